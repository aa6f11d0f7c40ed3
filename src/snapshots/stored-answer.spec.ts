import type { Outcome } from '../measures/judge.ts';
import { among, met, several, unknown, value } from '../measures/measure.ts';
import { asOutcome, asStored } from './stored-answer.ts';

it.each<[string, Outcome]>([
  ['an answer', met('held 2019-01-04')],
  ['one of a mix', among('U1', 'placed U1')],
  ['a number', value(0, 'changes')],
  ['happenings', several({ met: 2, notMet: 1, unknown: 0 }, 'two of three')],
  ['unknown', unknown('nothing recorded')],
  ['a failure', { personId: 'p', reason: 'no such day' }],
])('%s comes back as it was kept', (_, outcome) => {
  expect(asOutcome(JSON.parse(JSON.stringify(asStored(outcome))), 'p')).toEqual(outcome);
});
