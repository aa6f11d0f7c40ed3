import type { EntityManager } from 'typeorm';
import { migrations } from '../../../migrations/all.ts';
import { decidesSightAsWeDo } from '../../platform/access/sight.store.ts';
import { verifyAudit } from '../../platform/audit/verify-audit.ts';
import { holdOn } from '../../platform/backup/hold.store.ts';
import { assertSafe } from '../../platform/database/assert-safe.ts';
import type { Databases } from '../../platform/database/databases.ts';
import { countApplied } from '../../platform/health/readiness.store.ts';
import type { JobQueue } from '../../platform/queue/job-queue.ts';
import { queues } from '../../queues.ts';
import { isDemo } from '../../snapshots/ledger.store.ts';
import { lastNightCounted, serverFacts, waitsForSealSince } from './doctor.reader.ts';
import { aDayAndALittle, inWords, right, warning, wrong, type Finding } from './finding.ts';

const clocksApart = 5_000;
const sealLag = 60_000;
const longInTheQueue = 60 * 60 * 1_000;

/** Who we are there, and what stands. */
export async function roleChecks({ app, worker }: Databases): Promise<Finding> {
  await assertSafe(app, 'app');
  await assertSafe(worker, 'worker');
  return right(
    'roles',
    'the application and the jobs are neither superuser nor owner, and row-level security binds them',
  );
}

export async function schemaCheck(db: EntityManager): Promise<Finding> {
  const names = migrations.map(({ name }) => name);
  // One that was never migrated lacks even the table that would say so.
  const lacking = names.length - (await countApplied(db, names).catch(() => 0));
  if (lacking) return wrong('schema', `${lacking} migrations are missing`, 'pledgekeeper migrate');
  if (!(await decidesSightAsWeDo(db)))
    return wrong(
      'schema',
      'who sees whom is decided by older rules than this program’s',
      'pledgekeeper migrate',
    );
  return right('schema', `all ${names.length} migrations, and the rules of who sees whom are this program’s`);
}

export async function serverChecks(db: EntityManager): Promise<Finding[]> {
  const { version, hasChecksums, knowsLondon, now } = await serverFacts(db);
  const apart = Math.abs(Date.now() - now.getTime());
  return [
    right('server', `PostgreSQL ${version} answers`),
    hasChecksums
      ? right('checksums', 'the server notices a page that the disk changed')
      : warning(
          'checksums',
          'the server does not notice a page that the disk changed',
          'Have its administrator run pg_checksums --enable while it is stopped',
        ),
    knowsLondon
      ? right('time zones', 'the server knows when it is midnight in London')
      : wrong('time zones', 'the server does not know Europe/London', 'Install its time zone data (tzdata)'),
    apart < clocksApart
      ? right('clocks', 'this machine and the server agree what time it is')
      : wrong(
          'clocks',
          `this machine and the server are ${Math.round(apart / 1_000)} seconds apart`,
          'Set both by NTP',
        ),
  ];
}

export async function holdCheck(db: EntityManager): Promise<Finding> {
  const held = await holdOn(db);
  return held
    ? wrong(
        'hold',
        `the database is ${held}. Nothing is worked`,
        'Look whether it is right, then: pledgekeeper restore --release',
      )
    : right('hold', 'the database works by itself');
}

export async function nightCheck(db: EntityManager): Promise<Finding> {
  if (await isDemo(db)) return right('night', 'a demonstration has no nights');
  const at = await lastNightCounted(db);
  const todo = 'See that pledgekeeper serve or work runs, and what its log says of "nightly"';
  if (!at) return warning('night', 'no night has been counted yet', todo);
  const age = Date.now() - at.getTime();
  return age < aDayAndALittle
    ? right('night', `the last night counted is ${inWords(age)} old`)
    : wrong('night', `the last night counted is ${inWords(age)} old`, todo);
}

export async function auditChecks(db: EntityManager): Promise<Finding[]> {
  const { fault, sealed } = await verifyAudit(db);
  const since = await waitsForSealSince(db);
  const age = since ? Date.now() - since.getTime() : 0;
  return [
    fault
      ? wrong(
          'audit',
          `seal ${fault.seal} does not hold: ${fault.what}`,
          'Keep everything as it is and find out who was at it',
        )
      : right('audit', `the chain over ${sealed} rows holds`),
    age > sealLag
      ? warning(
          'seals',
          `a row of the audit has waited ${inWords(age)} for its seal`,
          'See that pledgekeeper serve or work runs',
        )
      : right('seals', 'no row of the audit has waited for its seal'),
  ];
}

export async function queueCheck(queue: JobQueue): Promise<Finding> {
  const since = await queue.waitsSince(queues);
  const age = since ? Date.now() - since.getTime() : 0;
  return age > longInTheQueue
    ? warning('queue', `a job has waited for ${inWords(age)}`, 'See that pledgekeeper serve or work runs')
    : right('queue', since ? `the oldest job has waited for ${inWords(age)}` : 'no job waits');
}
