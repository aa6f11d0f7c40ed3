import type { DataSource } from 'typeorm';
import type { Clock } from '../../platform/clock/clock.ts';
import type { JobKind } from '../../platform/queue/job.ts';
import type { JobQueue, Processor } from '../../platform/queue/job-queue.ts';
import { RefreshEverybody, refreshEverybodyJob } from './refresh-everybody.job.ts';
import { refreshEverybodyProcessor } from './refresh-everybody.processor.ts';
import { roundIsDue } from './round.store.ts';

export interface LeavingCareWork {
  /** The jobs' own connections. */
  readonly database: DataSource;
  readonly queue: JobQueue;
  readonly clock: Clock;
  readonly lookAgainSeconds: number;
  onFault(message: string): void;
}

/**
 * Works the queue of leaving care in this process and looks again and again whether today's round is done, so that a bell
 * that was lost is rung again. Gives a function that stops the looking; the queue is closed by whoever opened it.
 */
export function workLeavingCare(work: LeavingCareWork): () => void {
  const { database, queue, clock, lookAgainSeconds, onFault } = work;
  queue.work(
    refreshEverybodyJob.queue,
    new Map<JobKind<object>, Processor<object>>([
      [
        refreshEverybodyJob as JobKind<object>,
        refreshEverybodyProcessor(database, clock) as Processor<object>,
      ],
    ]),
  );
  const look = async () => {
    if (await roundIsDue(database.manager, clock.today()))
      await queue.ring(refreshEverybodyJob, [new RefreshEverybody('worker')]);
  };
  const lookOrTell = () => {
    look().catch((error: Error) => onFault(error.message));
  };
  lookOrTell();
  const timer = setInterval(lookOrTell, lookAgainSeconds * 1_000);
  return () => clearInterval(timer);
}
