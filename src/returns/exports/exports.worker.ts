import type { JobKind } from '../../platform/queue/job.ts';
import type { JobQueue, Processor } from '../../platform/queue/job-queue.ts';
import { isAnyExportAsked } from './exports.store.ts';
import { sweepExports } from './sweep-exports.ts';
import { WriteExports, writeExportsJob } from './write-exports.job.ts';
import { writeExportsProcessor } from './write-exports.processor.ts';
import { writeWhatIsAsked, type ExportWork } from './write-exports.service.ts';

const lookAgainMilliseconds = 1_000;
const hour = 60 * 60 * 1_000;

/**
 * Works the queue of exports in this process, looks every second what was asked for, since somebody waits for it, and removes what
 * has waited for a day. Gives a function that stops the looking; the queue is closed by whoever opened it.
 */
export function workExports(work: ExportWork, queue: JobQueue): () => void {
  const { database, spool, onFault } = work;
  queue.work(
    writeExportsJob.queue,
    new Map<JobKind<object>, Processor<object>>([[writeExportsJob, writeExportsProcessor(work)]]),
  );
  const look = async () => {
    if (await isAnyExportAsked(database.manager)) await queue.ring(writeExportsJob, [new WriteExports()]);
  };
  const orTell = (what: () => Promise<unknown>) => () => {
    what().catch((error: Error) => onFault(error.message));
  };
  const sweep = orTell(() => sweepExports(database, spool));
  sweep();
  const timers = [setInterval(orTell(look), lookAgainMilliseconds), setInterval(sweep, hour)];
  return () => timers.forEach((timer) => clearInterval(timer));
}

/** Writes without a queue what was asked for, in this process: for a demonstration. Gives a function that stops the looking. */
export function startExporting(work: ExportWork): () => void {
  const look = () => {
    writeWhatIsAsked(work).catch((error: Error) => work.onFault(error.message));
  };
  const timer = setInterval(look, lookAgainMilliseconds);
  return () => clearInterval(timer);
}
