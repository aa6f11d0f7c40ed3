import { approvalEnds, type Approval, type ApprovalEnd } from '../../domain/fostering/foster-household.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Day, Flag, OneOf, Text, Whole } from '../../platform/http/fields.ts';

export class ApprovalSent {
  @OneOf(
    ['mainstream', 'kinship'],
    'For any child, or as family and friends of children they know',
    'mainstream',
  )
  kind!: Approval['kind'];

  @OneOf(['local-authority', 'agency'], 'Whose household it is', 'local-authority')
  provider!: Approval['provider'];

  @Flag('Of a relative or friend for the time being (regulation 24); false unless said', false, {
    optional: true,
  })
  isTemporary?: boolean | null;

  @Whole('For how many children', 3, [0, 20])
  places!: number;

  @Flag('Takes no child for now; false unless said', false, { optional: true })
  isOnHold?: boolean | null;

  @Day('The first day it holds', '2019-02-04')
  start!: PlainDate;
}

export class HouseholdSent extends ApprovalSent {
  @Text('The council’s own reference of the household (HOUSEHOLD_ID)', 'H031', { max: 20 })
  householdRef!: string;
}

export class ApprovalEnded {
  @Day('The first day it no longer holds', '2019-02-04')
  end!: PlainDate;

  @OneOf(approvalEnds.filter((why) => why !== 'changed'), 'Why; left out while nobody has said', 'resigned', {
    optional: true,
  })
  endedBecause?: ApprovalEnd | null;
}

const stamps = {
  recordedAt: '2019-02-04T08:45:00.000Z',
  recordedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  sourceImport: null,
};

export const approvalExample = {
  id: '3c9e8d7f-6a5b-4c4d-8e2f-1a0b9c8d7e6f',
  householdId: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  kind: 'mainstream',
  provider: 'local-authority',
  isTemporary: false,
  places: 3,
  isOnHold: false,
  start: '2019-02-04',
  end: null,
  endedBecause: null,
  ...stamps,
  version: '48212',
};

export const householdExample = {
  id: approvalExample.householdId,
  householdRef: 'H031',
  version: '48212-1',
  approvals: [approvalExample],
};
