import { children, Importing } from './importing.ts';

let importing: Importing;

beforeEach(async () => {
  importing = await Importing.open();
  await importing.send({ Header: children('0001', '0002') });
});
afterEach(() => importing.close());

const header = {
  OC2: 'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED',
  Reviews: 'CHILD,DOB,REVIEW,REVIEW_CODE',
  Missing: 'CHILD,DOB,MISSING,MIS_START,MIS_END',
  AD1: 'CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR',
  PlacedAdoption: 'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED',
  PrevPerm: 'CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM',
  SWEpisodes: 'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON',
  DoLo: 'CHILD,DOB,DOLO_START,DOLO_END',
} as const;
type TableId = keyof typeof header;

const file = (table: TableId, rows: readonly string[]) =>
  [header[table], ...rows.map((row) => row.replace(',', ',10/09/2000,')), ''].join('\n');

/** Sends rows of tables, without their DOB, and gives the counts, and the codes of what was found, by table. */
async function send(tables: Partial<Record<TableId, readonly string[]>>, year = 2018) {
  const names = Object.keys(tables) as TableId[];
  const report = await importing.sendFiles(
    Object.fromEntries(names.map((name) => [`${name}.csv`, file(name, tables[name]!)])),
    { year },
  );
  for (const { read, recorded, held, refused } of report.files) expect(read).toBe(recorded + held + refused);
  return {
    report,
    recorded: Object.fromEntries(report.files.map(({ tableId, recorded }) => [tableId, recorded])),
    found: report.findings.map(({ table, line, code }) => `${table} ${line} ${code}`),
  };
}

/** Everything an import may leave behind, but for the note that it came. */
const left = async () => ({ record: await importing.record(), held: await importing.count('held_row') });

const everything = {
  OC2: ['0001,12,,0,,1,0,1,0,,', '0002,,SDQ2,1,1,,1,0,1,1,1'],
  Reviews: ['0001,06/02/2018,PN1', '0001,06/03/2018,', '0002,29/02/2016,PN3'],
  Missing: ['0001,M,28/03/2017,03/04/2017', '0001,A,01/02/2018,', '0002,M,01/05/2017,01/05/2017'],
  AD1: ['0001,01/06/2016,01/09/2016,1,2,MF,L11'],
  PlacedAdoption: ['0001,01/05/2015,01/06/2015,RD1', '0001,01/06/2016,,'],
  PrevPerm: ['0001,P2,382,zz/04/2014', '0002,Z1,,'],
  SWEpisodes: ['0001,SW1234,01/04/2017,01/09/2017,MANAGE', '0001,SW5678,01/09/2017,,', '0002,,01/04/2017,,'],
  DoLo: ['0001,01/05/2017,01/05/2017', '0001,01/06/2017,'],
};

/** The return of 2017/18 has neither of them yet. */
const early = 'SWEpisodes null table-not-in-year';
const earlyOrders = 'DoLo null table-not-in-year';

it('every table of the return about a child is recorded, each row whole', async () => {
  const { recorded, found } = await send(everything);
  expect(recorded).toEqual(
    Object.fromEntries(Object.entries(everything).map(([table, rows]) => [table, rows.length])),
  );
  expect(found.toSorted()).toEqual([earlyOrders, 'Reviews 3 167', 'SWEpisodes 4 SW02STG1', early]);
  expect(await importing.historyOf('0001')).toMatchObject({
    healthOutcomes: [
      {
        collectionYear: 2018,
        sdqScore: 12,
        sdqReason: null,
        hadHealthAssessment: true,
        hadDentalCheck: false,
        hadDevelopmentChecks: null,
        hadImmunisations: true,
        wasConvicted: false,
        misusedSubstances: false,
      },
    ],
    reviews: [
      { heldOn: '2018-02-06', participation: 'PN1' },
      { heldOn: '2018-03-06', participation: null },
    ],
    missingEpisodes: [
      { missingFrom: '2017-03-28', returnedOn: '2017-04-03', kind: 'M' },
      { missingFrom: '2018-02-01', returnedOn: null, kind: 'A' },
    ],
    missingIsRecorded: true,
    adoptionDecisions: [
      { decidedOn: '2015-05-01', reversedOn: '2015-06-01' },
      { decidedOn: '2016-06-01', reversedOn: null },
    ],
    adoption: { decidedOn: '2016-06-01', matchedOn: '2016-09-01', byFosterCarer: true },
    previousPermanence: { kind: 'P2', orderedOn: '2014-04-zz' },
    socialWorkers: [
      { start: '2017-04-01', end: '2017-09-01', worker: 'SW1234', source: 'return' },
      { start: '2017-09-01', end: null, worker: 'SW5678', source: 'return' },
    ],
  });
  expect(await importing.historyOf('0002')).toMatchObject({
    healthOutcomes: [{ sdqScore: null, sdqReason: 'SDQ2', wasConvicted: true, misusedSubstances: true }],
    adoptionDecisions: [],
    adoption: null,
    previousPermanence: { kind: 'Z1', orderedOn: null },
    socialWorkers: [{ start: '2017-04-01', end: null, worker: null, source: 'return' }],
  });
  const { rows } = await importing.owner.query(
    `select adopters, adopters_sex, adopters_legal_status, intervention_received, intervention_offered, reason
     from adoption, (select * from health_outcome where sdq_score is null) h, (select * from social_worker_episode where worker_ref = 'SW1234') s`,
  );
  expect(rows).toEqual([
    {
      adopters: 2,
      adopters_sex: 'MF',
      adopters_legal_status: 'L11',
      intervention_received: true,
      intervention_offered: true,
      reason: 'MANAGE',
    },
  ]);
});

it('the same rows again change nothing, nor do they in another order', async () => {
  const first = await send(everything);
  const before = await left();
  const again = await send(everything);
  expect(again.report.findings).toEqual(first.report.findings);
  expect(await left()).toEqual(before);
  await send(Object.fromEntries(Object.entries(everything).map(([id, rows]) => [id, rows.toReversed()])));
  expect((await left()).record).toEqual(before.record);
});

it('rows of a child whom no Header told of are refused', async () => {
  const { recorded, found } = await send(
    Object.fromEntries(
      Object.entries(everything).map(([id, rows]) => [id, rows.map((row) => row.replace(/^000./, '0099'))]),
    ),
  );
  expect(new Set(Object.values(recorded))).toEqual(new Set([0]));
  expect(found.filter((one) => one.endsWith('child-not-in-header'))).toHaveLength(
    Object.values(everything).flat().length,
  );
});

it('what a later file says of one fact changes that fact, and the record keeps what it was', async () => {
  await send(everything);
  await send({
    OC2: ['0001,13,,0,,1,0,1,0,,'],
    Reviews: ['0001,06/02/2018,', '0001,06/03/2018,PN2'],
    Missing: ['0001,A,01/02/2018,02/02/2018'],
    AD1: ['0001,01/06/2016,02/09/2016,1,2,MF,L11'],
    PlacedAdoption: ['0001,01/06/2016,01/02/2018,RD4'],
    PrevPerm: ['0001,P2,382,05/04/2014'],
    SWEpisodes: ['0001,SW5678,01/09/2017,01/03/2018,', '0001,SW1234,01/03/2018,,ABSENC'],
    DoLo: ['0001,01/06/2017,01/09/2017'],
  });
  expect(await importing.historyOf('0001')).toMatchObject({
    healthOutcomes: [{ sdqScore: 13 }],
    // A blank takes nothing away.
    reviews: [{ participation: 'PN1' }, { participation: 'PN2' }],
    missingEpisodes: [{ missingFrom: '2017-03-28' }, { missingFrom: '2018-02-01', returnedOn: '2018-02-02' }],
    adoptionDecisions: [{ decidedOn: '2015-05-01' }, { reversedOn: '2018-02-01' }],
    adoption: { matchedOn: '2016-09-02' },
    previousPermanence: { orderedOn: '2014-04-05' },
    socialWorkers: [{ end: '2017-09-01' }, { end: '2018-03-01' }, { worker: 'SW1234', end: null }],
  });
  const superseded = Object.entries(await importing.record()).flatMap(([name, table]) =>
    table.superseded ? [[name, table.superseded]] : [],
  );
  expect(Object.fromEntries(superseded)).toEqual({
    adoption: 1,
    adoption_decision: 1,
    deprivation_of_liberty_order: 1,
    health_outcome: 1,
    missing_episode: 1,
    previous_permanence: 1,
    review: 1,
    social_worker_episode: 1,
  });
});

describe('OC2', () => {
  it('of another year stands beside it', async () => {
    await send({ OC2: ['0001,12,,0,,1,0,1,0,,'] }, 2018);
    await send({ OC2: ['0001,14,,0,,1,0,1,0,,'] }, 2017);
    const { healthOutcomes } = await importing.historyOf('0001');
    expect(healthOutcomes.map(({ collectionYear, sdqScore }) => [collectionYear, sdqScore])).toEqual([
      [2017, 14],
      [2018, 12],
    ]);
  });

  it('means nothing without a year', async () => {
    await expect(
      importing.sendFiles({ 'oc2.csv': file('OC2', everything.OC2) }, { year: undefined }),
    ).rejects.toThrow('OC2 tells of a year, and no episodes came along to tell which. Say it: --year 2018');
  });

  it('of a child twice with other facts is taken as it stands first', async () => {
    const { recorded, found } = await send({ OC2: ['0001,12,,0,,1,0,1,0,,', '0001,13,,0,,1,0,1,0,,'] });
    expect([recorded, found]).toEqual([{ OC2: 1 }, ['OC2 3 child-twice']]);
    expect(await importing.historyOf('0001')).toMatchObject({ healthOutcomes: [{ sdqScore: 12 }] });
  });
});

describe('a review', () => {
  it('twice on a day is one; told in two ways it is taken as it stands first', async () => {
    const { recorded, found } = await send({
      Reviews: ['0001,06/02/2018,PN1', '0001,06/02/2018,PN1', '0001,06/02/2018,PN2', '0002,06/02/2018,PN2'],
    });
    expect([recorded, found]).toEqual([{ Reviews: 3 }, ['Reviews 4 row-differs']]);
    expect((await importing.historyOf('0001')).reviews).toEqual([
      { heldOn: '2018-02-06', participation: 'PN1' },
    ]);
  });

  it('that lies ahead is refused', async () => {
    const { recorded, found } = await send({ Reviews: ['0001,01/01/2099,PN1'] });
    expect([recorded, found]).toEqual([{ Reviews: 0 }, ['Reviews 2 not-yet']]);
  });

  it('that staff recorded is the same review', async () => {
    const id = await importing.personId('0001');
    await importing.owner.query(`insert into review (person_id, held_on) values ($1, '2018-02-06')`, [id]);
    await send({ Reviews: ['0001,06/02/2018,PN1'] });
    expect((await importing.historyOf('0001')).reviews).toEqual([
      { heldOn: '2018-02-06', participation: 'PN1' },
    ]);
  });
});

describe('a missing incident', () => {
  const incidents = async () =>
    (await importing.historyOf('0001')).missingEpisodes.map(
      ({ missingFrom, returnedOn, kind }) => `${kind} ${missingFrom} ${returnedOn}`,
    );

  // DOMAIN M14, case 3.
  it('twice in one evening is two, and stays two when it comes again, also in two files', async () => {
    const evening = '0001,M,01/02/2018,01/02/2018';
    const { found } = await send({ Missing: [evening, evening] });
    expect(found).toEqual([]);
    const before = await left();
    const text = file('Missing', [evening, evening]);
    await importing.sendFiles({ 'a.csv': text, 'b.csv': text });
    expect(await incidents()).toEqual(['M 2018-02-01 2018-02-01', 'M 2018-02-01 2018-02-01']);
    expect(await left()).toEqual(before);
  });

  it('that overlaps another stands, and both are told of', async () => {
    const { recorded, found } = await send({
      Missing: [
        '0001,M,01/02/2018,03/02/2018',
        '0001,A,02/02/2018,04/02/2018',
        '0001,M,04/02/2018,05/02/2018',
      ],
    });
    expect([recorded, found]).toEqual([{ Missing: 3 }, ['Missing 2 574', 'Missing 3 574']]);
    const later = await send({ Missing: ['0001,M,01/01/2018,'] });
    expect(later.found).toEqual(['Missing 2 574']);
    expect(await incidents()).toHaveLength(4);
  });

  it('that ended before it began is refused', async () => {
    const { recorded, found } = await send({ Missing: ['0001,M,02/02/2018,01/02/2018'] });
    expect([recorded, found]).toEqual([{ Missing: 0 }, ['Missing 2 567']]);
  });

  it('without its kind stands, and is told of', async () => {
    const { found } = await send({ Missing: ['0001,,02/02/2018,03/02/2018'] });
    expect(found).toEqual(['Missing 2 1006']);
    expect(await incidents()).toEqual(['null 2018-02-02 2018-02-03']);
  });

  it.each([
    ['after the return’s year', '01/04/2018', '2018-04-01'],
    ['on its last day', '31/03/2018', 'null'],
  ])('that ended %s is opened again by that return only if it could have known', async (_, end, now) => {
    await send({ Missing: [`0001,M,30/03/2018,${end}`] }, 2019);
    await send({ Missing: ['0001,M,30/03/2018,'] }, 2018);
    expect(await incidents()).toEqual([`M 2018-03-30 ${now}`]);
  });
});

describe('a decision for adoption', () => {
  it('made while another stood stands too, and is told of', async () => {
    const { recorded, found } = await send({
      PlacedAdoption: ['0001,01/05/2015,02/06/2016,RD1', '0001,01/06/2016,,', '0002,01/06/2016,,'],
    });
    expect([recorded, found]).toEqual([{ PlacedAdoption: 3 }, ['PlacedAdoption 3 579']]);
  });

  it('made on the day the other was reversed is in order', async () => {
    const { found } = await send({ PlacedAdoption: ['0001,01/05/2015,01/06/2016,RD1', '0001,01/06/2016,,'] });
    expect(found).toEqual([]);
  });

  it('reversed before it was made is refused', async () => {
    const { recorded, found } = await send({ PlacedAdoption: ['0001,02/06/2016,01/06/2016,RD1'] });
    expect([recorded, found]).toEqual([{ PlacedAdoption: 0 }, ['PlacedAdoption 2 522']]);
  });

  it('of one day told in two ways is taken as it stands first', async () => {
    const { recorded, found } = await send({
      PlacedAdoption: ['0001,01/06/2016,01/07/2016,RD1', '0001,01/06/2016,,'],
    });
    expect([recorded, found]).toEqual([{ PlacedAdoption: 1 }, ['PlacedAdoption 3 row-differs']]);
  });
});

describe('orders that deprive of liberty', () => {
  it('may end on the day they began, and overlap, which is for rule 705 to find', async () => {
    const { recorded, found } = await send({
      DoLo: ['0001,01/05/2017,01/05/2017', '0002,01/05/2017,', '0002,02/05/2017,'],
    });
    expect([recorded, found]).toEqual([{ DoLo: 3 }, [earlyOrders]]);
  });

  it('that ended the day before they began are refused', async () => {
    const { recorded, found } = await send({ DoLo: ['0001,02/05/2017,01/05/2017'] });
    expect([recorded, found]).toEqual([{ DoLo: 0 }, [earlyOrders, 'DoLo 2 702']]);
  });

  it('of one day told in two ways are taken as they stand first', async () => {
    const { recorded, found } = await send({ DoLo: ['0001,01/05/2017,01/06/2017', '0001,01/05/2017,'] });
    expect([recorded, found]).toEqual([{ DoLo: 1 }, [earlyOrders, 'DoLo 3 row-differs']]);
  });
});

describe('social workers', () => {
  it('of a child that overlap are none of them taken, and kept apart', async () => {
    const { recorded, found } = await send({
      SWEpisodes: ['0001,SW1234,01/04/2017,,', '0001,SW5678,01/09/2017,,', '0002,SW1234,01/04/2017,,'],
    });
    expect([recorded, found]).toEqual([
      { SWEpisodes: 1 },
      [early, 'SWEpisodes 2 spans-clash', 'SWEpisodes 3 spans-clash'],
    ]);
    expect(await importing.count(`held_row where table_id = 'SWEpisodes' and verdict = 'refused'`)).toBe(2);
  });

  it('for less than a day are refused', async () => {
    const { recorded, found } = await send({ SWEpisodes: ['0001,SW1234,01/04/2017,01/04/2017,'] });
    expect([recorded, found]).toEqual([{ SWEpisodes: 0 }, [early, 'SWEpisodes 2 ends-before-it-begins']]);
  });

  it('are named workers of our own too, but no duty desk', async () => {
    const id = await importing.personId('0001');
    await importing.owner.query(
      `with w as (insert into worker (worker_ref, name, is_named_person) values ('W1', 'Ines Hartley', true), ('W2', 'Duty desk', false) returning id, worker_ref)
       insert into social_worker_allocation (person_id, worker_id, "start", "end")
       select $1, id, case worker_ref when 'W1' then date '2018-01-01' else '2017-01-01' end, case worker_ref when 'W1' then null else date '2018-01-01' end from w`,
      [id],
    );
    expect((await importing.historyOf('0001')).socialWorkers).toEqual([
      {
        start: '2018-01-01',
        end: null,
        worker: expect.stringMatching(/^[0-9a-f-]{36}$/),
        source: 'allocation',
      },
    ]);
  });
});

it('says of a council where nobody is recorded missing that it is so', async () => {
  expect(await importing.historyOf('0001')).toMatchObject({ missingEpisodes: [], missingIsRecorded: false });
  await send({ Missing: ['0002,M,01/05/2017,01/05/2017'] });
  expect(await importing.historyOf('0001')).toMatchObject({ missingEpisodes: [], missingIsRecorded: true });
});

describe('rows that an earlier version held', () => {
  /** As they were held, for the year, word for word. */
  const hold = async (year: number, row: object, table = 'Reviews') => {
    const [{ id }] = (
      await importing.owner.query(`insert into import (collection_year) values ($1) returning id`, [year])
    ).rows;
    await importing.owner.query(
      `insert into held_row (import_id, table_id, collection_year, line, child_id, verdict, cells, fingerprint)
       select $1, $4, $2, 2, cells ->> 'CHILD', 'held', cells,
         encode(sha256(convert_to(jsonb_build_array($2::int, 'held'::text, cells)::text, 'UTF8')), 'hex')
       from (select $3::jsonb as cells) one`,
      [id, year, JSON.stringify(row), table],
    );
  };
  const cells = (CHILD: string, REVIEW_CODE: string) => ({
    CHILD,
    DOB: '10/09/2000',
    REVIEW: '06/02/2018',
    REVIEW_CODE,
  });
  const heldNow = async () =>
    (
      await importing.owner.query(
        `select verdict, collection_year as year, coalesce(cells ->> 'REVIEW_CODE', '') as code from held_row order by 1, 2, 3`,
      )
    ).rows.map(({ verdict, year, code }) => `${verdict} ${year} ${code}`);

  it('are let go when they come again and are recorded, and no other', async () => {
    await hold(2018, cells('0001', 'PN1'));
    await hold(2018, cells('0001', 'PN2'));
    await hold(2017, cells('0001', 'PN1'));
    await send({ Reviews: ['0001,06/02/2018,PN1'] });
    expect(await heldNow()).toEqual(['held 2017 PN1', 'held 2018 PN2']);
    expect((await importing.historyOf('0001')).reviews).toHaveLength(1);
    const before = await left();
    await send({ Reviews: ['0001,06/02/2018,PN1'] });
    expect(await left()).toEqual(before);
  });

  it('of orders that deprive of liberty are taken over', async () => {
    const order = { CHILD: '0001', DOB: '10/09/2000', DOLO_START: '01/01/2018', DOLO_END: '' };
    await hold(2018, order, 'DoLo');
    await hold(2018, { ...order, DOLO_END: '01/02/2018' }, 'DoLo');
    await send({ DoLo: ['0001,01/01/2018,'] });
    const { rows } = await importing.owner.query(`select cells ->> 'DOLO_END' as ends from held_row`);
    expect(rows).toEqual([{ ends: '01/02/2018' }]);
    expect(await importing.count('deprivation_of_liberty_order where ended_on is null')).toBe(1);
  });

  it('are kept as refused, once, when they are refused now', async () => {
    await hold(2018, cells('0099', 'PN1'));
    await send({ Reviews: ['0099,06/02/2018,PN1'] });
    await send({ Reviews: ['0099,06/02/2018,PN1'] });
    expect(await heldNow()).toEqual(['refused 2018 PN1']);
  });
});
