import { aChild, type Person } from '../../../test/builders/a-child.ts';
import type { HealthQuestion } from '../history/history.ts';
import { recordedAnswer, recordedScore } from './recorded-year.ts';

const child = aChild().born('2012-06-01');
const under5 = aChild().born('2020-04-01');
const turns5 = aChild().born('2020-03-31');

const answers = (person: Person, question: HealthQuestion) => {
  const answer = recordedAnswer(person.history(), question, 2025);
  return answer && `${answer.is ? 'yes' : 'no'}: ${answer.because}`;
};

it.each([
  ['nothing is recorded', child, null],
  ['the first day of the year', child.checked('2024-04-01', 'dental-check', 'done'), 'yes: done 2024-04-01'],
  ['the last day of the year', child.checked('2025-03-31', 'dental-check', 'done'), 'yes: done 2025-03-31'],
  ['the day before it', child.checked('2024-03-31', 'dental-check', 'done'), null],
  ['the day after it', child.checked('2025-04-01', 'dental-check', 'done'), null],
  ['declined', child.checked('2024-06-01', 'dental-check', 'declined'), 'no: declined 2024-06-01'],
  [
    'declined once it was done',
    child.checked('2024-06-01', 'dental-check', 'done').checked('2024-12-01', 'dental-check', 'declined'),
    'yes: done 2024-06-01',
  ],
  ['another kind of check', child.checked('2024-06-01', 'health-assessment', 'done'), null],
] as [string, Person, string | null][])('teeth checked: %s', (_, person, expected) => {
  expect(answers(person, 'hadDentalCheck')).toBe(expected);
});

// DOMAIN M07: twice in the year while under 5 on 31 March.
it.each([
  [
    'once, under 5',
    under5.checked('2024-07-01', 'health-assessment', 'done'),
    'no: done 2024-07-01, once of twice',
  ],
  [
    'twice, under 5',
    under5
      .checked('2024-07-01', 'health-assessment', 'done')
      .checked('2025-01-01', 'health-assessment', 'done'),
    'yes: done 2025-01-01',
  ],
  ['once, 5 on 31 March', turns5.checked('2024-07-01', 'health-assessment', 'done'), 'yes: done 2024-07-01'],
] as [string, Person, string][])('health assessed: %s', (_, person, expected) => {
  expect(answers(person, 'hadHealthAssessment')).toBe(expected);
});

it('takes the last word on immunisations', () => {
  const behind = child.checked('2024-06-01', 'immunisations', 'behind');
  expect(answers(behind, 'hadImmunisations')).toBe('no: behind 2024-06-01');
  expect(answers(behind.checked('2024-09-01', 'immunisations', 'up to date'), 'hadImmunisations')).toBe(
    'yes: up to date 2024-09-01',
  );
});

it.each([
  ['2024-03-31', null],
  ['2024-04-01', 'yes: youth caution 2024-04-01'],
  ['2025-03-31', 'yes: youth caution 2025-03-31'],
  ['2025-04-01', null],
] as const)('cautioned on %s', (day, expected) => {
  expect(answers(child.convicted(day, 'youth-caution'), 'wasConvicted')).toBe(expected);
});

it('tells of misuse found in the year, and of the last score', () => {
  expect(answers(child.misusedSubstances('2024-04-01'), 'misusedSubstances')).toBe('yes: found 2024-04-01');
  expect(answers(child.misusedSubstances('2024-03-31'), 'misusedSubstances')).toBe(null);
  const scored = child.sdqScored('2024-04-01', 12).sdqScored('2025-03-31', 20).sdqScored('2025-04-01', 5);
  expect(recordedScore(scored.history(), 2025)).toEqual({ scoredOn: '2025-03-31', score: 20 });
  expect(recordedScore(child.sdqScored('2024-03-31', 12).history(), 2025)).toBe(null);
});
