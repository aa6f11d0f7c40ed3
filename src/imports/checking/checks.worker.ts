import type { DataSource } from 'typeorm';
import type { Clock } from '../../platform/clock/clock.ts';
import type { JobKind } from '../../platform/queue/job.ts';
import type { JobQueue, Processor } from '../../platform/queue/job-queue.ts';
import { CheckRecord, checkRecordJob } from './check-record.job.ts';
import { checkRecordProcessor } from './check-record.processor.ts';
import { checkIsDue } from './check-round.store.ts';

export interface CheckWork {
  /** The jobs' own connections. */
  readonly database: DataSource;
  readonly queue: JobQueue;
  readonly clock: Clock;
  /** ONS code of the council whose record it is. */
  readonly authority: string;
  readonly lookAgainSeconds: number;
  onFault(message: string): void;
}

/**
 * Works the queue of the checks in this process and looks again and again whether today's are run, so that a bell that was lost
 * is rung again. Gives a function that stops the looking; the queue is closed by whoever opened it.
 */
export function workChecks({
  database,
  queue,
  clock,
  authority,
  lookAgainSeconds,
  onFault,
}: CheckWork): () => void {
  queue.work(
    checkRecordJob.queue,
    new Map<JobKind<object>, Processor<object>>([
      [
        checkRecordJob as JobKind<object>,
        checkRecordProcessor(database, authority, clock) as Processor<object>,
      ],
    ]),
  );
  const look = async () => {
    if (await checkIsDue(database.manager, clock.today()))
      await queue.ring(checkRecordJob, [new CheckRecord('worker')]);
  };
  const lookOrTell = () => {
    look().catch((error: Error) => onFault(error.message));
  };
  lookOrTell();
  const timer = setInterval(lookOrTell, lookAgainSeconds * 1_000);
  return () => clearInterval(timer);
}
