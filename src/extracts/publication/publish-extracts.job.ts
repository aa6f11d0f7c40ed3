import { defineJob } from '../../platform/queue/job.ts';

export class PublishExtracts {}

/** Looks which extracts are asked to be published, and publishes them. Any process may, at any time, any number of times. */
export const publishExtractsJob = defineJob({
  name: 'publish-extracts',
  queue: 'extracts',
  payload: PublishExtracts,
  id: () => 'publish-extracts',
});
