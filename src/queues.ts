import { refreshEverybodyJob } from './records/care-leavers/refresh-everybody.job.ts';
import { judgePage } from './snapshots/judge-page.job.ts';

/** Every queue there is. */
export const queues = [judgePage.queue, refreshEverybodyJob.queue];
