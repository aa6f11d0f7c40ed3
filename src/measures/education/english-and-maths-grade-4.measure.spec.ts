import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import { at } from '../../../test/builders/places.ts';
import englishAndMathsGrade4 from './english-and-maths-grade-4.measure.ts';

const born = aChild().born('2009-06-01');
const pupil = born.inCare('2023-02-01').endedKeyStage4(2025);
const passed = { 'english language': '4', mathematics: '4' };
const leeds = at(430_000, 433_000, 'E08000035');

// DOMAIN M28 to M30, cases 1 to 6, of summer 2025.
judges(englishAndMathsGrade4, '2025-08-31', [
  [
    '1: left care in May',
    born.inCare('2023-02-01', '2025-05-12').endedKeyStage4(2025).gcses(2025, passed),
    'met',
    'English 4, maths 4, 2024/25',
  ],
  [
    '2: came into care on 2 April of the year before',
    born.inCare('2024-04-02').endedKeyStage4(2025).gcses(2025, passed),
    'outside',
    'came into care 2024-04-02',
  ],
  ['2: a day earlier', born.inCare('2024-04-01').endedKeyStage4(2025).gcses(2025, passed), 'met'],
  [
    '3: lives and learns in Leeds',
    born.inCare('2023-02-01', null, { place: leeds }).endedKeyStage4(2025).gcses(2025, passed),
    'met',
  ],
  [
    '4: matched to no pupil',
    born.inCare('2023-02-01').endedKeyStage4(2025, null, { wasMatched: false }).gcses(2025, passed),
    'excluded',
    'matched to no pupil at the end of key stage 4 in 2024/25',
  ],
  [
    '5: sat maths early, in year 10',
    pupil.gcses(2024, { mathematics: '4' }).gcses(2025, { 'english language': '4' }),
    'met',
  ],
  [
    '6: English literature 4, language 3',
    pupil.gcses(2025, { 'english literature': '4', 'english language': '3', mathematics: '4' }),
    'met',
    'English 4, maths 4',
  ],
]);

judges(englishAndMathsGrade4, '2025-08-31', [
  ['left care on 31 March', born.inCare('2023-02-01', '2025-03-31').endedKeyStage4(2025), 'outside'],
  [
    'left care on 1 April',
    born.inCare('2023-02-01', '2025-04-01').endedKeyStage4(2025).gcses(2025, passed),
    'met',
  ],
  ['English 3', pupil.gcses(2025, { ...passed, 'english language': '3' }), 'not-met', 'English 3, maths 4'],
  ['maths 3', pupil.gcses(2025, { ...passed, mathematics: '3' }), 'not-met'],
  ['ungraded in maths', pupil.gcses(2025, { ...passed, mathematics: 'U' }), 'not-met', 'maths ungraded'],
  [
    'no maths among the results',
    pupil.gcses(2025, { 'english language': '9' }),
    'not-met',
    'maths not recorded',
  ],
  [
    'no English among the results',
    pupil.gcses(2025, { mathematics: '9' }),
    'not-met',
    'English not recorded',
  ],
  ['passed in a later year', pupil.gcses(2025, { mathematics: '3' }).gcses(2026, passed), 'not-met'],
  ['no result is recorded', pupil, 'unknown', 'no GCSE is recorded by the academic year 2024/25'],
  [
    'no result, and not one point of Attainment 8',
    born.inCare('2023-02-01').endedKeyStage4(2025, 0),
    'not-met',
    'English not recorded, maths not recorded',
  ],
  ['no result, and some points', born.inCare('2023-02-01').endedKeyStage4(2025, 1), 'unknown'],
  [
    'in year 11 by age, and nothing is told',
    born.inCare('2023-02-01').gcses(2025, passed),
    'unknown',
    'nothing tells of the end of key stage 4',
  ],
  ['the last day of that age', aChild().born('2009-08-31').inCare('2023-02-01'), 'unknown', 'aged 15'],
  ['a day younger', aChild().born('2009-09-01').inCare('2023-02-01'), 'outside', 'aged 14'],
  ['a day older', aChild().born('2008-08-31').inCare('2023-02-01'), 'outside', 'aged 16'],
  [
    'a year late at school',
    aChild().born('2008-06-01').inCare('2023-02-01').endedKeyStage4(2025).gcses(2025, passed),
    'met',
  ],
  ['at the end of key stage 4 the year before', born.inCare('2023-02-01').endedKeyStage4(2024), 'unknown'],
  [
    'short breaks',
    born.inCare('2023-02-01', null, { legalStatus: 'V4' }).endedKeyStage4(2025).gcses(2025, passed),
    'excluded',
  ],
  ['nothing is recorded', aChild(), 'outside'],
]);

judges(englishAndMathsGrade4, '2025-08-30', [
  ['the day before the year is over', pupil.gcses(2025, passed), 'outside', '2023/24'],
]);
judges(englishAndMathsGrade4, '2026-08-30', [['nearly a year on', pupil.gcses(2025, passed), 'met']]);
