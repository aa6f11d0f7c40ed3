import fc from 'fast-check';
import { undoNumbered } from '../../src/imports/undo/undo-numbered.service.ts';
import { children, Importing, type Rows } from './importing.ts';
import { recordTables } from './session.ts';

let importing: Importing;
beforeEach(async () => {
  importing = await Importing.open();
});
afterEach(() => importing.close());

const undo = (number: number) => undoNumbered(importing.jobs, number, 'Sent by mistake.');

/** Every row of every table of the record, but for who wrote it and when; and the rows that are held. */
async function content(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const name of await recordTables(importing.owner)) {
    const { rows } = await importing.owner.query(
      `select (to_jsonb(t) - '{known_from,row_version,recorded_by}'::text[])::text as row from public.${name} t order by 1`,
    );
    found[name] = rows.map(({ row }) => row);
  }
  const { rows } = await importing.owner.query(
    `select fingerprint from held_row h join import i on i.id = h.import_id where i.undone_by is null order by 1`,
  );
  return { ...found, held: rows.map(({ fingerprint }) => fingerprint) };
}

const day = (month: number) =>
  `01/${String((month % 12) + 1).padStart(2, '0')}/${2015 + Math.floor(month / 12)}`;
const workers = [
  'PA1,Ada Thorne,North,personal-adviser,01/04/2015,,1',
  'PA2,Bo Ash,North,personal-adviser,01/04/2015,,1',
];
const names = ['a', 'b', 'c'];

/** A return of a few children with episodes, spans, allocations and statuses at invented days, some of them wrong. */
const aReturn: fc.Arbitrary<Rows> = fc
  .record({
    headers: fc.subarray(names),
    born: fc.constantFrom('10/09/2000', '11/09/2000'),
    cells: fc.array(
      fc.record({
        child: fc.constantFrom(...names),
        from: fc.integer({ min: 0, max: 36 }),
        months: fc.option(fc.integer({ min: -1, max: 9 })),
        code: fc.constantFrom('U6', 'K2', 'P1'),
        kind: fc.constantFrom(
          'Episodes',
          'Missing',
          'Reviews',
          'PaAllocations',
          'Detained',
          'CareLeaverContacts',
          'SupportRequests',
          'UASC',
          'Names',
        ),
        worker: fc.constantFrom('PA1', 'PA2'),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ headers, born, cells }) => {
    const rows: Record<string, string[]> = {
      Header: headers.map((child) => `${child},1,${born},WBRI,UN1,,`),
      PersonalAdvisers: workers,
    };
    for (const { child, from, months, code, kind, worker } of cells) {
      const [start, end] = [day(from), months === null ? '' : day(from + months)];
      const row = {
        Episodes: `${child},${start},S,C1,N1,${code},PR1,${end},${end && 'X1'},,ZZ1 1AA,ZZ4 4DD,`,
        Missing: `${child},10/09/2000,M,${start},${end}`,
        Reviews: `${child},10/09/2000,${start},PN1`,
        PaAllocations: `${child},${worker},${start},${end}`,
        Detained: `${child},${start},${end}`,
        CareLeaverContacts: `${child},${start},YES,F${(from % 2) + 1},V1`,
        SupportRequests: `${child},asked,${start},${end}`,
        UASC: `${child},1,10/09/2000,${end}`,
        Names: `${child},Name${from},Testing,`,
      }[kind]!;
      (rows[kind] ??= []).push(row);
    }
    return rows as Rows;
  });

describe('undoing an import', () => {
  it('leaves the record as it was before it, whatever was imported before', async () => {
    await fc.assert(
      fc.asyncProperty(aReturn, aReturn, async (first, second) => {
        await importing.send(first);
        const before = await content();
        const { number } = await importing.send(second);
        const after = await content();
        expect(await undo(number!)).toEqual([]);
        expect(await content()).toEqual(before);
        // What was undone may come again, as if for the first time.
        await importing.send(second);
        const { rows } = await importing.owner.query(`select max(number) as newest from import`);
        expect(without(await content())).toEqual(without(after));
        await undo(rows[0].newest);
      }),
      { numRuns: 25 },
    );
  }, 240_000);

  it('takes back several, the newest first, and what the first left is told by what it wrote', async () => {
    const nothing = await content();
    const one = await importing.send({ Header: children('a'), Episodes: [episode('a', '10/01/2017')] });
    const between = await content();
    const two = await importing.send({
      Episodes: [episode('a', '10/01/2017', '01/03/2017'), episode('a', '01/03/2017')],
    });
    expect(await undo(two.number!)).toEqual([]);
    expect(await content()).toEqual(between);
    expect(await undo(one.number!)).toEqual([]);
    expect(await content()).toEqual(nothing);
  });

  it('lets known_at before it show what was known then', async () => {
    const { number } = await importing.send({
      Header: children('a'),
      Episodes: [episode('a', '10/01/2017')],
    });
    const { rows } = await importing.owner.query(`select clock_timestamp()::text as at, id from person`);
    const { number: second } = await importing.send({ Episodes: [episode('a', '10/01/2017', '01/03/2017')] });
    const amended = await importing.owner.query(`select clock_timestamp()::text as at`);
    await undo(second!);
    const ends = async (knownAt?: string) =>
      (await importing.historyOf('a', knownAt)).episodes.map(({ end }) => end);
    expect([await ends(rows[0].at), await ends(amended.rows[0].at), await ends()]).toEqual([
      [null],
      ['2017-03-01'],
      [null],
    ]);
    expect(number).toBeLessThan(second!);
  });

  it('is refused where a later import stands on it, which is named', async () => {
    const one = await importing.send({ Header: children('a'), Episodes: [episode('a', '10/01/2017')] });
    const two = await importing.send({ Episodes: [episode('a', '10/01/2017', '01/03/2017')] });
    const before = await content();
    expect(await undo(one.number!)).toContainEqual({
      table: 'placement',
      rowKey: expect.any(String),
      personId: await importing.personId('a'),
      on: '2017-01-10',
      what: 'changed since',
      import: two.number,
      roles: [],
    });
    expect(await content()).toEqual(before);
  });

  it('is refused where somebody took away what it brought', async () => {
    await importing.send({ Header: children('a') });
    const { number } = await importing.send({ Episodes: [episode('a', '10/01/2017')] });
    await importing.owner.query(`delete from placement`);
    expect(await undo(number!)).toMatchObject([
      { table: 'placement', what: 'taken away since', import: null },
    ]);
  });

  it('is refused where something recorded since stands in the place of what would come back', async () => {
    await importing.send({
      Header: children('a'),
      Missing: ['a,10/09/2000,M,01/02/2017,03/02/2017', 'a,10/09/2000,M,01/02/2017,04/02/2017'],
    });
    const { number } = await importing.send({ Missing: ['a,10/09/2000,M,01/02/2017,03/02/2017'] });
    await importing.owner.query(
      `insert into missing_episode (person_id, missing_from, nth, kind) select id, '2017-02-01', 2, 'M' from person`,
    );
    await expect(undo(number!)).rejects.toThrow(/^Something recorded since in missing_episode stands where/);
  });

  it('is refused twice, of nothing, and of what is never taken away', async () => {
    const { number } = await importing.send({ Header: children('a') });
    await undo(number!);
    await expect(undo(number!)).rejects.toThrow(`Import ${number} is undone already.`);
    const { rows } = await importing.owner.query(`select number from import where kind = 'undo'`);
    await expect(undo(rows[0].number)).rejects.toThrow('This recorded nothing, so there is nothing to undo.');
    const published = await importing.sendFiles({
      'figures.csv':
        'measure,area,ons_code,period,value,unit,source,note\nreviews-on-time,England,E92000001,2017/18,90,%,"DfE, 2018",\n',
    });
    expect(published.changes.tables).toMatchObject({ comparator: { new: 1 } });
    await expect(undo(published.number!)).rejects.toThrow(/published or observed \(comparator\)/);
    await expect(undo(999)).rejects.toThrow('There is no import 999.');
  });

  it('waits for its turn while another import runs', async () => {
    const { number } = await importing.send({ Header: children('a') });
    await importing.owner.query(`begin; select pg_advisory_xact_lock(hashtext('pledgekeeper import'))`);
    await expect(undo(number!)).rejects.toThrow('Another import is running.');
    await importing.owner.query('rollback');
  });
});

const episode = (child: string, start: string, end = '') =>
  `${child},${start},S,C1,N1,U6,PR1,${end},${end && 'X1'},,ZZ1 1AA,ZZ4 4DD,`;

/** Without the ids that rows are given anew when they come again. */
const without = (found: Record<string, string[]>) =>
  Object.fromEntries(
    Object.entries(found).map(([name, rows]) => [
      name,
      rows.map((row) => row.replaceAll(/"(id|person_id|worker_id|source_import)": "[^"]*"/g, '')).toSorted(),
    ]),
  );
