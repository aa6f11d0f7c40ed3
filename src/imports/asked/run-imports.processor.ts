import type { Processor } from '../../platform/queue/job-queue.ts';
import type { RunImports } from './run-imports.job.ts';
import { runWhatIsAsked, type ImportWork } from './run-imports.service.ts';

export const runImportsProcessor =
  (work: ImportWork): Processor<RunImports> =>
  async () =>
    `${await runWhatIsAsked(work)} imports done`;
