import { finds } from '../../../../test/builders/checks.ts';
import check from './706-open-liberty-order-not-carried-on.check.ts';

const open = [{ DOLO_START: '07/02/2027', DOLO_END: '' }];

finds(check, 2028, [
  ['carried on', { DoLo_last: open, DoLo: [{ DOLO_START: '07/02/2027', DOLO_END: '02/05/2027' }] }, {}],
  ['carried on behind another', { DoLo_last: open, DoLo: [{ DOLO_START: '01/02/2027' }, ...open] }, {}],
  ['a day later', { DoLo_last: open, DoLo: [{ DOLO_START: '08/02/2027' }] }, { DoLo_last: [0] }],
  ['gone', { DoLo_last: open }, { DoLo_last: [0] }],
  ['closed last year', { DoLo_last: [{ DOLO_START: '07/02/2027', DOLO_END: '08/02/2027' }] }, {}],
  ['an end that cannot be read', { DoLo_last: [{ DOLO_START: '07/02/2027', DOLO_END: '8/2/27' }] }, {}],
  ['no start last year', { DoLo_last: [{ DOLO_START: '' }] }, {}],
  ['no last year is held', { DoLo: open }, {}],
]);
