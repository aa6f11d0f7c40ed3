import type { Processor } from '../platform/queue/job-queue.ts';
import { closeSnapshot } from './close-snapshot.service.ts';
import type { JudgePage } from './judge-page.job.ts';
import { judgeOnePage, type Counting } from './judge-page.service.ts';

/** Judges a page and, when it was the last one open, closes the snapshot. */
export const judgePageProcessor =
  (counting: Counting): Processor<JudgePage> =>
  async (page) => {
    const line = await judgeOnePage(counting, page);
    return (await closeSnapshot(counting, page.snapshotId)) ? `${line}; snapshot closed` : line;
  };
