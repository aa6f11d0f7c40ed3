import { daysBetween, type PlainDate } from '../../../../domain/dates/plain-date.ts';
import type { ReturnContext } from '../check.ts';
import type { ReturnRow, TablesOfChild } from '../return-rows.ts';

type EpisodeRow = ReturnRow<'Episodes'>;
interface Span {
  readonly episode: EpisodeRow;
  readonly start: PlainDate;
  readonly end: PlainDate;
}

/** The episodes under the status with both their days; one still open counts to the year's last day, one with a day that cannot be read not at all. */
export const spansUnder = (
  episodes: readonly EpisodeRow[],
  legalStatus: string,
  { lastDay }: ReturnContext,
): readonly Span[] =>
  episodes.flatMap((episode) => {
    const { DECOM: start, DEC } = episode.day;
    const end = episode.text.DEC === '' ? lastDay : DEC;
    return episode.text.LS === legalStatus && start && end ? [{ episode, start, end }] : [];
  });

/** The episodes of every run under the status that lasted more than so many days; a run goes on while the next begins no later than it ended. */
export const inRunsOver =
  (legalStatus: string, days: number) =>
  ({ Episodes }: TablesOfChild, context: ReturnContext): EpisodeRow[] => {
    const runs: { start: PlainDate; end: PlainDate; episodes: EpisodeRow[] }[] = [];
    for (const { episode, start, end } of spansUnder(Episodes, legalStatus, context)) {
      const run = runs.at(-1);
      if (run && start <= run.end) {
        run.episodes.push(episode);
        if (end > run.end) run.end = end;
      } else runs.push({ start, end, episodes: [episode] });
    }
    return runs.flatMap((run) => (daysBetween(run.start, run.end) > days ? run.episodes : []));
  };
