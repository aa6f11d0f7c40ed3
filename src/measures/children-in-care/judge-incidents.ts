import { carerSpells } from '../../domain/care/carer-spells.ts';
import type { Episode } from '../../domain/care/episode.ts';
import { isShortBreak } from '../../domain/care/in-care.ts';
import { holds, lastDay, type Period } from '../../domain/dates/period.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { History, MissingEpisode } from '../../domain/history/history.ts';
import { overlaps } from '../../domain/timeline/spans.ts';
import { excluded, met, notMet, outside, unknown, type Judgement } from '../measure.ts';
import { counted } from '../words.ts';

const words = { M: 'missing', A: 'away without authorisation' } as const;

/**
 * Whether a child who was in care on any day of the period was missing, or away, in it and in care (DOMAIN M14). An incident
 * that ended on the first day was open at its start, and counts.
 */
export function judgeIncidents(history: History, period: Period, kind: keyof typeof words): Judgement {
  const theirs = history.episodes.filter((episode) => overlaps(episode, period));
  const inCare = theirs.filter(({ legalStatus }) => !isShortBreak(legalStatus));
  const last = lastDay(period);
  if (inCare.length === 0)
    return theirs.length
      ? excluded(`short breaks only from ${period.start} to ${last}`)
      : outside(`not in care from ${period.start} to ${last}`);
  if (!history.missingIsRecorded) return unknown('no incident of being missing is recorded of anybody here');

  const incidents = history.missingEpisodes.filter((incident) => {
    const end = endOf(incident, history);
    const isInPeriod = incident.missingFrom < period.end && (end === null || end >= period.start);
    return isInPeriod && inCare.some((episode) => wasFrom(episode, incident, end));
  });
  const ofKind = incidents.filter((incident) => incident.kind === kind);
  const since = `from ${period.start} to ${last}`;
  if (ofKind.length)
    return met(
      `${counted(ofKind.length, 'incident')} of being ${words[kind]} ${since}, the last on ${ofKind.at(-1)!.missingFrom}`,
    );
  const untold = incidents.findLast((incident) => incident.kind === null);
  if (untold) return unknown(`missing or away on ${untold.missingFrom}: which of them is not recorded`);
  return notMet(`no incident of being ${words[kind]} is recorded ${since}`);
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
