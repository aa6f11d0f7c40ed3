import type { JobKind } from '../platform/queue/job.ts';
import type { JobQueue, Processor } from '../platform/queue/job-queue.ts';
import { judgePage } from './judge-page.job.ts';
import { judgePageProcessor } from './judge-page.processor.ts';
import type { Counting } from './judge-page.service.ts';
import { tick } from './tick.job.ts';
import { tickProcessor } from './tick.processor.ts';
import { lookWhatIsDue, type Nights } from './tick.service.ts';

/**
 * Works the nightly queue in this process and looks again and again what is due, so that a bell that was lost is rung
 * again. Gives a function that stops the looking; the queue is closed by whoever opened it.
 */
export function workNightly(
  counting: Counting,
  queue: JobQueue,
  nights: Nights,
  onFault: (message: string) => void,
): () => void {
  queue.work(
    judgePage.queue,
    new Map<JobKind<object>, Processor<object>>([
      [judgePage as JobKind<object>, judgePageProcessor(counting) as Processor<object>],
      [tick, tickProcessor(counting, queue, nights)],
    ]),
  );
  const look = () => {
    lookWhatIsDue(counting, queue, nights).catch((error: Error) => onFault(error.message));
  };
  look();
  const timer = setInterval(look, nights.lookAgainSeconds * 1_000);
  return () => clearInterval(timer);
}
