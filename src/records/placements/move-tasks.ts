import { workingDaysAfter } from '../../domain/care/timescale.ts';
import { addDays, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { NewTask } from '../tasks/tasks.store.ts';

/** What decides who is to be told of a move to a new carer. */
export interface MoveMade {
  readonly start: PlainDate;
  readonly isOfSchoolAge: boolean;
  readonly schoolChanges: boolean;
  /** Placed in another authority's area. */
  readonly isOutside: boolean;
  /** What that authority is called; null when it is not known, or not to be told. */
  readonly host: string | null;
}

/**
 * Who is to be told before the child moves or, in an emergency, within five working days of it: Care Planning, Placement and
 * Case Review (England) Regulations 2010, reg. 13(1) and (2)(f), (h) and (i) for health, school and reviewing officer, and
 * reg. 13(4) for the authority of the area. That the last day counts as due for all of them is the house's decision.
 */
export function moveTasks({ start, isOfSchoolAge, schoolChanges, isOutside, host }: MoveMade): NewTask[] {
  const dueOn = lastDayToTell(start);
  const task = (kind: string, forRole: NewTask['forRole'], what: string): NewTask => ({
    kind,
    forRole,
    because: `Moved on ${start}: ${what}.`,
    dueOn,
  });
  return [
    task('consider-review', 'reviewing-officer', 'consider whether a review is needed'),
    ...(schoolChanges
      ? [task('school-change', 'virtual-school', 'the school changes, so check the new place and the PEP')]
      : []),
    ...(isOfSchoolAge && !schoolChanges
      ? [task('school-check', 'virtual-school', 'check the school place and the PEP')]
      : []),
    task('tell-designated-nurse', 'social-worker', 'tell the designated nurse'),
    ...(isOutside
      ? [task('tell-host-authority', 'social-worker', `tell the host authority${host ? `, ${host}` : ''}`)]
      : []),
  ];
}

/** For whoever answers for the team: why the child was moved in spite of a warning. */
export const reasonTask = (start: PlainDate, reason: string): NewTask => ({
  kind: 'look-at-reason',
  forRole: 'team-manager',
  because: `Moved on ${start} in spite of a warning, with this reason: ${reason}`,
  dueOn: lastDayToTell(start),
});

/** Outside the years whose bank holidays are held, a week is never later than five working days. */
const lastDayToTell = (start: PlainDate): PlainDate => workingDaysAfter(start, 5) ?? addDays(start, 7);
