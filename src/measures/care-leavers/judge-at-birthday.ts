import { lastDay, type Period } from '../../domain/dates/period.ts';
import type { History, KnownStatus } from '../../domain/history/history.ts';
import { aroundBirthday } from '../../domain/leaving-care/around-birthday.ts';
import { unknown, type Judgement } from '../measure.ts';
import { birthdayCohort, type CohortAge } from './birthday-cohort.ts';

/** Judges a care leaver by what was known around the 19th, 20th or 21st birthday, or the one of other ages, in the period. */
export function judgeAtBirthday(
  history: History,
  period: Period,
  statuses: readonly KnownStatus[],
  judge: (status: KnownStatus) => Judgement,
  ages?: readonly CohortAge[],
): Judgement {
  const cohort = birthdayCohort(history, period, ages);
  if ('answer' in cohort) return cohort;

  const known = aroundBirthday(statuses, cohort.day, lastDay(period));
  const judgement = known ? judge(known) : unknown('nothing was recorded around it');
  const listed = cohort.isListedOnly ? '; a care leaver by the return, no care history is held' : '';
  return { ...judgement, sentence: `${cohort.words}: ${judgement.sentence}${listed}` };
}
