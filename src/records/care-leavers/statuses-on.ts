import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { leavingCareStatus } from '../../domain/leaving-care/eligibility.ts';
import { historiesOf } from '../history/history.reader.ts';
import type { CareLeaversAsked } from './care-leavers.dto.ts';
import { mayBeLeaving, type LeavingCareRow } from './care-leavers.reader.ts';

const atATime = 200;

/**
 * What the law made of those whom the asker sees on a day, worked out anew: what is stored is of today. In order of ids, one
 * more than the page asked for holds.
 */
export async function statusesOn(
  db: EntityManager,
  day: PlainDate,
  { status: wanted, limit, after }: CareLeaversAsked,
): Promise<LeavingCareRow[]> {
  const found: LeavingCareRow[] = [];
  for (let last: string | null = after ?? null; found.length <= limit;) {
    const ids = await mayBeLeaving(db, day, { after: last, limit: atATime });
    if (!ids.length) break;
    for (const history of await historiesOf(db, ids)) {
      const { status, because } = leavingCareStatus(history, day);
      if (status !== 'none' && (!wanted || status === wanted))
        found.push({ personId: history.personId, status, because });
    }
    last = ids.at(-1)!;
  }
  return found.slice(0, limit + 1);
}
