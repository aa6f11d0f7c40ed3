import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportReport } from '../../src/imports/import-files.service.ts';
import { children, columns, Importing } from './importing.ts';
import { session, waiting } from './session.ts';

let importing: Importing;
beforeAll(async () => {
  importing = await Importing.open();
});
afterAll(() => importing.close());

/** Everything an import may leave behind. */
async function left() {
  const counts: Record<string, number> = {};
  for (const table of ['import', 'import_file', 'finding', 'held_row'])
    counts[table] = await importing.count(table);
  return { record: await importing.record(), counts };
}

const where = ({ findings }: ImportReport) =>
  findings.map(({ file, line, column, value, child, code }) => [file, line, column, value, child, code]);
const [episodes, header] = ['Episodes.csv', 'Header.csv'];
const fileOf = (report: ImportReport, name: string) => report.files.find((file) => file.name === name);

describe('cells that cannot be read', () => {
  it('are findings, all of them at once, with file, line, column, value and what to do', async () => {
    const report = await importing.send({
      Header: ['unread,9,10/09/2000,XXXX,12,,', 'nameless,1,31/02/2001,WBRI,UN1,,'],
      Episodes: [
        'unread,10/01/2017,S,Z9,N1,U6,PR1,,,,nowhere,ZZ4 4DD,',
        'unread,2017-03-01,P,C1,N1,U6,PR1,,,,ZZ1 1AA,ZZ4 4DD,',
        'unread,01/04/2017,P,C1,N1,U6,PR1,01/04/2017,X1,,ZZ1 1AA,ZZ4 4DD,',
        'unread,01/05/2017,P,C1,N1,U6,PR1,30/04/2017,X1,,ZZ1 1AA,ZZ4 4DD,',
        'unread,01/06/2017,Q,C1,N1,U6,PR1,,,,ZZ1 1AA,ZZ4 4DD,',
      ],
    });
    expect(where(report)).toEqual([
      [episodes, 2, 'HOME_POST', 'nowhere', 'unread', '392c'],
      [episodes, 2, 'LS', 'Z9', 'unread', '144'],
      [episodes, 3, 'DECOM', '2017-03-01', 'unread', '141'],
      [episodes, 4, 'DEC', '01/04/2017', 'unread', '355'],
      [episodes, 5, 'DEC', '30/04/2017', 'unread', '356'],
      [episodes, 6, 'RNE', 'Q', 'unread', '143'],
      [header, 2, 'SEX', '9', 'unread', '101'],
      [header, 2, 'ETHNIC', 'XXXX', 'unread', '103'],
      [header, 2, 'UPN', '12', 'unread', '168'],
      [header, 3, 'DOB', '31/02/2001', 'nameless', '102'],
    ]);
    for (const { message } of report.findings) expect(message).toMatch(/\.$/);
    expect(fileOf(report, episodes)).toMatchObject({ read: 5, recorded: 1, held: 0, refused: 4 });
    expect(await importing.episodesOf('unread')).toMatchObject([
      { start: '2017-01-10', legalStatus: null, homePostcode: null, placementPostcode: 'ZZ4 4DD' },
    ]);
    expect(await importing.personId('nameless').catch(() => 'nobody')).toBe('nobody');
  });

  it('keep the row they stand in from being lost', async () => {
    const { rows } = await importing.owner.query(
      `select line, verdict, cells from held_row where child_id = 'unread' and table_id = 'Episodes' order by line`,
    );
    expect(rows.map(({ line, verdict }) => [line, verdict])).toEqual([
      [3, 'refused'],
      [4, 'refused'],
      [5, 'refused'],
      [6, 'refused'],
    ]);
    expect(rows[0].cells).toMatchObject({ CHILD: 'unread', DECOM: '2017-03-01', PL_POST: 'ZZ4 4DD' });
  });

  it('of a file that cannot be read at all do not keep the other files out', async () => {
    const report = await importing.sendFiles({
      'Header.csv': `${columns.Header}\n${children('beside')[0]}\n`,
      'letter.csv': 'Dear colleague,\nplease find enclosed\n',
      'nul.csv': `${columns.Header}\nx\0y,1,10/09/2000,WBRI,UN1,,\n`,
      'broken.csv': `${columns.Header}\nx,1,10/09/2000,"WBRI,UN1,,\n`,
    });
    expect(report.files.map(({ name, tableId, read, recorded }) => [name, tableId, read, recorded])).toEqual([
      ['Header.csv', 'Header', 1, 1],
      ['broken.csv', null, 0, 0],
      ['letter.csv', null, 0, 0],
      ['nul.csv', null, 0, 0],
    ]);
    expect(report.findings.map(({ file, code }) => [file, code])).toEqual([
      ['broken.csv', 'unpaired-quotation-mark'],
      ['letter.csv', 'unknown-table'],
      ['nul.csv', 'nul-byte'],
    ]);
    expect(await importing.count('import_file where table_id is null')).toBe(3);
  });
});

describe('a child who stands in the Header twice', () => {
  const row = (dob: string) => `twice,1,${dob},WBRI,UN1,,`;

  it('with another date of birth: the first stands, the second is refused with words', async () => {
    const report = await importing.send({ Header: [row('14/03/2008'), row('15/03/2008')] });
    expect(report.files).toMatchObject([{ read: 2, recorded: 1, refused: 1 }]);
    expect(report.findings).toEqual([
      {
        table: 'Header',
        file: header,
        line: 3,
        column: 'CHILD',
        value: 'twice',
        child: 'twice',
        code: 'child-twice',
        message:
          'CHILD twice stands on line 2 of Header.csv already, with other facts. Send one Header row for each child.',
      },
    ]);
    expect((await importing.historyOf('twice')).bornOn).toBe('2008-03-14');
  });

  it('in two files: the message names the one and its line', async () => {
    const of = (dob: string) => `${columns.Header}\n${row(dob)}\n`;
    const report = await importing.sendFiles({ 'a.csv': of('14/03/2008'), 'b.csv': of('16/03/2008') });
    expect(where(report)).toEqual([['b.csv', 2, 'CHILD', 'twice', 'twice', 'child-twice']]);
    expect(report.findings[0]!.message).toContain('stands on line 2 of a.csv already');
  });

  it('with the same facts: both rows are taken for one child', async () => {
    const report = await importing.send({ Header: [row('14/03/2008'), row('14/03/2008')] });
    expect(report.files).toMatchObject([{ read: 2, recorded: 2, refused: 0 }]);
    expect(report.findings).toEqual([]);
    expect(await importing.count(`person where child_id = 'twice'`)).toBe(1);
  });
});

describe('a child of whom no Header has told', () => {
  it.each([
    ['Episodes', '10/01/2017,S,C1,N1,U6,PR1,,,,ZZ1 1AA,ZZ4 4DD,'],
    ['UASC', '1,10/09/2000,'],
    ['OC3', '10/09/2000,YES,F1,V1'],
    ['CareLeaverContacts', '20/01/2018,YES,F1,V1'],
    ['SupportRequests', 'asked,01/02/2018,'],
    ['LivingAtHome', '01/02/2018,'],
    ['Detained', '01/02/2018,'],
  ] as const)('has no row of %s taken', async (table, cells) => {
    const before = await importing.record();
    const report = await importing.send({ [table]: [`stranger,${cells}`] });
    expect(report.files).toMatchObject([{ tableId: table, read: 1, recorded: 0, refused: 1 }]);
    expect(report.findings).toEqual([
      {
        table,
        file: `${table}.csv`,
        line: 2,
        column: 'CHILD',
        value: 'stranger',
        child: 'stranger',
        code: 'child-not-in-header',
        message: 'No Header row has told of CHILD stranger. Send the Header row of this child along.',
      },
    ]);
    expect(await importing.record()).toEqual(before);
  });

  it('is let in when the Header comes along, whichever file is read first', async () => {
    const report = await importing.sendFiles({
      'a.csv': `${columns.Episodes}\nlet-in,10/01/2017,S,C1,N1,U6,PR1,,,,ZZ1 1AA,ZZ4 4DD,\n`,
      'z.csv': `${columns.Header}\n${children('let-in')[0]}\n`,
    });
    expect(report.findings).toEqual([]);
    expect(await importing.episodesOf('let-in')).toHaveLength(1);
  });
});

it('an episode that stands twice is taken once, and the finding names the first', async () => {
  const row = 'repeated,10/01/2017,S,C1,N1,U6,PR1,,,,ZZ1 1AA,ZZ4 4DD,';
  const report = await importing.sendFiles({
    'Header.csv': `${columns.Header}\n${children('repeated')[0]}\n`,
    'a.csv': `${columns.Episodes}\n${row}\n${row}\n`,
    'b.csv': `${columns.Episodes}\n${row}\n`,
  });
  expect(where(report)).toEqual([
    ['a.csv', 3, null, null, 'repeated', 'row-repeated'],
    ['b.csv', 2, null, null, 'repeated', 'row-repeated'],
  ]);
  for (const { message } of report.findings)
    expect(message).toBe('The same episode stands on line 2 of a.csv. Send each episode once.');
  expect(await importing.episodesOf('repeated')).toHaveLength(1);
});

describe('rows of one child that cannot all be true', () => {
  const spans = {
    PaAllocations: { of: (start: string, end: string) => `PA1,${start},${end}`, into: 'pa_allocation' },
    LivingAtHome: { of: (start: string, end: string) => `${start},${end}`, into: 'living_at_home' },
    Detained: { of: (start: string, end: string) => `${start},${end}`, into: 'detention' },
  } as const;
  const tables = Object.keys(spans) as (keyof typeof spans)[];

  const recorded = async (table: keyof typeof spans, child: string) =>
    (
      await importing.owner.query(
        `select "start", "end" from ${spans[table].into} where person_id = $1 order by "start"`,
        [await importing.personId(child)],
      )
    ).rows;

  beforeAll(() =>
    importing.send({
      Header: children('clash', 'fine', 'other'),
      PersonalAdvisers: ['PA1,Ada Thorne,North,personal-adviser,01/04/2015,,1'],
    }),
  );

  it.each(tables)(
    '%s: are all refused, and what was recorded stays; other children’s are taken',
    async (table) => {
      const { of } = spans[table];
      await importing.send({ [table]: [`clash,${of('01/01/2017', '01/06/2017')}`] });
      const before = await importing.record();
      const report = await importing.send({
        [table]: [
          `clash,${of('31/05/2017', '01/07/2017')}`,
          `fine,${of('31/05/2017', '01/07/2017')}`,
          `clash,${of('01/09/2017', '')}`,
        ],
      });
      expect(report.files).toMatchObject([{ read: 3, recorded: 1, refused: 2 }]);
      expect(where(report)).toEqual([
        [`${table}.csv`, 2, null, null, 'clash', 'spans-clash'],
        [`${table}.csv`, 4, null, null, 'clash', 'spans-clash'],
      ]);
      expect(report.findings[0]!.message).toMatch(/CHILD clash .* none was taken\. Send them so that/);
      expect(await recorded(table, 'clash')).toEqual([{ start: '2017-01-01', end: '2017-06-01' }]);
      expect(await recorded(table, 'fine')).toEqual([{ start: '2017-05-31', end: '2017-07-01' }]);
      const after = await importing.record();
      expect(after[spans[table].into]).toMatchObject({
        now: before[spans[table].into]!.now + 1,
        superseded: before[spans[table].into]!.superseded,
      });
    },
  );

  it.each(tables)('%s: two of one file, neither recorded before', async (table) => {
    const { of } = spans[table];
    const report = await importing.send({
      [table]: [`other,${of('01/01/2017', '')}`, `other,${of('01/06/2017', '')}`],
    });
    expect(report.files).toMatchObject([{ read: 2, recorded: 0, refused: 2 }]);
    expect(await recorded(table, 'other')).toEqual([]);
  });

  it.each(tables)('%s: that only touch are taken', async (table) => {
    const { of } = spans[table];
    const report = await importing.send({ [table]: [`clash,${of('01/06/2017', '')}`] });
    expect(report.findings).toEqual([]);
    expect(await recorded(table, 'clash')).toEqual([
      { start: '2017-01-01', end: '2017-06-01' },
      { start: '2017-06-01', end: null },
    ]);
  });

  it('are kept as they were sent', async () => {
    const { rows } = await importing.owner.query(
      `select cells from held_row where table_id = 'PaAllocations' and child_id = 'other' order by line`,
    );
    expect(rows.map(({ cells }) => cells)).toMatchObject([
      { CHILD: 'other', WORKER_ID: 'PA1', ALLOC_START: '2017-01-01' },
      { CHILD: 'other', WORKER_ID: 'PA1', ALLOC_START: '2017-06-01' },
    ]);
  });

  it('a span that ends when it begins or before is refused', async () => {
    const report = await importing.send({
      Detained: ['fine,01/01/2018,01/01/2018', 'fine,01/02/2018,31/01/2018'],
    });
    expect(report.findings.map(({ line, code }) => [line, code])).toEqual([
      [2, 'ends-before-it-begins'],
      [3, 'ends-before-it-begins'],
    ]);
  });
});

describe('a worker', () => {
  it('of whom nobody has told has no allocation', async () => {
    const report = await importing.send({
      Header: children('allocated'),
      PaAllocations: ['allocated,PA77,01/01/2018,'],
    });
    expect(report.findings).toMatchObject([
      { line: 2, column: 'WORKER_ID', value: 'PA77', child: 'allocated', code: 'worker-unknown' },
    ]);
  });

  it('who stands on two rows under two names has the first', async () => {
    const report = await importing.send({
      PersonalAdvisers: [
        'PA8,Bram Oakes,North,personal-adviser,01/04/2015,01/04/2017,1',
        'PA8,Bram Ash,North,team-manager,01/04/2017,,1',
      ],
    });
    expect(report.findings).toMatchObject([
      {
        line: 3,
        column: 'WORKER_ID',
        value: 'PA8',
        child: null,
        code: 'worker-differs',
        message:
          'This worker stands on line 2 of PersonalAdvisers.csv with another NAME, TEAM or NAMED. Send the same on each row of a worker.',
      },
    ]);
    expect(await importing.count(`worker where name = 'Bram Oakes'`)).toBe(1);
    expect(await importing.count(`worker where name = 'Bram Ash'`)).toBe(0);
  });
});

describe('an import that fails', () => {
  const rows = {
    Header: children('fails'),
    Episodes: [
      'fails,10/01/2017,S,C1,N1,U6,PR1,,,,ZZ1 1AA,ZZ4 4DD,',
      'ghost,10/01/2017,S,C1,N1,U6,PR1,,,,,,',
    ],
  };

  it('at its very end leaves nothing, and the next one is taken', async () => {
    const before = await left();
    await importing.owner.query(`
      create function fail() returns trigger language plpgsql as $$ begin raise exception 'The disk is full.'; end $$;
      create trigger fail before insert on finding for each statement execute function fail()`);
    await expect(importing.send(rows)).rejects.toThrow('The disk is full.');
    await importing.owner.query('drop trigger fail on finding; drop function fail');
    expect(await left()).toEqual(before);
    const report = await importing.send(rows);
    expect(report.files.map(({ recorded, refused }) => [recorded, refused])).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });

  it('because a file has gone since it was opened leaves nothing of the others', async () => {
    const before = await left();
    const folder = mkdtempSync(join(tmpdir(), 'pledgekeeper-vanishing-'));
    writeFileSync(join(folder, 'a.csv'), `${columns.Header}\n${children('early')[0]}\n`);
    writeFileSync(join(folder, 'b.csv'), `${columns.Header}\n${children('late')[0]}\n`);
    // Another holds the imports, so this one has opened its files and waits.
    const other = await session(importing.database.owner);
    await other.query('begin; lock table import in access exclusive mode');
    const outcome = importing.import([folder]).then(
      () => 'taken',
      (error: unknown) => error,
    );
    const onlooker = await session(importing.database.worker);
    await waiting(onlooker, 'test imports');
    unlinkSync(join(folder, 'b.csv'));
    await other.query('rollback');
    expect(await outcome).toMatchObject({ code: 'ENOENT' });
    await Promise.all([other.end(), onlooker.end()]);
    rmSync(folder, { recursive: true });
    expect(await left()).toEqual(before);
  });

  it('because there is no such file says so in plain words', async () => {
    const before = await left();
    await expect(importing.import(['/nowhere/Header.csv'])).rejects.toThrow(
      'There is no file or folder "/nowhere/Header.csv".',
    );
    expect(await left()).toEqual(before);
  });

  it('because nothing tells which year the birthdays are of says what to do', async () => {
    const before = await left();
    await expect(
      importing.send({ OC3: ['fails,10/09/2000,YES,F1,V1'] }, { year: undefined }),
    ).rejects.toThrow('--year 2018');
    expect(await left()).toEqual(before);
  });

  it('because another is running says so, and leaves nothing; what that one brings stays', async () => {
    await importing.send({
      Header: children('at-once'),
      PersonalAdvisers: ['PA1,Ada Thorne,North,personal-adviser,01/04/2015,,1'],
    });
    const before = await left();
    // The first import is held up half-way, where it has read what is known and not yet written.
    const holder = await session(importing.database.owner);
    await holder.query('begin; lock table pa_allocation in share mode');
    const first = importing.send({ PaAllocations: ['at-once,PA1,01/01/2018,01/02/2018'] });
    const onlooker = await session(importing.database.worker);
    await waiting(onlooker, 'test imports');
    await expect(importing.send({ PaAllocations: ['at-once,PA1,01/03/2018,'] })).rejects.toThrow(
      'Another import is running. Wait until it is done, and send the files again.',
    );
    await holder.query('rollback');
    await first;
    await Promise.all([holder.end(), onlooker.end()]);
    const after = await left();
    expect(after.counts['import']).toBe(before.counts['import']! + 1);
    await importing.send({ PaAllocations: ['at-once,PA1,01/03/2018,'] });
    expect((await importing.historyOf('at-once')).advisers).toMatchObject([
      { start: '2018-01-01', end: '2018-02-01' },
      { start: '2018-03-01', end: null },
    ]);
  });
});
