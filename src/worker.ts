import { BoardReports } from './extracts/board-reports.service.ts';
import { workExtracts } from './extracts/publication/extracts.worker.ts';
import { workChecks } from './imports/checking/checks.worker.ts';
import { workImports } from './imports/asked/imports.worker.ts';
import { Spool } from './platform/spool/spool.ts';
import { exportKinds } from './export-kinds.ts';
import { workExports } from './returns/exports/exports.worker.ts';
import type { House } from './opening.ts';
import { startSealing } from './platform/audit/sealing.ts';
import { readBackupKey } from './platform/backup/backup-key.ts';
import { holdOn } from './platform/backup/hold.store.ts';
import { startShipping } from './platform/backup/point-in-time/ship-log.ts';
import { Clock } from './platform/clock/clock.ts';
import { spoolFolder } from './platform/spool/spool-folder.ts';
import { forgetAnswers } from './platform/http/idempotency.store.ts';
import type { Logger } from './platform/logging/logger.ts';
import type { JobQueue } from './platform/queue/job-queue.ts';
import { retentionYears } from './records/retention/retention-years.ts';
import { workRetention } from './records/retention/retention.worker.ts';
import { workLeavingCare } from './records/care-leavers/leaving-care.worker.ts';
import { workNightly } from './snapshots/nightly.worker.ts';
import { timetable } from './timetable.ts';

const hour = 60 * 60 * 1_000;
const lookWhetherReleased = 5_000;

/**
 * Works every queue in this process, keeps the timetable, seals the audit and forgets yesterday's answers to POSTs. Gives the queue,
 * and a function that stops looking for work. Throws while the database is held after a restore.
 */
export async function work(house: House, logger: Logger): Promise<{ queue: JobQueue; stop(): void }> {
  const held = await holdOn(house.database.manager);
  if (held)
    throw new Error(
      `Nothing is worked here: the database is ${held}. When it is right: pledgekeeper restore --release`,
    );
  const queue = await house.openQueue();
  const onFault = (message: string) => logger.warn(message, 'nightly');
  const stopLooking = workNightly(house.counting, queue, house.nights, onFault);
  const stopRefreshing = workLeavingCare({
    database: house.database,
    queue,
    clock: new Clock(),
    lookAgainSeconds: house.nights.lookAgainSeconds,
    onFault: (message) => logger.warn(message, 'leaving care'),
  });
  const stopChecking = workChecks({
    database: house.database,
    queue,
    clock: new Clock(),
    authority: house.counting.authority,
    lookAgainSeconds: house.nights.lookAgainSeconds,
    onFault: (message) => logger.warn(message, 'checks'),
  });
  const stopImporting = workImports(
    {
      database: house.database,
      spool: await Spool.open(spoolFolder(house.config), 'imports'),
      clock: new Clock(),
      observed: house.observed,
      authority: house.counting.authority,
      onFault: (message) => logger.warn(message, 'imports'),
    },
    queue,
  );
  const stopExporting = workExports(
    {
      database: house.database,
      spool: await Spool.open(spoolFolder(house.config), 'exports'),
      clock: new Clock(),
      kinds: exportKinds(house.counting.authority),
      onFault: (message) => logger.warn(message, 'exports'),
    },
    queue,
  );
  const stopPublishing = workExtracts(
    {
      database: house.database,
      reports: new BoardReports(house.counting.catalogue, house.counting.authority, house.plans),
      explaining: house.counting,
      goLive: house.nights.goLive,
      today: () => new Clock().today(),
      lookAgainSeconds: house.nights.lookAgainSeconds,
      onFault: (message) => logger.warn(message, 'extracts'),
    },
    queue,
  );
  workRetention(
    {
      database: house.database,
      clock: new Clock(),
      years: retentionYears(house.config),
      ledger: house.config.ERASURE_LEDGER ?? null,
      exports: await Spool.open(spoolFolder(house.config), 'exports'),
      imports: await Spool.open(spoolFolder(house.config), 'imports'),
    },
    queue,
  );
  const stopSealing = startSealing(house.database, logger);
  const stopShipping = shipping(house, (message) => logger.warn(message, 'backup'));
  const forgetting = setInterval(
    () => void forgetAnswers(house.database.manager).catch((error: Error) => onFault(error.message)),
    hour,
  );
  // Several processes may set the same timetable at once; one of them wins, and the ledger needs none of them.
  for (const { rings, at, carries } of timetable)
    await queue.ringAt(rings, at, carries).catch((error: Error) => onFault(error.message));
  const stop = () => {
    stopLooking();
    stopRefreshing();
    stopChecking();
    stopImporting();
    stopExporting();
    stopPublishing();
    stopSealing();
    stopShipping();
    clearInterval(forgetting);
  };
  return { queue, stop };
}

/** Archives the embedded server's log, where there is a place for it. Gives a function that stops it. */
function shipping({ config, database, databases }: House, onFault: (message: string) => void): () => void {
  const { BACKUP_FOLDER: home, BACKUP_KEY_FILE: keyFile } = config;
  if (!home || !databases.embedded) return () => {};
  return startShipping(database, databases.embedded, home, readBackupKey(keyFile), onFault);
}

/**
 * The same, in a database that is held after a restore only once it is released: until then it looks every few seconds. Gives a
 * function that stops it.
 */
export async function workWhenReleased(house: House, logger: Logger): Promise<() => void> {
  const db = house.database.manager;
  const held = await holdOn(db);
  if (!held) return (await work(house, logger)).stop;

  logger.warn(`Nothing is worked: the database is ${held}`, 'hold');
  let isStopped = false;
  let stop = () => clearInterval(timer);
  const look = async () => {
    if (await holdOn(db)) return;
    clearInterval(timer);
    ({ stop } = await work(house, logger));
    if (isStopped) stop();
  };
  const timer = setInterval(
    () => void look().catch((error: Error) => logger.warn(error.message, 'hold')),
    lookWhetherReleased,
  );
  return () => {
    isStopped = true;
    stop();
  };
}
