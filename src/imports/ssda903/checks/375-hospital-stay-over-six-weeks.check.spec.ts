import { finds } from '../../../../test/builders/checks.ts';
import check from './375-hospital-stay-over-six-weeks.check.ts';

const stay = (DECOM: string, DEC = '', PLACE = 'T1') => ({ Episodes: [{ DECOM, DEC, PLACE }] });

finds(check, 2025, [
  ['six weeks', stay('01/06/2024', '13/07/2024'), {}],
  ['a day more', stay('01/06/2024', '14/07/2024'), { Episodes: [0] }],
  ['a day less', stay('01/06/2024', '12/07/2024'), {}],
  ['six weeks over the leap day', stay('01/02/2024', '14/03/2024'), {}],
  ['a day more', stay('01/02/2024', '15/03/2024'), { Episodes: [0] }],
  ['open since six weeks before the end of the year', stay('17/02/2025'), {}],
  ['open since a day longer', stay('16/02/2025'), { Episodes: [0] }],
  ['another placement', stay('01/06/2024', '14/07/2024', 'T2'), {}],
  ['an end that cannot be read', stay('01/06/2024', '31/09/2024'), {}],
  ['a start that cannot be read', stay('', '14/07/2024'), {}],
]);
