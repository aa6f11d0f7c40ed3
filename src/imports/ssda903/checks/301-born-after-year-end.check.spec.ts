import { finds } from '../../../../test/builders/checks.ts';
import check from './301-born-after-year-end.check.ts';

const born = (DOB: string) => ({ Header: [{ DOB }] });

finds(check, 2025, [
  ['on the last day', born('31/03/2025'), {}],
  ['the day before', born('30/03/2025'), {}],
  ['the day after', born('01/04/2025'), { Header: [0] }],
  ['blank, or unreadable', { Header: [{ DOB: '' }, { DOB: '31/04/2025' }] }, {}],
]);
