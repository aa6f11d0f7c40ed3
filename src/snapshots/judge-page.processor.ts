import type { Processor } from '../platform/queue/job-queue.ts';
import { compareLists } from './agreement.service.ts';
import { closeSnapshot } from './close-snapshot.service.ts';
import type { JudgePage } from './judge-page.job.ts';
import { judgeOnePage, type Counting } from './judge-page.service.ts';

/** Judges a page, closes every snapshot whose last open page it was, and compares its lists with its figures. */
export const judgePageProcessor =
  (counting: Counting, onFault: (message: string) => void): Processor<JudgePage> =>
  async (page) => {
    const { line, snapshots } = await judgeOnePage(counting, page);
    let closed = 0;
    for (const id of snapshots) if (await closeSnapshot(counting, id)) closed += 1;
    if (closed) await compareLists(counting, onFault);
    return closed ? `${line}; ${closed} snapshots closed` : line;
  };
