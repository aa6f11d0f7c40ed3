import { placementAt } from '../../domain/care/in-care.ts';
import { placementGroup } from '../../domain/care/placement-groups.ts';
import { birthday } from '../../domain/dates/age.ts';
import type { Period } from '../../domain/dates/period.ts';
import { addDays } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { excluded, outside, unknown, type Judgement } from '../measure.ts';
import { birthdayCohort, type CohortAge } from './birthday-cohort.ts';
import { judgeAtBirthday } from './judge-at-birthday.ts';
import { judgeLivingIn } from './judge-status.ts';

/**
 * Whether somebody who left a foster placement on the 18th birthday still lived with that carer (Z1, Z2) around the
 * birthday of one of these ages in the period (DOMAIN M22).
 */
export function judgeStayingPut(history: History, period: Period, ages: readonly CohortAge[]): Judgement {
  const cohort = birthdayCohort(history, period, ages);
  if ('answer' in cohort) return cohort;
  const left = notFosteredTo18(history);
  if (left) return { ...left, sentence: `${cohort.words}: ${left.sentence}` };
  return judgeAtBirthday(history, period, history.accommodation, judgeLivingIn('Z'), ages);
}

function notFosteredTo18({ bornOn, episodes, periodsOfCare }: History): Judgement | null {
  const eighteen = birthday(bornOn, 18);
  const last = periodsOfCare.findLast(({ start }) => start < eighteen);
  if (!last) return excluded('no care history is held that shows where they lived until 18');
  if (last.end === null || last.end > eighteen)
    return excluded(`care is recorded as going on after the 18th birthday on ${eighteen}`);
  if (last.end < eighteen) return outside(`left care ${last.end}, before the 18th birthday on ${eighteen}`);

  const code = placementAt(episodes, addDays(eighteen, -1))?.placement;
  const group = code === undefined ? null : placementGroup(code);
  if (group === null) return unknown(`the placement left on ${eighteen} cannot be told`);
  return group === 'foster'
    ? null
    : outside(`placed in ${code} until ${eighteen}, which is no foster placement`);
}
