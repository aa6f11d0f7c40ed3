import { finds } from '../../../../test/builders/checks.ts';
import check from './3001-former-foster-carer-at-17.check.ts';

const lives = (DOB: string, ACCOM: string) => ({ Header: [{ DOB }], OC3: [{ ACCOM }] });

finds(check, 2025, [
  ['17 on the first day of the year', lives('01/04/2007', 'Z1'), { OC3: [0] }],
  ['17 the day before it', lives('31/03/2007', 'Z1'), {}],
  ['17 on the last day', lives('31/03/2008', 'Z2'), { OC3: [0] }],
  ['17 the day after it', lives('01/04/2008', 'Z2'), {}],
  ['lives elsewhere', lives('01/06/2007', 'T1'), {}],
  ['in lower case, as it is read', lives('01/06/2007', 'z1'), { OC3: [0] }],
  ['blank', lives('01/06/2007', ''), {}],
  ['no day of birth', lives('', 'Z1'), {}],
  ['no row of Header', { OC3: [{ ACCOM: 'Z1', DOB: '01/06/2007' }] }, {}],
]);
