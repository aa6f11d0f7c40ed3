import { draftExtractsJob } from './extracts/publication/draft-extracts.job.ts';
import { checkRecordJob } from './imports/checking/check-record.job.ts';
import { runImportsJob } from './imports/asked/run-imports.job.ts';
import { eraseDueJob } from './records/retention/erase-due.job.ts';
import { refreshEverybodyJob } from './records/care-leavers/refresh-everybody.job.ts';
import { writeExportsJob } from './returns/exports/write-exports.job.ts';
import { judgePage } from './snapshots/judge-page.job.ts';

/** Every queue there is. */
export const queues = [
  judgePage.queue,
  refreshEverybodyJob.queue,
  checkRecordJob.queue,
  runImportsJob.queue,
  writeExportsJob.queue,
  draftExtractsJob.queue,
  eraseDueJob.queue,
];
