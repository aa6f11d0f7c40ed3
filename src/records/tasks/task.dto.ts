import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Day, Text } from '../../platform/http/fields.ts';

export class TaskDone {
  @Day('The day it was done', '2019-01-29')
  doneOn!: PlainDate;
}

export class TaskClosed {
  @Day('The day it was closed', '2019-03-10')
  closedOn!: PlainDate;

  @Text('Why it will not be done here any more', 'They are 25, and the housing service goes on with it', {
    min: 10,
    max: 1_000,
  })
  because!: string;

  @Text('The service that does it instead, where one does', 'Kirklees Homes', { optional: true })
  handedTo?: string | null;
}

export const taskExample = {
  id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  kind: 'tell-designated-nurse',
  forRole: 'social-worker',
  because: 'Moved on 2019-01-28: tell the designated nurse.',
  dueOn: '2019-02-04',
  causedBy: '3c9e8d7f-6a5b-4c4d-8e2f-1a0b9c8d7e6f',
  doneOn: null,
  doneBy: null,
  closedOn: null,
  closedBecause: null,
  handedTo: null,
  recordedAt: '2019-01-28T10:05:00.000Z',
  recordedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  sourceImport: null,
  version: '48211',
};
