import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { askWhy, explanationOf } from '../../snapshots/explanation.store.ts';
import { countedDays } from '../../snapshots/figure.store.ts';
import boardMonthly from '../board-monthly/board-monthly.extract.ts';
import type { BoardReports } from '../board-reports.service.ts';
import { changedBetween, changeOf, type Change } from './changes.ts';
import { versionsOf, type ExtractVersion } from './versions.store.ts';

/**
 * What a correction says otherwise than the version it replaces, each change with the bridge between the two counts as far as it
 * is worked out; null of a first version.
 */
export async function changesOf(
  db: EntityManager,
  { catalogue }: BoardReports,
  version: ExtractVersion,
): Promise<readonly Change[] | null> {
  if (version.changes) return version.changes;
  const counts = await countsOf(db, version);
  if (!counts) return null;
  const { before, after } = counts;
  const changes: Change[] = [];
  for (const measureId of changedBetween(before, after, boardMonthly.measures)) {
    const measure = catalogue.measures.find(({ id }) => id === measureId)!;
    const why = whyOf(measureId, version.asAt, counts);
    const explained = why && (await explanationOf(db, why, catalogue.version));
    const bridge = explained?.bridge ?? null;
    changes.push(changeOf(measure, before, after, bridge, !why || bridge !== null));
  }
  return changes;
}

/** Asks the jobs why each figure changed; asked already, it changes nothing. */
export async function askWhyChanged(
  db: EntityManager,
  { catalogue }: BoardReports,
  version: ExtractVersion,
): Promise<void> {
  const counts = await countsOf(db, version);
  if (!counts) return;
  for (const measureId of changedBetween(counts.before, counts.after, boardMonthly.measures)) {
    const why = whyOf(measureId, version.asAt, counts);
    if (why) await askWhy(db, why, catalogue.version);
  }
}

type Counts = NonNullable<Awaited<ReturnType<typeof countsOf>>>;

/** The counts that a correction and the version it replaces rest on. */
async function countsOf(db: EntityManager, { asAt, replaces, countedBy }: ExtractVersion) {
  const replaced = (await versionsOf(db, asAt)).find(({ id }) => id === replaces);
  if (!replaced) return null;
  const [before] = await countedDays(db, [asAt], replaced.countedBy);
  const [after] = await countedDays(db, [asAt], countedBy);
  return before && after ? { before, after } : null;
}

/** Two counts of one known-at differ by their definitions alone, and no record lies between them. */
const whyOf = (measureId: string, asAt: PlainDate, { before, after }: Counts) =>
  before.knownAt < after.knownAt
    ? { measureId, asAt, fromKnown: before.knownAt, toKnown: after.knownAt }
    : null;
