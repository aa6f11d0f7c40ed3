import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Day, OneOf, Text } from '../../platform/http/fields.ts';
import { mayBeAskedFor, type AskedFor } from './approval-policy.entity.ts';

export class PolicySent {
  @OneOf(mayBeAskedFor, 'What a second person is to approve', 'placement-outside-district')
  asksFor!: AskedFor;

  @Day('The first day on which approval is asked for', '2019-03-01')
  start!: PlainDate;

  @Day('The first day on which it no longer is; left out while it goes on', '2020-03-01', { optional: true })
  end?: PlainDate | null;

  @Text('Where the council has decided so', 'Placements policy 2019, paragraph 4.2', { max: 500 })
  source!: string;
}

export class PolicyEnded {
  @Day('The first day on which approval is no longer asked for', '2019-09-01')
  end!: PlainDate;
}

export const policyExample = {
  id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  asksFor: 'placement-outside-district',
  start: '2019-03-01',
  end: null,
  source: 'Placements policy 2019, paragraph 4.2',
  recordedAt: '2019-02-04T08:45:00.000Z',
  recordedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  sourceImport: null,
  version: '48211',
};
