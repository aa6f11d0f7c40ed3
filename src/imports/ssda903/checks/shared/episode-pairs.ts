import type { PlainDate } from '../../../../domain/dates/plain-date.ts';
import type { ReturnRow } from '../return-rows.ts';

type EpisodeRow = ReturnRow<'Episodes'>;

/** The episodes that follow another and are at fault beside it. */
export const atFaultAfter = (
  episodes: readonly EpisodeRow[],
  isAtFault: (episode: EpisodeRow, before: EpisodeRow) => boolean,
): EpisodeRow[] => episodes.filter((episode, index) => index > 0 && isAtFault(episode, episodes[index - 1]!));

/** The episodes that another follows and that are at fault beside it. */
export const atFaultBefore = (
  episodes: readonly EpisodeRow[],
  isAtFault: (episode: EpisodeRow, next: EpisodeRow) => boolean,
): EpisodeRow[] =>
  episodes.filter(
    (episode, index) => index < episodes.length - 1 && isAtFault(episode, episodes[index + 1]!),
  );

/** Those whose DECOM can be read; they stand first, so pairs of them stay pairs. */
export const dated = (episodes: readonly EpisodeRow[]): readonly EpisodeRow[] =>
  episodes.filter(({ day }) => day.DECOM !== null);

/** Whether it still went on after the day; a DEC that cannot be read says nothing (rule 147 finds it). */
export const goesOnAfter = ({ text, day }: EpisodeRow, last: PlainDate): boolean =>
  text.DEC === '' || (day.DEC !== null && day.DEC > last);
