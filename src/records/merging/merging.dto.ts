import { Id, OneOf, Text } from '../../platform/http/fields.ts';

const why = { min: 20, max: 1_000 } as const;

export class MergeSent {
  @Id('The record that goes into this one', '3c9e8d7f-6a5b-4c4d-8e2f-1a0b9c8d7e6f')
  personId!: string;

  @Text(
    'How it is known that both are of one person: 20 characters or more; not asked of a dry run',
    'Both birth certificates seen; the second was opened by the night team',
    { ...why, optional: true },
  )
  reason?: string | null;
}

export class MergeRun {
  @OneOf(['true', 'false'], 'true: only say what would become of the two, and ask for nothing', 'true', {
    optional: true,
  })
  dry_run?: 'true' | 'false';
}

export class UndoSent {
  @Text(
    'How it is known that they are two people: 20 characters or more',
    'The school has both of them on its roll, in two year groups',
    why,
  )
  reason!: string;
}

export class ToldApartSent {
  @Id('The record that is of somebody else', '3c9e8d7f-6a5b-4c4d-8e2f-1a0b9c8d7e6f')
  personId!: string;

  @Text('How that is known; no names of others', 'Twins, in two year groups of one school', {
    min: 10,
    max: 1_000,
  })
  reason!: string;
}

const [keptId, otherId] = ['0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21', '3c9e8d7f-6a5b-4c4d-8e2f-1a0b9c8d7e6f'];

export const planExample = {
  personId: keptId,
  other: { personId: otherId },
  moved: [{ table: 'placement', rows: 2 }],
  alike: [{ table: 'review', rows: 1 }],
  filled: ['upn'],
  becomesRestricted: false,
  clashes: [],
  needsApproval: true,
  version: '5d41402abc4b2a76b9719d911017c592',
};

export const mergeExample = {
  id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  personId: keptId,
  other: { personId: otherId, childId: 'PK-7Q2M9XKD3R' },
  reason: 'Both birth certificates seen; the second was opened by the night team',
  mergedAt: '2019-02-18T14:00:00.000Z',
  askedBy: 'Priya Sharma',
  approvedBy: 'Helen Thackray',
  moved: [{ table: 'placement', rows: 2 }],
  alike: [{ table: 'review', rows: 1 }],
  undoneAt: null,
  undoneBecause: null,
  undoAskedBy: null,
  undoApprovedBy: null,
  since: null,
  version: '48211',
};

const somebody = { givenName: 'Jordan', familyName: 'Ellis', bornOn: '2005-03-14' };
export const pairExample = {
  id: '9a0364b9-e99b-3480-8d25-e1f0284c8555',
  strength: 'likely',
  reasons: ['The same date of birth and the same name.'],
  against: [],
  people: [
    { personId: keptId, childId: 'C1999', ...somebody },
    { personId: otherId, childId: 'PK-7Q2M9XKD3R', ...somebody },
  ],
};
