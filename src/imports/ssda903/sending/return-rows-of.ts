import type { EntityManager } from 'typeorm';
import { returnRow, type AnyRow, type TableId } from '../checks/return-rows.ts';
import { rowsOfChild } from './child-rows.ts';
import { peopleToSend, sentRecordsOf } from './record.reader.ts';
import type { Sending } from './sending.ts';

/** What would be sent of one person, in order of table. */
export interface SentPersonRows {
  readonly personId: string;
  readonly rows: readonly AnyRow[];
}

/**
 * What the record, as this transaction knows it, would send of these people for the year, in order of CHILD; of whom the
 * return does not ask about, nothing. `index` counts the rows of each table among those given here.
 */
export async function sentRowsOf(
  db: EntityManager,
  personIds: readonly string[],
  sending: Sending,
): Promise<SentPersonRows[]> {
  const counts = new Map<TableId, number>();
  const next = (table: TableId): number => {
    const index = counts.get(table) ?? 0;
    counts.set(table, index + 1);
    return index;
  };
  const records = await sentRecordsOf(db, personIds, sending);
  return records
    .map((record) => ({
      personId: record.person.personId,
      rows: rowsOfChild(record, sending).map(
        ([table, cells]) => returnRow(table, next(table), cells) as AnyRow,
      ),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** The same, of all these people together. */
export const returnRowsOf = async (
  db: EntityManager,
  personIds: readonly string[],
  sending: Sending,
): Promise<AnyRow[]> => (await sentRowsOf(db, personIds, sending)).flatMap(({ rows }) => rows);

const peopleAtATime = 500;

/** The ids of whoever may have a row in the return of the year, in pages, in order of CHILD; a few may turn out to have none. */
export async function* pagesToSend(db: EntityManager, sending: Sending): AsyncGenerator<readonly string[]> {
  const people = await peopleToSend(db, sending);
  for (let from = 0; from < people.length; from += peopleAtATime)
    yield people.slice(from, from + peopleAtATime);
}
