import type { Processor } from '../../platform/queue/job-queue.ts';
import type { PublishExtracts } from './publish-extracts.job.ts';
import { publishWhatIsAsked, type Publishing } from './publish-extracts.service.ts';

export const publishExtractsProcessor =
  (publishing: Publishing): Processor<PublishExtracts> =>
  async () =>
    `${await publishWhatIsAsked(publishing)} extracts published`;
