import { reasonPlacedCeasedCodes } from '../../../domain/codes/adoption.codes.ts';
import { permanencePlanCodes } from '../../../domain/codes/permanence-plan.codes.ts';
import { reasonEpisodeCeasedCodes } from '../../../domain/codes/reason-episode-ceased.codes.ts';
import { reviewParticipationCodes } from '../../../domain/codes/review-participation.codes.ts';
import { dayInWords } from '../../../domain/dates/day-in-words.ts';
import { CareEnded } from '../../../records/children-in-care/period-of-care.dto.ts';
import { PeriodsOfCareController } from '../../../records/children-in-care/periods-of-care.controller.ts';
import { AdoptionDecisionsController } from '../../../records/permanence/adoption-decisions.controller.ts';
import { AdoptionMatchesController } from '../../../records/permanence/adoption-matches.controller.ts';
import {
  AdoptionDecisionReversed,
  AdoptionDecisionSent,
  AdoptionMatchSent,
  PermanencePlanSent,
} from '../../../records/permanence/permanence.dto.ts';
import { PermanencePlansController } from '../../../records/permanence/permanence-plans.controller.ts';
import { ReviewSent } from '../../../records/reviews/review.dto.ts';
import { ReviewsController } from '../../../records/reviews/reviews.controller.ts';
import { aDay, aList, codesOn, yesOrNo } from './fields.ts';
import { happening } from './kinds.ts';
import type { Recording } from './recording.ts';

const care = { group: 'care', whom: 'in care' } as const;

const reversal: Recording<AdoptionDecisionsController> = {
  ...care,
  title: 'Record that a decision for adoption was reversed',
  done: 'Reversal of the decision recorded',
  by: AdoptionDecisionsController,
  operation: 'reverse',
  Sent: AdoptionDecisionReversed,
  of: {
    label: 'Which decision?',
    missing: 'Choose which decision it is',
    none: 'By the record no decision for adoption stands.',
  },
  async choices(api, db, { personId }) {
    const { items } = await api.list(db, personId, null);
    return items
      .filter(({ reversedOn }) => reversedOn === null)
      .map(({ id, version, decidedOn }) => ({ id, version, text: `Of ${dayInWords(decidedOn)}` }));
  },
  fields: (today) => [
    aDay('reversedOn', 'Since when does it no longer stand?', 'Enter the day'),
    aList('reversedBecause', 'Why?', 'Why', codesOn(reasonPlacedCeasedCodes, today), {
      missing: 'Choose why it no longer stands',
    }),
  ],
  record: (api, db, { personId, id, version }, sent) => api.reverse(db, personId, id, version, sent),
};

const end: Recording<PeriodsOfCareController> = {
  ...care,
  title: 'Record the end of care',
  done: 'The end of care is recorded',
  by: PeriodsOfCareController,
  operation: 'end',
  Sent: CareEnded,
  of: {
    label: 'Which stay in care ends?',
    missing: 'Choose which stay in care ends',
    none: 'By the record they are not in care.',
  },
  async choices(api, db, { who, personId }) {
    const { items } = await api.list(db, who, personId, null);
    return items
      .filter((period) => period.end === null)
      .map(({ id, version, start }) => ({ id, version, text: `In care since ${dayInWords(start)}` }));
  },
  fields: (today) => [
    aDay('end', 'Which is the first day no longer in care?', 'Enter the first day no longer in care', {
      hint: 'Placement and legal status end with it.',
    }),
    // X1 says that care goes on.
    aList(
      'reason',
      'Why did it end?',
      'Why it ended',
      codesOn(reasonEpisodeCeasedCodes, today).filter(({ value }) => value !== 'X1'),
    ),
  ],
  record: (api, db, { who, personId, id, version }, sent) => api.end(db, who, personId, id, version, sent),
};

export const careAndPermanence = {
  reviews: {
    ...happening(
      ReviewsController,
      ReviewSent,
      { ...care, title: 'Record a review of the child’s case', done: 'Review recorded' },
      () => [
        aDay('heldOn', 'When was it held?', 'Enter the day it was held'),
        aList(
          'participation',
          'How did the child take part? (optional)',
          'How the child took part',
          [...reviewParticipationCodes].map(([value, { label }]) => ({ value, text: label })),
        ),
      ],
    ),
    initial: (today) => ({ heldOn: today }),
  },
  'permanence-plans': happening(
    PermanencePlansController,
    PermanencePlanSent,
    { ...care, title: 'Record a plan for a permanent home', done: 'Plan for a permanent home recorded' },
    (today) => [
      aDay('recordedOn', 'When was it planned?', 'Enter the day'),
      aList('plan', 'What was planned?', 'What was planned', codesOn(permanencePlanCodes, today)),
    ],
  ),
  'adoption-decisions': happening(
    AdoptionDecisionsController,
    AdoptionDecisionSent,
    { ...care, title: 'Record a decision for adoption', done: 'Decision for adoption recorded' },
    [aDay('decidedOn', 'When was it decided?', 'Enter the day')],
  ),
  'adoption-reversals': reversal,
  'adoption-matches': happening(
    AdoptionMatchesController,
    AdoptionMatchSent,
    { ...care, title: 'Record a match with adopters', done: 'Match with adopters recorded' },
    [
      aDay('decidedOn', 'When was it decided that they be adopted?', 'Enter the day of the decision', {
        noun: 'The day of the decision',
      }),
      aDay('matchedOn', 'When were they matched?', 'Enter the day of the match', {
        noun: 'The day of the match',
      }),
      yesOrNo('byFosterCarer', 'Are the adopters their foster carers?', 'Whether they are foster carers'),
    ],
  ),
  'end-of-care': end,
} satisfies Record<string, Recording>;
