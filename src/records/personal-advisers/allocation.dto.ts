import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Day, Id } from '../../platform/http/fields.ts';

const workerExample = '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a';

export class AllocationSent {
  @Id('Who has the person from then on', workerExample)
  workerId!: string;

  @Day('The first day; whoever had the person until then ends on it', '2019-02-11')
  start!: PlainDate;
}

export class AllocationEnded {
  @Day('The first day the worker no longer has the person', '2019-02-25')
  end!: PlainDate;
}

export class AllocationCorrected {
  @Id('Who had the person; left out where it is right', workerExample, { optional: true })
  workerId?: string | null;

  @Day('The first day; left out where it is right', '2019-02-11', { optional: true })
  start?: PlainDate | null;

  @Day('The first day no longer; null where it goes on, left out where it is right', '2019-02-25', {
    optional: true,
  })
  end?: PlainDate | null;
}

export const allocationExample = {
  id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  workerId: workerExample,
  start: '2019-02-11',
  end: null,
  recordedAt: '2019-02-11T10:05:00.000Z',
  recordedBy: '9c8b7a6f-5e4d-4c3b-8a29-180f7e6d5c4b',
  sourceImport: null,
  version: '48211',
};
