import { Readable } from 'node:stream';
import { checkRecord } from '../../src/imports/checking/check-record.service.ts';
import { checkIfDue } from '../../src/imports/checking/check-round.service.ts';
import { providersHeld, upnsSharedBy } from '../../src/imports/checking/context.reader.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { pack } from '../../src/imports/checking/sent-cells.ts';
import {
  noteChecked,
  settleFindings,
  startChecking,
} from '../../src/imports/checking/check-findings.store.ts';
import { upnsSharedInFiles } from '../../src/imports/checking/sent-rows.store.ts';
import { createStaging, stageRows } from '../../src/imports/recording/staging.store.ts';
import type { Cell } from '../../src/platform/database/copy.ts';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import { readChecks } from '../../src/imports/ssda903/checks/checks.ts';
import { kirklees } from '../builders/places.ts';
import { columns, Importing, type Rows } from './importing.ts';

let importing: Importing;

beforeEach(async () => {
  importing = await Importing.open();
});
afterEach(() => importing.close());

const mine = ['142', '501', 'INT03', 'INT32', '355'];
const reviews = 'CHILD,DOB,REVIEW,REVIEW_CODE';
const episode = (child: string, start: string, end = '', reason = '', rne = 'S') =>
  `${child},${start},${rne},C2,N1,U1,PR1,${end},${reason},${end && reason === 'X1' ? 'CARPL' : ''},HD1 1AA,HD1 1AB,SC123456`;

/** Two children as they should be. */
const good = {
  Header: ['0001,1,10/09/2010,WBRI,UN1,0,', '0002,2,11/09/2010,WBRI,UN1,0,'],
  Episodes: [
    episode('0001', '01/05/2017', '01/08/2017', 'X1'),
    episode('0001', '01/08/2017', '', '', 'P'),
    episode('0002', '01/06/2017'),
  ],
} satisfies Rows;

/** Sends a return, and gives what the checks of this file's rules found in it, in order of file and line. */
async function send(rows: Rows, more: Record<string, string> = {}) {
  const names = Object.keys(rows) as (keyof typeof columns)[];
  const files = names.map((name) => [`${name}.csv`, [columns[name], ...rows[name]!, ''].join('\n')]);
  const report = await importing.sendFiles(
    { ...Object.fromEntries(files), ...more },
    { authority: kirklees, everyFinding: true },
  );
  return {
    report,
    told: (report.checks?.findings ?? [])
      .filter(({ rule }) => mine.includes(rule))
      .map(
        ({ file, line, rule, child, table, row, nth }) =>
          `${file}:${line} ${rule} ${child} ${table} ${row} ${nth}`,
      ),
  };
}

/** What is stored of this file's rules, oldest first: whether it stands, and how often it was found anew. */
async function stored(): Promise<string[]> {
  const { rows } = await importing.owner.query(
    `select rule, child_id, file, line, cleared_at is null as "isOpen" from check_finding
     where rule = any($1) order by first_seen_at, file, line, rule, child_id`,
    [mine],
  );
  return rows.map(
    ({ rule, child_id: child, file, line, isOpen }) =>
      `${rule} ${child} ${file}:${line}${isOpen ? '' : ' cleared'}`,
  );
}

const overlapping = {
  ...good,
  Episodes: [good.Episodes[0]!.replace('01/08/2017', '02/08/2017'), good.Episodes[1]!, good.Episodes[2]!],
};

it('finds the rows at fault, by the lines they stand on, and says what to do', async () => {
  const { told, report } = await send({
    Header: [...good.Header, good.Header[1]!],
    Episodes: [...overlapping.Episodes, episode('0004', '01/06/2017')],
  });
  // 501 was told by reading already; it names the earlier of two episodes that overlap.
  expect(told).toEqual([
    'Episodes.csv:5 INT03 0004 Episodes DECOM 01/06/2017 0',
    'Header.csv:3 INT32 0002 Header  0',
    'Header.csv:4 INT32 0002 Header  1',
  ]);
  expect(report.findings).toContainEqual(
    expect.objectContaining({ file: 'Episodes.csv', line: 2, code: '501' }),
  );
  expect(await stored()).toEqual([
    '501 0001 Episodes.csv:3',
    'INT03 0004 Episodes.csv:5',
    'INT32 0002 Header.csv:3',
    'INT32 0002 Header.csv:4',
  ]);
  const { rows } = await importing.owner.query(
    `select person_id is not null as known, severity, message, fields, row_key, import_id is not null as imported
     from check_finding where rule in ('501', 'INT03') order by rule`,
  );
  expect(rows).toEqual([
    {
      known: true,
      severity: 'stage 2 error',
      message: expect.stringMatching(/^The episode begins before .+\. Put DECOM/),
      fields: ['DECOM', 'DEC'],
      row_key: 'DECOM 01/08/2017',
      imported: true,
    },
    expect.objectContaining({ known: false, fields: ['CHILD'] }),
  ]);
});

it('sees rows that were refused', async () => {
  const { report } = await send({
    ...good,
    Episodes: [episode('0001', '01/05/2017', '01/05/2017', 'E8'), ...good.Episodes.slice(2)],
  });
  expect(report.files.find(({ tableId }) => tableId === 'Episodes')).toMatchObject({ refused: 1 });
  expect(await stored()).toEqual(['355 0001 Episodes.csv:2']);
});

it('finds nothing new in the same files, clears what was mended, and keeps what was when it is found again', async () => {
  await send(overlapping);
  expect(await stored()).toEqual(['501 0001 Episodes.csv:3']);
  const seen = async () =>
    (await importing.owner.query(`select id, first_seen_at, revision from check_finding order by id`)).rows;
  const before = await seen();
  await send(overlapping);
  expect((await seen()).map(({ id, first_seen_at: at }) => [id, at])).toEqual(
    before.map(({ id, first_seen_at: at }) => [id, at]),
  );
  await send(good);
  expect(await stored()).toEqual(['501 0001 Episodes.csv:3 cleared']);
  await send(overlapping);
  expect(await stored()).toEqual(['501 0001 Episodes.csv:3 cleared', '501 0001 Episodes.csv:3']);
});

it('a return of some children clears nothing of the others, and one of another year nothing at all', async () => {
  await send(overlapping);
  await send({ Header: [good.Header[1]!], Episodes: [good.Episodes[2]!] });
  expect(await stored()).toEqual(['501 0001 Episodes.csv:3']);
  await importing.send(good, { authority: kirklees, year: 2019 });
  expect(await stored()).toEqual(['501 0001 Episodes.csv:3']);
});

it('is not run over files that are no return', async () => {
  await send(good);
  const { report } = await send({}, { 'reviews.csv': `${reviews}\n0099,10/09/2010,01/06/2017,PN1\n` });
  expect(report.checks).toBeNull();
  expect((await importing.send(good)).checks).toBeNull();
});

it('a dry run reports the same and stores nothing', async () => {
  const report = await importing.send(overlapping, { authority: kirklees, dryRun: true });
  expect(report.checks).toMatchObject({ children: 2, failed: [] });
  expect(report.checks!.byRule.map(({ rule }) => rule)).not.toContain('501');
  expect(await importing.count('check_finding')).toBe(0);
});

it('runs every check of the year that has what it needs', async () => {
  const { report } = await send(good);
  const checks = (await readChecks())
    .filter(({ to = 9999 }) => to >= 2023)
    .filter(({ from }) => from <= 2023);
  expect(report.checks!.rules + report.checks!.leftOut.length).toBe(checks.length);
  expect(report.checks!.leftOut).toContainEqual({
    rule: '1008',
    reason: 'needs providers, which is not held',
  });
});

it('knows Ofsted’s providers once their list was imported, and the same list again changes nothing', async () => {
  const list = (...rows: string[]) => ({
    'ofsted.csv': ['URN,PLACEMENT_CODES,PROVIDER_CODES,POSTCODE,LA_CODE,REGISTERED,CLOSED', ...rows, ''].join(
      '\n',
    ),
  });
  const rows = ['SC123456,u1; U4 X9,PR1,hd11aa,E08000034,01/04/2012,', 'SC654321,,,,,01/04/2012,31/03/2012'];
  const report = await importing.sendFiles(list(...rows));
  expect(report.findings.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
    '2 PLACEMENT_CODES unknown-code',
    '3 CLOSED ends-before-it-begins',
  ]);
  const before = await importing.record();
  expect(before).toMatchObject({ provider: { now: 1, superseded: 0 } });
  await importing.sendFiles(list(...rows));
  expect(await importing.record()).toEqual(before);
  expect(await providersHeld(importing.jobs.manager)).toEqual(
    new Map([
      [
        'SC123456',
        {
          urn: 'SC123456',
          placements: ['U1', 'U4'],
          providers: ['PR1'],
          postcode: 'HD1 1AA',
          authority: kirklees,
          registeredOn: '2012-04-01',
          closedOn: null,
        },
      ],
    ]),
  );
  // A list that comes along with the return is known as well.
  await importing.owner.query('delete from provider');
  const episodes = [good.Episodes[2]!, good.Episodes[0]!.replace('SC123456', 'SC777777')];
  const { checks } = (await send({ Header: good.Header, Episodes: episodes }, list(rows[0]!))).report;
  expect(checks!.leftOut.filter(({ reason }) => /providers/.test(reason))).toEqual([]);
  expect(checks!.findings.filter(({ rule }) => rule === '1008').map(({ line }) => line)).toEqual([3]);
});

it('knows which UPNs more than one child has, of the files and of the record', async () => {
  const upn = 'A123456789012';
  const header = (child: string, own: string) => ({ CHILD: child, UPN: own });
  const staged = [
    header('0001', upn),
    header('0002', upn.toLowerCase()),
    header('0003', ''),
    header('0004', ''),
  ];
  // The same child twice shares nothing.
  const twice = [header('0005', 'B123456789012'), header('0005', 'B123456789012')];
  const found = await inTransaction(importing.jobs, async (db) => {
    await createStaging(db);
    const rows = [...staged, ...twice].map((cells, line): Cell[] => {
      const sent = pack('Header', cells);
      return [0, line, 'Header', cells.CHILD, 'recorded', null, null, null, sent, false];
    });
    await stageRows(db, Readable.from(rows));
    return upnsSharedInFiles(db);
  });
  expect([...found]).toEqual([upn]);

  await importing.send({ Header: ['0001', '0002'].map((child) => `${child},1,10/09/2010,WBRI,${upn},0,`) });
  const ids = [await importing.personId('0001'), await importing.personId('0002')];
  expect([...(await upnsSharedBy(importing.jobs.manager, ids))]).toEqual([upn]);
  expect([...(await upnsSharedBy(importing.jobs.manager, ids.slice(1)))]).toEqual([]);
});

it('clears nothing in tables that did not come along, nor of a rule that threw', async () => {
  const strange = { 'reviews.csv': `${reviews}\n0001,11/09/2010,01/06/2017,PN1\n` };
  const open = async () =>
    (
      await importing.owner.query(
        `select rule from check_finding where rule in ('501', 'INT17') and cleared_at is null order by rule`,
      )
    ).rows.map(({ rule }) => rule);
  await send(overlapping, strange);
  expect(await open()).toEqual(['501', 'INT17']);
  await send(overlapping);
  expect(await open()).toEqual(['501', 'INT17']);
  const settle = (failed: string[]) =>
    inTransaction(importing.jobs, async (db) => {
      await startChecking(db);
      await noteChecked(db, ['0001'], []);
      const tables = ['Episodes', 'Reviews'];
      const about = { foundIn: 'import', collectionYear: 2018, importId: null, today: '2018-03-31' } as const;
      await settleFindings(db, { ...about, tables, failed });
    });
  await settle(['501']);
  expect(await open()).toEqual(['501']);
  await settle([]);
  expect(await open()).toEqual([]);
});

it('knows the year before once a return of it was imported', async () => {
  const lacks = async () =>
    (await send(good)).report.checks!.leftOut.some(({ reason }) => /last year/.test(reason));
  expect(await lacks()).toBe(true);
  expect(await lacks()).toBe(true);
  await importing.send({ Header: good.Header, Episodes: [episode('0002', '01/06/2016')] }, { year: 2017 });
  expect(await lacks()).toBe(false);
});

describe('in the record', () => {
  const sending = { collectionYear: 2018, authority: kirklees };
  const check = () => checkRecord(importing.jobs, sending, '2018-03-31');
  const inRecord = async () => {
    const { rows } = await importing.owner.query(
      `select child_id, row_key, owner_id is not null as owned, cleared_at is null as "isOpen" from check_finding
       where rule = '501' and found_in = 'record' order by child_id, first_seen_at`,
    );
    return rows.map(
      ({ child_id: child, row_key: row, owned, isOpen }) =>
        `${child} ${row}${owned ? ' owned' : ''}${isOpen ? '' : ' cleared'}`,
    );
  };
  it('the same is found every night, until it is mended, and again when it comes back', async () => {
    await importing.send(overlapping);
    await check();
    const first = await inRecord();
    expect(first).toEqual(['0001 DECOM 01/08/2017']);
    await check();
    expect(await inRecord()).toEqual(first);
    await importing.send(good);
    await check();
    expect(await inRecord()).toEqual(['0001 DECOM 01/08/2017 cleared']);
    await importing.send(overlapping);
    await check();
    expect(await inRecord()).toEqual(['0001 DECOM 01/08/2017 cleared', '0001 DECOM 01/08/2017']);
  });

  it('the social worker of the day has it, and nobody whom the child had before', async () => {
    await importing.send(overlapping);
    const allocate = (ref: string, start: string, end: string | null) =>
      importing.owner.query(
        `with w as (insert into worker (worker_ref, name, is_named_person) values ($1, $1, true) returning id)
         insert into social_worker_allocation (person_id, worker_id, "start", "end")
         select p.id, w.id, $2, $3 from person p, w where child_id = '0001'`,
        [ref, start, end],
      );
    await allocate('W1', '2017-05-01', '2018-03-31');
    await check();
    expect(await inRecord()).toEqual(['0001 DECOM 01/08/2017']);
    await allocate('W2', '2018-03-31', null);
    await check();
    expect(await inRecord()).toEqual(['0001 DECOM 01/08/2017 owned']);
    const { rows } = await importing.owner.query(
      `select worker_ref from worker where id = (select owner_id from check_finding where rule = '501' and found_in = 'record')`,
    );
    expect(rows).toEqual([{ worker_ref: 'W2' }]);
  });

  it('a run that is stopped in the middle is begun again, and finds each once', async () => {
    const ids = Array.from({ length: 600 }, (_, n) => String(1000 + n));
    await importing.send({
      Header: ids.map((id) => `${id},1,10/09/2010,WBRI,UN1,0,`),
      Episodes: ids.flatMap((id) => [
        episode(id, '01/05/2017', '02/08/2017', 'X1'),
        episode(id, '01/08/2017', '', '', 'P'),
      ]),
    });
    await importing.owner.query(`
      create function stop_here() returns trigger language plpgsql as $$ begin raise exception 'stopped'; end $$;
      create trigger stop_here before insert on check_finding for each row when (new.child_id = '1550') execute function stop_here()`);
    await expect(check()).rejects.toThrow('stopped');
    expect(await inRecord()).toHaveLength(500);
    const { rows: early } = await importing.owner.query(
      `select id, first_seen_at from check_finding where child_id = '1000' order by id`,
    );
    await importing.owner.query(`drop trigger stop_here on check_finding`);
    await check();
    const all = await inRecord();
    expect([all.length, new Set(all).size]).toEqual([600, 600]);
    const { rows: again } = await importing.owner.query(
      `select id, first_seen_at from check_finding where child_id = '1000' order by id`,
    );
    expect(again).toEqual(early);
  });

  it('is checked once a day, and once more after an import; the year that ended as long as anything of it stands', async () => {
    const look = async (today: PlainDate) =>
      (await checkIfDue(importing.jobs, kirklees, today)).split(': ')[1];
    await importing.send(overlapping);
    expect(await look('2018-03-31')).toBe('2018 2 children');
    expect(await look('2018-03-31')).toBe('done already');
    await importing.send(overlapping);
    expect(await look('2018-03-31')).toBe('2018 2 children');
    // The overlap lies in the year that ended.
    expect(await look('2018-04-01')).toBe('2019 2 children, 2018 2 children');
    expect(await inRecord()).toEqual(['0001 DECOM 01/08/2017']);
  });

  it('what was found of whom the return no longer tells of is cleared, and of nobody else', async () => {
    const other = overlapping.Episodes.slice(0, 2).map((row) => row.replace('0001', '0002'));
    await importing.send({ ...overlapping, Episodes: [...overlapping.Episodes.slice(0, 2), ...other] });
    await check();
    expect(await inRecord()).toEqual(['0001 DECOM 01/08/2017', '0002 DECOM 01/08/2017']);
    await importing.owner.query(
      `delete from placement where person_id = (select id from person where child_id = '0001')`,
    );
    await check();
    expect(await inRecord()).toEqual(['0001 DECOM 01/08/2017 cleared', '0002 DECOM 01/08/2017']);
  });

  it('whoever is recorded later has what was found of them in the files', async () => {
    await send({ Header: good.Header, Episodes: [...good.Episodes, episode('0004', '01/06/2017')] });
    const whose = async () =>
      (
        await importing.owner.query(
          `select distinct person_id is null as nobody from check_finding where child_id = '0004'`,
        )
      ).rows;
    expect(await whose()).toEqual([{ nobody: true }]);
    await importing.owner.query(
      `insert into person (id, child_id, born_on) values (gen_random_uuid(), '0004', '2010-09-10')`,
    );
    await check();
    expect(await whose()).toEqual([{ nobody: false }]);
  });
});
