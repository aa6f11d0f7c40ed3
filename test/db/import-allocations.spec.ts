import type { ImportReport } from '../../src/imports/import-files.service.ts';
import { children, columns, Importing } from './importing.ts';

const told = {
  ...columns,
  SocialWorkerAllocations: 'CHILD,WORKER_ID,SW_ALLOC_START,SW_ALLOC_END',
  ReviewingOfficerAllocations: 'CHILD,WORKER_ID,IRO_ALLOC_START,IRO_ALLOC_END',
  Names: 'CHILD,GIVEN_NAME,FAMILY_NAME,PHONE',
  ContactPromises: 'RULE,COHORT,AGE_FROM,AGE_TO,KIND,EVERY_DAYS,WITHIN_WORKING_DAYS,SINCE,UNTIL,SOURCE',
  Contacts: 'CHILD,HAPPENED_ON,KIND,SUCCEEDED,WORKER_ID',
};
type Rows = Partial<Record<keyof typeof told, readonly string[]>>;

let importing: Importing;
beforeAll(async () => {
  importing = await Importing.open();
});
afterAll(() => importing.close());

const send = (rows: Rows): Promise<ImportReport> =>
  importing.sendFiles(
    Object.fromEntries(
      Object.entries(rows).map(([name, lines]) => [
        `${name}.csv`,
        [told[name as keyof Rows], ...lines, ''].join('\n'),
      ]),
    ),
  );
const rowsOf = async (sql: string, ...parameters: unknown[]) =>
  (await importing.owner.query(sql, parameters)).rows;
/** Table, rows read, recorded, refused. */
const countOf = ({ files }: ImportReport, table: string) => {
  const { read, recorded, refused } = files.find(({ tableId }) => tableId === table)!;
  return [read, recorded, refused];
};
const byLine = (findings: ImportReport['findings']) => findings.toSorted((a, b) => a.line! - b.line!);
/** Sends it a second time: the record must not notice. */
const nothingNew = async (rows: Rows) => {
  const before = await importing.record();
  await send(rows);
  expect(await importing.record()).toEqual(before);
};

const workers = [
  'SW1,Ines Calder,North,social-worker,01/01/2015,,1',
  'SW2,Owen Tarn,North,social-worker,01/01/2015,,1',
  'IRO1,Maud Ellery,Reviewing,reviewing-officer,01/01/2015,,1',
];

describe.each([
  ['SocialWorkerAllocations', 'social_worker_allocation', 'SW_ALLOC_START'],
  ['ReviewingOfficerAllocations', 'reviewing_officer_allocation', 'IRO_ALLOC_START'],
] as const)('%s', (table, kept, startColumn) => {
  const child = `of ${kept}`.slice(0, 20);
  const allocations = () =>
    rowsOf(
      `select worker_ref as worker, a."start", a."end" from ${kept} a join worker w on w.id = a.worker_id
       join person p on p.id = a.person_id where p.child_id = $1 order by a."start"`,
      child,
    );

  it('records who had the child when, and the end that came later', async () => {
    const rows: Rows = {
      Header: children(child),
      PersonalAdvisers: workers,
      [table]: [`${child},SW1,01/02/2017,15/01/2018`, `${child},SW2,15/01/2018,`],
    };
    const report = await send(rows);
    expect(report.findings).toEqual([]);
    expect(await allocations()).toEqual([
      { worker: 'SW1', start: '2017-02-01', end: '2018-01-15' },
      { worker: 'SW2', start: '2018-01-15', end: null },
    ]);
    await nothingNew(rows);

    await send({ [table]: [`${child},SW2,15/01/2018,01/03/2018`] });
    expect((await allocations())[1]).toEqual({ worker: 'SW2', start: '2018-01-15', end: '2018-03-01' });
    expect(await importing.count(`superseded.${kept}`)).toBe(1);
  });

  it('refuses rows that overlap, a worker and a child nobody told of, and a row without its start', async () => {
    const before = await allocations();
    const report = await send({
      [table]: [
        `${child},SW1,28/02/2018,`,
        `${child},SW9,01/04/2018,`,
        'nobody,SW1,01/04/2018,',
        `${child},SW1,,`,
      ],
    });
    expect(countOf(report, table)).toEqual([4, 0, 4]);
    expect(byLine(report.findings).map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, null, 'spans-clash'],
      [3, 'WORKER_ID', 'worker-unknown'],
      [4, 'CHILD', 'child-not-in-header'],
      [5, startColumn, 'blank'],
    ]);
    expect(await allocations()).toEqual(before);
  });

  it('begins on the day the one before ended, and not a day earlier', async () => {
    expect((await send({ [table]: [`${child},IRO1,01/03/2018,`] })).findings).toEqual([]);
    expect((await allocations()).at(-1)).toEqual({ worker: 'IRO1', start: '2018-03-01', end: null });
  });
});

it('the three kinds of allocation stand side by side', async () => {
  await send({
    Header: children('three'),
    PersonalAdvisers: [...workers, 'PA1,Lorna Sikes,Leaving,personal-adviser,01/01/2015,,1'],
    PaAllocations: ['three,PA1,01/03/2018,'],
    SocialWorkerAllocations: ['three,SW1,01/03/2018,'],
    ReviewingOfficerAllocations: ['three,IRO1,01/03/2018,'],
  });
  const who = [];
  for (const table of ['pa_allocation', 'social_worker_allocation', 'reviewing_officer_allocation'])
    who.push(
      ...(await rowsOf(
        `select worker_ref as worker from ${table} a join worker w on w.id = a.worker_id join person p on p.id = a.person_id where child_id = 'three'`,
      )),
    );
  expect(who).toEqual([{ worker: 'PA1' }, { worker: 'SW1' }, { worker: 'IRO1' }]);
});

describe('Names', () => {
  const names = () =>
    rowsOf(`select given_name, family_name, phone from person where child_id = 'named' order by 1`);

  it('sets what somebody is called; a blank takes nothing away; the same again leaves no history', async () => {
    const rows: Rows = { Header: children('named'), Names: ['named,Zélie,O’Tarn,07700 900123'] };
    expect((await send(rows)).findings).toEqual([]);
    expect(await names()).toEqual([{ given_name: 'Zélie', family_name: 'O’Tarn', phone: '07700 900123' }]);
    await nothingNew(rows);

    await send({ Names: ['named,,Calder,'] });
    expect(await names()).toEqual([{ given_name: 'Zélie', family_name: 'Calder', phone: '07700 900123' }]);
    const [was] = await rowsOf(
      `select family_name from superseded.person where child_id = 'named' order by known_to desc limit 1`,
    );
    expect(was).toEqual({ family_name: 'O’Tarn' });
    await send({ Names: ['named,Zelda,,07700 900124'] });
    expect(await names()).toEqual([{ given_name: 'Zelda', family_name: 'Calder', phone: '07700 900124' }]);
    // The Header says nothing of names, so it takes none away.
    await send({ Header: ['named,2,10/09/2000,WBRI,UN1,,'] });
    expect(await names()).toEqual([{ given_name: 'Zelda', family_name: 'Calder', phone: '07700 900124' }]);
  });

  it('refuses two names for one child, a child nobody told of, and a row that says nothing', async () => {
    const report = await send({
      Header: children('renamed'),
      Names: [
        'renamed,Ada,Holt,',
        'renamed,Ada,Holt,',
        'renamed,Eve,Holt,',
        'unknown,Ada,Holt,',
        'renamed,,,',
      ],
    });
    expect(countOf(report, 'Names')).toEqual([5, 2, 3]);
    expect(byLine(report.findings).map(({ line, code }) => [line, code])).toEqual([
      [4, 'child-twice'],
      [5, 'child-not-in-header'],
      [6, 'nothing-known'],
    ]);
    expect(await rowsOf(`select given_name from person where child_id = 'renamed'`)).toEqual([
      { given_name: 'Ada' },
    ]);
  });
});

describe('ContactPromises', () => {
  const promises = () =>
    rowsOf(
      `select name, cohort, age_from, age_to, kind, every_days, within_working_days, "start", "end", source from contact_promise order by name, "start"`,
    );
  const eightWeeks = {
    name: 'Every eight weeks',
    cohort: 'care leavers',
    age_from: 18,
    age_to: 25,
    kind: 'contact',
    every_days: 56,
    within_working_days: null,
    start: '2018-04-01',
    end: null,
    source: 'Local offer',
  };
  const rows: Rows = {
    ContactPromises: [
      'Every eight weeks,care leavers,18,25,contact,56,,01/04/2018,,Local offer',
      'New address,care leavers,16,25,new address,,5,01/04/2018,,Local offer',
    ],
  };

  it('records them, and what changed of them', async () => {
    expect((await send(rows)).findings).toEqual([]);
    expect(await promises()).toEqual([
      eightWeeks,
      {
        ...eightWeeks,
        name: 'New address',
        age_from: 16,
        kind: 'new address',
        every_days: null,
        within_working_days: 5,
      },
    ]);
    await nothingNew(rows);

    await send({
      ContactPromises: [
        'Every eight weeks,care leavers,18,25,contact,56,,01/04/2018,01/07/2018,Local offer',
        'Every eight weeks,care leavers,18,25,contact,28,,01/07/2018,,Local offer',
      ],
    });
    expect((await promises()).slice(0, 2)).toEqual([
      { ...eightWeeks, end: '2018-07-01' },
      { ...eightWeeks, every_days: 28, start: '2018-07-01' },
    ]);
    expect(await importing.count('superseded.contact_promise')).toBe(1);
  });

  it.each([
    ['the other clock', 'A,care leavers,18,25,visit,,5,01/04/2018,,X', 'EVERY_DAYS', 'not-its-clock'],
    ['both clocks', 'B,care leavers,18,25,visit,56,5,01/04/2018,,X', 'EVERY_DAYS', 'not-its-clock'],
    ['no clock', 'C,care leavers,18,25,new address,,,01/04/2018,,X', 'WITHIN_WORKING_DAYS', 'not-its-clock'],
    ['no age between', 'D,care leavers,18,18,visit,56,,01/04/2018,,X', 'AGE_TO', 'ages-out-of-order'],
    ['no such cohort', 'E,everybody,18,25,visit,56,,01/04/2018,,X', 'COHORT', 'unknown-word'],
    [
      'no day between',
      'F,care leavers,18,25,visit,56,,01/04/2018,01/04/2018,X',
      'UNTIL',
      'ends-before-it-begins',
    ],
  ])('refuses one with %s', async (_, row, column, code) => {
    const before = await promises();
    const report = await send({ ContactPromises: [row] });
    expect(countOf(report, 'ContactPromises')).toEqual([1, 0, 1]);
    expect(report.findings).toMatchObject([{ line: 2, column, code }]);
    expect(await promises()).toEqual(before);
  });

  it('refuses the same promise told twice', async () => {
    const row = 'Twice,care leavers,18,25,visit,56,,01/04/2018,,X';
    const report = await send({ ContactPromises: [row, row.replace('56', '28')] });
    expect(report.findings).toMatchObject([{ line: 3, column: 'RULE', code: 'promise-twice' }]);
    expect((await promises()).filter(({ name }) => name === 'Twice')).toMatchObject([{ every_days: 56 }]);
  });
});

describe('Contacts', () => {
  const contacts = () =>
    rowsOf(
      `select happened_on, kind, succeeded, worker_ref as worker from contact c join person p on p.id = c.person_id
       left join worker w on w.id = c.worker_id where child_id = 'seen' order by happened_on, kind, succeeded, worker_ref`,
    );
  const rows: Rows = {
    Header: children('seen'),
    PersonalAdvisers: workers,
    Contacts: [
      'seen,05/06/2018,visit,1,SW1',
      'seen,06/06/2018,call,0,SW1',
      'seen,06/06/2018,call,1,SW1',
      'seen,06/06/2018,call,1,',
      'seen,05/06/2018,visit,1,SW1',
    ],
  };

  it('stand beside each other, once each: an attempt, who got through, and who made it', async () => {
    const report = await send(rows);
    expect([report.findings, countOf(report, 'Contacts')]).toEqual([[], [5, 5, 0]]);
    expect(await contacts()).toEqual([
      { happened_on: '2018-06-05', kind: 'visit', succeeded: true, worker: 'SW1' },
      { happened_on: '2018-06-06', kind: 'call', succeeded: false, worker: 'SW1' },
      { happened_on: '2018-06-06', kind: 'call', succeeded: true, worker: 'SW1' },
      { happened_on: '2018-06-06', kind: 'call', succeeded: true, worker: null },
    ]);
    await nothingNew(rows);
    await send({ Contacts: ['seen,05/06/2018,visit,1,SW2', 'seen,05/06/2018,visit,0,SW1'] });
    expect(await importing.count('contact')).toBe(6);
    const { contacts: known } = await importing.historyOf('seen');
    expect(known).toHaveLength(6);
    expect(known).toContainEqual({ happenedOn: '2018-06-06', kind: 'call', succeeded: false });
  });

  it('refuses what it cannot place, and what has not happened yet', async () => {
    const [{ today, tomorrow }] = await rowsOf(
      `select to_char(london_today(), 'DD/MM/YYYY') as today, to_char(london_today() + 1, 'DD/MM/YYYY') as tomorrow`,
    );
    const report = await send({
      Contacts: [
        `seen,${today},message,1,SW1`,
        `seen,${tomorrow},message,1,SW1`,
        'seen,07/06/2018,letter,1,SW1',
        'seen,07/06/2018,visit,1,SW9',
        'seen,07/06/2018,visit,,SW1',
        'nobody,07/06/2018,visit,1,SW1',
      ],
    });
    expect(countOf(report, 'Contacts')).toEqual([6, 1, 5]);
    expect(byLine(report.findings).map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'HAPPENED_ON', 'not-yet'],
      [4, 'KIND', 'unknown-word'],
      [5, 'WORKER_ID', 'worker-unknown'],
      [6, 'SUCCEEDED', 'blank'],
      [7, 'CHILD', 'child-not-in-header'],
    ]);
    expect(await importing.count('contact')).toBe(7);
  });
});
