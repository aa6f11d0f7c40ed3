import type { EntityManager } from 'typeorm';
import type { Finding } from '../finding.ts';
import { refuseRows, type ImportContext } from './staging.store.ts';

/** Targets, known by MEASURE and START: new ones come, changed ones change, and no two of a measure hold on one day. */
export const recordsTables = ['Targets'];

const told = ['target', 'tolerance', '"end"', 'source'];
const of = (alias: string): string => told.map((name) => `${alias}.${name}`).join(', ');

const came = `
  select n, "row" ->> 'MEASURE' as measure, ("row" ->> 'TARGET')::numeric as target, ("row" ->> 'TOLERANCE')::numeric as tolerance,
    ("row" ->> 'START')::date as "start", ("row" ->> 'END')::date as "end", "row" ->> 'SOURCE' as source
  from pg_temp.staged where table_id = 'Targets' and verdict = 'recorded'`;

export async function record(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  // As it would be with these rows: of a measure that would have two on a day nothing is taken, not even what ends one of them.
  const clashing = await refuseRows(
    db,
    context,
    `with c as (${came}),
       would_be as (select measure, "start", "end" from c union all
         select measure, "start", "end" from target t where not exists (select from c where (c.measure, c."start") = (t.measure, t."start"))),
       clash as (select measure, min(next) as told from (
           select measure, "end", lead("start") over (partition by measure order by "start", "end") as next from would_be) spans
         where next < coalesce("end", 'infinity') group by measure)
     select n, told::text from c join clash using (measure)`,
    [],
    {
      code: 'targets-overlap',
      column: 'MEASURE',
      message: (row) =>
        `Two targets of ${row.value} would hold on ${row.told}. Write into END the first day the earlier one no longer holds, and send each START once. No target of this measure was taken.`,
    },
  );
  await db.query(
    `with c as (${came})
     update target t set (${told.join(', ')}, source_import) = row(${of('c')}, $1::uuid)
     from c where (t.measure, t."start") = (c.measure, c."start") and row(${of('t')}) is distinct from row(${of('c')})`,
    [context.id],
  );
  await db.query(
    `with c as (${came})
     insert into target (measure, "start", ${told.join(', ')}, source_import)
     select measure, "start", ${of('c')}, $1 from c
     where not exists (select from target t where (t.measure, t."start") = (c.measure, c."start"))`,
    [context.id],
  );
  return clashing;
}
