import type { EntityManager } from 'typeorm';
import type { BoardSource } from '../extract.ts';
import { disclosureFaults } from '../suppression/disclosure-faults.ts';
import { openVariant } from '../suppression/open-variant.ts';
import { recordRelease, releasesBefore } from '../suppression/release-ledger.store.ts';
import { statisticsOf } from '../suppression/statistics-of.ts';
import { monthOf } from './told.ts';
import type { ExtractVersion } from './versions.store.ts';

/**
 * The open variant of a restricted source, recorded as released in the transaction that publishes it. Throws an Error where the
 * public, with all that it was shown before, could tell of so few people that it must not.
 */
export async function releaseOpen(
  db: EntityManager,
  { asAt, version }: Pick<ExtractVersion, 'asAt' | 'version'>,
  source: BoardSource,
): Promise<BoardSource> {
  const month = monthOf({ asAt });
  const releases = await releasesBefore(db, month);
  const open = openVariant(source, releases);
  const statistics = statisticsOf(source);
  const faults = disclosureFaults(statistics, open.hidden, releases);
  if (faults.length) throw new Error(`the disclosure check was not passed: ${faults.join(' ')}`);
  await recordRelease(db, { month, version, variant: 'open' }, statistics, open.hidden);
  return open;
}
