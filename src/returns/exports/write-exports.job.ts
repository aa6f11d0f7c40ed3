import { defineJob } from '../../platform/queue/job.ts';

export class WriteExports {}

/** Looks what exports were asked for and writes them. Any process may, at any time, any number of times. */
export const writeExportsJob = defineJob({
  name: 'write-exports',
  queue: 'exports',
  payload: WriteExports,
  id: () => 'write-exports',
});
