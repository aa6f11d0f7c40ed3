import { parse } from 'csv-parse/sync';
import { accommodationCodes } from '../domain/codes/accommodation.codes.ts';
import { activityCodes } from '../domain/codes/activity.codes.ts';
import { categoryOfNeedCodes } from '../domain/codes/category-of-need.codes.ts';
import { isValidIn, type CodeList } from '../domain/codes/code-list.ts';
import { ethnicOriginCodes } from '../domain/codes/ethnic-origin.codes.ts';
import { inTouchCodes } from '../domain/codes/in-touch.codes.ts';
import { legalStatusCodes } from '../domain/codes/legal-status.codes.ts';
import { placementProviderCodes } from '../domain/codes/placement-provider.codes.ts';
import { placementCodes } from '../domain/codes/placement.codes.ts';
import { reasonEpisodeCeasedCodes } from '../domain/codes/reason-episode-ceased.codes.ts';
import { reasonPlaceChangeCodes } from '../domain/codes/reason-place-change.codes.ts';
import { sexCodes } from '../domain/codes/sex.codes.ts';
import { birthday } from '../domain/dates/age.ts';
import { addDays, daysBetween, isPlainDate, plainDate, type PlainDate } from '../domain/dates/plain-date.ts';
import { inventCouncil, type CouncilFiles } from './council.ts';
import { removeThirdPlacement } from './remove-third-placement.ts';
import { people } from './scenarios.ts';

type Row = Record<string, string>;
type Name = keyof CouncilFiles;

const asAt: PlainDate = '2019-01-31';
const yearBegan: PlainDate = '2018-04-01';
const files = inventCouncil();
const readRows = new Map<string, Row[]>();
const rowsOf = (name: Name, from = files): Row[] => {
  const text = from[name];
  if (!readRows.has(text)) readRows.set(text, parse(text, { columns: true }));
  return readRows.get(text)!;
};
const readDays = new Map<string, PlainDate>();
const day = (text: string): PlainDate => {
  if (!readDays.has(text)) readDays.set(text, plainDate(text.split('/').reverse().join('-')));
  return readDays.get(text)!;
};

/** A row of Episodes with what the rules set it beside. */
interface Episode {
  readonly row: Row;
  readonly start: PlainDate;
  readonly end: PlainDate | null;
  readonly bornOn: PlainDate;
  readonly before: Row | undefined;
  readonly after: Row | undefined;
  /** The first row of the period of care. */
  readonly first: Row;
}

const header = new Map(rowsOf('header.csv').map((row) => [row['CHILD']!, row]));
const unaccompanied = new Set(
  rowsOf('header.csv')
    .filter(({ UPN }) => /^UN[23]$/.test(UPN!))
    .map(({ CHILD }) => CHILD!),
);
for (const { CHILD } of rowsOf('uasc.csv')) unaccompanied.add(CHILD!);

function episodesIn(from: CouncilFiles): Episode[] {
  const rows = rowsOf('episodes.csv', from);
  let first = rows[0]!;
  return rows.map((row, i) => {
    const [before, after] = [rows[i - 1], rows[i + 1]].map((other) =>
      other?.['CHILD'] === row['CHILD'] ? other : undefined,
    );
    if (!before || row['RNE'] === 'S') first = row;
    const end = row['DEC'] ? day(row['DEC']) : null;
    return {
      row,
      start: day(row['DECOM']!),
      end,
      bornOn: day(header.get(row['CHILD']!)!['DOB']!),
      before,
      after,
      first,
    };
  });
}

const isTemporary = (row: Row | undefined): boolean => /^T\d$/.test(row?.['PLACE'] ?? '');
const isShortBreak = ({ LS }: Row): boolean => LS === 'V3' || LS === 'V4';
const place = (row: Row | undefined): string =>
  ['PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'].map((column) => row?.[column]).join(' ');
const ageAtLeast = ({ bornOn }: Episode, age: number, on: PlainDate): boolean => birthday(bornOn, age) <= on;
const days = ({ start, end }: Episode): number => daysBetween(start, end ?? addDays(asAt, 1));
const isMove = (after: Row | undefined): boolean => ['P', 'B', 'T', 'U'].includes(after?.['RNE'] ?? '');

const foster = /^U[1-6]$/;
const providers: Record<string, RegExp> = {
  P1: /^PR0$/,
  Z1: /^$/,
  R2: /^PR[345]$/,
  R5: /^PR[345]$/,
};
const youngest: Record<string, number> = { H5: 16, P2: 16, R5: 10, S1: 4, P3: 14, K1: 10 };
const onlyOver: Record<string, number> = { E5: 14, E6: 14, E7: 16, E17: 18 };

/** Each rule of the return by its number, and whether an episode breaks it. */
const rules: Record<string, (episode: Episode) => boolean> = {
  'no day after the end of the story': ({ start, end }) => start > asAt || (end !== null && end > asAt),
  '141, 302, 352, 353': (e) => e.start < '1991-10-14' || e.start < e.bornOn || ageAtLeast(e, 18, e.start),
  'in care at 18 (359)': (e) => (e.end === null ? ageAtLeast(e, 18, asAt) : e.end > birthday(e.bornOn, 18)),
  '148': ({ row }) => (row['DEC'] === '') !== (row['REC'] === ''),
  '142, 388, 433, 501': ({ row, after }) =>
    (row['REC'] === 'X1') !== (after !== undefined && after['RNE'] !== 'S' && after['DECOM'] === row['DEC']),
  '431, 432, 437': ({ row, before }) =>
    (row['RNE'] === 'S') === (before?.['REC'] === 'X1') ||
    (row['RNE'] === 'S' && before !== undefined && day(before['DEC']!) >= day(row['DECOM']!)) ||
    before?.['REC'] === 'E2',
  '355, 356': ({ start, end }) => end !== null && end <= start,
  '357': ({ row, before }) => !before && row['RNE'] !== 'S',
  '434 to 436 and their like': ({ row, before }) => {
    if (row['RNE'] === 'S') return false;
    const changed = `${row['LS'] !== before!['LS']} ${place(row) !== place(before)}`;
    const wanted: Record<string, string> = {
      L: 'true false',
      P: 'false true',
      T: 'false true',
      B: 'true true',
      U: 'true true',
    };
    return wanted[row['RNE']!] !== changed;
  },
  '504 and a home that stays': ({ row, first }) =>
    row['CIN'] !== first['CIN'] || row['HOME_POST'] !== first['HOME_POST'],
  '225, 226, 233': ({ row, after }) =>
    (row['REASON_PLACE_CHANGE'] !== '') !==
    (row['REC'] === 'X1' && isMove(after) && !isTemporary(row) && !isTemporary(after)),
  'PLACE as a reason with the same carer only': ({ row, after }) =>
    row['REASON_PLACE_CHANGE'] === 'PLACE' && !['T', 'U'].includes(after!['RNE']!),
  '234': (e) => e.row['REASON_PLACE_CHANGE'] === 'CUSTOD' && !ageAtLeast(e, 10, e.end!),
  'CUSTOD before 2018/19': ({ row, end }) => row['REASON_PLACE_CHANGE'] === 'CUSTOD' && end! < yearBegan,
  '380, 381': ({ row }) =>
    isTemporary(row) && (!['P', 'B'].includes(row['RNE']!) || (row['REC'] !== 'X1' && row['REC'] !== '')),
  '382, 384': ({ row }) =>
    isShortBreak(row) && (isTemporary(row) || row['PLACE'] === 'U1' || row['PLACE'] === 'U4'),
  '375, 376, 379': (e) => days(e) > ({ T1: 42, T3: 21, T4: 7 }[e.row['PLACE']!] ?? Infinity),
  '361 to 363': (e) => days(e) > ({ L1: 3, L2: 21, L3: 7 }[e.row['LS']!] ?? Infinity),
  '365, 366': (e) => e.row['LS'] === 'V3' && (days(e) > 17 || e.row['RNE'] !== 'S'),
  '392b': ({ row }) =>
    !isShortBreak(row) &&
    !unaccompanied.has(row['CHILD']!) &&
    (row['PL_POST'] === '' || (row['HOME_POST'] === '' && !withoutHome.has(row['CHILD']!))),
  '392d': ({ row }) =>
    row['HOME_POST'] !== '' && row['HOME_POST'] === row['PL_POST'] && row['PLACE'] !== 'P1',
  '214, 398': ({ row }) => isShortBreak(row) && `${row['HOME_POST']}${row['PL_POST']}${row['URN']}` !== '',
  '218, 222': ({ row }) =>
    !isShortBreak(row) && (row['URN'] !== '') !== /^(U[1-6]|A[3-6]|K[12]|R3|S1|H5)$/.test(row['PLACE']!),
  'the form of a URN': ({ row }) => !/^(SC\d{6}|XXXXXXX|)$/.test(row['URN']!),
  '178, 213, 526 to 531, 550': ({ row }) =>
    !(
      isTemporary(row)
        ? /^$/
        : (providers[row['PLACE']!] ?? (/^([AU]\d|K[12])$/.test(row['PLACE']!) ? /^PR[1245]$/ : /^PR[1-5]$/))
    ).test(row['PLACE_PROVIDER']!),
  '1015': ({ row }) =>
    row['PLACE_PROVIDER'] === 'PR1' && row['PL_POST'] !== '' && authorityOf(row['PL_POST']!) !== 'E08000034',
  '378': ({ row }) => row['PLACE'] === 'P1' && row['LS'] === 'V2',
  '408': ({ row }) => /^A[56]$/.test(row['PLACE']!) && row['LS'] !== 'E1',
  '217, 336': ({ row, before }) =>
    /^A[35]$/.test(row['PLACE']!) &&
    row['RNE'] !== 'L' &&
    (!['S', 'T', 'U'].includes(row['RNE']!) || !/^(A[3-6]|U[1-6])$/.test(before?.['PLACE'] ?? '')),
  '386, 390': (e) =>
    /^E1[12]$/.test(e.row['REC']!) && (!/^A[3-6]$/.test(e.row['PLACE']!) || ageAtLeast(e, 18, e.end!)),
  '407, 516': (e) =>
    /^E4[3-8]$/.test(e.row['REC']!) &&
    (ageAtLeast(e, 18, e.end!) || (/^E4[56]$/.test(e.row['REC']!) && !foster.test(e.row['PLACE']!))),
  'E43 and E44 until 2017/18, E45 to E48 after': ({ row, end }) =>
    (/^E4[34]$/.test(row['REC']!) && end! >= yearBegan) ||
    (/^E4[5-8]$/.test(row['REC']!) && end! < yearBegan),
  '370 to 374': (e) => !ageAtLeast(e, youngest[e.row['PLACE']!] ?? 0, e.start),
  '387, 389, 460': (e) => e.end !== null && !ageAtLeast(e, onlyOver[e.row['REC']!] ?? 0, e.end),
  '358': (e) => e.row['LS']!.startsWith('J') && !ageAtLeast(e, 10, e.start),
  '446': ({ row, start }) => row['LS'] === 'E1' && start < '2005-12-30',
};

const authorities = new Map(rowsOf('postcodes.csv').map((row) => [row['postcode']!, row['la_code']!]));
const authorityOf = (postcode: string) => authorities.get(postcode);
const noHome = rowsOf('episodes.csv').filter(
  (row) =>
    row['HOME_POST'] === '' && row['DEC'] === '' && !isShortBreak(row) && !unaccompanied.has(row['CHILD']!),
);
const withoutHome = new Set(noHome.map(({ CHILD }) => CHILD!));

describe.each([
  ['the council', files],
  ['without one third placement', removeThirdPlacement(files)],
])('the episodes of %s', (_, from) => {
  const episodes = episodesIn(from);

  it.each(Object.keys(rules))('keep rule %s', (rule) => {
    expect(episodes.filter(rules[rule]!).map(({ row }) => row)).toEqual([]);
  });

  it('keep rule 383, but for one child', () => {
    const astray = episodes.filter(({ row, before, after }) => {
      const returns =
        [after?.['PLACE'], after?.['PL_POST']].join() === [before?.['PLACE'], before?.['PL_POST']].join();
      return isTemporary(row) && after !== undefined && !returns;
    });
    expect(astray.map(({ row }) => row['CHILD'])).toEqual([people.caseG.child]);
  });
});

it('the rules are not blind: each of these rows breaks one', () => {
  const [good] = episodesIn(files).filter(
    ({ row }) => row['PLACE'] === 'U6' && row['LS'] === 'C2' && row['DEC'] === '',
  );
  const broken = (rule: string, cells: Partial<Row>, more: Partial<Episode> = {}) =>
    rules[rule]!({ ...good!, ...more, row: { ...good!.row, ...(cells as Row) } });
  expect(broken('148', { REC: 'X1' })).toBe(true);
  expect(broken('142, 388, 433, 501', { REC: 'X1' })).toBe(true);
  expect(broken('355, 356', {}, { end: good!.start })).toBe(true);
  expect(broken('225, 226, 233', { REASON_PLACE_CHANGE: 'CARPL' })).toBe(true);
  expect(broken('378', { PLACE: 'P1', LS: 'V2' })).toBe(true);
  expect(broken('408', { PLACE: 'A6' })).toBe(true);
  expect(broken('218, 222', { URN: '' })).toBe(true);
  expect(broken('178, 213, 526 to 531, 550', { PLACE_PROVIDER: 'PR0' })).toBe(true);
  expect(broken('370 to 374', { PLACE: 'P2' }, { bornOn: good!.start })).toBe(true);
  expect(broken('392b', { PL_POST: '' })).toBe(true);
  expect(broken('504 and a home that stays', { CIN: 'N7' })).toBe(true);
});

it('seven children have no home postcode', () => {
  expect(withoutHome.size).toBe(7);
});

it('each child’s rows are in order, and a registered home has one address', () => {
  const episodes = episodesIn(files);
  expect(episodes.filter(({ before, start }) => before && day(before['DECOM']!) >= start)).toEqual([]);
  const homes = new Map<string, Set<string>>();
  for (const { PLACE, URN, PL_POST } of rowsOf('episodes.csv'))
    if (/^(K[12]|R3|S1)$/.test(PLACE!))
      homes.set(URN!, (homes.get(URN!) ?? new Set()).add(`${PLACE} ${PL_POST}`));
  expect([...homes.values()].filter(({ size }) => size > 1)).toEqual([]);
});

it('short breaks come to 75 days a year at most, and V3 and V4 to different children (rules 367 and 426)', () => {
  const total = new Map<string, number>();
  for (const e of episodesIn(files))
    if (e.row['LS'] === 'V3' && e.start >= yearBegan)
      total.set(e.row['CHILD']!, (total.get(e.row['CHILD']!) ?? 0) + days(e));
  expect(Math.max(...total.values())).toBeLessThanOrEqual(75);
  expect(rowsOf('episodes.csv').filter(({ LS, CHILD }) => LS === 'V4' && total.has(CHILD!))).toEqual([]);
});

describe('codes', () => {
  /** The collection of the day, by the year of its 31 March. */
  const collectionOf = (text: string) => Number(text.slice(6)) + (text.slice(3, 5) >= '04' ? 1 : 0);

  it.each<[Name, string, CodeList, string | null]>([
    ['header.csv', 'SEX', sexCodes, null],
    ['header.csv', 'ETHNIC', ethnicOriginCodes, null],
    ['episodes.csv', 'LS', legalStatusCodes, 'DECOM'],
    ['episodes.csv', 'CIN', categoryOfNeedCodes, 'DECOM'],
    ['episodes.csv', 'PLACE', placementCodes, 'DECOM'],
    ['episodes.csv', 'PLACE_PROVIDER', placementProviderCodes, 'DECOM'],
    ['episodes.csv', 'REASON_PLACE_CHANGE', reasonPlaceChangeCodes, 'DEC'],
    ['episodes.csv', 'REC', reasonEpisodeCeasedCodes, 'DEC'],
    ['oc3.csv', 'IN_TOUCH', inTouchCodes, null],
    ['oc3.csv', 'ACTIV', activityCodes, null],
    ['oc3.csv', 'ACCOM', accommodationCodes, null],
    ['care-leaver-contacts.csv', 'IN_TOUCH', inTouchCodes, 'KNOWN_ON'],
    ['care-leaver-contacts.csv', 'ACTIV', activityCodes, 'KNOWN_ON'],
    ['care-leaver-contacts.csv', 'ACCOM', accommodationCodes, 'KNOWN_ON'],
  ])('%s %s', (name, column, list, dated) => {
    const wrong = rowsOf(name).filter(
      (row) => row[column] !== '' && !isValidIn(list, row[column]!, dated ? collectionOf(row[dated]!) : 2019),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the header', () => {
  const rows = [...header.values()];
  const upns = rows.map(({ UPN }) => UPN!).filter((upn) => !/^UN[1-5]$/.test(upn));
  const stays = new Map(episodesIn(files).map((e) => [e.row['CHILD']!, e]));

  it('holds each child once, and every child of the other files', () => {
    expect(header.size).toBe(rowsOf('header.csv').length);
    const others: Name[] = [
      'episodes.csv',
      'uasc.csv',
      'oc3.csv',
      'pa-allocations.csv',
      'care-leaver-contacts.csv',
      'support-requests.csv',
      'living-at-home.csv',
      'detained.csv',
    ];
    expect(others.flatMap((name) => rowsOf(name)).filter(({ CHILD }) => !header.has(CHILD!))).toEqual([]);
    expect([...header.keys()].filter((child) => !stays.has(child))).toEqual([]);
    for (const { child } of Object.values(people)) expect(header.has(child)).toBe(true);
  });

  it('has unique pupil numbers, well formed, none twice (rules 168 and 444)', () => {
    const letter = (digits: string) =>
      'ABCDEFGHJKLMNPQRTUVWXYZ'[[...digits].reduce((sum, digit, i) => sum + Number(digit) * (i + 2), 0) % 23];
    expect(upns.filter((upn) => !/^[A-Z]\d{12}$/.test(upn) || upn[0] !== letter(upn.slice(1)))).toEqual([]);
    expect(new Set(upns).size).toBe(upns.length);
    expect(upns.length).toBeGreaterThan(1_000);
  });

  it('says UN1 of the youngest only, UN4 of those just come (rules 209 and 210)', () => {
    const last = (row: Row) => stays.get(row['CHILD']!)!;
    const young = rows.filter(({ UPN }) => UPN === 'UN1');
    expect(young.filter((row) => birthday(day(row['DOB']!), 5) <= (last(row).end ?? asAt))).toEqual([]);
    const awaited = rows.filter(({ UPN }) => UPN === 'UN4');
    expect(awaited.filter((row) => daysBetween(last(row).start, asAt) > 7)).toEqual([]);
  });

  it('tells of motherhood of girls looked after in the year, and of nobody else (rules 165, 611, 612, 620, 628)', () => {
    const inYear = new Set(
      episodesIn(files)
        .filter(({ row, end }) => !isShortBreak(row) && (end === null || end > yearBegan))
        .map(({ row }) => row['CHILD']!),
    );
    expect(
      rows.filter(({ CHILD, SEX, MOTHER }) => (MOTHER !== '') !== (SEX === '2' && inYear.has(CHILD!))),
    ).toEqual([]);
    const mothers = rows.filter(({ MOTHER }) => MOTHER === '1');
    expect(mothers).toHaveLength(3);
    expect(rows.filter(({ MOTHER, MC_DOB }) => (MOTHER === '1') !== (MC_DOB !== ''))).toEqual([]);
    for (const { DOB, MC_DOB } of mothers) expect(day(MC_DOB!) > birthday(day(DOB!), 14)).toBe(true);
  });
});

describe('unaccompanied children', () => {
  it('have the header’s sex and day of birth, and ceased by 18 (rule 304)', () => {
    const wrong = rowsOf('uasc.csv').filter(({ CHILD, SEX, DOB, DUC }) => {
      const person = header.get(CHILD!)!;
      return (
        person['SEX'] !== SEX || person['DOB'] !== DOB || (DUC !== '' && day(DUC!) > birthday(day(DOB!), 18))
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('care leavers’ rows', () => {
  const said = [...rowsOf('oc3.csv'), ...rowsOf('care-leaver-contacts.csv')];

  it('say all or nothing of those in touch, dead or long home (rules 344 and 345)', () => {
    const isNothing = ({ ACTIV, ACCOM }: Row) => ACTIV === '0' && ACCOM === '0';
    expect(
      said.filter((row) => row['IN_TOUCH'] === 'YES' && (row['ACTIV'] === '0' || row['ACCOM'] === '0')),
    ).toEqual([]);
    expect(said.filter((row) => /^(RHOM|DIED)$/.test(row['IN_TOUCH']!) && !isNothing(row))).toEqual([]);
  });

  it('put nobody of 17 in a foyer or with former foster carers (rules 347 and 3001)', () => {
    const young = rowsOf('care-leaver-contacts.csv').filter(
      ({ CHILD, KNOWN_ON }) => day(KNOWN_ON!) < birthday(day(header.get(CHILD!)!['DOB']!), 18),
    );
    expect(young.length).toBeGreaterThan(20);
    expect(young.filter(({ ACCOM }) => /^[ZT]/.test(ACCOM!))).toEqual([]);
  });

  it('are of people who are out of care on the day', () => {
    const last = new Map(episodesIn(files).map((e) => [e.row['CHILD']!, e.end]));
    const contacts = rowsOf('care-leaver-contacts.csv');
    expect(
      contacts.filter(({ CHILD, KNOWN_ON }) => !last.get(CHILD!) || last.get(CHILD!)! > day(KNOWN_ON!)),
    ).toEqual([]);
  });

  it('tell in OC3 of birthdays from 17 to 21 of the year so far, once each, as the contacts do', () => {
    const rows = rowsOf('oc3.csv');
    expect(new Set(rows.map(({ CHILD }) => CHILD)).size).toBe(rows.length);
    const contacts = rowsOf('care-leaver-contacts.csv');
    for (const { CHILD, DOB, IN_TOUCH, ACTIV, ACCOM } of rows) {
      const on = [17, 18, 19, 20, 21]
        .map((age) => birthday(day(DOB!), age))
        .find((date) => date >= yearBegan);
      expect(on! <= asAt).toBe(true);
      const latest = contacts.findLast((row) => row['CHILD'] === CHILD && day(row['KNOWN_ON']!) <= on!);
      expect({ IN_TOUCH, ACTIV, ACCOM }).toEqual({
        IN_TOUCH: latest!['IN_TOUCH'],
        ACTIV: latest!['ACTIV'],
        ACCOM: latest!['ACCOM'],
      });
    }
  });

  it('come once a month', () => {
    const months = rowsOf('care-leaver-contacts.csv').map(
      ({ CHILD, KNOWN_ON }) => `${CHILD} ${KNOWN_ON!.slice(3)}`,
    );
    expect(new Set(months).size).toBe(months.length);
  });
});

describe('allocations', () => {
  const rows = rowsOf('pa-allocations.csv');

  it('never overlap for one person, and end after they begin', () => {
    const sorted = rows.toSorted((a, b) =>
      `${a['CHILD']}${day(a['ALLOC_START']!)}` < `${b['CHILD']}${day(b['ALLOC_START']!)}` ? -1 : 1,
    );
    const clashes = sorted.filter((row, i) => {
      const next = sorted[i + 1];
      const end = row['ALLOC_END'] ? day(row['ALLOC_END']) : null;
      if (end !== null && end <= day(row['ALLOC_START']!)) return true;
      return next?.['CHILD'] === row['CHILD'] && (end === null || end > day(next!['ALLOC_START']!));
    });
    expect(clashes).toEqual([]);
  });

  it('are to workers who held a role when it began', () => {
    const workers = rowsOf('personal-advisers.csv');
    const began = (row: Row) =>
      workers.some(
        (worker) =>
          worker['WORKER_ID'] === row['WORKER_ID'] &&
          day(worker['ROLE_START']!) <= day(row['ALLOC_START']!) &&
          (!worker['ROLE_END'] || day(worker['ROLE_END']) > day(row['ALLOC_START']!)),
      );
    expect(rows.filter((row) => !began(row))).toEqual([]);
  });
});

it('every day in every file is a day, none after the end of the story', () => {
  const names = Object.keys(files) as Name[];
  const days = names
    .flatMap((name) => files[name].match(/\b\d\d\/\d\d\/\d{4}\b/g) ?? [])
    .map((text) => text.split('/').reverse().join('-'));
  expect(days.length).toBeGreaterThan(10_000);
  expect(days.filter((text) => !isPlainDate(text) || text > asAt)).toEqual([]);
});
