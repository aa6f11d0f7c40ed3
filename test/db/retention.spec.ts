import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { leastYears } from '../../src/domain/retention/retention-rules.ts';
import { Clock } from '../../src/platform/clock/clock.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { Spool } from '../../src/platform/spool/spool.ts';
import { eraseDue } from '../../src/records/retention/erase-due.service.ts';
import { readLedger } from '../../src/records/retention/ledger-file.ts';
import { confirmList, proposeList } from '../../src/records/retention/retention.store.ts';
import { toErase, whoIsDue } from '../../src/records/retention/who-is-due.ts';
import { isDue, lives, type Life } from '../builders/generated-lives.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { session } from './session.ts';

const clock = new Clock();
const today = clock.today();
let place: TestDatabase;
let owner: Client;
let jobs: DataSource;
let workers: string[];

beforeAll(async () => {
  place = await aDatabase();
  owner = await session(place.owner);
  const pool = { applicationName: 'test retention', poolSize: 3, timeouts: jobTimeouts };
  jobs = await new DataSource(dataSourceOptions(place.worker, pool)).initialize();
  const { rows } = await owner.query(
    `insert into worker (worker_ref, name, is_named_person) values ('one', 'one', true), ('two', 'two', true) returning id`,
  );
  workers = rows.map(({ id }) => id);
});
afterAll(async () => {
  await jobs.destroy();
  await owner.end();
  await place.drop();
});

/** Seals the records of all who were adopted, each with a pupil number, and gives their ids. */
async function sealAdopted(): Promise<string[]> {
  await owner.query(`update person set upn = 'B801200005001'`);
  const { rows } = await owner.query<{ id: string }>(
    `insert into sealing (person_id, adopted_on, because, was_restricted, sealed_by)
     select person_id, max("end"), 'adopted', false, $1 from period_of_care where ended_because in ('E11', 'E12') group by 1
     returning person_id as id`,
    [workers[0]],
  );
  return rows.map(({ id }) => id);
}

/** Records the lives and gives their ids, in order. */
async function record(all: readonly Life[]): Promise<string[]> {
  const ids = all.map(() => randomUUID());
  await owner.query(
    `insert into person (id, child_id, born_on) select * from unnest($1::uuid[], $2::text[], $3::date[])`,
    [ids, ids, all.map(({ bornOn }) => bornOn)],
  );
  const stays = all.flatMap(({ stays }, n) => stays.map((stay) => ({ ...stay, personId: ids[n] })));
  await owner.query(
    `insert into period_of_care (person_id, "start", "end", ended_because, start_is_known)
     select s.*, true from unnest($1::uuid[], $2::date[], $3::date[], $4::text[]) s`,
    [
      stays.map(({ personId }) => personId),
      stays.map(({ start }) => start),
      stays.map(({ end }) => end),
      stays.map(({ because }) => because),
    ],
  );
  await owner.query(
    `insert into retention_hold (person_id, kind, reason, placed_by)
     select p, 'legal', 'a claim was brought against us', $2 from unnest($1::uuid[]) p`,
    [ids.filter((_, n) => all[n]!.isHeld), workers[0]],
  );
  return ids;
}

const left = async (): Promise<string[]> =>
  (await owner.query<{ id: string }>('select id from person order by 1')).rows.map(({ id }) => id);

it('of 2,000 lives erases exactly those whose time has come, as shown beforehand, and nobody early', async () => {
  const all = fc.sample(lives(today), { numRuns: 2_000, seed: 20_261_123 });
  const ids = await record(all);
  const sealed = await sealAdopted();
  const expected = ids.filter((_, n) => isDue(all[n]!, today)).toSorted();
  expect(expected.length).toBeGreaterThan(200);
  expect(all.filter(({ isHeld }) => isHeld).length).toBeGreaterThan(100);
  expect(expected.filter((id) => sealed.includes(id)).length).toBeGreaterThan(10);

  const shown = toErase(await whoIsDue(jobs.manager, today, leastYears));
  expect(shown.map(({ personId }) => personId).toSorted()).toEqual(expected);

  const list = await proposeList(jobs.manager, { day: today, proposedBy: workers[0]!, items: shown });
  await confirmList(jobs.manager, list.id, workers[1]!);
  const folder = mkdtempSync(join(tmpdir(), 'pledgekeeper-retention-'));
  const work = {
    database: jobs,
    clock,
    years: leastYears,
    ledger: join(folder, 'erasures.jsonl'),
    exports: await Spool.open(join(folder, 'spool'), 'exports'),
    imports: await Spool.open(join(folder, 'spool'), 'imports'),
  };
  expect(await eraseDue(work)).toBe(`retention: ${expected.length} of ${expected.length} erased`);
  expect(await left()).toEqual(ids.filter((id) => !expected.includes(id)).toSorted());
  for (const table of ['sealing', 'sealed_key']) {
    const { rows } = await owner.query<{ id: string }>(`select person_id as id from ${table}`);
    expect([table, rows.map(({ id }) => id).toSorted()]).toEqual([
      table,
      sealed.filter((id) => !expected.includes(id)).toSorted(),
    ]);
  }
  expect(await readLedger(work.ledger)).toHaveLength(expected.length);
  expect(await whoIsDue(jobs.manager, today, leastYears)).toEqual(
    expect.not.arrayContaining([expect.objectContaining({ held: null })]),
  );
});

it('stops at the law’s own floor, whatever the program says', async () => {
  const soon = `${Number(today.slice(0, 4)) - 74}-01-01`;
  const [id] = await record([{ bornOn: soon as Life['bornOn'], stays: [], isHeld: false }]);
  const items = [{ personId: id!, type: 'known', keptUntil: '2000-01-01' } as const];
  const list = await proposeList(jobs.manager, { day: today, proposedBy: workers[0]!, items });
  await confirmList(jobs.manager, list.id, workers[1]!);
  await expect(jobs.query(`select erase_person($1, $2)`, [list.id, id])).rejects.toThrow('before the law');
  expect(await left()).toContain(id);
});
