import { isShortBreak } from '../../domain/care/in-care.ts';
import { incidentsIn } from '../../domain/care/incidents.ts';
import { lastDay, type Period } from '../../domain/dates/period.ts';
import type { History } from '../../domain/history/history.ts';
import { overlaps } from '../../domain/timeline/spans.ts';
import { excluded, met, notMet, outside, unknown, type Judgement } from '../measure.ts';
import { counted } from '../words.ts';

const words = { M: 'missing', A: 'away without authorisation' } as const;

/** Whether a child who was in care on any day of the period was missing, or away, in it and in care (DOMAIN M14). */
export function judgeIncidents(history: History, period: Period, kind: keyof typeof words): Judgement {
  const theirs = history.episodes.filter((episode) => overlaps(episode, period));
  const inCare = theirs.filter(({ legalStatus }) => !isShortBreak(legalStatus));
  const last = lastDay(period);
  if (inCare.length === 0)
    return theirs.length
      ? excluded(`short breaks only from ${period.start} to ${last}`)
      : outside(`not in care from ${period.start} to ${last}`);
  if (!history.missingIsRecorded) return unknown('no incident of being missing is recorded of anybody here');

  const incidents = incidentsIn(history, period);
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
