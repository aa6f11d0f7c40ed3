import type { EntityManager } from 'typeorm';
import type { Catalogue } from '../../measures/catalogue.ts';
import { Problem } from '../../platform/http/problems.ts';
import { observationsOf } from '../../records/observations/observations.store.ts';
import { sourceInWords } from './observation-in-words.ts';

/** Throws Problem `observed-not-counted` for an observed measure, with the paper that was last heard of it. */
export async function refuseObserved(db: EntityManager, { observed }: Catalogue, id: string): Promise<void> {
  const measure = observed.find((one) => one.id === id);
  if (!measure) return;
  const [latest] = await observationsOf(db, measure, null);
  throw new Problem(
    'observed-not-counted',
    `This measure is observed, not counted from this record, so there is nobody behind it. ${
      latest
        ? `Last observed in: ${sourceInWords(latest.source)}.`
        : 'Nothing observed of it is recorded yet.'
    } GET /api/v1/measures/${id}/observations tells what was observed and where it stands.`,
    undefined,
    { source: latest?.source ?? null },
  );
}
