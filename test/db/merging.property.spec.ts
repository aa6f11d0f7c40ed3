import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { clashesBetween } from '../../src/records/merging/clashes.reader.ts';
import { lives, type Life } from '../builders/generated-lives.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { session } from './session.ts';

let place: TestDatabase;
let owner: Client;
let source: DataSource;
let asks: string;
let approves: string;
beforeAll(async () => {
  place = await aDatabase();
  owner = await session(place.owner);
  const pool = { applicationName: 'test merging', poolSize: 1, timeouts: jobTimeouts };
  source = await new DataSource(dataSourceOptions(place.owner, pool)).initialize();
  const { rows } = await owner.query(
    `insert into worker (worker_ref, name, team, is_named_person) values ('asks', 'asks', 'North', true), ('approves', 'approves', 'North', true) returning id`,
  );
  [asks, approves] = rows.map(({ id }) => id) as [string, string];
  await owner.query(
    `insert into worker_role (worker_id, role, "start") values ($1, 'team-manager', '2000-01-01'), ($1, 'performance-analyst', '2000-01-01')`,
    [approves],
  );
  await owner.query(
    `select set_config('pledgekeeper.worker_id', $1, false), set_config('pledgekeeper.roles', 'team-manager,performance-analyst', false)`,
    [approves],
  );
});
afterAll(async () => {
  await source?.destroy();
  await owner?.end();
  await place?.drop();
});

/** A fact as it is recorded: its table, and its columns as JSON. */
type Fact = readonly [table: string, columns: object];

/** What is recorded of a life: care, placements, legal statuses, needs, reviews, results of school years, contacts. */
const factsOf = ({ bornOn, stays }: Life): Fact[] => [
  ...stays.flatMap(({ start, end, because }): Fact[] => [
    ['period_of_care', { start, end, ended_because: because, start_is_known: true }],
    ['placement', { start, end, code: 'U6', started_because: 'S', postcode: 'HD1 1AA' }],
    ['legal_status', { start, end, code: 'C2' }],
    ['category_of_need', { start, end, code: 'N1' }],
    ['review', { held_on: start, participation: 'PN1' }],
    ['contact', { happened_on: start, kind: 'visit', succeeded: true }],
    ['missing_episode', { missing_from: start, nth: 1, returned_on: start, kind: 'M' }],
    ['confidential_address', { start, end }],
  ]),
  ['school_year', { academic_year: Number(bornOn.slice(0, 4)) + 10, suspensions: 1 }],
  ['disability', { start: bornOn, code: 'LD' }],
];

let children = 0;
async function record(bornOn: string, facts: readonly Fact[]): Promise<string> {
  const id = randomUUID();
  await owner.query(`insert into person (id, child_id, born_on) values ($1, $2, $3)`, [
    id,
    `G${++children}`,
    bornOn,
  ]);
  for (const [table, columns] of facts) {
    const names = Object.keys(columns)
      .map((name) => `"${name}"`)
      .join(', ');
    await owner.query(
      `insert into ${table} (person_id, ${names}) select $1, ${names} from jsonb_populate_record(null::${table}, $2)`,
      [id, columns],
    );
  }
  return id;
}

async function lifeOf(personId: string) {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select name from person_tables() where is_kept`,
  );
  const life: Record<string, object[]> = {};
  for (const { name } of [...tables, { name: 'person' }]) {
    const { rows } = await owner.query(
      `select to_jsonb(t) - array['known_from', 'row_version'] as row from ${name} t where ${name === 'person' ? 'id' : 'person_id'} = $1 order by id`,
      [personId],
    );
    if (rows.length) life[name] = rows.map(({ row }) => row);
  }
  return life;
}

/** Every distinct fact of these people, in words of the database; an address to be kept secret told by the days it covers. */
async function distinct(...people: string[]): Promise<string[]> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select name from person_tables() where is_kept and name <> 'confidential_address'`,
  );
  const { rows } = await owner.query<{ said: string }>(
    `select said from (${tables.map(({ name }) => `select '${name} ' || said_by(to_jsonb(t)) from ${name} t where person_id = any($1)`).join(' union ')}) said (said)
     union select 'secret ' || range_agg(daterange("start", "end")) from confidential_address where person_id = any($1) having count(*) > 0 order by 1`,
    [people],
  );
  return rows.map(({ said }) => said);
}

async function approved(
  kind: string,
  kept: string,
  asked: object,
  sql: string,
  values: string[],
): Promise<string> {
  await owner.query(
    `insert into approval (kind, person_id, approvers, what, because, reason, asked, asked_by)
     values ($1, $2, '{team-manager}', 'one', '{}', 'the certificates were seen', $3, $4)`,
    [kind, kept, asked, asks],
  );
  const { rows } = await owner.query(sql, values);
  await owner.query(
    `update approval set state = 'approved', decided_at = now(), decided_by = $1 where state = 'waiting'`,
    [approves],
  );
  return rows[0].id;
}
const merge = (kept: string, other: string) =>
  approved('merge', kept, { personId: other }, `select merge_people($1, $2) as id`, [kept, other]);
const undo = (kept: string, other: string, mergeId: string) =>
  approved('merge-undo', kept, { personId: other, mergeId }, `select unmerge_people($1) as id`, [mergeId]);

const today = '2026-11-23';
/** Where each fact of a life was recorded: in the one, in the other, in both. */
const lots = fc.array(fc.constantFrom('one', 'other', 'both'), { minLength: 40, maxLength: 40 });

it('one life told in two records: every distinct fact is kept once, and undone both are what they were', async () => {
  await fc.assert(
    fc.asyncProperty(lives(today), lots, async (life, where) => {
      const facts = factsOf(life);
      const [kept, other] = [
        await record(
          life.bornOn,
          facts.filter((_, n) => where[n] !== 'other'),
        ),
        await record(
          life.bornOn,
          facts.filter((_, n) => where[n] !== 'one'),
        ),
      ];
      const were = [await lifeOf(kept), await lifeOf(other)];
      const told = await distinct(kept, other);
      expect(await clashesBetween(source.manager, kept, other)).toEqual([]);
      const id = await merge(kept, other);
      expect(await distinct(kept)).toEqual(told);
      expect((await lifeOf(kept)).review?.length ?? 0).toBe(life.stays.length);
      expect(await lifeOf(other)).toEqual({});
      await undo(kept, other, id);
      expect([await lifeOf(kept), await lifeOf(other)]).toEqual(were);
    }),
    { numRuns: 25, seed: 20261123 },
  );
});

it('two lives of one birthday: what is called a clash is what the database would refuse, and nothing else', async () => {
  const seen = new Set<boolean>();
  await fc.assert(
    fc.asyncProperty(lives(today), lives(today), async (one, two) => {
      const [kept, other] = [await record(one.bornOn, factsOf(one)), await record(one.bornOn, factsOf(two))];
      const were = [await lifeOf(kept), await lifeOf(other)];
      const clashes = await clashesBetween(source.manager, kept, other);
      seen.add(clashes.length > 0);
      await owner.query('begin');
      const merged = await merge(kept, other).then(
        () => true,
        () => false,
      );
      await owner.query('rollback');
      expect([clashes, merged]).toEqual([clashes, clashes.length === 0]);
      expect([await lifeOf(kept), await lifeOf(other)]).toEqual(were);
    }),
    { numRuns: 40, seed: 20261123 },
  );
  expect(seen).toEqual(new Set([true, false]));
});
