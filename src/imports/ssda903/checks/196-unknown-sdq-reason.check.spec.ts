import { finds } from '../../../../test/builders/checks.ts';
import check from './196-unknown-sdq-reason.check.ts';

const reason = (SDQ_REASON: string) => ({ OC2: [{ SDQ_REASON }] });

finds(check, 2025, [
  ['the first', reason('SDQ1'), {}],
  ['the last', reason('sdq5'), {}],
  ['one more', reason('SDQ6'), { OC2: [0] }],
  ['its words', reason('refused'), { OC2: [0] }],
  ['blank', reason(''), {}],
]);
