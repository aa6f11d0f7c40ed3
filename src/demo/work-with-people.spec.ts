import { parse } from 'csv-parse/sync';
import { holds, type Span } from '../domain/dates/period.ts';
import { addDays, daysBetween, plainDate, type PlainDate } from '../domain/dates/plain-date.ts';
import { inventCouncil, type CouncilFiles } from './council.ts';
import { people } from './scenarios.ts';

// Counted again from the text of the files, by none of this room's code.

type Row = Record<string, string>;
const asAt: PlainDate = '2019-01-31';
const files = inventCouncil();
const rowsOf = (name: keyof CouncilFiles): Row[] => parse(files[name], { columns: true });
const day = (text: string): PlainDate => plainDate(text.split('/').reverse().join('-'));
const span = (start: string, end: string): Span => ({ start: day(start), end: end ? day(end) : null });
function grouped<T>(rows: readonly T[], by: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(by(row), [...(groups.get(by(row)) ?? []), row]);
  return groups;
}
const byChild = (rows: readonly Row[]) => grouped(rows, ({ CHILD }) => CHILD!);
const byWorker = (rows: readonly Row[]) => grouped(rows, ({ WORKER_ID }) => WORKER_ID!);

const header = rowsOf('header.csv');
const workers = rowsOf('personal-advisers.csv');
const contacts = rowsOf('contacts.csv');
const news = rowsOf('care-leaver-contacts.csv');
const inCare = new Set(
  rowsOf('episodes.csv')
    .filter(({ DECOM, DEC }) => holds(span(DECOM!, DEC!), asAt))
    .map(({ CHILD }) => CHILD!),
);

describe('names', () => {
  const names = new Map(rowsOf('names.csv').map((row) => [row['CHILD']!, row]));

  it('everybody has one', () => {
    expect([...names.keys()]).toEqual(header.map(({ CHILD }) => CHILD));
    expect([...names.values()].filter((row) => !row['GIVEN_NAME'] || !row['FAMILY_NAME'])).toEqual([]);
    expect(new Set([...names.values()].map((row) => row['FAMILY_NAME'])).size).toBeGreaterThan(250);
  });

  it.each([
    ['K91001', 'Jordan'],
    ['K91002', 'Kyle'],
    ['K91003', 'Marcus'],
    ['K91004', 'Leah'],
  ])('%s is %s', (child, given) => {
    expect(names.get(child)!['GIVEN_NAME']).toBe(given);
  });

  it('a child recorded twice has one name', () => {
    const { CHILD: _, ...once } = names.get(people.recordedTwice.child)!;
    expect(names.get(people.recordedAgain.child)).toMatchObject(once);
  });

  it('telephones are those that nobody has, each young person’s own', () => {
    const phones = [...names.values()].flatMap(({ PHONE }) => PHONE || []);
    expect(phones.filter((phone) => !/^07700 900\d{3}$/.test(phone))).toEqual([]);
    expect(new Set(phones).size).toBe(phones.length);
    expect(phones.length).toBeGreaterThan(300);
  });
});

it('no two workers share an id', () => {
  for (const rows of byWorker(workers).values())
    expect(new Set(rows.map(({ NAME, TEAM, NAMED }) => [NAME, TEAM, NAMED].join())).size).toBe(1);
  expect(new Set(workers.map(({ NAME }) => NAME)).size).toBe(byWorker(workers).size);
});

describe.each([
  ['social-worker-allocations.csv', 'SW_ALLOC', 'social-worker', 19, 21],
  ['reviewing-officer-allocations.csv', 'IRO_ALLOC', 'reviewing-officer', 55, 62],
] as const)('%s', (file, column, role, fewest, most) => {
  const allocations = rowsOf(file).map((row) => ({
    child: row['CHILD']!,
    worker: row['WORKER_ID']!,
    ...span(row[`${column}_START`]!, row[`${column}_END`]!),
  }));

  it('every child in care has one on the last day, and nobody else', () => {
    const open = allocations.filter((one) => holds(one, asAt)).map(({ child }) => child);
    expect(open.toSorted()).toEqual([...inCare].toSorted());
    expect(open).toHaveLength(635);
  });

  it('every one of them held the role since the allocation began', () => {
    const roles = byWorker(workers.filter(({ ROLE }) => ROLE === role));
    const astray = allocations.filter(
      ({ worker, start }) =>
        !roles.get(worker)?.some((row) => holds(span(row['ROLE_START']!, row['ROLE_END']!), start)),
    );
    expect(astray).toEqual([]);
  });

  it('caseloads are even', () => {
    const sizes = [...grouped(allocations, ({ worker }) => worker).values()].map(({ length }) => length);
    expect([Math.min(...sizes) >= fewest, Math.max(...sizes) <= most]).toEqual([true, true]);
  });
});

describe('contacts', () => {
  const key = (row: Row, on: string) => `${row['CHILD']} ${row[on]}`;
  const careLeavers = new Set(news.map(({ CHILD }) => CHILD!));
  const made = contacts.filter(({ CHILD }) => careLeavers.has(CHILD!));
  const told = (inTouch: string) =>
    news.filter((row) => row['IN_TOUCH'] === inTouch).map((row) => key(row, 'KNOWN_ON'));
  const madeWith = (succeeded: string) =>
    made.filter((row) => row['SUCCEEDED'] === succeeded).map((row) => key(row, 'HAPPENED_ON'));

  it('agree with what was heard: in touch is reached, not in touch is tried in vain', () => {
    expect(madeWith('1')).toEqual(told('YES'));
    expect(madeWith('0')).toEqual(told('NO'));
    expect(told('YES').length).toBeGreaterThan(5_000);
  });

  it('none is after the last day, or by a worker who did not have the child', () => {
    expect(contacts.filter(({ HAPPENED_ON }) => day(HAPPENED_ON!) > asAt)).toEqual([]);
    const had = byChild([...rowsOf('pa-allocations.csv'), ...rowsOf('social-worker-allocations.csv')]);
    const astray = contacts.filter(
      ({ CHILD, WORKER_ID, HAPPENED_ON }) =>
        WORKER_ID &&
        !had.get(CHILD!)!.some((row) => {
          const held = span(
            (row['ALLOC_START'] ?? row['SW_ALLOC_START'])!,
            (row['ALLOC_END'] ?? row['SW_ALLOC_END'])!,
          );
          return row['WORKER_ID'] === WORKER_ID && holds(held, day(HAPPENED_ON!));
        }),
    );
    expect(astray).toEqual([]);
    expect(contacts.filter(({ WORKER_ID }) => WORKER_ID === 'W021')).toEqual([]);
  });

  it('young people are visited every other month, when first reached, and at each new home', () => {
    const kinds = new Map(made.map((row) => [key(row, 'HAPPENED_ON'), row['KIND']]));
    const reached = byChild(news.filter((row) => row['IN_TOUCH'] === 'YES'));
    const unseen = [...reached.values()].flatMap((rows) =>
      rows.filter((row, i) => {
        const isDue =
          Number(row['KNOWN_ON']!.slice(3, 5)) % 2 === 1 || row['ACCOM'] !== rows[i - 1]?.['ACCOM'];
        return isDue && kinds.get(key(row, 'KNOWN_ON')) !== 'visit';
      }),
    );
    expect(unseen).toEqual([]);
    expect(new Set(kinds.values())).toEqual(new Set(['visit', 'meeting', 'call', 'message']));
  });

  it('each child in care was visited within 38 days of the last day; those on short breaks are no part of it', () => {
    const shortBreaks: string[] = [people.shortBreakOnTheDay.child, people.shortBreakAgreement.child];
    const visited = byChild(contacts.filter(({ CHILD }) => inCare.has(CHILD!)));
    expect([...visited.keys()].toSorted()).toEqual(
      [...inCare].filter((child) => !shortBreaks.includes(child)).toSorted(),
    );
    for (const rows of visited.values()) {
      const last = rows
        .map(({ HAPPENED_ON }) => day(HAPPENED_ON!))
        .toSorted()
        .at(-1)!;
      expect(daysBetween(last, addDays(asAt, 1))).toBeLessThanOrEqual(38);
    }
  });
});

describe('views, requests and plans for a permanent home', () => {
  const views = rowsOf('views.csv');
  const requests = rowsOf('requests.csv');
  const plans = rowsOf('permanence-plans.csv');

  it('are told of people in the files, and none of a day after the last', () => {
    const known = new Set(header.map(({ CHILD }) => CHILD));
    const rows = [...views, ...requests, ...plans];
    expect(rows.filter(({ CHILD }) => !known.has(CHILD))).toEqual([]);
    const days = rows.flatMap(({ RECORDED_ON, ASKED_ON, ANSWERED_ON, WITHDRAWN_ON }) =>
      [RECORDED_ON, ASKED_ON, ANSWERED_ON, WITHDRAWN_ON].filter(Boolean),
    );
    expect(days.filter((one) => day(one!) > asAt)).toEqual([]);
    for (const each of [views, requests, plans]) expect(each.length).toBeGreaterThan(100);
    expect(rows.length).toBeLessThan(3_000);
  });

  it('each request is told once, some are open, and nobody but a known worker has one', () => {
    expect(
      new Set(requests.map(({ CHILD, REQUEST, ASKED_ON }) => `${CHILD} ${REQUEST} ${ASKED_ON}`)).size,
    ).toBe(requests.length);
    const open = requests.filter((row) => !row['ANSWERED_ON'] && !row['WITHDRAWN_ON']);
    expect(open.length).toBeGreaterThan(10);
    expect(requests.filter(({ WORKER_ID }) => WORKER_ID && !byWorker(workers).has(WORKER_ID))).toEqual([]);
  });

  it('a bus pass asked for on 3 January is answered on the 31st, and Marcus waits', () => {
    const of = (child: string) => requests.filter(({ CHILD }) => CHILD === child);
    expect(of(people.handoverNextDay.child)).toMatchObject([
      {
        REQUEST: 'bus-pass',
        ASKED_ON: '03/01/2019',
        WORKER_ID: 'W015',
        ANSWERED_ON: '31/01/2019',
        ANSWER: 'yes',
      },
    ]);
    expect(of(people.marcus.child)).toMatchObject([{ ASKED_ON: '14/01/2019', ANSWERED_ON: '' }]);
  });

  it('a plan is recorded in care', () => {
    expect(plans.filter(({ CHILD }) => !inCare.has(CHILD!))).toEqual([]);
  });
});

describe('Amira’s list on Monday 4 February 2019', () => {
  const hers = rowsOf('pa-allocations.csv').filter(
    ({ WORKER_ID, ALLOC_START, ALLOC_END }) =>
      WORKER_ID === 'W001' && holds(span(ALLOC_START!, ALLOC_END!), asAt),
  );
  const lastReached = (child: string) =>
    contacts.findLast(({ CHILD, SUCCEEDED }) => CHILD === child && SUCCEEDED === '1');

  it('Jordan was last reached on 9 December, on a visit, 57 days before', () => {
    expect(lastReached(people.jordan.child)).toEqual({
      CHILD: 'K91001',
      HAPPENED_ON: '09/12/2018',
      KIND: 'visit',
      SUCCEEDED: '1',
      WORKER_ID: 'W001',
    });
    expect(daysBetween('2018-12-09', '2019-02-04')).toBe(57);
  });

  it('all others of the care leavers among the 24 were reached since, so Jordan alone is overdue', () => {
    expect(hers).toHaveLength(24);
    const overdue = hers.filter(({ CHILD }) => {
      const last = lastReached(CHILD!);
      return !inCare.has(CHILD!) && (!last || daysBetween(day(last['HAPPENED_ON']!), '2019-02-04') > 56);
    });
    expect(overdue.map(({ CHILD }) => CHILD)).toEqual([people.jordan.child]);
  });

  it('the promises are contact every 56 days and a new home visited within 5 working days, of care leavers from 18', () => {
    const promises = rowsOf('contact-promises.csv');
    expect(promises.map((row) => [row['COHORT'], row['AGE_FROM'], row['AGE_TO'], row['KIND']])).toEqual([
      ['care leavers', '18', '25', 'contact'],
      ['care leavers', '18', '25', 'new address'],
    ]);
    expect(promises.map((row) => [row['EVERY_DAYS'], row['WITHIN_WORKING_DAYS']])).toEqual([
      ['56', ''],
      ['', '5'],
    ]);
    expect(promises.filter(({ SOURCE }) => !SOURCE!.includes('Invented'))).toEqual([]);
  });
});
