import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { leavingCareStatuses, type StatusName } from '../../domain/leaving-care/status-words.ts';
import { Day, OneOf, Text } from '../../platform/http/fields.ts';

export class OverrideSent {
  @OneOf(leavingCareStatuses, 'What the young person is to count as', 'relevant')
  status!: StatusName;

  @Day('The first day it holds', '2019-02-04')
  start!: PlainDate;

  @Day('The first day it no longer holds; left out while nobody knows', '2019-06-03', { optional: true })
  end?: PlainDate | null;

  @Text('Why the status worked out is wrong: 20 characters or more', 'Found to have been in care elsewhere', {
    min: 20,
    max: 2_000,
  })
  reason!: string;
}

export class OverrideEnded {
  @Day('The first day it no longer holds; may lie ahead', '2019-03-01')
  end!: PlainDate;
}

export const overrideExample = {
  id: 'b1f0a6d2-4f3c-4a8e-9d57-6c1e2f3a4b66',
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  status: 'relevant',
  start: '2019-02-04',
  end: null,
  reason: 'Found to have been in care elsewhere',
  recordedAt: '2019-02-11T10:05:00.000Z',
  recordedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  sourceImport: null,
  version: '48500',
};
