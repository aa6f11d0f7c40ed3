import { finds } from '../../../../test/builders/checks.ts';
import check from './104-uasc-end-is-no-day.check.ts';

const ceased = (DUC: string) => ({ UASC: [{ DUC }] });

finds(check, 2025, [
  ['a real day', ceased('28/02/2025'), {}],
  ['no such day', ceased('29/02/2025'), { UASC: [0] }],
  ['a leap day', ceased('29/02/2024'), {}],
  ['two digits of the year', ceased('01/01/25'), { UASC: [0] }],
  ['blank', ceased(''), {}],
]);
