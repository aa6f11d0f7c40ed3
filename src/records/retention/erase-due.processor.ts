import type { Processor } from '../../platform/queue/job-queue.ts';
import type { EraseDue } from './erase-due.job.ts';
import { eraseDue, type Erasing } from './erase-due.service.ts';

export const eraseDueProcessor =
  (work: Erasing): Processor<EraseDue> =>
  async ({ rungBy }) =>
    `${await eraseDue(work)} (rung by the ${rungBy})`;
