import type { JobKind } from '../../platform/queue/job.ts';
import type { JobQueue, Processor } from '../../platform/queue/job-queue.ts';
import { eraseDueJob } from './erase-due.job.ts';
import { eraseDueProcessor } from './erase-due.processor.ts';
import type { Erasing } from './erase-due.service.ts';

/** Works the queue of retention in this process. Nothing looks again: a bell that was lost is rung by the timetable the next night. */
export function workRetention(work: Erasing, queue: JobQueue): void {
  queue.work(
    eraseDueJob.queue,
    new Map<JobKind<object>, Processor<object>>([
      [eraseDueJob as JobKind<object>, eraseDueProcessor(work) as Processor<object>],
    ]),
  );
}
