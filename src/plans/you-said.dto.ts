import { requestKinds, type RequestKind } from '../domain/codes/request-kinds.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { Day, Flag, Id, OneOf, Text } from '../platform/http/fields.ts';

const optional = { optional: true } as const;
const strategy = 'kirklees-corporate-parenting-strategy-2019';

export class YouSaidAsked {
  @Text('Of this plan', strategy, optional)
  plan?: string;

  @Text('Of this group, by its name in the plan', 'care-leavers-forum', optional)
  voice?: string;
}

export class AnswerSent {
  @Text('The plan that has what was asked', strategy)
  plan!: string;

  @Text('The group that asked, by its name in the plan', 'care-leavers-forum')
  voice!: string;

  @Text('What they asked, by its name in the plan', 'problems-of-leaving')
  priority!: string;

  @Day('The day on which it was done, or they were told', '2019-09-30')
  answeredOn!: PlainDate;

  @Text(
    'What was done, in words that a child of ten can read. The public reads it: name no child or young person',
    'We opened a second drop-in. It is in Dewsbury.',
    { min: 10, max: 500 },
  )
  words!: string;

  @Text('The id of an action that answers it', `${strategy}.second-drop-in`, { max: 300, ...optional })
  action?: string | null;

  @Text('The id of a measure that shows it', 'requests-answered', optional)
  measure?: string | null;

  @OneOf(requestKinds, 'The kind of request that shows it', 'bus-pass', optional)
  requestKind?: RequestKind | null;

  @Id('The answer that this one corrects', null, optional)
  corrects?: string | null;

  @Text('Why, when it corrects one', null, { min: 10, max: 500, ...optional })
  reason?: string | null;

  @Flag('Of a correction: that nothing stands in place of what it corrects', false, optional)
  isTakenBack?: boolean | null;
}

/** Invented, for whoever reads how the API is used. */
export const answerExample = {
  id: '6b1d2f0e-8c3a-4f57-9a21-7d0c5e4b3a19',
  answeredOn: '2019-09-30',
  words: 'We opened a second drop-in. It is in Dewsbury.',
  action: `${strategy}.second-drop-in`,
  measure: 'requests-answered',
  requestKind: 'bus-pass',
  corrects: null,
  reason: null,
  isTakenBack: false,
  recordedAt: '2019-10-01T09:12:00.000000Z',
  recordedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
};

export const youSaidExample = {
  plan: strategy,
  voice: 'care-leavers-forum',
  priority: 'problems-of-leaving',
  askedBy: 'Care Leavers Forum',
  heardOn: '2019-02-01',
  asked: 'discuss and solve problems of leaving',
  isInPlan: true,
  answers: [answerExample],
  unansweredForMonths: null,
  actions: [
    {
      id: `${strategy}.second-drop-in`,
      text: 'Open a second drop-in in Dewsbury',
      owner: 'Leaving care',
      standing: 'done in time',
      stands: 'done on 2019-09-30, in time',
    },
  ],
  measures: [
    {
      id: 'requests-answered',
      title: 'Working days until a request was answered, in the last 12 months',
      figure: '4 working days',
      asAt: '2019-09-30',
    },
  ],
  requests: [
    {
      kind: 'bus-pass',
      asked: 23,
      answered: 21,
      waiting: 2,
      medianWorkingDays: 4,
      isSuppressed: false,
    },
  ],
};
