import type { DataSource } from 'typeorm';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Processor } from '../../platform/queue/job-queue.ts';
import type { CheckRecord } from './check-record.job.ts';
import { checkIfDue } from './check-round.service.ts';

export const checkRecordProcessor =
  (database: DataSource, authority: string, clock: Clock): Processor<CheckRecord> =>
  async ({ rungBy }) =>
    `${await checkIfDue(database, authority, clock.today())} (rung by the ${rungBy})`;
