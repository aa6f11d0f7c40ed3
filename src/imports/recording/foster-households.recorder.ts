import type { EntityManager } from 'typeorm';
import type { Finding } from '../finding.ts';
import { refuseRows, type ImportContext } from './staging.store.ts';

/** Households and as what they were approved, known by HOUSEHOLD_ID and APPROVAL_START: changed ones change, the same are not touched. */
export const recordsTables = ['FosterHouseholds'];

const told = ['kind', 'provider', 'is_temporary', 'places', 'is_on_hold', '"end"', 'ended_because'];
const of = (alias: string): string => told.map((name) => `${alias}.${name}`).join(', ');

const came = `
  select n, "row" ->> 'HOUSEHOLD_ID' as household_ref, "row" ->> 'KIND' as kind, "row" ->> 'PROVIDER' as provider,
    ("row" ->> 'TEMPORARY')::boolean as is_temporary, ("row" ->> 'PLACES')::int as places, ("row" ->> 'ON_HOLD')::boolean as is_on_hold,
    ("row" ->> 'APPROVAL_START')::date as "start", ("row" ->> 'APPROVAL_END')::date as "end", "row" ->> 'ENDED_BECAUSE' as ended_because
  from pg_temp.staged where table_id = 'FosterHouseholds' and verdict = 'recorded'`;
const known = `select h.household_ref, a."start", a."end" from foster_approval a join foster_household h on h.id = a.household_id`;
const withHousehold = `select h.id as household_id, c.* from (${came}) c join foster_household h using (household_ref)`;

export async function record(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  // As it would be with these rows: of a household that would be approved twice on a day nothing is taken.
  const clashing = await refuseRows(
    db,
    context,
    `with c as (${came}),
       would_be as (select household_ref, "start", "end" from c union all
         select * from (${known}) k where not exists (select from c where (c.household_ref, c."start") = (k.household_ref, k."start"))),
       clash as (select household_ref, min(next) as told from (
           select household_ref, "end", lead("start") over (partition by household_ref order by "start", "end") as next from would_be) spans
         where next < coalesce("end", 'infinity') group by household_ref)
     select n, told::text from c join clash using (household_ref)`,
    [],
    {
      code: 'approvals-overlap',
      column: 'HOUSEHOLD_ID',
      message: ({ value, told: day }) =>
        `The household ${value} would be approved twice on ${day}. Write into APPROVAL_END the first day the earlier approval no longer holds, and send each APPROVAL_START once. No row of this household was taken.`,
    },
  );
  await db.query(
    `insert into foster_household (household_ref, source_import)
     select distinct household_ref, $1::uuid from (${came}) c on conflict do nothing`,
    [context.id],
  );
  await db.query(
    `with c as (${withHousehold})
     update foster_approval a set (${told.join(', ')}, source_import) = row(${of('c')}, $1::uuid)
     from c where (a.household_id, a."start") = (c.household_id, c."start") and row(${of('a')}) is distinct from row(${of('c')})`,
    [context.id],
  );
  await db.query(
    `with c as (${withHousehold})
     insert into foster_approval (household_id, "start", ${told.join(', ')}, source_import)
     select household_id, "start", ${of('c')}, $1 from c
     where not exists (select from foster_approval a where (a.household_id, a."start") = (c.household_id, c."start"))`,
    [context.id],
  );
  return clashing;
}
