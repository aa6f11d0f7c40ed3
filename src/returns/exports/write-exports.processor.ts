import type { Processor } from '../../platform/queue/job-queue.ts';
import type { WriteExports } from './write-exports.job.ts';
import { writeWhatIsAsked, type ExportWork } from './write-exports.service.ts';

export const writeExportsProcessor =
  (work: ExportWork): Processor<WriteExports> =>
  async () =>
    `${await writeWhatIsAsked(work)} exports written`;
