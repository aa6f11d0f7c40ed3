import { IsIn } from 'class-validator';
import { defineJob } from '../../platform/queue/job.ts';

const ringers = ['timetable', 'worker'] as const;

export class RefreshEverybody {
  /** The timetable at its hour, or a worker that found the day's round not done. */
  @IsIn(ringers)
  rungBy: (typeof ringers)[number];

  constructor(rungBy: (typeof ringers)[number] = 'worker') {
    this.rungBy = rungBy;
  }
}

/** Looks whether everybody's leaving-care status was worked out today. Any process may, at any time, any number of times. */
export const refreshEverybodyJob = defineJob({
  name: 'refresh-everybody',
  queue: 'leaving-care',
  payload: RefreshEverybody,
  id: () => 'refresh-everybody',
});
