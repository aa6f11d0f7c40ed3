import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import englishAndMathsGrade5 from './english-and-maths-grade-5.measure.ts';

const pupil = aChild().born('2009-06-01').inCare('2023-02-01').endedKeyStage4(2025);
const passed = { 'english language': '5', mathematics: '5' };

judges(englishAndMathsGrade5, '2025-08-31', [
  ['5 in both', pupil.gcses(2025, passed), 'met', 'English 5, maths 5, 2024/25'],
  ['9 in both', pupil.gcses(2025, { 'english language': '9', mathematics: '9' }), 'met'],
  ['4 in English', pupil.gcses(2025, { ...passed, 'english language': '4' }), 'not-met'],
  ['4 in maths', pupil.gcses(2025, { ...passed, mathematics: '4' }), 'not-met', 'English 5, maths 4'],
  // DOMAIN M28, case 6, a grade higher.
  [
    '5 in literature, 4 in language',
    pupil.gcses(2025, { 'english literature': '5', 'english language': '4', mathematics: '5' }),
    'met',
  ],
  ['no result is recorded', pupil, 'unknown'],
  ['nothing is recorded', aChild(), 'outside'],
]);
