import { addDays, type PlainDate } from '../domain/dates/plain-date.ts';
import { csv, ukDate, type Cell } from './csv.ts';
import { asAt } from './months.ts';
import { seeded } from './random.ts';

/** Mainstream households of the council: so many at the end, of whom so many came and beside whom so many went in the last year. */
const quota = { throughout: 164, came: 15, went: 9 };
const before: PlainDate = '2018-01-31';

const header = [
  'HOUSEHOLD_ID',
  'KIND',
  'PROVIDER',
  'TEMPORARY',
  'PLACES',
  'ON_HOLD',
  'APPROVAL_START',
  'APPROVAL_END',
  'ENDED_BECAUSE',
];

/** The households that foster for the council, and DOMAIN's worked cases (M06) among them. */
export function fosterHouseholdsCsv(): string {
  const random = seeded('foster households');
  let count = 0;
  const id = () => `F${1001 + count++}`;
  const long = () => random.day('2005-04-01', '2016-12-31');
  const lately = () => random.day('2018-02-01', addDays(asAt, -1));
  const places = () => random.pick([1, 1, 2, 2, 2, 3]);
  const row = (who: string, start: PlainDate, end: PlainDate | null, said: Partial<Said> = {}): Cell[] => {
    const { kind, provider, isTemporary, taken, isOnHold, because } = { ...usual, taken: places(), ...said };
    return [who, kind, provider, isTemporary, taken, isOnHold, ukDate(start), ukDate(end), end && because];
  };
  const many = (n: number, make: () => Cell[]) => Array.from({ length: n }, make);

  const couple = row(id(), '2018-05-10', null, { taken: 3 });
  const fromAgency = id();
  const onHold = id();
  return csv(header, [
    couple,
    row(fromAgency, '2014-03-03', '2018-06-01', { provider: 'agency', taken: 2, because: 'transferred' }),
    row(fromAgency, '2018-06-01', null, { taken: 2 }),
    row(id(), '2018-05-10', '2019-01-20'),
    row(id(), '2018-11-12', null, { kind: 'kinship', isTemporary: 1, taken: 1 }),
    row(onHold, '2011-09-05', '2018-11-01', { taken: 2, because: 'changed' }),
    row(onHold, '2018-11-01', null, { taken: 2, isOnHold: 1 }),
    ...many(quota.throughout - 1, () => row(id(), long(), null)),
    ...many(quota.came - 2, () => row(id(), lately(), null)),
    ...many(quota.went, () =>
      row(id(), long(), lately(), { because: random.pick(['resigned', 'resigned', 'deregistered']) }),
    ),
    ...many(12, () => row(id(), random.day('2015-04-01', before), null, { kind: 'kinship', taken: 1 })),
  ]);
}

interface Said {
  readonly kind: string;
  readonly provider: string;
  readonly isTemporary: 0 | 1;
  readonly taken: number;
  readonly isOnHold: 0 | 1;
  readonly because: string;
}

const usual: Omit<Said, 'taken'> = {
  kind: 'mainstream',
  provider: 'local-authority',
  isTemporary: 0,
  isOnHold: 0,
  because: 'resigned',
};
