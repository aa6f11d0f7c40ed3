import { IsInt, IsUUID, Min } from 'class-validator';
import { defineJob } from '../platform/queue/job.ts';

export class JudgePage {
  @IsUUID()
  snapshotId!: string;

  @IsInt()
  @Min(0)
  page!: number;

  /** How often the page had been claimed when this was rung: a page whose worker died is rung for anew. */
  @IsInt()
  @Min(0)
  fence!: number;
}

export const judgePage = defineJob({
  name: 'judge-page',
  queue: 'nightly',
  payload: JudgePage,
  id: ({ snapshotId, page, fence }) => `${snapshotId}-${page}-${fence}`,
  options: { attempts: 5, backoff: { type: 'exponential', delay: 5_000 } },
});
