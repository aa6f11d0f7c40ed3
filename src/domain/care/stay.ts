import type { PlainDate } from '../dates/plain-date.ts';
import { holds } from '../dates/period.ts';
import type { History } from '../history/history.ts';
import { carerSpells } from './carer-spells.ts';
import { episodeAt, isShortBreak } from './in-care.ts';

/** The stay in care that a child is in on a day, short breaks apart. */
export interface Stay {
  readonly start: PlainDate;
  /** False when care began earlier than we know. */
  readonly startIsKnown: boolean;
  /** When the child came to the carer they are with; the stay's own start while they are in a temporary place. */
  readonly placedOn: PlainDate;
}

/** Null when the child is not in care on the day, or in a short break. */
export function stayOn({ episodes, periodsOfCare, diedOn }: History, day: PlainDate): Stay | null {
  const period = periodsOfCare.findLast((care) => holds(care, day));
  if (!period || !episodeAt(episodes, day) || (diedOn !== null && diedOn <= day)) return null;
  const first = episodes.find(
    ({ start, legalStatus }) => start >= period.start && start <= day && !isShortBreak(legalStatus),
  );
  const start = first?.start ?? period.start;
  const spell = carerSpells(episodes).findLast((spell) => holds(spell, day));
  return {
    start,
    startIsKnown: period.startIsKnown || start > period.start,
    placedOn: spell && spell.start > start ? spell.start : start,
  };
}
