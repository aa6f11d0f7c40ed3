import type { Client } from 'pg';
import { randomUUID } from 'node:crypto';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { canaries, recordCanaries, tablesWith } from './canaries.ts';
import { session } from './session.ts';

let place: TestDatabase;
let owner: Client;
beforeAll(async () => {
  place = await aDatabase();
  owner = await session(place.owner);
});
afterAll(async () => {
  await owner?.end();
  await place?.drop();
});

/** What stays with the number of the record that went: what was counted, told or imported of it, and what its erasing waits for. */
const stays = ['judgement', 'explanation_step', 'import_change', 'retention_item'];

const tablesOfPeople = async (): Promise<string[]> =>
  (
    await owner.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'person_id' and not a.attisdropped order by 1`,
    )
  ).rows.map(({ name }) => name);

it('every table that says whose its rows are either goes over or is known to stay', async () => {
  const { rows } = await owner.query<{ name: string }>(`select name from person_tables()`);
  const moved = rows.map(({ name }) => name);
  expect((await tablesOfPeople()).filter((name) => !moved.includes(name) && !stays.includes(name))).toEqual(
    [],
  );
  expect(moved.length).toBeGreaterThan(40);
  expect(moved.filter((name) => stays.includes(name))).toEqual([]);
});

describe('a record of which every table holds something', () => {
  const other = randomUUID();
  const kept = randomUUID();
  let worker: string;
  const approve = async (kind: string, asked: object, sql: string, values: string[]) => {
    await owner.query('begin');
    const { rows: workers } = await owner.query(
      `insert into worker (worker_ref, name, team, is_named_person) values (gen_random_uuid(), 'one', 'North', true), (gen_random_uuid(), 'two', 'North', true) returning id`,
    );
    await owner.query(
      `insert into worker_role (worker_id, role, "start") values ($1, 'team-manager', '2000-01-01'), ($1, 'performance-analyst', '2000-01-01')`,
      [workers[1].id],
    );
    await owner.query(
      `insert into approval (kind, person_id, approvers, what, because, reason, asked, asked_by) values ($1, $2, '{team-manager}', 'one', '{}', 'the certificates were seen', $3, $4)`,
      [kind, kept, asked, workers[0].id],
    );
    await owner.query(
      `select set_config('pledgekeeper.worker_id', $1, true), set_config('pledgekeeper.roles', 'team-manager,performance-analyst', true)`,
      [workers[1].id],
    );
    const { rows } = await owner.query(sql, values);
    await owner.query(
      `update approval set state = 'approved', decided_at = now(), decided_by = $1 where kind = $2 and state = 'waiting'`,
      [workers[1].id, kind],
    );
    await owner.query('commit');
    return rows[0].id as string;
  };
  const left = async (id: string): Promise<string[]> => {
    const found: string[] = [];
    for (const name of await tablesOfPeople()) {
      const { rows } = await owner.query(`select count(*)::int as n from ${name} where person_id = $1`, [id]);
      if (rows[0].n) found.push(name);
    }
    return found;
  };

  it('is left with nothing but what stays, and comes back whole', async () => {
    worker = (
      await owner.query(
        `insert into worker (worker_ref, name, is_named_person) values ('sees', 'sees', true) returning id`,
      )
    ).rows[0].id;
    await recordCanaries(owner, other, worker);
    await owner.query(`insert into person (id, child_id, born_on) values ($1, 'KEPT', '1940-02-29')`, [kept]);
    const before = await left(other);
    expect(before.length).toBeGreaterThan(15);
    const id = await approve('merge', { personId: other }, `select merge_people($1, $2) as id`, [
      kept,
      other,
    ]);
    expect((await left(other)).filter((name) => !stays.includes(name))).toEqual([]);
    await approve('merge-undo', { personId: other, mergeId: id }, `select unmerge_people($1) as id`, [id]);
    expect(await left(other)).toEqual(before);
    await approve('merge', { personId: other }, `select merge_people($1, $2) as id`, [kept, other]);
  });

  it('goes with the record kept when that is erased, from every table and from the past', async () => {
    const { rows } = await owner.query(`select erase_rows_of($1) as done`, [kept]);
    expect(rows[0].done.others).toEqual([other]);
    const ids = [...canaries, other, kept];
    // The trail of who looked outlives whom it names.
    expect(Object.keys(await tablesWith(owner, ids))).toEqual(['public.audit']);
  });
});
