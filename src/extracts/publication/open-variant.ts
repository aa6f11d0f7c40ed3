import type { EntityManager } from 'typeorm';
import type { BoardSource } from '../extract.ts';
import { openVariant } from '../suppression/open-variant.ts';
import { recordRelease, releasesBefore } from '../suppression/release-ledger.store.ts';
import { statisticsOf } from '../suppression/statistics-of.ts';
import { monthOf } from './told.ts';
import type { ExtractVersion } from './versions.store.ts';

/**
 * The open variant of a restricted source, which hides what the public could tell with all that it was shown before; recorded as
 * released in the transaction that publishes it.
 */
export async function releaseOpen(
  db: EntityManager,
  { asAt, version }: Pick<ExtractVersion, 'asAt' | 'version'>,
  source: BoardSource,
): Promise<BoardSource> {
  const month = monthOf({ asAt });
  const open = openVariant(source, await releasesBefore(db, month));
  await recordRelease(db, { month, version, variant: 'open' }, statisticsOf(source), open.hidden);
  return open;
}
