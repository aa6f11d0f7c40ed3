import type { EntityManager } from 'typeorm';
import { addDays, daysBetween, type PlainDate } from '../domain/dates/plain-date.ts';
import { londonDay, londonMinute } from '../platform/clock/clock.ts';
import { latestComplete, latestRuns, type Run } from './nights.reader.ts';

/** A night begins at 02:00 and is to be done by now, before people come to work. */
const readyBy = '06:00';

export interface RunShown extends Run {
  readonly state: 'complete' | 'running' | 'failed';
  /** It is a night, and was not done by 06:00 in London, or is not yet. */
  readonly isLate: boolean;
}

/** How old the figures are that people see. */
export interface Freshness {
  readonly knownAt: string;
  readonly asAt: PlainDate;
  /** Days in London since then. */
  readonly daysAgo: number;
  /** A later night should have been done by now. */
  readonly isLate: boolean;
}

export async function nightsShown(
  db: EntityManager,
  now: Date,
  { before, limit }: { readonly before?: string; readonly limit: number },
) {
  const found = await latestRuns(db, before ?? null, limit);
  const items = found.slice(0, limit).map((run) => runShown(run, now));
  const last = await latestComplete(db);
  return {
    lastComplete: last && freshnessOf(last, now),
    next: found.length > limit ? items.at(-1)!.knownAt : null,
    items,
  };
}

export function runShown(run: Run, now: Date): RunShown {
  const end = run.endedAt === null ? now : new Date(run.endedAt);
  const unfinished = run.hasFault ? 'failed' : 'running';
  return {
    ...run,
    state: run.endedAt === null ? unfinished : 'complete',
    isLate: run.night !== null && londonMinute(end) > `${run.night} ${readyBy}`,
  };
}

export function freshnessOf({ knownAt, asAt }: Pick<Run, 'knownAt' | 'asAt'>, now: Date): Freshness {
  const today = londonDay(now);
  const due = londonMinute(now) < `${today} ${readyBy}` ? addDays(today, -1) : today;
  const day = londonDay(new Date(knownAt));
  return { knownAt, asAt, daysAgo: daysBetween(day, today), isLate: day < due };
}
