import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import persistentAbsence from './persistent-absence.measure.ts';

const born = (day: PlainDate) => aChild().born(day).inCare('2020-05-04');
const child = born('2014-06-01');
const missed = (authorised: number | null, unauthorised: number | null, possible: number | null = 380) => ({
  sessionsPossible: possible,
  sessionsAuthorised: authorised,
  sessionsUnauthorised: unauthorised,
});

judges(persistentAbsence, '2025-08-31', [
  [
    'a tenth, with leave and without',
    child.schoolYear(2025, missed(30, 8)),
    'met',
    'missed 38 of 380 sessions in the academic year 2024/25',
  ],
  ['one session fewer', child.schoolYear(2025, missed(30, 7)), 'not-met'],
  ['none', child.schoolYear(2025, missed(0, 0)), 'not-met'],
  ['all', child.schoolYear(2025, missed(380, 0)), 'met'],
  // 10% of 189 is 18.9.
  ['just above a tenth of an odd number', child.schoolYear(2025, missed(19, 0, 189)), 'met'],
  ['just below it', child.schoolYear(2025, missed(18, 0, 189)), 'not-met'],
  ['no session was possible', child.schoolYear(2025, missed(0, 0, 0)), 'excluded', 'no session was possible'],
  ['what was missed without leave is not told', child.schoolYear(2025, missed(38, null)), 'unknown'],
  ['what was missed with leave is not told', child.schoolYear(2025, missed(null, 38)), 'unknown'],
  ['what was possible is not told', child.schoolYear(2025, missed(38, 0, null)), 'unknown', 'not recorded'],
  ['only the year before is told of', child.schoolYear(2024, missed(38, 0)), 'unknown', '2024/25'],
  [
    'the year after is told of too',
    child.schoolYear(2025, missed(0, 0)).schoolYear(2026, missed(380, 0)),
    'not-met',
  ],
  ['5 on 31 August', born('2019-08-31').schoolYear(2025, missed(38, 0)), 'met'],
  ['5 on the day after', born('2019-09-01').schoolYear(2025, missed(38, 0)), 'outside', 'aged 4'],
  ['16 on the day after', born('2008-09-01').schoolYear(2025, missed(38, 0)), 'met'],
  ['16 on 31 August', born('2008-08-31').schoolYear(2025, missed(38, 0)), 'outside', 'aged 16'],
  ['born on 29 February', born('2020-02-29').schoolYear(2025, missed(38, 0)), 'outside', 'aged 4'],
  [
    'came into care on 1 April of the year before',
    aChild().born('2014-06-01').inCare('2024-04-01').schoolYear(2025, missed(38, 0)),
    'met',
  ],
  [
    'came into care the day after',
    aChild().born('2014-06-01').inCare('2024-04-02').schoolYear(2025, missed(38, 0)),
    'outside',
    'came into care 2024-04-02',
  ],
  [
    'left care in May',
    aChild().born('2014-06-01').inCare('2020-05-04', '2025-05-20').schoolYear(2025, missed(38, 0)),
    'met',
  ],
  ['short breaks', aChild().inCare('2020-05-04', null, { legalStatus: 'V4' }), 'excluded'],
  ['nothing is recorded', aChild(), 'outside'],
  ['a tenth, counted here', child.attendance('2025-07-22', 380, 30, 8), 'met', 'recorded here'],
  ['one fewer, counted here', child.attendance('2025-07-22', 380, 30, 7), 'not-met', 'recorded here'],
  [
    'one fewer counted here, and a tenth in a file',
    child.schoolYear(2025, missed(30, 8)).attendance('2025-07-22', 380, 30, 7),
    'not-met',
    'recorded here',
  ],
]);

// The year that ends on 31 August stands from that day to the day before the next ends.
const both = child.schoolYear(2024, missed(0, 0)).schoolYear(2025, missed(38, 0));
judges(persistentAbsence, '2025-08-30', [['the day before', both, 'not-met', '2023/24']]);
judges(persistentAbsence, '2026-08-30', [['nearly a year on', both, 'met', '2024/25']]);
judges(persistentAbsence, '2026-08-31', [['a year on', both, 'unknown', '2025/26']]);
