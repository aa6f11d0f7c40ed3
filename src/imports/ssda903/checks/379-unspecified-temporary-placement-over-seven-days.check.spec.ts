import { finds } from '../../../../test/builders/checks.ts';
import check from './379-unspecified-temporary-placement-over-seven-days.check.ts';

const stay = (DECOM: string, DEC = '', PLACE = 'T4') => ({ Episodes: [{ DECOM, DEC, PLACE }] });

finds(check, 2025, [
  ['seven days', stay('01/06/2024', '08/06/2024'), {}],
  ['a day more', stay('01/06/2024', '09/06/2024'), { Episodes: [0] }],
  ['a day less', stay('01/06/2024', '07/06/2024'), {}],
  ['seven days over the leap day', stay('25/02/2024', '03/03/2024'), {}],
  ['open since seven days before the end of the year', stay('24/03/2025'), {}],
  ['open since a day longer', stay('23/03/2025'), { Episodes: [0] }],
  ['another placement', stay('01/06/2024', '09/06/2024', 'T3'), {}],
  ['days that cannot be read', stay('31/04/2024', '31/09/2024'), {}],
]);
