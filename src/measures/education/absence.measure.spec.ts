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
  [
    'some missed',
    missing(10, 5),
    'not-met',
    'missed 15 of 380 sessions in the academic year 2024/25, told in a file',
  ],
  ['all missed', missing(375, 5), 'met'],
  ['no session was possible', missing(0, 0, 0), 'excluded'],
  ['not told', child.schoolYear(2025), 'unknown', 'sessions are not recorded'],
  ['nothing of the year', child.schoolYear(2024, { sessionsPossible: 380 }), 'unknown', '2024/25'],
  ['nothing is recorded', aChild(), 'outside'],
]);

judges(absence, '2025-08-31', [
  [
    'counted to the last day of term',
    child.attendance('2025-07-22', 380, 10, 5),
    'not-met',
    'missed 15 of 380 sessions in the academic year 2024/25, counted to 2025-07-22, recorded here',
  ],
  ['counted to 1 July', child.attendance('2025-07-01', 350, 10, 5), 'not-met', 'missed 15 of 350'],
  [
    'counted to the day before',
    child.attendance('2025-06-30', 350, 10, 5),
    'unknown',
    'counted here to 2025-06-30 only, and no file tells of them',
  ],
  [
    'the last count stands',
    child.attendance('2025-07-22', 380, 10, 5).attendance('2024-12-20', 130, 10, 0),
    'not-met',
    'missed 15 of 380',
  ],
  [
    'counted in the year before',
    child.attendance('2024-07-22', 380, 10, 5),
    'unknown',
    'nothing is recorded',
  ],
  // Both: a count of the whole year comes before a file, and a file before a count of a part.
  [
    'counted, and told in a file',
    missing(20, 5).attendance('2025-07-22', 380, 10, 5),
    'not-met',
    'missed 15 of 380 sessions in the academic year 2024/25, counted to 2025-07-22, recorded here',
  ],
  [
    'counted of a part, and told in a file',
    missing(20, 5).attendance('2025-04-04', 250, 10, 5),
    'not-met',
    'missed 25 of 380 sessions in the academic year 2024/25, told in a file',
  ],
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
