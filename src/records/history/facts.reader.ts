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

/** A table that is asked for, and who waits for it. */
interface Asked {
  readonly table: string;
  readonly columns: string;
  readonly order: string;
  readonly answer: (rows: ReadonlyMap<string, readonly never[]>) => void;
  readonly fail: (error: unknown) => void;
}

interface AskedTogether {
  readonly people: readonly string[];
  readonly tables: Asked[];
}

const waiting = new WeakMap<EntityManager, AskedTogether>();

/**
 * Tables that are asked of the same people in one breath (`Promise.all`) are read in one statement, each person's rows as
 * JSON: sending a page's ids for each of some twenty tables took a sixth of all the time it took to read it.
 */
function rowsOf<T>(
  db: EntityManager,
  people: readonly string[],
  table: string,
  columns: string,
  order: string,
): Promise<ByPerson<T>> {
  return new Promise((resolve, fail) => {
    const answer: Asked['answer'] = (rows) => resolve((personId) => rows.get(personId) ?? []);
    togetherOf(db, people).tables.push({ table, columns, order, answer, fail });
  });
}

function togetherOf(db: EntityManager, people: readonly string[]): AskedTogether {
  const begun = waiting.get(db);
  if (begun?.people === people) return begun;
  const together: AskedTogether = { people, tables: [] };
  waiting.set(db, together);
  queueMicrotask(() => {
    if (waiting.get(db) === together) waiting.delete(db);
    void readTogether(db, together);
  });
  return together;
}

async function readTogether(db: EntityManager, { people, tables }: AskedTogether): Promise<void> {
  const parts = tables.map(
    ({ table, columns, order }, part) =>
      `select ${part} as part, person_id as "personId",
         json_agg(row_to_json((select fact from (select ${columns}) fact)) order by ${order}) as facts
       from ${table} where person_id = any($1::uuid[]) group by person_id`,
  );
  try {
    const statement = parts.join(' union all ');
    const rows: { part: number; personId: string; facts: never[] }[] = await db.query(statement, [people]);
    const found = tables.map(() => new Map<string, never[]>());
    for (const { part, personId, facts } of rows) found[part]!.set(personId, facts);
    for (const [part, { answer }] of tables.entries()) answer(found[part]!);
  } catch (error) {
    for (const { fail } of tables) fail(error);
  }
}

const disputedCode = 'code, dispute';

/** Periods of care, legal statuses, categories of need and placements of these people. */
export async function careFactsOf(
  db: EntityManager,
  people: readonly string[],
): Promise<(personId: string) => CareFacts> {
  const [periods, legalStatuses, categoriesOfNeed, placements] = await Promise.all([
    spansOf<PeriodFact>(
      db,
      people,
      'period_of_care',
      `ended_because as "endedBecause", home_postcode as "homePostcode", start_is_known as "startIsKnown"`,
    ),
    spansOf<CodeFact>(db, people, 'legal_status', disputedCode),
    spansOf<CodeFact>(db, people, 'category_of_need', disputedCode),
    spansOf<PlacementFact>(
      db,
      people,
      'placement',
      `started_because as "startedBecause", code as placement, provider, postcode, urn,
       ended_because as "endedBecause", change_reason as "changeReason", dispute`,
    ),
  ]);
  return (personId) => ({
    periods: [...periods(personId)],
    legalStatuses: [...legalStatuses(personId)],
    categoriesOfNeed: [...categoriesOfNeed(personId)],
    placements: [...placements(personId)],
  });
}
