import { holds, type Period } from '../dates/period.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import type { History, MissingEpisode } from '../history/history.ts';
import { overlaps } from '../timeline/spans.ts';
import { carerSpells } from './carer-spells.ts';
import type { Episode } from './episode.ts';
import { isShortBreak } from './in-care.ts';

/**
 * The times that a child in care was missing or away in the period, short breaks apart (DOMAIN M14). An incident that ended on
 * the period's first day was open at its start, and counts.
 */
export function incidentsIn(history: History, period: Period): History['missingEpisodes'] {
  const inCare = history.episodes.filter(
    (episode) => overlaps(episode, period) && !isShortBreak(episode.legalStatus),
  );
  return history.missingEpisodes.filter((incident) => {
    const end = endOf(incident, history);
    const isInPeriod = incident.missingFrom < period.end && (end === null || end >= period.start);
    return isInPeriod && inCare.some((episode) => wasFrom(episode, incident, end));
  });
}

/**
 * House reading of an incident that nobody closed: it ends with the placement it began in, at which the return wants it closed
 * (rules 575 and 577). Left open, it would count in every later year.
 */
const endOf = ({ missingFrom, returnedOn }: MissingEpisode, { episodes }: History): PlainDate | null =>
  returnedOn ?? carerSpells(episodes).find((spell) => holds(spell, missingFrom))?.end ?? null;

/** Whether the incident was, on any of its days, one of a child in the episode. */
const wasFrom = (episode: Episode, { missingFrom }: MissingEpisode, end: PlainDate | null): boolean =>
  (episode.end === null || missingFrom < episode.end) && (end === null || end >= episode.start);
