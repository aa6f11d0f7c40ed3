import type { DataSource } from 'typeorm';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Processor } from '../../platform/queue/job-queue.ts';
import type { RefreshEverybody } from './refresh-everybody.job.ts';
import { refreshIfDue } from './refresh-everybody.service.ts';

export const refreshEverybodyProcessor =
  (database: DataSource, clock: Clock): Processor<RefreshEverybody> =>
  async ({ rungBy }) =>
    `${await refreshIfDue(database, clock.today())} (rung by the ${rungBy})`;
