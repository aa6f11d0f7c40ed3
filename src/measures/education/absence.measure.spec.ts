import { aCouncil } from '../../../test/builders/a-council.ts';
import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import { count, emptyTally, figureOf } from '../tally.ts';
import { periodOf } from '../window.ts';
import absence from './absence.measure.ts';

const child = aChild().born('2014-06-01').inCare('2020-05-04');
const missing = (sessionsAuthorised: number, sessionsUnauthorised: number, sessionsPossible = 380) =>
  child.schoolYear(2025, { sessionsPossible, sessionsAuthorised, sessionsUnauthorised });

judges(absence, '2025-08-31', [
  ['some missed', missing(10, 5), 'not-met', 'missed 15 of 380 sessions in the academic year 2024/25'],
  ['all missed', missing(375, 5), 'met'],
  ['no session was possible', missing(0, 0, 0), 'excluded'],
  ['not told', child.schoolYear(2025), 'unknown', 'sessions are not recorded'],
  ['nothing of the year', child.schoolYear(2024, { sessionsPossible: 380 }), 'unknown', '2024/25'],
  ['nothing is recorded', aChild(), 'outside'],
]);

it('counts sessions, not children', () => {
  const period = periodOf('academic year', '2025-08-31');
  const tally = [missing(10, 5), missing(0, 0, 190), child, missing(0, 0, 0)]
    .map((person) => absence.judge(person.history(), period, aCouncil()))
    .reduce(count, emptyTally());
  expect(figureOf(absence, tally)).toMatchObject({
    numerator: 15,
    denominator: 570,
    unknown: 1,
    excluded: 1,
  });
});
