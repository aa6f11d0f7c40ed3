import { finds } from '../../../../test/builders/checks.ts';
import check from './376-carer-holiday-over-three-weeks.check.ts';

const stay = (DECOM: string, DEC = '', PLACE = 'T3') => ({ Episodes: [{ DECOM, DEC, PLACE }] });

finds(check, 2025, [
  ['three weeks', stay('01/06/2024', '22/06/2024'), {}],
  ['a day more', stay('01/06/2024', '23/06/2024'), { Episodes: [0] }],
  ['a day less', stay('01/06/2024', '21/06/2024'), {}],
  ['a day more, but over the leap day', stay('10/02/2024', '03/03/2024'), { Episodes: [0] }],
  ['open since three weeks before the end of the year', stay('10/03/2025'), {}],
  ['open since a day longer', stay('09/03/2025'), { Episodes: [0] }],
  ['another placement', stay('01/06/2024', '23/06/2024', 'U6'), {}],
  ['days that cannot be read', stay('31/04/2024', '31/09/2024'), {}],
]);
