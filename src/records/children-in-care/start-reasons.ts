import type { EntityManager } from 'typeorm';
import { addDays, type PlainDate } from '../../domain/dates/plain-date.ts';
import { at } from '../../domain/timeline/spans.ts';
import { placements } from '../placements/placements.store.ts';
import { isUndisputed, legalStatuses } from './care.store.ts';

// RNE of a placement that begins on a day: P and T say that the legal status stays, B and U that it changes with it.
const whenStatusChanges: Readonly<Record<string, string>> = { P: 'B', T: 'U' };
const whenStatusStays: Readonly<Record<string, string>> = { B: 'P', U: 'T' };

/**
 * Makes the placements that begin on these days say (RNE) whether the legal status changes with them, as it now does or no
 * longer does (rules 435, 436). The first of a stay says S, whatever the status.
 */
export async function agreeStartReasons(
  db: EntityManager,
  personId: string,
  days: readonly PlainDate[],
): Promise<void> {
  const statuses = (await legalStatuses.of(db, personId)).items.filter(isUndisputed);
  const { items } = await placements.of(db, personId);
  for (const placement of items.filter((one) => isUndisputed(one) && days.includes(one.start))) {
    const was = at(statuses, addDays(placement.start, -1))?.code;
    const changes = was !== at(statuses, placement.start)?.code;
    const startedBecause = (changes ? whenStatusChanges : whenStatusStays)[placement.startedBecause];
    if (startedBecause) await placements.change(db, placement, { startedBecause });
  }
}
