import { finds } from '../../../../test/builders/checks.ts';
import check from './602-adoption-items-but-not-adopted.check.ts';

const AD1 = [{ FOSTER_CARE: '0' }];
const ended = (DEC: string, REC = 'E12') => ({ AD1, Episodes: [{ DEC, REC }] });

finds(check, 2025, [
  ['on the first day', ended('01/04/2024'), {}],
  ['the day before', ended('31/03/2024'), { AD1: [0] }],
  ['on the last day, by the other code', ended('31/03/2025', 'E11'), {}],
  ['the day after', ended('01/04/2025'), { AD1: [0] }],
  ['not adopted', ended('02/05/2024', 'E4A'), { AD1: [0] }],
  ['no day of the adoption', ended(''), { AD1: [0] }],
  ['no episode', { AD1 }, { AD1: [0] }],
  ['an empty row', { AD1: [{}], Episodes: [{ DEC: '02/05/2024', REC: 'E4A' }] }, {}],
]);
