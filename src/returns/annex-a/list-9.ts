import { activityCodes } from '../../domain/codes/activity.codes.ts';
import { isStillUsedIn } from '../../domain/codes/code-list.ts';
import { ageOn } from '../../domain/dates/age.ts';
import { collectionYearOn } from '../../domain/dates/collection-year.ts';
import { holds } from '../../domain/dates/period.ts';
import { leavingCareStatus } from '../../domain/leaving-care/eligibility.ts';
import { ownAdviser } from '../../domain/leaving-care/own-adviser.ts';
import { at } from '../../domain/timeline/spans.ts';
import { accommodations, activities, eligibilities, inTouch, no, suitabilities, yes } from './options.ts';
import {
  fill,
  gap,
  type Answer,
  type Answers,
  type Asked,
  type Filled,
  type Gap,
  type Known,
} from './row.ts';
import { nameOf, who, workerOn } from './who.ts';

interface CareLeaver extends Known, Asked {
  readonly status: string;
}

/** List 9: whoever is eligible, relevant, former relevant or qualifying at the end of the as-at day. */
export const list9 = (people: readonly Known[], asked: Asked): Filled =>
  fill(
    9,
    people.flatMap((known): CareLeaver[] => {
      const { status } = leavingCareStatus(known.history, asked.asAt);
      return eligibilities.has(status) ? [{ ...known, ...asked, status }] : [];
    }),
    answers,
  );

const answers: Answers<CareLeaver> = {
  ...who,
  'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)': ({ history, asAt }) => {
    const isAdult = ageOn(history.bornOn, asAt) >= 18;
    return history.unaccompanied.some((span) => (isAdult ? span.start <= asAt : holds(span, asAt)))
      ? yes
      : no;
  },
  'Allocated Team': (leaver) => {
    const { asAt } = leaver;
    const team =
      workerOn(leaver, 'social-worker', asAt)?.team ?? workerOn(leaver, 'personal-adviser', asAt)?.team;
    return (
      team ??
      gap(
        'Nobody of a team is allocated.',
        'Send SocialWorkerAllocations or PaAllocations, and TEAM in PersonalAdvisers.',
      )
    );
  },
  // Many care leavers have an adviser and no social worker, which is no gap.
  'Allocated Worker': (leaver) => {
    const worker = workerOn(leaver, 'social-worker', leaver.asAt);
    if (worker) return nameOf(worker, leaver.mayName);
    return workerOn(leaver, 'personal-adviser', leaver.asAt) ? null : noWorker;
  },
  'Allocated Personal Advisor': (leaver) => {
    const own = ownAdviser(leaver.history, leaver.asAt);
    const worker = leaver.beside.workers.find(({ workerId }) => workerId === own?.workerId);
    if (worker) return nameOf(worker, leaver.mayName);
    return leaver.status === 'qualifying' ? null : noAdviser;
  },
  'Eligibility Category': ({ status }) => eligibilities.get(status)!,
  'Latest Pathway Plan Review Date': ({ history, asAt, status }) =>
    history.pathwayPlanReviews.findLast(({ heldOn }) => heldOn <= asAt)?.heldOn ??
    (status === 'qualifying'
      ? null
      : gap(
          'No review of the pathway plan is recorded.',
          'Send PathwaySteps with STEP review; nothing while the first is not due.',
        )),
  'LA in Touch': (leaver) => {
    const known = touchOf(leaver);
    return inTouch.get(known ?? '') ?? ofLeaver(leaver, notKnown('IN_TOUCH', '131'));
  },
  // Blank while not in touch: the form asks for the latest contact of those the council is in touch with.
  'Latest Date of Contact': (leaver) => {
    const known = touchOf(leaver);
    if (known !== null && known !== 'YES') return null;
    const last = leaver.history.contacts.findLast(
      ({ happenedOn, succeeded }) => succeeded && happenedOn <= leaver.asAt,
    );
    return last?.happenedOn ?? ofLeaver(leaver, gap('No contact is recorded.', 'Send Contacts.'));
  },
  'Type of Accommodation': (leaver) =>
    accommodations.get(accommodationOf(leaver).charAt(0)) ?? ofLeaver(leaver, notKnown('ACCOM', '133')),
  'Suitability of Accommodation': (leaver) =>
    suitabilities.get(accommodationOf(leaver).charAt(1)) ?? ofLeaver(leaver, notKnown('ACCOM', '133')),
  'Activity Status': (leaver) => {
    const code = at(leaver.history.eet, leaver.asAt)?.code ?? '';
    const words = activities.get(code);
    if (!words) return ofLeaver(leaver, notKnown('ACTIV', '132'));
    return isStillUsedIn(activityCodes, code, collectionYearOn(leaver.asAt))
      ? words
      : gap(
          `${code} ended with the return of 2020/21.`,
          'Send ACTIV in CareLeaverContacts with F4, F5, P4 or P5.',
          { rule: '132', shown: words },
        );
  },
};

const noWorker = gap('Nobody is allocated.', 'Send SocialWorkerAllocations or PaAllocations.');
const noAdviser = gap(
  'No personal adviser of their own is allocated.',
  'Send PaAllocations, and ROLE personal-adviser in PersonalAdvisers.',
);

const notKnown = (column: string, rule: string): Gap =>
  gap(`${column} is not known on the day.`, `Send ${column} in CareLeaverContacts.`, { rule });

/** Of an eligible child, who is still in care, the return does not ask it yet: what is not known is rightly blank. */
const ofLeaver = ({ status }: CareLeaver, found: Gap): Answer => (status === 'eligible' ? null : found);

const touchOf = ({ history, asAt }: CareLeaver): string | null => at(history.inTouch, asAt)?.code ?? null;

const accommodationOf = ({ history, asAt }: CareLeaver): string =>
  at(history.accommodation, asAt)?.code ?? '';
