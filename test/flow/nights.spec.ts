import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { inventCouncil } from '../../src/demo/council.ts';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import type { JobQueue } from '../../src/platform/queue/job-queue.ts';
import { closeSnapshot } from '../../src/snapshots/close-snapshot.service.ts';
import { progressOf } from '../../src/snapshots/figure.store.ts';
import type { Counting } from '../../src/snapshots/judge-page.service.ts';
import { judgeOnePage } from '../../src/snapshots/judge-page.service.ts';
import { claimPage, finishPage, pagesToRing } from '../../src/snapshots/ledger.store.ts';
import { askFor, daysOfNight, lookWhatIsDue, monthEndsTo } from '../../src/snapshots/tick.service.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { closed, count, countingIn, importCouncil, knownAt, nights, openQueue } from './council.ts';

const days = monthEndsTo('2019-01-31', 6);

/** The queue's homes: always PostgreSQL, and Redis where REDIS_URL says. */
const homes: [name: string, redis: string | undefined][] = [['PostgreSQL', undefined]];
if (process.env.REDIS_URL) homes.push(['Redis', process.env.REDIS_URL]);

describe.each(homes)('nights rung for on %s', (_, redis) => {
  let place: TestDatabase;
  let counting: Counting;
  let queue: JobQueue;
  let undisturbed: unknown;

  beforeAll(async () => {
    place = await aDatabase();
    counting = await countingIn(place);
    await importCouncil(counting, place, inventCouncil());
    queue = await openQueue(place, redis);
    await count(counting, queue, days);
    undisturbed = await everythingCounted(counting);
    await queue.close();
  });
  beforeEach(async () => {
    await forget(counting);
    queue = await openQueue(place, redis);
  });
  afterEach(() => queue.close());
  afterAll(async () => {
    await counting.database.destroy();
    await place.drop();
  });

  it('comes out the same, once, when a worker is killed half-way and another starts', async () => {
    const first = await aWorker(place, redis);
    const snapshots = await askFor(counting, queue, days, knownAt);
    await pagesDone(counting, snapshots, 5);
    first.kill('SIGKILL');
    await once(first, 'exit');
    expect((await progressOf(counting.database.manager, snapshots)).closed).toBeLessThan(snapshots.length);

    const second = await aWorker(place, redis);
    await closed(counting, snapshots);
    expect(await everythingCounted(counting)).toEqual(undisturbed);
    second.kill('SIGKILL');
    await once(second, 'exit');
  });

  it('comes out the same, once, when the clock of a worker steps back half an hour', async () => {
    const worker = await aWorker(place, redis);
    const snapshots = await askFor(counting, queue, days, knownAt);
    await pagesDone(counting, snapshots, 3);
    worker.kill('SIGUSR2');
    await closed(counting, snapshots);
    expect(await everythingCounted(counting)).toEqual(undisturbed);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  });

  it('comes out the same, once, with two workers and every bell rung twice', async () => {
    const workers = [await aWorker(place, redis), await aWorker(place, redis)];
    const [snapshots] = await Promise.all([
      askFor(counting, queue, days, knownAt),
      askFor(counting, queue, days, knownAt),
    ]);
    await closed(counting, snapshots);
    expect(await everythingCounted(counting)).toEqual(undisturbed);
    for (const worker of workers) worker.kill('SIGKILL');
    await Promise.all(workers.map((worker) => once(worker, 'exit')));
  });
});

describe('the ledger', () => {
  let place: TestDatabase;
  let counting: Counting;
  let queue: JobQueue;

  beforeAll(async () => {
    place = await aDatabase();
    counting = await countingIn(place);
    queue = await openQueue(place);
    await counting.database.query(`insert into person (child_id, born_on) values ('A1', '2010-05-01')`);
  });
  beforeEach(() => forget(counting));
  afterAll(async () => {
    await queue.close();
    await counting.database.destroy();
    await place.drop();
  });

  it('fills in the nights missed since go-live, each as known at its own 02:00, though two ticks come at once', async () => {
    const goLive = await daysAgo(3);
    const since = { ...nights, goLive };
    await Promise.all([lookWhatIsDue(counting, queue, since), lookWhatIsDue(counting, queue, since)]);
    await lookWhatIsDue(counting, queue, since);

    const opened: { night: PlainDate; at: string; snapshots: number }[] = await counting.database.query(
      `select night, to_char(known_at at time zone 'Europe/London', 'HH24:MI') as at,
         (select count(*)::int from snapshot s where s.known_at = n.known_at) as snapshots
       from night n order by night`,
    );
    const begun = (await londonHour()) >= 2 ? 4 : 3;
    expect(opened.map(({ night }) => night)).toEqual(await daysFrom(goLive, begun));
    for (const { at, snapshots, night } of opened)
      expect([at, snapshots]).toEqual(['02:00', new Set(daysOfNight(night, nights.openMonths)).size]);
  });

  it('counts no night of ours in a demonstration', async () => {
    const demo = await aDatabase();
    const there = await countingIn(demo);
    await importCouncil(there, demo, inventCouncil());
    await lookWhatIsDue(there, queue, { ...nights, goLive: await daysAgo(3) });
    expect(await there.database.query('select * from night')).toEqual([]);
    await there.database.destroy();
    await demo.drop();
  });

  it('lets a page go to another worker when its lease is over, and refuses what the first one brings then', async () => {
    await askFor(counting, queue, ['2019-01-31'], null);
    const db = counting.database.manager;
    const [page] = await pagesToRing(db, counting.catalogue.version);
    const first = await claimPage(db, page!, counting.catalogue.version, 0.1);
    expect(await claimPage(db, page!, counting.catalogue.version, 1)).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const second = await claimPage(db, page!, counting.catalogue.version, 60);
    const [before, after] = [first!.snapshots[0]!, second!.snapshots[0]!];
    expect(Number(after.fence)).toBe(Number(before.fence) + 1);
    expect(await finishPage(db, page!.page, before, {})).toBe(false);
    expect(await finishPage(db, page!.page, after, {})).toBe(true);
    expect(await finishPage(db, page!.page, after, {})).toBe(false);
  });

  it('does not touch a page of another catalogue', async () => {
    await askFor(counting, queue, ['2019-01-31'], null);
    const [page] = await pagesToRing(counting.database.manager, counting.catalogue.version);
    const older = { ...counting, catalogue: { ...counting.catalogue, version: 'older' } };
    expect((await judgeOnePage(older, page!)).line).toMatch(/in other hands/);
    expect(await closeSnapshot(older, page!.snapshotId)).toBe(false);
  });

  it('does not say nought of a day on which nobody was on the record yet', async () => {
    const [day] = await count(counting, queue, ['2019-01-31'], '2019-02-06T02:14:00Z');
    const figures = [...day!.figures.values()];
    expect(figures.length).toBe(counting.catalogue.measures.length);
    for (const figure of figures)
      expect(figure).toMatchObject({
        value: null,
        numerator: null,
        missing: expect.stringContaining('not known'),
      });
  });

  it('shows a measure that throws as missing, and lets the others stand', async () => {
    const [first, ...rest] = counting.catalogue.measures;
    const broken = {
      ...first!,
      judge: () => {
        throw new Error('no such day');
      },
    };
    const with_ = {
      ...counting,
      catalogue: { version: 'broken', measures: [broken, ...rest], observed: [] },
    };
    const [day] = await count(with_, queue, ['2019-01-31'], null);
    expect(day!.figures.get(broken.id)).toMatchObject({ value: null, numerator: null, denominator: null });
    expect(day!.figures.get(broken.id)!.missing).toMatch(/failed on at least one person/);
    expect(
      [...day!.figures].filter(([id, { missing }]) => id !== broken.id && /failed/.test(missing ?? '')),
    ).toEqual([]);
  });

  async function daysAgo(days: number): Promise<PlainDate> {
    const [{ day }] = await counting.database.query(`select (london_today() - $1::int) as day`, [days]);
    return day;
  }
  async function daysFrom(day: PlainDate, length: number): Promise<PlainDate[]> {
    const rows = await counting.database.query(
      `select $1::date + n as day from generate_series(0, $2 - 1) n`,
      [day, length],
    );
    return rows.map((row: { day: PlainDate }) => row.day);
  }
  async function londonHour(): Promise<number> {
    const [{ hour }] = await counting.database.query(
      `select extract(hour from now() at time zone 'Europe/London')::int as hour`,
    );
    return hour;
  }
});

async function aWorker({ worker }: TestDatabase, redis?: string): Promise<ChildProcess> {
  const fromSource = join(__dirname, '..', 'platform', 'from-source.mjs');
  const args = [
    '--import',
    fromSource,
    join(__dirname, 'worker-process.ts'),
    worker,
    ...(redis ? [redis] : []),
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout!, 'data');
  return child;
}

async function pagesDone(
  { database }: Counting,
  snapshots: readonly string[],
  atLeast: number,
): Promise<void> {
  while ((await progressOf(database.manager, snapshots)).done < atLeast)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

/** All that was counted, without the ids and times that differ from run to run, and how often each thing stands. */
async function everythingCounted({ database }: Counting) {
  const figures = await database.query(
    `select s.as_at, s.people, f.measure_id, f.figure, f.breakdowns from snapshot s join figure f on f.snapshot_id = s.id order by 1, 3`,
  );
  const judgements = await database.query(
    `select s.as_at, count(*)::int as people, md5(string_agg(j.person_id || j.answers::text, '' order by j.person_id)) as answers
     from snapshot s join judgement j on j.snapshot_id = s.id group by s.id, s.as_at order by 1`,
  );
  const subjects = await database.query(
    `select s.as_at, count(*)::int as subjects, md5(string_agg(j.subject_id || j.answers::text, '' order by j.subject_id)) as answers
     from snapshot s join subject_judgement j on j.snapshot_id = s.id group by s.id, s.as_at order by 1`,
  );
  const [counts] = await database.query(
    `select (select count(*)::int from snapshot) as snapshots, (select count(*)::int from figure) as figures,
       (select count(*)::int from snapshot_page where done_at is null) as "openPages"`,
  );
  return { figures, judgements, subjects, counts };
}

/** Empties the ledger, when whoever is closing a snapshot has done so. */
const forget = ({ database }: Counting): Promise<void> =>
  inTransaction(database, async (db) => {
    await db.query('lock table snapshot in exclusive mode');
    for (const table of ['figure', 'judgement', 'subject_judgement', 'snapshot_page', 'snapshot', 'night'])
      await db.query(`delete from ${table}`);
  });
