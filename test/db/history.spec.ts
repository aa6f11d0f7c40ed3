import fc from 'fast-check';
import type { Client } from 'pg';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { recordTables, session, undone } from './session.ts';

let database: TestDatabase;
let owner: Client;
let jobs: Client;
let app: Client;

beforeAll(async () => {
  database = await aDatabase();
  [owner, jobs, app] = await Promise.all([
    session(database.owner),
    session(database.worker),
    session(database.app),
  ]);
});
afterAll(async () => {
  await Promise.all([owner.end(), jobs.end(), app.end()]);
  await database.drop();
});

interface Row {
  name: string;
  from: string;
  to: string | null;
  version: string;
}

const columns = `name, known_from::text as "from"`;

const add = (client: Client, ref: string, name: string) =>
  client.query('insert into worker (worker_ref, name, is_named_person) values ($1, $2, true)', [ref, name]);
const rename = (client: Client, ref: string, name: string) =>
  client.query('update worker set name = $2 where worker_ref = $1', [ref, name]);
const remove = (client: Client, ref: string) =>
  client.query('delete from worker where worker_ref = $1', [ref]);

/** What is and was known of one worker, oldest first; the row that stands has no `to`. */
async function versionsOf(ref: string, client = jobs): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    `select ${columns}, null as "to", row_version as version, known_from from public.worker where worker_ref = $1
     union all
     select ${columns}, known_to::text, row_version, known_from from superseded.worker where worker_ref = $1
     order by known_from`,
    [ref],
  );
  return rows;
}

/** Microseconds from the first instant to the second. */
async function microseconds(from: string, to: string): Promise<number> {
  const { rows } = await jobs.query(
    `select (extract(epoch from $2::timestamptz - $1::timestamptz) * 1000000)::int as n`,
    [from, to],
  );
  return rows[0].n;
}

describe('a row that changes', () => {
  it('leaves what it was, known from when it came to when it changed', async () => {
    await add(jobs, 'changes', 'Ada Thorne');
    const [came] = await versionsOf('changes');
    await rename(jobs, 'changes', 'Ada Marsh');
    const [was, is, ...more] = await versionsOf('changes');
    expect(more).toEqual([]);
    expect(was).toMatchObject({ name: 'Ada Thorne', from: came!.from, version: came!.version });
    expect(is).toMatchObject({ name: 'Ada Marsh', to: null });
    expect(was!.to).toBe(is!.from);
    expect(await microseconds(was!.from, was!.to!)).toBeGreaterThan(0);
  });

  it('leaves what it was when it goes', async () => {
    await add(jobs, 'goes', 'Bram Oakes');
    const [came] = await versionsOf('goes');
    await remove(jobs, 'goes');
    const [was, ...more] = await versionsOf('goes');
    expect(more).toEqual([]);
    expect(was).toMatchObject({ name: 'Bram Oakes', from: came!.from });
    expect(await microseconds(came!.from, was!.to!)).toBeGreaterThan(0);
  });

  it('leaves one row for each that a statement changed', async () => {
    for (const ref of ['many-1', 'many-2', 'many-3']) await add(jobs, ref, 'Cleo Hart');
    await jobs.query(`update worker set team = 'North' where worker_ref in ('many-1', 'many-2')`);
    await jobs.query(`delete from worker where worker_ref in ('many-2', 'many-3')`);
    expect(await versionsOf('many-1')).toHaveLength(2);
    expect(await versionsOf('many-2')).toHaveLength(2);
    expect(await versionsOf('many-3')).toHaveLength(1);
  });

  it('twice in one transaction, was what it was in between for a microsecond', () =>
    undone(jobs, async () => {
      await add(jobs, 'twice', 'Dev Lane');
      await rename(jobs, 'twice', 'Dev Poole');
      await rename(jobs, 'twice', 'Dev Quill');
      const [first, second, third] = await versionsOf('twice');
      expect([first?.name, second?.name, third?.name]).toEqual(['Dev Lane', 'Dev Poole', 'Dev Quill']);
      expect([first?.to, second?.to, third?.to]).toEqual([second?.from, third?.from, null]);
      expect(await microseconds(first!.from, second!.from)).toBe(1);
      expect(await microseconds(second!.from, third!.from)).toBe(1);
    }));

  it('never runs backwards, though a transaction that began earlier changes it later', async () => {
    await add(jobs, 'two-writers', 'Esme Ford');
    const later = await session(database.worker);
    await jobs.query('begin');
    await jobs.query('select now()');
    await rename(later, 'two-writers', 'Esme Gale');
    await rename(jobs, 'two-writers', 'Esme Hill');
    await jobs.query('commit');
    await later.end();
    const [, second, third] = await versionsOf('two-writers');
    expect([second?.name, third?.name]).toEqual(['Esme Gale', 'Esme Hill']);
    expect(second?.to).toBe(third?.from);
    expect(await microseconds(second!.from, third!.from)).toBe(1);
    expect(Number(third!.version)).toBeGreaterThan(Number(second!.version));
  });

  it('never runs backwards, though one that began earlier deletes it', async () => {
    await add(jobs, 'deleted-early', 'Finn Gray');
    const later = await session(database.worker);
    await jobs.query('begin');
    await jobs.query('select now()');
    await rename(later, 'deleted-early', 'Finn Hale');
    await remove(jobs, 'deleted-early');
    await jobs.query('commit');
    await later.end();
    const [, second] = await versionsOf('deleted-early');
    expect(await microseconds(second!.from, second!.to!)).toBe(1);
  });

  it('gains a greater row_version each time it is written, never a smaller', async () => {
    await add(jobs, 'version-1', 'Gwen Ives');
    await add(jobs, 'version-2', 'Hugo Judd');
    await rename(jobs, 'version-1', 'Gwen Kemp');
    await rename(jobs, 'version-2', 'Hugo Lunn');
    await rename(jobs, 'version-1', 'Gwen Moss');
    const one = (await versionsOf('version-1')).map(({ version }) => Number(version));
    const two = (await versionsOf('version-2')).map(({ version }) => Number(version));
    expect([one.length, two.length]).toEqual([3, 2]);
    const written = [one[0]!, two[0]!, one[1]!, two[1]!, one[2]!];
    expect(written).toEqual([...new Set(written)].toSorted((a, b) => a - b));
  });
});

describe('every table of the record', () => {
  it('has stamps, a twin and a view with its columns in their order', async () => {
    const tables = await recordTables(owner);
    expect(tables).toContain('placement');
    expect(tables).toContain('pa_allocation');
    const { rows } = await owner.query(
      `select table_name as name, table_schema as schema, array_agg(column_name::text order by ordinal_position) as columns
       from information_schema.columns where table_schema in ('public', 'superseded', 'as_known') group by 1, 2`,
    );
    const columnsOf = (schema: string, name: string) =>
      rows.find((row) => row.schema === schema && row.name === name)?.columns;
    for (const name of tables) {
      const own = columnsOf('public', name);
      expect(own).toEqual(expect.arrayContaining(['source_import', 'known_from', 'row_version']));
      expect([name, columnsOf('as_known', name)]).toEqual([name, own]);
      expect([name, columnsOf('superseded', name)]).toEqual([name, ['known_to', ...own]]);
    }
  });

  it('keeps its history through a column added later', () =>
    undone(owner, async () => {
      await add(owner, 'column', 'Ines Nash');
      await owner.query(
        `alter table worker add column phone text; alter table superseded.worker add column phone text;
         select keep_history('worker'); update worker set phone = '01484 000000' where worker_ref = 'column'`,
      );
      const { rows } = await owner.query(
        `select set_config('pledgekeeper.known_at', (known_from)::text, true) from superseded.worker where worker_ref = 'column'`,
      );
      expect(rows).toHaveLength(1);
      const known = await owner.query(`select name, phone from as_known.worker where worker_ref = 'column'`);
      expect(known.rows).toEqual([{ name: 'Ines Nash', phone: null }]);
    }));
});

describe('nobody but the owner of a demonstration', () => {
  const tell = (client: Client) => client.query(`set pledgekeeper.recorded_at = '2019-01-01T09:00:00Z'`);
  const onlyDemo = /Only a demonstration may be told when its facts were recorded/;

  it.each([
    ['come', () => add(jobs, 'told', 'Jude Orme')],
    ['change', () => rename(jobs, 'untold', 'Jude Pike')],
    ['go', () => remove(jobs, 'untold')],
  ])('may say when facts %s', async (_, write) => {
    await jobs.query(
      `insert into worker (worker_ref, name, is_named_person) values ('untold', 'Jude Orme', true) on conflict do nothing`,
    );
    await tell(jobs);
    await expect(write()).rejects.toThrow(onlyDemo);
    await jobs.query('reset pledgekeeper.recorded_at');
    expect(await versionsOf('told')).toEqual([]);
    expect(await versionsOf('untold')).toHaveLength(1);
  });

  it('may mark a database as a demonstration', async () => {
    for (const client of [app, jobs]) {
      await expect(client.query('update deployment set is_demo = true')).rejects.toMatchObject({
        code: '42501',
      });
      await expect(client.query('insert into deployment values (true, true)')).rejects.toMatchObject({
        code: '42501',
      });
      await expect(client.query('delete from deployment')).rejects.toMatchObject({ code: '42501' });
    }
    await expect(owner.query('insert into deployment (one, is_demo) values (false, true)')).rejects.toThrow();
  });
});

describe('the application and the jobs', () => {
  it('may write no stamp of any table of the record', async () => {
    const { rows } = await owner.query(
      `select role, c.table_name as name, c.column_name as column, kind
       from information_schema.columns c,
         unnest(array['pledgekeeper_app', 'pledgekeeper_worker']) role, unnest(array['insert', 'update']) kind
       where c.table_schema = 'public' and c.column_name in ('known_from', 'row_version')
         and has_column_privilege(role, format('public.%I', c.table_name), c.column_name, kind)`,
    );
    expect(rows).toEqual([]);
    for (const column of ['known_from', 'row_version']) {
      const value = column === 'known_from' ? 'now()' : '1';
      await expect(
        jobs.query(
          `insert into worker (worker_ref, name, is_named_person, ${column}) values ('stamped', 'Kit Quay', true, ${value})`,
        ),
      ).rejects.toMatchObject({ code: '42501' });
      await expect(jobs.query(`update worker set ${column} = ${value}`)).rejects.toMatchObject({
        code: '42501',
      });
    }
  });

  it('may write to no twin', async () => {
    const { rows } = await owner.query(
      `select role, t.oid::regclass::text as name, kind
       from pg_class t, unnest(array['pledgekeeper_app', 'pledgekeeper_worker']) role,
         unnest(array['insert', 'update', 'delete', 'truncate', 'trigger', 'references']) kind
       where t.relnamespace = 'superseded'::regnamespace and t.relkind = 'r' and has_table_privilege(role, t.oid, kind)`,
    );
    expect(rows).toEqual([]);
    for (const statement of [
      'insert into superseded.worker select now(), * from worker limit 1',
      `update superseded.worker set name = 'Lena Rook'`,
      'delete from superseded.worker',
      'truncate superseded.worker',
    ]) {
      await expect(jobs.query(statement)).rejects.toMatchObject({ code: '42501' });
      await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('may not have a table of their own leave its rows in a twin', async () => {
    await expect(
      undone(jobs, async () => {
        await jobs.query(`
          create temp table worker (like public.worker);
          create trigger forge after delete on pg_temp.worker referencing old table as old_rows
            for each statement execute function public.supersede_deleted();
          insert into pg_temp.worker (id, worker_ref, name, is_named_person, known_from, row_version)
            values (gen_random_uuid(), 'forged', 'Milo Shaw', true, '2001-01-01', 1);
          delete from pg_temp.worker;`);
      }),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('may not set the row_version back', async () => {
    await expect(jobs.query(`select setval('row_version', 1)`)).rejects.toMatchObject({ code: '42501' });
    await expect(app.query(`select setval('row_version', 1)`)).rejects.toMatchObject({ code: '42501' });
  });

  it('may not change what tells a row from another, for its history would be lost', async () => {
    await jobs.query(`insert into postcode (postcode, easting, northing) values ('ZZ1 1AA', 1, 2)`);
    await add(jobs, 'same-id', 'Nora Tate');
    await expect(jobs.query(`update postcode set postcode = 'ZZ1 1AB'`)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(
      jobs.query(`update worker set id = gen_random_uuid() where worker_ref = 'same-id'`),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('as known at an instant', () => {
  beforeAll(() => owner.query('update deployment set is_demo = true'));
  afterAll(() => owner.query('update deployment set is_demo = false'));

  const tell = (client: Client, instant: string) =>
    client.query(`select set_config('pledgekeeper.recorded_at', $1, true)`, [instant]);
  const askAt = (client: Client, instant: string) =>
    client.query(`select set_config('pledgekeeper.known_at', $1, true)`, [instant]);
  const known = async (client: Client) =>
    (await client.query('select worker_ref as ref, name from as_known.worker order by 1, 2')).rows;

  it('is nothing when no instant is named, nor before anything was known', () =>
    undone(jobs, async () => {
      await jobs.query('delete from worker');
      await tell(jobs, '2019-01-10T00:00:00Z');
      await add(jobs, 'w', 'Otis Ude');
      expect(await known(jobs)).toEqual([]);
      await askAt(jobs, '2019-01-09T23:59:59.999999Z');
      expect(await known(jobs)).toEqual([]);
      await askAt(jobs, '2019-01-10T00:00:00Z');
      expect(await known(jobs)).toEqual([{ ref: 'w', name: 'Otis Ude' }]);
    }));

  it('a correction told earlier than the fact holds a microsecond after it', () =>
    undone(jobs, async () => {
      await tell(jobs, '2019-01-10T00:00:00Z');
      await add(jobs, 'w', 'Pia Vane');
      await tell(jobs, '2019-01-05T00:00:00Z');
      await rename(jobs, 'w', 'Pia West');
      const [was, is] = await versionsOf('w');
      expect(was).toMatchObject({ name: 'Pia Vane', to: is!.from });
      expect(await microseconds('2019-01-10T00:00:00Z', is!.from)).toBe(1);
      await askAt(jobs, '2019-01-07T00:00:00Z');
      expect(await known(jobs)).toEqual([]);
    }));

  // A model: every version of every worker, from and to in microseconds after the first instant.
  interface Version {
    ref: string;
    name: string;
    from: number;
    to: number | null;
  }
  const refs = ['w0', 'w1', 'w2'];
  const second = 1_000_000;
  const step = fc.record({
    at: fc.integer({ min: 0, max: 9 }),
    kind: fc.constantFrom('insert', 'update', 'update', 'delete'),
    on: fc.subarray(refs, { minLength: 1 }),
    name: fc.constantFrom('Rosa', 'Seth', 'Tara', 'Umar'),
  });
  const instant = `(timestamptz '2019-01-01T00:00:00Z' + $1::bigint * interval '1 microsecond')::text`;

  it('is what a list of every change says, whatever came, changed and went, told in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) =>
        undone(jobs, async () => {
          await jobs.query('delete from worker');
          const versions: Version[] = [];
          const standing = new Map<string, Version>();
          for (const { at, kind, on, name } of steps) {
            await jobs.query(`select set_config('pledgekeeper.recorded_at', ${instant}, true)`, [
              at * second,
            ]);
            const there = on.filter((ref) => standing.has(ref) === (kind !== 'insert'));
            if (kind === 'insert')
              await jobs.query(
                `insert into worker (worker_ref, name, is_named_person) select unnest($1::text[]), $2, true`,
                [there, name],
              );
            else if (kind === 'update')
              await jobs.query('update worker set name = $2 where worker_ref = any($1)', [there, name]);
            else await jobs.query('delete from worker where worker_ref = any($1)', [there]);

            for (const ref of there) {
              const before = standing.get(ref);
              const stamp = before ? Math.max(at * second, before.from + 1) : at * second;
              if (before) before.to = stamp;
              standing.delete(ref);
              if (kind === 'delete') continue;
              const now = { ref, name, from: stamp, to: null };
              standing.set(ref, now);
              versions.push(now);
            }
          }
          const edges = versions.flatMap(({ from, to }) => [from, to ?? from]);
          for (const at of new Set(edges.flatMap((edge) => [edge - 1, edge, edge + 1]))) {
            await jobs.query(`select set_config('pledgekeeper.known_at', ${instant}, true)`, [at]);
            const expected = versions
              .filter(({ from, to }) => from <= at && (to === null || at < to))
              .map(({ ref, name }) => ({ ref, name }))
              .toSorted((a, b) => (a.ref + a.name < b.ref + b.name ? -1 : 1));
            expect({ at, known: await known(jobs) }).toEqual({ at, known: expected });
          }
        }),
      ),
      { numRuns: 25 },
    );
  });
});
