import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import fiveOrMoreGcses from './five-or-more-gcses.measure.ts';

const pupil = aChild().born('2009-06-01').inCare('2023-02-01').endedKeyStage4(2025);
const four = { 'english language': '4', 'english literature': '4', mathematics: '5', history: '9' };

judges(fiveOrMoreGcses, '2025-08-31', [
  ['five', pupil.gcses(2025, { ...four, art: '4' }), 'met', '5 GCSEs at grade 4 or better, 2024/25'],
  ['four', pupil.gcses(2025, four), 'not-met', '4 GCSEs'],
  ['four and a 3', pupil.gcses(2025, { ...four, art: '3' }), 'not-met'],
  [
    'three and combined science',
    pupil.gcses(2025, { ...four, art: '1', history: '3', 'combined science': '4-4' }),
    'met',
  ],
  [
    'three and half of combined science',
    pupil.gcses(2025, { ...four, history: '3', 'combined science': '4-3' }),
    'not-met',
  ],
  ['four and one sat early', pupil.gcses(2024, { art: '4' }).gcses(2025, four), 'met'],
  ['four, one of them twice', pupil.gcses(2024, { history: '4' }).gcses(2025, four), 'not-met'],
  ['four and one sat later', pupil.gcses(2025, four).gcses(2026, { art: '4' }), 'not-met'],
  ['no result is recorded', pupil, 'unknown'],
  // DOMAIN M28, case 4.
  [
    'matched to no pupil',
    aChild().born('2009-06-01').inCare('2023-02-01').endedKeyStage4(2025, null, { wasMatched: false }),
    'excluded',
  ],
  ['nothing is recorded', aChild(), 'outside'],
]);
