import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { PersonFacts } from '../facts/person-facts.store.ts';
import { LeavingCareOverride } from './leaving-care-override.entity.ts';
import { refreshLeavingCareStatus } from './leaving-care-status.store.ts';
import type { OverrideSent } from './overrides.dto.ts';

export const overrides = new PersonFacts(LeavingCareOverride, 'start');

/** Sets a status by hand beside those of the version. Throws Problems `stale` and `overlaps`. */
export async function setOverride(
  db: EntityManager,
  personId: string,
  { status, start, end = null, reason }: OverrideSent,
  { version, today }: { version: string; today: PlainDate },
): Promise<LeavingCareOverride> {
  await overrides.at(db, personId, version);
  const override = await overrides.add(db, personId, { status, start, end, reason });
  await refreshLeavingCareStatus(db, [personId], today);
  return override;
}
