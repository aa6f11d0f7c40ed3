import type { EntityManager } from 'typeorm';
import type { Finding } from '../finding.ts';
import { refuseOthersOfChild, refuseStrangers, type ImportContext } from './staging.store.ts';

/** What people are called. */
export const recordsTables = ['Names'];

export async function record(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  const strangers = await refuseStrangers(db, context, recordsTables);
  const twice = await refuseOthersOfChild(db, context, 'Names');
  await db.query(
    `with came as (
       select distinct on (child) child, "row" ->> 'GIVEN_NAME' as given_name, "row" ->> 'FAMILY_NAME' as family_name, "row" ->> 'PHONE' as phone
       from pg_temp.staged where table_id = 'Names' and verdict = 'recorded' order by child, file, line),
     wanted as (
       select p.id, coalesce(c.given_name, p.given_name) as given_name, coalesce(c.family_name, p.family_name) as family_name,
         coalesce(c.phone, p.phone) as phone
       from came c join person p on p.child_id = c.child)
     update person p set given_name = w.given_name, family_name = w.family_name, phone = w.phone, source_import = $1
     from wanted w
     where w.id = p.id and (p.given_name, p.family_name, p.phone) is distinct from (w.given_name, w.family_name, w.phone)`,
    [context.id],
  );
  return [...strangers, ...twice];
}
