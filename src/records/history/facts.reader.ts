import type { EntityManager } from 'typeorm';
import type { CareFacts, CodeFact, PeriodFact, PlacementFact } from '../../domain/care/care-facts.ts';
import type { Span } from '../../domain/dates/period.ts';

/** Looks one person's rows up; none recorded gives an empty list. */
export type ByPerson<T> = (personId: string) => readonly T[];

/** The spans these people have in a table, in order of their start, with the columns asked for beside them. */
export const spansOf = <T extends Span>(
  db: EntityManager,
  people: readonly string[],
  table: string,
  columns = '',
): Promise<ByPerson<T>> =>
  rowsOf<T>(db, people, table, `"start", "end" ${columns && `, ${columns}`}`, '"start"');

/** What happened to these people by a table, in order of the day it is kept under. */
export const happeningsOf = <T>(
  db: EntityManager,
  people: readonly string[],
  table: string,
  day: string,
  columns: string,
): Promise<ByPerson<T>> => rowsOf<T>(db, people, table, columns, `${day}, id`);

async function rowsOf<T>(
  db: EntityManager,
  people: readonly string[],
  table: string,
  columns: string,
  order: string,
): Promise<ByPerson<T>> {
  const rows: (T & { personId: string })[] = await db.query(
    `select person_id as "personId", ${columns} from ${table}
     where person_id = any($1::uuid[]) order by person_id, ${order}`,
    [people],
  );
  const found = new Map<string, T[]>();
  for (const { personId, ...row } of rows) {
    const theirs = found.get(personId);
    if (theirs) theirs.push(row as unknown as T);
    else found.set(personId, [row as unknown as T]);
  }
  return (personId) => found.get(personId) ?? [];
}

const disputedCode = 'code, dispute';

/** Periods of care, legal statuses, categories of need and placements of these people. */
export async function careFactsOf(
  db: EntityManager,
  people: readonly string[],
): Promise<(personId: string) => CareFacts> {
  const periods = await spansOf<PeriodFact>(
    db,
    people,
    'period_of_care',
    `ended_because as "endedBecause", home_postcode as "homePostcode", start_is_known as "startIsKnown"`,
  );
  const legalStatuses = await spansOf<CodeFact>(db, people, 'legal_status', disputedCode);
  const categoriesOfNeed = await spansOf<CodeFact>(db, people, 'category_of_need', disputedCode);
  const placements = await spansOf<PlacementFact>(
    db,
    people,
    'placement',
    `started_because as "startedBecause", code as placement, provider, postcode, urn,
     ended_because as "endedBecause", change_reason as "changeReason", dispute`,
  );
  return (personId) => ({
    periods: [...periods(personId)],
    legalStatuses: [...legalStatuses(personId)],
    categoriesOfNeed: [...categoriesOfNeed(personId)],
    placements: [...placements(personId)],
  });
}
