import type { EntityManager } from 'typeorm';
import type { History } from '../../domain/history/history.ts';
import { addDays, type PlainDate } from '../../domain/dates/plain-date.ts';
import { at } from '../../domain/timeline/spans.ts';
import { isTemporary } from '../../domain/care/placement-groups.ts';
import { careFactsOf } from '../history/facts.reader.ts';
import { historiesOf } from '../history/history.reader.ts';
import { PersonFacts } from '../facts/person-facts.store.ts';
import { Placement } from './placement.entity.ts';

export const placements = new PersonFacts(Placement, 'start');

/** All that is known of one person; undefined before anything was. */
export const historyOf = async (db: EntityManager, personId: string): Promise<History | undefined> =>
  (await historiesOf(db, [personId]))[0];

/** RNE of a move: B and U when the legal status changes on the same day, T and U when the carer does not (rules 434 to 436). */
export async function reasonForMove(
  db: EntityManager,
  personId: string,
  { start, sameCarer }: { start: PlainDate; sameCarer: boolean },
): Promise<string> {
  const { legalStatuses } = (await careFactsOf(db, [personId]))(personId);
  const statuses = legalStatuses.filter(({ dispute }) => dispute === null);
  const changes = at(statuses, addDays(start, -1))?.code !== at(statuses, start)?.code;
  if (sameCarer) return changes ? 'U' : 'T';
  return changes ? 'B' : 'P';
}

/** Ends the placement that another follows on the day; `changeReason` is why, null where the return asks for none. */
export const endOn = (
  db: EntityManager,
  placement: Placement,
  end: PlainDate,
  changeReason: string | null,
): Promise<Placement> => placements.change(db, placement, { end, endedBecause: 'X1', changeReason });

/** The placement goes on as long as the one that followed it did. */
export const takeOver = (db: EntityManager, placement: Placement, following: Placement): Promise<Placement> =>
  placements.change(db, placement, {
    end: following.end,
    endedBecause: following.endedBecause,
    changeReason: isTemporary(placement.code) ? null : following.changeReason,
  });
