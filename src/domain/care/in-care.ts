import { legalStatusCodes } from '../codes/legal-status.codes.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import { at } from '../timeline/spans.ts';
import type { Episode } from './episode.ts';
import { isTemporary } from './placement-groups.ts';

/** Short breaks (V3, V4, the older V1) are looked after in law and left out of what is counted (DOMAIN 0.5). */
export const isShortBreak = (legalStatus: string | null): boolean =>
  legalStatus !== null && shortBreaks.has(legalStatus);

const shortBreaks: ReadonlySet<string> = new Set(
  [...legalStatusCodes].filter(([, { shortBreak }]) => shortBreak).map(([code]) => code),
);

/** The episode a child is looked after in at the end of the day, short breaks apart; the latest started of several. */
export const episodeAt = (episodes: readonly Episode[], day: PlainDate): Episode | undefined =>
  at(episodes, day, isCounted);

/** The short break the child is in at the end of the day. */
export const shortBreakAt = (episodes: readonly Episode[], day: PlainDate): Episode | undefined =>
  at(episodes, day, ({ legalStatus }) => isShortBreak(legalStatus));

const isCounted = ({ legalStatus }: Episode): boolean => !isShortBreak(legalStatus);

/**
 * The episode whose placement is judged at the day: the one at the day or, when that is T0-T4, the placement
 * it left (DOMAIN M03, M04). Undefined when not looked after, or when the stay began in a T-code or we do not
 * hold what came before it. `episodes` stand in order of their start.
 */
export function placementAt(episodes: readonly Episode[], day: PlainDate): Episode | undefined {
  let episode = episodeAt(episodes, day);
  while (episode && isTemporary(episode.placement)) episode = episodeLeftFor(episode, episodes);
  return episode;
}

function episodeLeftFor(episode: Episode, episodes: readonly Episode[]): Episode | undefined {
  if (episode.startedBecause === 'S') return undefined;
  return episodes
    .slice(0, episodes.indexOf(episode))
    .findLast((earlier) => !isShortBreak(earlier.legalStatus) && leadsInto(earlier, episode));
}

/** No gap between them and, where they only touch, no REC that ended care. */
const leadsInto = ({ end, endedBecause }: Episode, { start }: Episode): boolean =>
  end === null || end > start || (end === start && (endedBecause === null || endedBecause === 'X1'));
