import { episodeAt, isShortBreak } from './in-care.ts';
import { holds, type Period } from '../dates/period.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import type { History } from '../history/history.ts';
import { laterEnd } from '../timeline/spans.ts';

/** A stay in care, short breaks apart. */
export interface StayInCare {
  readonly start: PlainDate;
  /** False when care began earlier than we know. */
  readonly startIsKnown: boolean;
  readonly end: PlainDate | null;
  /** REC; X1 when the record says that care went on, and nothing follows. */
  readonly endedBecause: string | null;
  /** CIN, as it was when the stay began. */
  readonly categoryOfNeed: string | null;
}

/** In order of their start. Short breaks are left out episode by episode (DOMAIN 0.5). */
export function staysInCare(history: History): readonly StayInCare[] {
  let stays = known.get(history);
  if (!stays) known.set(history, (stays = workOut(history)));
  return stays;
}

// A dozen measures ask this of one person, at every day that is counted.
const known = new WeakMap<History, readonly StayInCare[]>();

const workOut = ({ episodes, periodsOfCare }: History): StayInCare[] =>
  periodsOfCare.flatMap((period) => {
    const theirs = episodes.filter(
      ({ start, legalStatus }) => holds(period, start) && !isShortBreak(legalStatus),
    );
    const [first] = theirs;
    if (!first) return [];
    const end = theirs.map((episode) => episode.end).reduce(laterEnd);
    return {
      start: first.start,
      startIsKnown: period.startIsKnown || first.start > period.start,
      end,
      endedBecause:
        end === null ? null : (theirs.findLast((episode) => episode.end === end)?.endedBecause ?? null),
      categoryOfNeed: first.categoryOfNeed,
    };
  });

/** The stays that began in the period. */
export const staysBegunIn = (history: History, period: Period): StayInCare[] =>
  staysInCare(history).filter(({ start }) => holds(period, start));

/** Whether the child was in care on the day, short breaks apart. */
export const wasInCare = ({ episodes, diedOn }: History, day: PlainDate): boolean =>
  (diedOn === null || day < diedOn) && episodeAt(episodes, day) !== undefined;
