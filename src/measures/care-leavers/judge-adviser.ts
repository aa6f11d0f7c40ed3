import { holds } from '../../domain/dates/period.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { ownAdviser } from '../../domain/leaving-care/own-adviser.ts';
import { met, notMet, type Judgement } from '../measure.ts';

/**
 * Whether somebody owed a personal adviser has their own at the end of the day: an open allocation to one named person
 * in that role. A team, a duty desk, a vacancy or a social worker acting in another role is not one (DOMAIN 2, M20).
 */
export function judgeAdviser(history: History, day: PlainDate): Judgement {
  const own = ownAdviser(history, day);
  if (own) return met(`has had a personal adviser of their own since ${own.start}`);

  const open = history.advisers.filter((allocation) => holds(allocation, day));
  const named = open.find(({ isNamedPerson }) => isNamedPerson);
  if (named)
    return notMet(`allocated since ${named.start} to a worker who is not a personal adviser on ${day}`);
  if (open[0]) return notMet(`allocated since ${open[0].start}, but to no named person`);
  return notMet(`nobody is allocated on ${day}`);
}
