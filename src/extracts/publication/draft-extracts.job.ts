import { defineJob } from '../../platform/queue/job.ts';

export class DraftExtracts {}

/** Looks which months' drafts are due. Any process may, at any time, any number of times. */
export const draftExtractsJob = defineJob({
  name: 'draft-extracts',
  queue: 'extracts',
  payload: DraftExtracts,
  id: () => 'draft-extracts',
});
