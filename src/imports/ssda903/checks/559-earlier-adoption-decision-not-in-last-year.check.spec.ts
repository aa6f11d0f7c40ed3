import { finds } from '../../../../test/builders/checks.ts';
import check from './559-earlier-adoption-decision-not-in-last-year.check.ts';

const rows = (DATE_PLACED: string, ...last: string[]) => ({
  PlacedAdoption: [{ DATE_PLACED }],
  PlacedAdoption_last: last.map((each) => ({ DATE_PLACED: each })),
});

finds(check, 2025, [
  ['the day before the year, and not in last year', rows('31/03/2024'), { PlacedAdoption: [0] }],
  ['the day the year began', rows('01/04/2024'), {}],
  ['the day before the year, and in last year', rows('31/03/2024', '31/03/2024'), {}],
  ['another day in last year, which is rule 560', rows('31/03/2024', '30/03/2024'), {}],
  ['last year without a day', rows('31/03/2024', ''), { PlacedAdoption: [0] }],
  ['last year with a day that cannot be read', rows('31/03/2024', '2024'), { PlacedAdoption: [0] }],
  ['blank', rows(''), {}],
  ['no last year is held', { PlacedAdoption: [{ DATE_PLACED: '31/03/2024' }] }, {}],
]);
