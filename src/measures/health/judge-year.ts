import { ageOn } from '../../domain/dates/age.ts';
import { lastDay, type Period } from '../../domain/dates/period.ts';
import { dateOf, year } from '../../domain/dates/plain-date.ts';
import type { HealthOutcome, History } from '../../domain/history/history.ts';
import { notInCareAllYear } from '../children-in-care/in-care-all-year.ts';
import { met, notMet, outside, unknown, type Judgement } from '../measure.ts';

interface Ages {
  readonly from?: number;
  /** The last age that is asked of. */
  readonly to?: number;
}

/**
 * Judges what the return's OC2 says of a child who was looked after all through the last whole year to 31 March: OC2 is told
 * once a year, so between two of them the figure is that of the last one. Ages are those on 31 March.
 */
export function judgeYear(
  history: History,
  period: Period,
  { from = 0, to = 17 }: Ages,
  judge: (outcome: HealthOutcome, until: string) => Judgement,
): Judgement {
  const asAt = lastDay(period);
  const collectionYear = asAt >= dateOf(year(asAt), 3, 31) ? year(asAt) : year(asAt) - 1;
  const day = dateOf(collectionYear, 3, 31);
  const notInCare = notInCareAllYear(history, collectionYear);
  if (notInCare) return notInCare;
  const age = ageOn(history.bornOn, day);
  if (age < from || age > to) return outside(`aged ${age} on ${day}`);

  const outcome = history.healthOutcomes.find((told) => told.collectionYear === collectionYear);
  if (!outcome) return unknown(`no return tells of the year to ${day}`);
  return judge(outcome, `the year to ${day}`);
}

/** Of a yes or no of OC2: yes is met, and blank cannot be told. */
export const judgeFlag = (isSo: boolean | null, what: string, until: string): Judgement =>
  isSo === null
    ? unknown(`${what}: not recorded of ${until}`)
    : (isSo ? met : notMet)(`${what}: ${isSo ? 'yes' : 'no'}, ${until}`);
