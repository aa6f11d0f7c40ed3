import { lastDay, type Period } from '../../domain/dates/period.ts';
import type { History } from '../../domain/history/history.ts';
import { met, notMet, unknown, type Judgement } from '../measure.ts';

/** Whether the person's views were recorded in the period; of whom none ever were, it cannot be told. */
export function judgeViews({ views }: History, period: Period): Judgement {
  const last = views.findLast(({ recordedOn }) => recordedOn <= lastDay(period));
  if (!last) return unknown('no views are recorded at all');
  const sentence = `views last recorded ${last.recordedOn} (${last.how})`;
  return last.recordedOn >= period.start ? met(sentence) : notMet(`${sentence}, before ${period.start}`);
}
