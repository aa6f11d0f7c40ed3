import type { House } from './opening.ts';
import type { Logger } from './platform/logging/logger.ts';
import type { JobQueue } from './platform/queue/job-queue.ts';
import { workNightly } from './snapshots/nightly.worker.ts';
import { timetable } from './timetable.ts';

/** Works every queue in this process and keeps the timetable. Gives the queue, and a function that stops looking for work. */
export async function work(house: House, logger: Logger): Promise<{ queue: JobQueue; stop(): void }> {
  const queue = await house.openQueue();
  const onFault = (message: string) => logger.warn(message, 'nightly');
  const stop = workNightly(house.counting, queue, house.nights, onFault);
  // Several processes may set the same timetable at once; one of them wins, and the ledger needs none of them.
  for (const { rings, at, carries } of timetable)
    await queue.ringAt(rings, at, carries).catch((error: Error) => onFault(error.message));
  return { queue, stop };
}
