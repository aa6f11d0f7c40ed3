import type { JobQueue, Processor } from '../platform/queue/job-queue.ts';
import type { Counting } from './judge-page.service.ts';
import type { Tick } from './tick.job.ts';
import { lookWhatIsDue, type Nights } from './tick.service.ts';

export const tickProcessor =
  (counting: Counting, queue: JobQueue, nights: Nights): Processor<Tick> =>
  () =>
    lookWhatIsDue(counting, queue, nights);
