import { finds } from '../../../../test/builders/checks.ts';
import check from './234-custody-as-reason-under-10.check.ts';

const moved = (DEC: string, DOB = '02/05/2015', REASON_PLACE_CHANGE = 'CUSTOD') => ({
  Header: [{ DOB }],
  Episodes: [{ DECOM: '02/05/2024', DEC, REASON_PLACE_CHANGE }],
});

finds(check, 2026, [
  ['10 the day they moved', moved('02/05/2025'), {}],
  ['10 the day after', moved('01/05/2025'), { Episodes: [0] }],
  ['10 the day before', moved('03/05/2025'), {}],
  ['born on a leap day, 10 on 1 March', moved('28/02/2026', '29/02/2016'), { Episodes: [0] }],
  ['moved on that 1 March', moved('01/03/2026', '29/02/2016'), {}],
  ['another reason', moved('01/05/2025', '02/05/2015', 'CARPL'), {}],
  ['still open, which is rule 233', moved(''), {}],
  ['a day that cannot be read', moved('31/04/2025'), {}],
  ['no day of birth to judge by', moved('01/05/2025', ''), {}],
]);
