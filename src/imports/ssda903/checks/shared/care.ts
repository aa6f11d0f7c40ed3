import { isShortBreak as isShortBreakStatus } from '../../../../domain/care/in-care.ts';
import type { ReturnContext } from '../check.ts';
import type { ReturnRow, TablesOfChild } from '../return-rows.ts';

type EpisodeRow = ReturnRow<'Episodes'>;

/** Under an agreement for short breaks: V3 or V4. */
export const isShortBreak = ({ text }: EpisodeRow): boolean => isShortBreakStatus(text.LS);

/** In care at the end of the year's last day by this episode; a short break is not (DOMAIN 0.6). */
export const isInCareAtYearEnd = (episode: EpisodeRow, { lastDay }: ReturnContext): boolean =>
  episode.day.DECOM !== null &&
  episode.day.DECOM <= lastDay &&
  (episode.day.DEC === null || episode.day.DEC > lastDay) &&
  !isShortBreak(episode);

/** Whether the episode holds on any day of the year. */
export const isInYear = ({ day }: EpisodeRow, { start, lastDay }: ReturnContext): boolean =>
  day.DECOM !== null && day.DECOM <= lastDay && (day.DEC === null || day.DEC >= start);

/**
 * Whether the child was looked after all through the year, by the return's own rule (CONTINUOUSLY_LOOKED_AFTER; DOMAIN 1):
 * an episode in the year, and none of them a short break, begun (S) after 1 April, or ended but by X1 before 31 March.
 */
export function isInCareAllYear({ Episodes }: TablesOfChild, context: ReturnContext): boolean {
  const inYear = Episodes.filter((episode) => isInYear(episode, context));
  const { start, lastDay } = context;
  return (
    inYear.length > 0 &&
    !inYear.some(
      (episode) =>
        isShortBreak(episode) ||
        (episode.text.RNE === 'S' && episode.day.DECOM! > start) ||
        (episode.day.DEC !== null && episode.text.REC !== 'X1' && episode.day.DEC < lastDay),
    )
  );
}

/** Each episode with the one that follows it, null after the last. */
export const withNext = (
  episodes: readonly EpisodeRow[],
): readonly (readonly [EpisodeRow, EpisodeRow | null])[] =>
  episodes.map((episode, index) => [episode, episodes[index + 1] ?? null]);
