import type { EntityManager } from 'typeorm';
import { yearTo31March } from '../../domain/dates/period.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { FactTable } from '../../records/history/facts.store.ts';
import type { Finding } from '../finding.ts';
import { ukDay } from '../ssda903/days.ts';
import { refuseRows, type ImportContext } from './staging.store.ts';

/** The staged rows of a table, and what each column of the record is made of, in SQL of the staged row `s`. */
export interface StagedFacts {
  readonly id: string;
  readonly into: FactTable;
  readonly columns: Readonly<Record<string, string>>;
  /** The column of the day it ended, where a row that leaves it blank says no more than that it had not by the year's end. */
  readonly end?: string;
}

/**
 * Records the staged rows: new ones come, changed ones change, the same are not touched; rows of other keys stand. What the
 * return leaves open, and the record knows to have ended after its year, stays ended.
 */
export async function mergeRows(
  db: EntityManager,
  { id: importId, collectionYear }: ImportContext,
  { id, into: { name, key, columns }, columns: made, end }: StagedFacts,
): Promise<void> {
  const keys = ['person_id', ...key];
  const came = `
    select distinct p.id as person_id, ${[...key, ...columns].map((column) => `${made[column]} as ${column}`).join(', ')}
    from pg_temp.staged s join person p on p.child_id = s.child
    where s.table_id = '${id}' and s.verdict = 'recorded'`;
  const same = keys.map((column) => `t.${column} = c.${column}`).join(' and ');
  const of = (alias: string) => columns.map((column) => `${alias}.${column}`).join(', ');
  const hasEndedSince =
    end === undefined || collectionYear === null
      ? 'false'
      : `c.${end} is null and t.${end} is not null and t.${end} >= '${yearTo31March(collectionYear).end}'`;
  if (columns.length)
    await db.query(
      `with c as (${came})
     update ${name} t set (${columns.join(', ')}, source_import) = row(${of('c')}, $1::uuid) from c
     where ${same} and row(${of('t')}) is distinct from row(${of('c')}) and not (${hasEndedSince})`,
      [importId],
    );
  await db.query(
    `with c as (${came})
     insert into ${name} (${[...keys, ...columns].join(', ')}, source_import)
     select ${[...keys, ...columns].map((column) => `c.${column}`).join(', ')}, $1 from c
     where not exists (select from ${name} t where ${same})`,
    [importId],
  );
}

/** Refuses the staged rows that say otherwise than what somebody recorded by hand under the same key. */
export function refuseRecordedHere(
  db: EntityManager,
  context: ImportContext,
  { id, into: { name, key, columns }, columns: made }: StagedFacts,
): Promise<Finding[]> {
  const same = key.map((column) => `t.${column} = ${made[column]}`).join(' and ');
  return refuseRows(
    db,
    context,
    `select s.n, null as told from pg_temp.staged s join person p on p.child_id = s.child
       join ${name} t on t.person_id = p.id and t.source_import is null and ${same}
     where s.table_id = '${id}' and s.verdict = 'recorded'
       and row(${columns.map((column) => `t.${column}`).join(', ')}) is distinct from row(${columns.map((column) => made[column]).join(', ')})`,
    [],
    {
      code: 'recorded-here-otherwise',
      column: 'ACADEMIC_YEAR',
      message: ({ child }) =>
        `Of CHILD ${child} something else was recorded here by hand, and stands. Take that back first, if the file is right, and send it again.`,
    },
  );
}

/** A finding for each decision that a child should be adopted which came while another one stood. */
export async function findOpenDecisions(db: EntityManager, { fileNames }: ImportContext): Promise<Finding[]> {
  const rows: { file: number; line: number; child: string; decided: PlainDate; before: PlainDate }[] =
    await db.query(
      `select s.file, s.line, s.child, s."row" ->> 'DATE_PLACED' as decided, max(d.decided_on) as before
       from pg_temp.staged s join person p on p.child_id = s.child
       join adoption_decision d on d.person_id = p.id and d.decided_on < (s."row" ->> 'DATE_PLACED')::date
         and (d.reversed_on is null or d.reversed_on > (s."row" ->> 'DATE_PLACED')::date)
       where s.table_id = 'PlacedAdoption' and s.verdict = 'recorded'
       group by s.file, s.line, s.child, s."row" order by s.file, s.line`,
    );
  return rows.map(({ file, line, child, decided, before }) => ({
    table: 'PlacedAdoption',
    file: fileNames[file]!,
    line,
    column: 'DATE_PLACED',
    value: ukDay(decided),
    child,
    code: '579',
    message: `The decision of ${ukDay(before)} still stood. Send its DATE_PLACED_CEASED, or put DATE_PLACED right. Both are recorded.`,
  }));
}
