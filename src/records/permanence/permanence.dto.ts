import { reasonPlacedCeasedCodes } from '../../domain/codes/adoption.codes.ts';
import { permanencePlanCodes } from '../../domain/codes/permanence-plan.codes.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { CodeField, Day, Flag } from '../../platform/http/fields.ts';

export class PermanencePlanSent {
  @Day('The day it was planned', '2019-01-24')
  recordedOn!: PlainDate;

  @CodeField(permanencePlanCodes, 'What was planned', 'F')
  plan!: string;
}

export class AdoptionDecisionSent {
  @Day('The day it was decided that the child should be placed for adoption', '2018-11-12')
  decidedOn!: PlainDate;
}

export class AdoptionDecisionReversed {
  @Day('The day it no longer stood', '2019-01-24')
  reversedOn!: PlainDate;

  @CodeField(reasonPlacedCeasedCodes, 'Why (REASON_PLACED_CEASED of the return)', 'RD3')
  reversedBecause!: string;
}

export class AdoptionMatchSent {
  @Day('The day of the decision that they should be placed for adoption', '2018-11-12')
  decidedOn!: PlainDate;

  @Day('The day they were matched with the adopters', '2019-01-24')
  matchedOn!: PlainDate;

  @Flag('Whether the adopters are their foster carers', false)
  byFosterCarer!: boolean;
}

export const decisionExample = {
  id: '6c1d2f34-8a5b-4c7e-9f10-2b3c4d5e6f70',
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  decidedOn: '2018-11-12',
  reversedOn: null,
  reversedBecause: null,
  recordedAt: '2018-11-12T10:05:00.000Z',
  recordedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  sourceImport: null,
  version: '48310',
};
