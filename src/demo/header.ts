import { ageOn } from '../domain/dates/age.ts';
import { addDays, year, type PlainDate } from '../domain/dates/plain-date.ts';
import { csv, ukDate } from './csv.ts';
import { isShortBreak, type Life } from './life.ts';
import { asAt } from './months.ts';
import { inventedUpn } from './upn.ts';

const yearBegan: PlainDate = '2018-04-01';

/** In care at some time of the collection year, short breaks left out. */
export const inCareThisYear = ({ stays }: Life): boolean =>
  stays.some(({ end, legalStatus }) => !isShortBreak(legalStatus) && (end === null || end > yearBegan));

/** The return's Header; `mothers` by child, with the day their first child was born. */
export const headerCsv = (lives: readonly Life[], mothers: ReadonlyMap<string, PlainDate>): string =>
  csv(
    ['CHILD', 'SEX', 'DOB', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB'],
    lives.map((life, i) => {
      const { child, sex, bornOn, ethnicity } = life;
      // Asked of girls looked after in the year only (rules 165, 399 and 628).
      const mother = sex === '2' && inCareThisYear(life) ? (mothers.has(child) ? '1' : '0') : '';
      return [child, sex, ukDate(bornOn), ethnicity, upnOf(life, i), mother, ukDate(mothers.get(child))];
    }),
  );

function upnOf({ noUpn, bornOn, stays }: Life, serial: number): string {
  if (noUpn) return noUpn;
  const last = stays.at(-1)!;
  if (ageOn(bornOn, last.end ?? asAt) < 4) return 'UN1';
  if (last.start > addDays(asAt, -7)) return 'UN4';
  return inventedUpn(serial, year(bornOn) + 4);
}

/** Girls of 16 and 17 in care who are mothers, a few of them. */
export function mothersAmong(lives: readonly Life[]): Map<string, PlainDate> {
  const girls = lives.filter(
    ({ sex, bornOn, stays, unaccompanied }) =>
      sex === '2' && !unaccompanied && stays.at(-1)!.end === null && bornOn < '2002-01-31',
  );
  return new Map(girls.slice(0, 3).map(({ child }, i) => [child, addDays(asAt, -90 * (i + 1))]));
}
