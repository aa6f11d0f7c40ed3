import type { Episode } from '../../domain/care/episode.ts';
import { isShortBreak, placementAt } from '../../domain/care/in-care.ts';
import { holds } from '../../domain/dates/period.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { at } from '../../domain/timeline/spans.ts';

interface LastKnown {
  readonly history: History;
  readonly day: PlainDate;
  readonly episode: Episode | undefined;
  readonly placement: Episode | undefined;
}

// Most breakdowns ask this of the same person and day, one after the other, so the last answer is kept.
let known: LastKnown | undefined;

/** The episode at the end of the day or, of a child who has left care, the last before it; short breaks apart. */
export const lastEpisode = (history: History, day: PlainDate): Episode | undefined =>
  lastKnown(history, day).episode;

/** The same of the placement: of a child who is away for a time (T0 to T4) the one they left, if the record holds it. */
export const lastPlacement = (history: History, day: PlainDate): Episode | undefined =>
  lastKnown(history, day).placement;

function lastKnown(history: History, day: PlainDate): LastKnown {
  if (known?.history === history && known.day === day) return known;
  const { episodes } = history;
  const begun = episodes.filter(({ start, legalStatus }) => start <= day && !isShortBreak(legalStatus));
  const episode = at(begun, day) ?? begun.at(-1);
  const placement = episode && placementAt(episodes, holds(episode, day) ? day : episode.start);
  known = { history, day, episode, placement };
  return known;
}
