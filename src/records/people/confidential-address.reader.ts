import type { EntityManager } from 'typeorm';
import type { Span } from '../../domain/dates/period.ts';
import { PersonFacts } from '../facts/person-facts.store.ts';
import { ConfidentialAddress } from './confidential-address.entity.ts';

export const confidentialAddresses = new PersonFacts(ConfidentialAddress, 'start');

/**
 * The spans of days in which where this person lives is confidential as is known now, also while the record is read as it
 * was known before: an address that was made secret since is not given away by asking for what was known then.
 */
export const confidentialSpansOf = (db: EntityManager, personId: string): Promise<Span[]> =>
  db.query(`select "start", "end" from public.confidential_address where person_id = $1 order by "start"`, [
    personId,
  ]);
