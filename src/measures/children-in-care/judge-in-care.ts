import { lastDay, holds, type Period } from '../../domain/dates/period.ts';
import type { History } from '../../domain/history/history.ts';
import { met, type Judgement } from '../measure.ts';
import { notInCareOn } from './in-care-on.ts';

/** Whether the person is in care at the end of the period's last day. */
export function judgeInCare(history: History, period: Period): Judgement {
  const day = lastDay(period);
  const care = history.periodsOfCare.find((span) => holds(span, day));
  const since = care ? ` since ${care.start}${care.startIsKnown ? '' : ' or earlier'}` : ` on ${day}`;
  return notInCareOn(history, day) ?? met(`in care${since}`);
}
