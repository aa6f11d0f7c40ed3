import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { leastYears } from '../../src/domain/retention/retention-rules.ts';
import { Clock } from '../../src/platform/clock/clock.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { Spool } from '../../src/platform/spool/spool.ts';
import { eraseDue, type Erasing } from '../../src/records/retention/erase-due.service.ts';
import { readLedger } from '../../src/records/retention/ledger-file.ts';
import { replayErasures } from '../../src/records/retention/replay-erasures.store.ts';
import { confirmList, itemsOf, proposeList } from '../../src/records/retention/retention.store.ts';
import { toErase, whoIsDue } from '../../src/records/retention/who-is-due.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { canaries, filesWith, recordCanaries, tablesWith } from './canaries.ts';
import { session } from './session.ts';

const clock = new Clock();
const child = randomUUID();
const opened: { place: TestDatabase; owner: Client; jobs: DataSource }[] = [];
afterAll(async () => {
  for (const { place, owner, jobs } of opened) {
    await jobs.destroy();
    await owner.end();
    await place.drop();
  }
});

async function open() {
  const place = await aDatabase();
  const owner = await session(place.owner);
  const pool = { applicationName: 'test erasing', poolSize: 3, timeouts: jobTimeouts };
  const jobs = await new DataSource(dataSourceOptions(place.worker, pool)).initialize();
  opened.push({ place, owner, jobs });
  const workers = await Promise.all(
    ['one', 'another'].map(async (ref) => {
      const { rows } = await owner.query<{ id: string }>(
        `insert into worker (worker_ref, name, is_named_person) values ($1, $1, true) returning id`,
        [ref],
      );
      return rows[0]!.id;
    }),
  );
  const folder = mkdtempSync(join(tmpdir(), 'pledgekeeper-erasing-'));
  const work: Erasing = {
    database: jobs,
    clock,
    years: leastYears,
    ledger: join(folder, 'erasures.jsonl'),
    exports: await Spool.open(join(folder, 'spool'), 'exports'),
    imports: await Spool.open(join(folder, 'spool'), 'imports'),
  };
  return { owner, jobs, workers: workers as [string, string], work, folder };
}

async function propose({ jobs, workers }: Awaited<ReturnType<typeof open>>): Promise<string> {
  const day = clock.today();
  const due = toErase(await whoIsDue(jobs.manager, day, leastYears));
  return (await proposeList(jobs.manager, { day, proposedBy: workers[0], items: due })).id;
}

describe('a child whose record has been kept as long as it must be', () => {
  let here: Awaited<ReturnType<typeof open>>;
  const ids = [...canaries, child];
  let othersBefore: Record<string, number>;

  beforeAll(async () => {
    here = await open();
    await recordCanaries(here.owner, child, here.workers[0]);
    // Of the two only the child is due: nobody lets the other's record go.
    await here.owner.query(
      `insert into retention_hold (person_id, kind, reason, placed_by)
       select id, 'inquiry', 'an inquiry asks for this record', $1 from person where id <> $2`,
      [here.workers[0], child],
    );
    for (const spool of [here.work.exports, here.work.imports]) await spool.make(child);
    writeFileSync(here.work.exports.pathOf(child, 0), `CHILD,NAME\n${canaries[0]},${canaries[1]}\n`);
    const { rows } = await here.owner.query<{ id: string }>(
      `insert into import (is_dry_run) values (true) returning id`,
    );
    await here.work.imports.make(rows[0]!.id);
    writeFileSync(here.work.imports.pathOf(rows[0]!.id, 0), `CHILD\n${canaries[0]}\n`);
    othersBefore = await tablesWith(here.owner, ['other0', 'other1', 'other8', 'other15', 'other17']);
  });

  it('stands with every canary, and now and superseded, before', async () => {
    for (const canary of canaries) {
      expect([canary, Object.keys(await tablesWith(here.owner, [canary])).length > 0]).toEqual([
        canary,
        true,
      ]);
    }
    const tables = Object.keys(await tablesWith(here.owner, ids));
    expect(tables.length).toBeGreaterThan(25);
    expect(tables).toContain('superseded.person');
    expect(filesWith(here.folder, canaries)).toHaveLength(2);
  });

  it('is erased by nobody alone, and by none of these', async () => {
    const { work, owner, jobs, workers } = here;
    expect(await eraseDue(work)).toBe('retention: nobody to erase');
    const list = await propose(here);
    expect((await itemsOf(jobs.manager, list)).map(({ personId }) => personId)).toEqual([child]);
    expect(await confirmList(jobs.manager, list, workers[0])).toBe(false);
    expect(await eraseDue(work)).toBe('retention: nobody to erase');
    await expect(jobs.query(`select erase_person($1, $2)`, [list, child])).rejects.toThrow('two people');
    for (const statement of [
      `select erase_rows_of('${child}')`,
      `select * from replay_erasures('[]')`,
      `insert into erasure (person_hash, rule, list_id, rows) values ('${'0'.repeat(64)}', 'x', gen_random_uuid(), '{}')`,
      `delete from superseded.person`,
    ])
      await expect(jobs.query(statement)).rejects.toMatchObject({ driverError: { code: '42501' } });
    await expect(
      owner.query(`update retention_list set confirmed_at = now(), confirmed_by = proposed_by`),
    ).rejects.toMatchObject({ code: '23514' });
    expect(await owner.query('select from erasure')).toMatchObject({ rowCount: 0 });
  });

  it('waits for whatever may still write them down, and for a ledger', async () => {
    const { work, owner, jobs, workers } = here;
    const list = await propose(here);
    expect(await confirmList(jobs.manager, list, workers[1])).toBe(true);
    expect(await eraseDue({ ...work, ledger: null })).toMatch('ERASURE_LEDGER');
    await owner.query(`update snapshot set closed_at = null`);
    expect(await eraseDue(work)).toBe('retention: waits, for a count is under way');
    await owner.query(`update snapshot set closed_at = now()`);
  });

  it('is erased: no canary in any table, file or queue, and their id in the audit alone', async () => {
    expect(await eraseDue(here.work)).toBe('retention: 1 of 1 erased');
    expect(await tablesWith(here.owner, canaries)).toEqual({});
    expect(await tablesWith(here.owner, [child])).toEqual({ 'public.audit': 1 });
    expect(filesWith(here.folder, ids)).toEqual([]);
    expect(await eraseDue(here.work)).toBe('retention: nobody to erase');
  });

  it('leaves the count as it was, without the sentence and without the person', async () => {
    const { rows } = await here.owner.query(
      `select answers from judgement where person_id not in (select id from person)`,
    );
    expect(rows).toEqual([{ answers: { 'a-measure': ['met', '', 'U1'] } }]);
  });

  it('leaves everybody else as they were', async () => {
    expect(await tablesWith(here.owner, ['other0', 'other1', 'other8', 'other15', 'other17'])).toEqual(
      othersBefore,
    );
  });

  it('leaves a line that says when and by which rule, and not who', async () => {
    const ledger = await readLedger(here.work.ledger!);
    expect(ledger).toEqual([
      {
        person_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        erased_at: expect.any(String),
        rule: 'care leaver',
        list_id: expect.any(String),
        rows: expect.objectContaining({ person: 2, placement: 3, judgement: 1, export: 1 }),
      },
      // The record that had gone into theirs: in a backup of before they are two.
      { ...ledger[0], person_hash: expect.not.stringMatching(ledger[0]!.person_hash), rows: {} },
    ]);
    const { rows } = await here.owner.query(`select person_hash, rule from erasure`);
    expect(rows).toEqual(ledger.map(({ person_hash }) => ({ person_hash, rule: 'care leaver' })));
    await expect(here.owner.query(`delete from erasure`)).rejects.toMatchObject({ code: '42501' });
  });

  it('is erased again in yesterday’s backup, once the ledger is replayed, but for whom a hold keeps', async () => {
    const yesterday = await open();
    await recordCanaries(yesterday.owner, child, yesterday.workers[0]);
    writeFileSync(here.work.ledger!, `${readFileSync(here.work.ledger!, 'utf8')}{"person_hash":"cut o`);
    const ledger = await readLedger(here.work.ledger!);
    await yesterday.owner.query(
      `insert into retention_hold (person_id, kind, reason, placed_by) values ($1, 'legal', 'a claim was heard of only now', $2)`,
      [child, yesterday.workers[0]],
    );
    expect(await replayErasures(yesterday.owner, ledger)).toEqual({ erased: 0, held: 1 });
    expect(Object.keys(await tablesWith(yesterday.owner, canaries)).length).toBeGreaterThan(25);
    await yesterday.owner.query(
      `update retention_hold set lifted_at = now(), lifted_by = $1, lifted_because = 'settled'`,
      [yesterday.workers[0]],
    );
    expect(await replayErasures(yesterday.owner, ledger)).toEqual({ erased: 1, held: 0 });
    expect(await tablesWith(yesterday.owner, canaries)).toEqual({});
    expect(await tablesWith(yesterday.owner, [child])).toEqual({ 'public.audit': 1 });
    expect(await replayErasures(yesterday.owner, ledger)).toEqual({ erased: 0, held: 0 });
  });
});

describe('a hold', () => {
  it('beats a list that was confirmed before it, and one lifted since asks for a new list', async () => {
    const here = await open();
    const { owner, jobs, workers, work } = here;
    await recordCanaries(owner, child, workers[0]);
    const list = await propose(here);
    await confirmList(jobs.manager, list, workers[1]);
    const hold = `insert into retention_hold (person_id, kind, reason, placed_by) values ($1, 'legal', 'a claim was brought today', $2)`;
    await owner.query(hold, [child, workers[0]]);
    await owner.query(
      `update retention_hold set lifted_at = now(), lifted_by = $1, lifted_because = 'withdrawn'`,
      [workers[0]],
    );
    expect(await eraseDue(work)).toBe('retention: 1 of 2 erased');
    expect(await itemsOf(jobs.manager, list)).toMatchObject([
      { personId: child, leftBecause: expect.stringContaining('a hold') },
    ]);
    await owner.query(
      `insert into retention_hold (kind, reason, placed_by) values ('inquiry', 'a national inquiry asks for all', $1)`,
      [workers[0]],
    );
    expect(toErase(await whoIsDue(jobs.manager, clock.today(), leastYears))).toEqual([]);
    expect(await whoIsDue(jobs.manager, clock.today(), leastYears)).toMatchObject([
      { personId: child, held: 'inquiry' },
    ]);
  });
});
