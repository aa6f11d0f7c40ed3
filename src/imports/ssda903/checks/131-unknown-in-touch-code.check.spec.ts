import { finds } from '../../../../test/builders/checks.ts';
import check from './131-unknown-in-touch-code.check.ts';

const inTouch = (IN_TOUCH: string) => ({ OC3: [{ IN_TOUCH }] });

finds(check, 2025, [
  ['a code', inTouch('REFU'), {}],
  ['in lower case, as it is read', inTouch('yes'), {}],
  ['no code', inTouch('REFUSE'), { OC3: [0] }],
  ['a number', inTouch('1'), { OC3: [0] }],
  ['blank', inTouch(''), { OC3: [0] }],
  ['several rows', { OC3: [{ IN_TOUCH: 'DIED' }, { IN_TOUCH: 'GONE' }] }, { OC3: [1] }],
  ['no row', {}, {}],
]);
