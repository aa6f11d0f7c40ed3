import type { RequestClock } from '../../plans/request-clock.ts';
import { clockInWords, unansweredFor } from './said-rows.ts';

const clock: RequestClock = {
  kind: 'bus-pass',
  asked: 23,
  answered: 21,
  waiting: 2,
  medianWorkingDays: 4,
  isSuppressed: false,
};
const hidden = { answered: null, waiting: null, medianWorkingDays: null, isSuppressed: true };

it.each<[string, Partial<RequestClock>, string]>([
  [
    'in full',
    {},
    'asked for 23 times in 12 months, 21 answered, half of them within 4 working days, 2 still waiting',
  ],
  [
    'once',
    { asked: 1, answered: 0, waiting: 1, medianWorkingDays: null },
    'asked for once in 12 months, 0 answered, 1 still waiting',
  ],
  [
    'within a day',
    { medianWorkingDays: 1 },
    'asked for 23 times in 12 months, 21 answered, half of them within 1 working day, 2 still waiting',
  ],
  ['never', { asked: 0 }, 'not asked for in 12 months'],
  ['without small numbers', hidden, 'asked for 23 times in 12 months'],
  ['as a small number', { ...hidden, asked: null }, 'asked for 1 to 5 times in 12 months'],
])('says how often and how long: %s', (_, more, words) => {
  expect(clockInWords({ ...clock, ...more })).toBe(`Bus pass: ${words}`);
});

it.each([
  [0, 'Not answered yet'],
  [1, 'Unanswered for 1 month'],
  [14, 'Unanswered for 14 months'],
])('says for how long nobody has answered: %i', (months, words) => expect(unansweredFor(months)).toBe(words));
