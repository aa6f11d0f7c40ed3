import { IsIn } from 'class-validator';
import { defineJob } from '../../platform/queue/job.ts';

const ringers = ['timetable'] as const;

export class EraseDue {
  /** Nobody else rings for it: who is erased was agreed on before, and the hour is the timetable's. */
  @IsIn(ringers)
  rungBy: (typeof ringers)[number] = 'timetable';
}

/** Erases whom two people agreed to erase, if anybody. Any number of times. */
export const eraseDueJob = defineJob({
  name: 'erase-due',
  queue: 'retention',
  payload: EraseDue,
  id: () => 'erase-due',
});
