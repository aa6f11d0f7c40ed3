import type { Outcome } from '../measures/judge.ts';
import { among, met, several, unknown, value, values } from '../measures/measure.ts';
import { asJson, asOutcome, asStored } from './stored-answer.ts';

const outcomes: [string, Outcome][] = [
  ['an answer', met('held 2019-01-04')],
  ['one of a mix', among('U1', 'placed U1')],
  ['a number', value(0, 'changes')],
  ['happenings', several({ met: 2, notMet: 1, unknown: 0 }, 'two of three')],
  ['numbers', values([20, 3], 1, 'two of three')],
  ['unknown', unknown('nothing recorded')],
  ['a failure', { personId: 'p', reason: 'no such day' }],
];

it.each(outcomes)('%s comes back as it was kept', (_, outcome) => {
  expect(asOutcome(JSON.parse(JSON.stringify(asStored(outcome))), 'p')).toEqual(outcome);
});

it('what all measures said is written as each is kept, whatever is in a sentence', () => {
  const said = { ...Object.fromEntries(outcomes), quoted: met('code "\\1"\n') };
  expect(JSON.parse(asJson(said))).toEqual(
    Object.fromEntries(Object.entries(said).map(([id, outcome]) => [id, asStored(outcome)])),
  );
});
