import type { JobKind } from '../../platform/queue/job.ts';
import type { JobQueue, Processor } from '../../platform/queue/job-queue.ts';
import { isAnyAsked } from './asked.store.ts';
import { RunImports, runImportsJob } from './run-imports.job.ts';
import { runImportsProcessor } from './run-imports.processor.ts';
import { runWhatIsAsked, type ImportWork } from './run-imports.service.ts';
import { sweepSpool } from './sweep-spool.ts';

const lookAgainMilliseconds = 1_000;
const hour = 60 * 60 * 1_000;

/**
 * Works the queue of imports in this process, looks every second what was asked for, since somebody waits for it, and takes out of
 * the spool what nobody will ask for again. Gives a function that stops the looking; the queue is closed by whoever opened it.
 */
export function workImports(work: ImportWork, queue: JobQueue): () => void {
  const { database, spool, onFault } = work;
  queue.work(
    runImportsJob.queue,
    new Map<JobKind<object>, Processor<object>>([[runImportsJob, runImportsProcessor(work)]]),
  );
  const look = async () => {
    if (await isAnyAsked(database.manager)) await queue.ring(runImportsJob, [new RunImports()]);
  };
  const orTell = (what: () => Promise<unknown>) => () => {
    what().catch((error: Error) => onFault(error.message));
  };
  const sweep = orTell(() => sweepSpool(database, spool));
  sweep();
  const timers = [setInterval(orTell(look), lookAgainMilliseconds), setInterval(sweep, hour)];
  return () => timers.forEach((timer) => clearInterval(timer));
}

/** Does without a queue what was asked for, in this process: for a demonstration. Gives a function that stops the looking. */
export function startImporting(work: ImportWork): () => void {
  const look = () => {
    runWhatIsAsked(work).catch((error: Error) => work.onFault(error.message));
  };
  const timer = setInterval(look, lookAgainMilliseconds);
  return () => clearInterval(timer);
}
