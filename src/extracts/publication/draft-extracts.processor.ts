import type { Processor } from '../../platform/queue/job-queue.ts';
import type { DraftExtracts } from './draft-extracts.job.ts';
import { draftInOurTime, type Drafting } from './draft-extracts.service.ts';

export const draftExtractsProcessor =
  (drafting: Drafting): Processor<DraftExtracts> =>
  async () =>
    `${await draftInOurTime(drafting)} drafts written`;
