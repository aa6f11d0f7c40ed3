import { IsIn } from 'class-validator';
import { defineJob } from '../../platform/queue/job.ts';

const ringers = ['timetable', 'worker'] as const;

export class CheckRecord {
  /** The timetable at its hour, or a worker that found the night's checks not run. */
  @IsIn(ringers)
  rungBy: (typeof ringers)[number];

  constructor(rungBy: (typeof ringers)[number] = 'worker') {
    this.rungBy = rungBy;
  }
}

/** Looks whether the record was held against the checks of the return today. Any process may, at any time, any number of times. */
export const checkRecordJob = defineJob({
  name: 'check-record',
  queue: 'checks',
  payload: CheckRecord,
  id: () => 'check-record',
});
