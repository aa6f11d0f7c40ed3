import { finds } from '../../../../test/builders/checks.ts';
import check from './180-sdq-score-is-not-0-to-40.check.ts';

const score = (SDQ_SCORE: string) => ({ OC2: [{ SDQ_SCORE }] });

finds(check, 2025, [
  ['the lowest', score('0'), {}],
  ['below it', score('-1'), { OC2: [0] }],
  ['the highest', score('40'), {}],
  ['above it', score('41'), { OC2: [0] }],
  ['a half', score('39.5'), { OC2: [0] }],
  ['whole, as data tools write it', score('20.0'), {}],
  ['words', score('XX'), { OC2: [0] }],
  ['a power of ten', score('1E1'), { OC2: [0] }],
  ['blank', score(''), {}],
]);
