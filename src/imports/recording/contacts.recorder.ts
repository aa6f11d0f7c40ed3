import type { EntityManager } from 'typeorm';
import { ageOn, birthday } from '../../domain/dates/age.ts';
import { dateOf, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { KnownStatus } from '../../domain/history/history.ts';
import { observationsOf, statusesFrom, type Observation } from '../../domain/history/known-statuses.ts';
import { aroundBirthday, lastDayAround } from '../../domain/leaving-care/around-birthday.ts';
import { at } from '../../domain/timeline/spans.ts';
import { copyInto, type Cell } from '../../platform/database/copy.ts';
import { spansOf } from '../../records/history/facts.reader.ts';
import { createWanted, factTables, replaceFacts } from '../../records/history/facts.store.ts';
import type { Finding } from '../finding.ts';
import { findAffected, refuseStrangers, stagedPeople, type ImportContext } from './staging.store.ts';

/** What was known of care leavers: OC3 at their birthday in the year, and our own contacts on the day itself. */
export const recordsTables = ['OC3', 'CareLeaverContacts'];

interface ContactRow {
  DOB?: PlainDate;
  KNOWN_ON?: PlainDate;
  IN_TOUCH: string | null;
  ACTIV: string | null;
  ACCOM: string | null;
}

const kinds = [
  { table: factTables.inTouch, column: 'IN_TOUCH' },
  { table: factTables.eet, column: 'ACTIV' },
  { table: factTables.accommodation, column: 'ACCOM' },
] as const;

const peopleAtATime = 1_000;

export async function record(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  const strangers = await refuseStrangers(db, context, recordsTables);
  const people = await findAffected(db, recordsTables);
  for (const { table } of kinds) await createWanted(db, table);
  for (let from = 1; from <= people; from += peopleAtATime) {
    const page = await stagedPeople<ContactRow>(db, recordsTables, from, from + peopleAtATime - 1);
    const ids = page.map(({ personId }) => personId);
    for (const { table, column } of kinds) {
      const known = await spansOf<KnownStatus>(db, ids, table.name, `code, last_known_on as "lastKnownOn"`);
      const wanted = page.flatMap(({ personId, rows }): Cell[][] => {
        const before = known(personId);
        const came = rows.flatMap(({ row }): Observation[] => {
          const code = row[column];
          return code === null ? [] : observed(row, code, before, context.collectionYear);
        });
        const statuses = statusesFrom([...observationsOf(before), ...came]);
        return statuses.map(({ start, end, code, lastKnownOn }) => [personId, start, end, code, lastKnownOn]);
      });
      await copyInto(db, `pg_temp.wanted_${table.name}`, wanted);
    }
  }
  for (const { table } of kinds) await replaceFacts(db, table, context.id);
  return strangers;
}

/**
 * OC3 tells of the time around the person's birthday in the collection year; it is taken as known on the birthday. Where the
 * record says the same of that time already it is nothing new, and nobody is taken to have been seen again.
 */
function observed(
  { KNOWN_ON, DOB, IN_TOUCH }: ContactRow,
  code: string,
  before: readonly KnownStatus[],
  collectionYear: number | null,
): Observation[] {
  if (KNOWN_ON) return [{ knownOn: KNOWN_ON, code }];
  const knownOn = birthday(DOB!, ageOn(DOB!, dateOf(collectionYear!, 3, 31)));
  // The dead are not seen again, so what was so when they died still is.
  const known =
    aroundBirthday(before, knownOn, lastDayAround(knownOn)) ??
    (IN_TOUCH === 'DIED' ? at(before, knownOn) : undefined);
  return known?.code === code ? [] : [{ knownOn, code }];
}
