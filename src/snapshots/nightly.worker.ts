import type { JobKind } from '../platform/queue/job.ts';
import type { JobQueue, Processor } from '../platform/queue/job-queue.ts';
import { compareLists } from './agreement.service.ts';
import { startExplaining } from './explaining.ts';
import { judgePage } from './judge-page.job.ts';
import { judgePageProcessor } from './judge-page.processor.ts';
import type { Counting } from './judge-page.service.ts';
import { tick } from './tick.job.ts';
import { tickProcessor } from './tick.processor.ts';
import { lookWhatIsDue, type Nights } from './tick.service.ts';

// While PostgreSQL reads or writes one page, this process judges another; more would only hold more memory.
const pagesAtOnce = 2;

/**
 * Works the nightly queue in this process and looks again and again what is due, so that a bell that was lost is rung
 * again; compares lists with figures, and explains what anybody asked. Gives a function that stops the looking; the queue is
 * closed by whoever opened it.
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
      [judgePage as JobKind<object>, judgePageProcessor(counting, onFault) as Processor<object>],
      [tick, tickProcessor(counting, queue, nights)],
    ]),
    pagesAtOnce,
  );
  // One look at a time: looks that pile up take every connection from the pages.
  let isLooking = false;
  const look = () => {
    if (isLooking) return;
    isLooking = true;
    lookWhatIsDue(counting, queue, nights)
      .then(() => compareLists(counting, onFault))
      .catch((error: Error) => onFault(error.message))
      .finally(() => (isLooking = false));
  };
  look();
  const timer = setInterval(look, nights.lookAgainSeconds * 1_000);
  const stopExplaining = startExplaining(counting, onFault);
  return () => {
    clearInterval(timer);
    stopExplaining();
  };
}
