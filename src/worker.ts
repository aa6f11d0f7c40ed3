import type { House } from './opening.ts';
import { startSealing } from './platform/audit/sealing.ts';
import { Clock } from './platform/clock/clock.ts';
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
    stopSealing();
    clearInterval(forgetting);
  };
  return { queue, stop };
}
