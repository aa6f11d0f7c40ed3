import { finds } from '../../../../test/builders/checks.ts';
import check from './370-independent-living-too-young.check.ts';

const placed = (DECOM: string, more = {}, DOB = '02/05/2007') => ({
  Header: [{ DOB }],
  Episodes: [{ DECOM, PLACE: 'P2', ...more }],
});

finds(check, 2024, [
  ['16 that day', placed('02/05/2023'), {}],
  ['16 the day after', placed('01/05/2023'), { Episodes: [0] }],
  ['16 the day before', placed('03/05/2023'), {}],
  ['has ended since', placed('01/05/2023', { DEC: '01/06/2023' }), { Episodes: [0] }],
  ['another placement', placed('01/05/2023', { PLACE: 'K2' }), {}],
  ['days that cannot be read', placed('31/04/2023', {}, '31/04/2010'), {}],
  ['born on a leap day, 16 on it', placed('29/02/2024', {}, '29/02/2008'), {}],
  ['the day before', placed('28/02/2024', {}, '29/02/2008'), { Episodes: [0] }],
]);

finds(check, 2023, [
  ['15 that day', placed('02/05/2022'), {}],
  ['15 the day after', placed('01/05/2022'), { Episodes: [0] }],
]);
