import { isShortBreak } from '../../domain/care/in-care.ts';
import { isTemporary, placementGroup } from '../../domain/care/placement-groups.ts';
import { lastDay, holds, type Period } from '../../domain/dates/period.ts';
import { daysBetween, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { staysInCare, type StayInCare } from '../../domain/care/stays-in-care.ts';
import { outside, unknown, value, type Judgement } from '../measure.ts';

type Step = 'care' | 'decision' | 'match' | 'placement' | 'order';

/** What is told of a step: `from the decision on 2024-05-01`. */
const words: Record<Step, string> = {
  care: 'coming into care',
  decision: 'the decision for adoption',
  match: 'the match with adopters',
  placement: 'placement with them',
  order: 'the adoption',
};

/**
 * How long a stage on the way to adoption took, in days, of a child who was adopted in the period (DOMAIN M16). A step of which no
 * day is recorded, or that came after what should follow it, leaves the child unknown.
 */
export function judgeStage(history: History, period: Period, from: Step, to: Step): Judgement {
  const stay = staysInCare(history).find(
    ({ end, endedBecause }) => end !== null && holds(period, end) && adopted.has(endedBecause ?? ''),
  );
  if (!stay) return outside(`not adopted from ${period.start} to ${lastDay(period)}`);
  const days = stepsOf(history, stay);
  const [began, ended] = [days[from], days[to]];
  for (const step of [from, to])
    if (days[step] === null) return unknown(`adopted ${stay.end}; the day of ${words[step]} is not recorded`);
  const took = daysBetween(began!, ended!);
  if (took < 0)
    return unknown(
      `${words[from]} on ${began} stands after ${words[to]} on ${ended}, so one of the two is wrong`,
    );
  return value(
    took,
    `day${took === 1 ? '' : 's'} from ${words[from]} on ${began} to ${words[to]} on ${ended}`,
  );
}

/** REC: adopted, unopposed or with consent dispensed with. */
const adopted = new Set(['E11', 'E12']);

const stepsOf = (history: History, stay: StayInCare): Record<Step, PlainDate | null> => ({
  care: stay.startIsKnown ? stay.start : null,
  decision: decidedOn(history, stay),
  match: history.adoption?.matchedOn ?? null,
  placement: placedOn(history, stay),
  order: stay.end,
});

/** The last decision that was not reversed; the one told of with the adoption when there is no other. */
const decidedOn = ({ adoptionDecisions, adoption }: History, { end }: StayInCare): PlainDate | null =>
  adoptionDecisions.findLast((decision) => decision.reversedOn === null && decision.decidedOn <= end!)
    ?.decidedOn ??
  adoption?.decidedOn ??
  null;

/**
 * The first day of the placements for adoption in which the stay ended, one after another; a temporary stay among them, say in
 * hospital, breaks them not. A placement that broke down before is another. With the carer who fostered the child it is the
 * day the placement became one for adoption.
 */
function placedOn({ episodes }: History, { start, end }: StayInCare): PlainDate | null {
  const theirs = episodes.filter(
    (episode) => episode.start >= start && episode.start < end! && !isShortBreak(episode.legalStatus),
  );
  let first: PlainDate | null = null;
  for (const episode of theirs.toReversed()) {
    if (placementGroup(episode.placement) === 'placed for adoption') first = episode.start;
    else if (!isTemporary(episode.placement)) break;
  }
  return first;
}
