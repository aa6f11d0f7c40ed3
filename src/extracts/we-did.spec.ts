import type { CouncilAction } from '../domain/actions/council-action.ts';
import { weDid } from './we-did.ts';

const action = (more: Partial<CouncilAction> = {}): CouncilAction => ({
  id: 'a',
  plan: null,
  planAction: null,
  text: 'Open a second drop-in',
  owner: 'Leaving care',
  agreedOn: '2019-04-01',
  agreedBy: 'The Board',
  due: '2019-09-30',
  doneOn: null,
  evidence: null,
  ...more,
});
const asAt = '2019-10-12';
const nothing = { answers: [], unansweredForMonths: null, actions: [] };
const promised = (more: Partial<CouncilAction>) => weDid({ ...nothing, actions: [action(more)] }, asAt);

it.each([
  [0, 'You asked less than a month ago.'],
  [1, 'You asked a month ago.'],
  [14, 'You asked 14 months ago.'],
])('owns up to no answer in %i months', (unansweredForMonths, words) => {
  expect(weDid({ ...nothing, unansweredForMonths }, asAt)).toBe(
    `We have not told you yet what we did. ${words}`,
  );
});

it('tells every answer with its day, and ends each sentence', () => {
  const answers = [
    { answeredOn: '2019-05-01', words: 'We asked the bus company' },
    { answeredOn: '2019-06-01', words: 'You can have a pass in a day!' },
  ] as const;
  expect(weDid({ ...nothing, answers }, asAt)).toBe(
    'On 1 May 2019: We asked the bus company. On 1 June 2019: You can have a pass in a day!',
  );
});

describe('a promise', () => {
  const moved = { firstDue: '2019-06-30', times: 1 } as const;
  it.each<[string, Partial<CouncilAction>, string]>([
    ['on its last day', { due: asAt }, 'We will do it by 12 October 2019.'],
    ['a day late', { due: '2019-10-11' }, 'We have not done it yet. It is 1 day late.'],
    ['late', {}, 'We have not done it yet. It is 12 days late.'],
    ['moved', { due: '2019-12-01', moved }, 'We will do it by 1 December 2019. First we said 30 June 2019.'],
    ['moved and late', { moved }, 'We have not done it yet. It is 12 days late. First we said 30 June 2019.'],
    ['without a day', { due: null }, 'We have not said by when.'],
    ['kept', { doneOn: '2019-09-30' }, 'We did it on 30 September 2019.'],
    ['kept late', { doneOn: '2019-10-02' }, 'We did it on 2 October 2019. That was 2 days late.'],
    [
      'kept on the moved day',
      { doneOn: '2019-09-30', moved },
      'We did it on 30 September 2019. First we said 30 June 2019.',
    ],
    ['kept without a day', { due: null, doneOn: '2019-09-30' }, 'We did it on 30 September 2019.'],
  ])('%s', (_, more, words) => {
    expect(promised(more)).toBe(`We promised: Open a second drop-in. ${words}`);
  });

  it('is told in sentences of no more than twelve words', () => {
    const promises: Partial<CouncilAction>[] = [
      {},
      { moved },
      { due: null },
      { doneOn: '2019-10-02', moved },
      { due: '2019-12-01', moved },
    ];
    const sentences = [
      ...promises.map(promised),
      weDid({ ...nothing, unansweredForMonths: 14 }, asAt),
    ].flatMap((words) => words.split(/[.:] ?/));
    expect(sentences.filter((sentence) => sentence.split(' ').length > 12)).toEqual([]);
  });
});
