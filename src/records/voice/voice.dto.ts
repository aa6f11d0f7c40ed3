import { requestKinds, type RequestKind } from '../../domain/codes/request-kinds.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { RecordedView, RequestMade } from '../../domain/history/history.ts';
import { Day, Id, OneOf, Text } from '../../platform/http/fields.ts';

export const ways = [
  'in person',
  'advocate',
  'written',
  'other',
] as const satisfies readonly RecordedView['how'][];
export const answers = ['yes', 'no', 'partly'] as const satisfies readonly RequestMade['answer'][];
const worker = '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a';

export class ViewSent {
  @Day('The day their views were heard', '2019-01-24')
  recordedOn!: PlainDate;

  @OneOf(ways, 'How they were heard', 'in person')
  how!: RecordedView['how'];
}

export class RequestSent {
  @OneOf(requestKinds, 'What they asked for', 'bus-pass')
  kind!: RequestKind;

  @Day('The day they asked', '2019-01-03')
  askedOn!: PlainDate;

  @Id('Of the worker who has it now; you, if left out', worker, { optional: true })
  workerId?: string | null;
}

export class RequestPassedOn {
  @Id('Of the worker who has it from now on', worker)
  workerId!: string;

  @Day('The day they got it', '2019-01-04')
  on!: PlainDate;

  @Text('Why; must be said from the 25th birthday on', 'The housing service goes on with it', {
    min: 10,
    max: 1_000,
    optional: true,
  })
  because?: string | null;
}

export class RequestAnswered {
  @Day('The day they were told', '2019-01-31')
  answeredOn!: PlainDate;

  @OneOf(answers, 'What they were told', 'yes')
  answer!: 'yes' | 'no' | 'partly';
}

export class RequestWithdrawn {
  @Day('The day they took it back', '2019-01-20')
  withdrawnOn!: PlainDate;
}

export const requestExample = {
  id: '2b9e4a17-6f0d-4b7e-a1d2-7c5f3e8d9a60',
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  kind: 'bus-pass',
  askedOn: '2019-01-03',
  workerId: worker,
  heldSince: '2019-01-04',
  passedOnBecause: null,
  answeredOn: null,
  answer: null,
  withdrawnOn: null,
  recordedAt: '2019-01-03T10:05:00.000Z',
  recordedBy: worker,
  sourceImport: null,
  version: '48310',
};
