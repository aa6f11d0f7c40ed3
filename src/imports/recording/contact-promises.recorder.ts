import type { EntityManager } from 'typeorm';
import type { Finding } from '../finding.ts';
import { refuseRows, type ImportContext } from './staging.store.ts';

/** What the council has promised beyond the law: new rules come, changed ones change, the same are not touched. */
export const recordsTables = ['ContactPromises'];

const told = ['cohort', 'age_to', 'kind', 'every_days', 'within_working_days', '"end"', 'source'];
const of = (alias: string): string => told.map((name) => `${alias}.${name}`).join(', ');

const came = `
  select "row" ->> 'RULE' as name, "row" ->> 'COHORT' as cohort, ("row" ->> 'AGE_FROM')::int as age_from,
    ("row" ->> 'AGE_TO')::int as age_to, "row" ->> 'KIND' as kind, ("row" ->> 'EVERY_DAYS')::int as every_days,
    ("row" ->> 'WITHIN_WORKING_DAYS')::int as within_working_days, ("row" ->> 'SINCE')::date as "start",
    ("row" ->> 'UNTIL')::date as "end", "row" ->> 'SOURCE' as source
  from pg_temp.staged where table_id = 'ContactPromises' and verdict = 'recorded'`;

export async function record(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  const twice = await refuseRows(
    db,
    context,
    `select n, 'line ' || first_line || ' of ' || ($1::text[])[first_file + 1] as told from (
       select n, first_value(n) over w as first_n, first_value(file) over w as first_file, first_value(line) over w as first_line
       from pg_temp.staged where table_id = 'ContactPromises' and verdict = 'recorded'
       window w as (partition by "row" ->> 'RULE', "row" ->> 'AGE_FROM', "row" ->> 'SINCE' order by file, line)) rows
     where n <> first_n`,
    [context.fileNames],
    {
      code: 'promise-twice',
      column: 'RULE',
      message: (row) =>
        `This RULE stands on ${row.told} already with the same AGE_FROM and SINCE. Send each promise once.`,
    },
  );
  await db.query(
    `with c as (${came})
     update contact_promise p set (${told.join(', ')}, source_import) = row(${of('c')}, $1::uuid)
     from c where (p.name, p.age_from, p."start") = (c.name, c.age_from, c."start")
       and row(${of('p')}) is distinct from row(${of('c')})`,
    [context.id],
  );
  await db.query(
    `with c as (${came})
     insert into contact_promise (name, age_from, "start", ${told.join(', ')}, source_import)
     select name, age_from, "start", ${of('c')}, $1 from c
     where not exists (select from contact_promise p where (p.name, p.age_from, p."start") = (c.name, c.age_from, c."start"))`,
    [context.id],
  );
  return twice;
}
