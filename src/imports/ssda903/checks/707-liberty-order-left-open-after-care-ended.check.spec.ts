import { finds } from '../../../../test/builders/checks.ts';
import check from './707-liberty-order-left-open-after-care-ended.check.ts';

const Episodes = [
  { DECOM: '02/05/2026', DEC: '10/05/2026', REC: 'X1' },
  { DECOM: '10/05/2026', DEC: '20/05/2026', REC: 'E4A' },
  { DECOM: '01/09/2026', DEC: '' },
];
const order = (DOLO_START: string, DOLO_END = '') => ({ Episodes, DoLo: [{ DOLO_START, DOLO_END }] });

finds(check, 2027, [
  ['open although care ended', order('12/05/2026'), { DoLo: [0] }],
  ['open since the second stay began', order('01/09/2026'), {}],
  ['open since the day before it', order('31/08/2026'), { DoLo: [0] }],
  ['ended the day care did', order('12/05/2026', '20/05/2026'), {}],
  ['ended the day after', order('12/05/2026', '21/05/2026'), { DoLo: [0] }],
  ['ended before care began', order('01/05/2026', '01/05/2026'), { DoLo: [0] }],
  ['over a move, which ends no care', order('09/05/2026', '11/05/2026'), {}],
  ['no start', order('', '21/05/2026'), {}],
  ['an end that cannot be read is rule 701', order('12/05/2026', '21/5/26'), {}],
  ['no episode', { DoLo: [{ DOLO_START: '12/05/2026' }] }, {}],
]);
