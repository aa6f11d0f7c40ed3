import { judgePage } from './snapshots/judge-page.job.ts';

/** Every queue there is. */
export const queues = [judgePage.queue];
