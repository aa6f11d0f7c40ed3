import { BoardReports } from './extracts/board-reports.service.ts';
import { workExtracts } from './extracts/publication/extracts.worker.ts';
import { workChecks } from './imports/checking/checks.worker.ts';
import { workImports } from './imports/asked/imports.worker.ts';
import { Spool } from './platform/spool/spool.ts';
import { exportKinds } from './export-kinds.ts';
import { workExports } from './returns/exports/exports.worker.ts';
import type { House } from './opening.ts';
import { startSealing } from './platform/audit/sealing.ts';
import { Clock } from './platform/clock/clock.ts';
import { spoolFolder } from './platform/spool/spool-folder.ts';
import { forgetAnswers } from './platform/http/idempotency.store.ts';
import type { Logger } from './platform/logging/logger.ts';
import type { JobQueue } from './platform/queue/job-queue.ts';
import { workLeavingCare } from './records/care-leavers/leaving-care.worker.ts';
import { workNightly } from './snapshots/nightly.worker.ts';
import { timetable } from './timetable.ts';

const hour = 60 * 60 * 1_000;

/** Works every queue in this process, keeps the timetable, seals the audit and forgets yesterday's answers to POSTs. Gives the queue, and a function that stops looking for work. */
export async function work(house: House, logger: Logger): Promise<{ queue: JobQueue; stop(): void }> {
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
      observed: house.counting.catalogue.observed,
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
      reports: new BoardReports(house.counting.catalogue, house.counting.authority),
      explaining: house.counting,
      goLive: house.nights.goLive,
      today: () => new Clock().today(),
      lookAgainSeconds: house.nights.lookAgainSeconds,
      onFault: (message) => logger.warn(message, 'extracts'),
    },
    queue,
  );
  const stopSealing = startSealing(house.database, logger);
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
    clearInterval(forgetting);
  };
  return { queue, stop };
}
