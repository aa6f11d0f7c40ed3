import { defineJob } from '../../platform/queue/job.ts';

export class RunImports {}

/** Looks what imports were asked for and does them. Any process may, at any time, any number of times. */
export const runImportsJob = defineJob({
  name: 'run-imports',
  queue: 'imports',
  payload: RunImports,
  id: () => 'run-imports',
});
