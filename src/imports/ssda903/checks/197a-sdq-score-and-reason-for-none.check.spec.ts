import { finds } from '../../../../test/builders/checks.ts';
import check from './197a-sdq-score-and-reason-for-none.check.ts';

const row = (SDQ_SCORE: string, SDQ_REASON: string) => ({ OC2: [{ SDQ_SCORE, SDQ_REASON }] });

finds(check, 2025, [
  ['both', row('12', 'SDQ2'), { OC2: [0] }],
  ['a score of nought is a score', row('0', 'SDQ2'), { OC2: [0] }],
  ['a score', row('12', ''), {}],
  ['a reason', row('', 'SDQ2'), {}],
  ['neither', row('', ''), {}],
]);
