import type { Due, RuleSource } from '../care/timescale.ts';
import { addDays, addMonths, type PlainDate } from '../dates/plain-date.ts';
import type { History } from '../history/history.ts';
import { leavingCareStatus } from './eligibility.ts';
import { entitlementOf } from './entitlement.ts';
import { supportOn } from './entitlement-dates.ts';
import { statusSince } from './status-since.ts';

const careLeaversRegulations = 'Care Leavers (England) Regulations 2010';

const sources = {
  eligible: {
    title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
    part: 'regulation 42: within three months of turning 16 or of becoming eligible',
    url: 'https://www.legislation.gov.uk/uksi/2010/959/regulation/42',
    standing: 'verified',
  },
  relevant: {
    title: careLeaversRegulations,
    part: 'regulation 5: within three months of becoming relevant',
    url: 'https://www.legislation.gov.uk/uksi/2010/2571/regulation/5',
    standing: 'verified',
  },
  from21: {
    title: 'Decision of Pledgekeeper',
    part: 'within three months of asking; no day is set by the sources that were read',
    standing: 'house decision',
  },
  plan: {
    title: 'Decision of Pledgekeeper',
    part: 'by the day the needs assessment is due; the law asks for a plan and the sources that were read set no day',
    standing: 'house decision',
  },
  review: {
    title: careLeaversRegulations,
    part: 'regulation 7: at least every six months; the English text was not read',
    standing: 'second-hand',
  },
  reviewFrom21: {
    title: 'Decision of Pledgekeeper',
    part: 'counted as kept with a review at least every six months; from 21 guidance says as needed',
    standing: 'house decision',
  },
} as const satisfies Record<string, RuleSource>;

/** By which right somebody is owed an assessment and a plan, and from which day the months to it are counted. */
interface Claim {
  readonly by: 'eligible' | 'relevant' | 'former relevant' | 'support from 21';
  readonly since: PlainDate;
  readonly because: string;
}

function claimOn(history: History, day: PlainDate): Claim | null {
  const { status } = leavingCareStatus(history, day);
  const { eligibleFrom, eighteen, twentyOne } = entitlementOf(history);
  if (status === 'eligible') {
    const since = eligibleFrom !== null && eligibleFrom <= day ? eligibleFrom : statusSince(history, day);
    return { by: 'eligible', since, because: `eligible since ${since}` };
  }
  if (status === 'relevant') {
    const since = statusSince(history, day);
    return { by: 'relevant', since, because: `relevant since ${since}` };
  }
  if (status !== 'former relevant') return null;

  const support = day >= twentyOne ? supportOn(history, day) : undefined;
  if (support && support.start >= twentyOne)
    return {
      by: 'support from 21',
      since: support.start,
      because:
        support.kind === 'asked'
          ? `asked for support ${support.start}`
          : `in a programme since ${support.start}`,
    };
  // The plan was due under the right they had before they turned 18.
  const since = eligibleFrom ?? statusSince(history, addDays(eighteen, -1));
  return { by: 'former relevant', since, because: `former relevant since ${eighteen}` };
}

/**
 * By when the needs of the young person must be assessed (DOMAIN 3.2, M21); null when nothing is owed, or done. Of a
 * relevant young person with a pathway plan none is asked for, nor of a former relevant one until they ask at 21 or later.
 */
export function needsAssessmentDue(history: History, day: PlainDate): Due | null {
  const claim = claimOn(history, day);
  if (!claim || claim.by === 'former relevant') return null;
  if (claim.by === 'relevant' && planOf(history, day)) return null;
  // What was assessed years ago does not answer who asks for support now.
  const from = claim.by === 'support from 21' ? claim.since : history.bornOn;
  const isDone = history.needsAssessments.some(
    ({ completedOn }) => from <= completedOn && completedOn <= day,
  );
  if (isDone) return null;
  return {
    what: 'Needs assessment',
    due: addMonths(claim.since, 3),
    because: `${claim.because}, and no needs assessment is recorded${claim.by === 'support from 21' ? ' since' : ''}`,
    source: sources[claim.by === 'support from 21' ? 'from21' : claim.by],
  };
}

/** By when a young person must have a pathway plan; null when nothing is owed, or there is one (DOMAIN 3.2, M21). */
export function pathwayPlanDue(history: History, day: PlainDate): Due | null {
  const claim = claimOn(history, day);
  if (!claim || planOf(history, day)) return null;
  return {
    what: 'Pathway plan',
    due: addMonths(claim.since, 3),
    because: `${claim.because}, and no pathway plan is recorded`,
    source: claim.by === 'support from 21' ? sources.from21 : sources.plan,
  };
}

/**
 * By when the pathway plan must next be reviewed: six months, held to the month's end, after it was made or last reviewed,
 * whichever is later. Null when nothing is owed, or there is no plan to review.
 */
export function planReviewDue(history: History, day: PlainDate): Due | null {
  const madeOn = planOf(history, day);
  if (!madeOn || !claimOn(history, day)) return null;
  const reviewedOn = history.pathwayPlanReviews.findLast(({ heldOn }) => heldOn <= day)?.heldOn;
  const isReviewed = reviewedOn !== undefined && reviewedOn >= madeOn;
  return {
    what: 'Pathway plan review',
    due: addMonths(isReviewed ? reviewedOn : madeOn, 6),
    because: isReviewed
      ? `the pathway plan was last reviewed ${reviewedOn}`
      : `the pathway plan was made ${madeOn} and not reviewed since`,
    source: day < entitlementOf(history).twentyOne ? sources.review : sources.reviewFrom21,
  };
}

/** The day the latest plan was made. */
const planOf = ({ pathwayPlans }: History, day: PlainDate): PlainDate | undefined =>
  pathwayPlans.findLast(({ madeOn }) => madeOn <= day)?.madeOn;
