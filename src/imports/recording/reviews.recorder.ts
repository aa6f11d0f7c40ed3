import type { EntityManager } from 'typeorm';
import type { Finding } from '../finding.ts';
import { refuseOthersOfChild, refuseRows, refuseStrangers, type ImportContext } from './staging.store.ts';

/** Reviews of the return. One is known by its day; whoever recorded it, a file tells how the child took part. */
export const recordsTables = ['Reviews'];

const came = `
  select distinct p.id as person_id, (s."row" ->> 'REVIEW')::date as held_on, s."row" ->> 'REVIEW_CODE' as participation
  from pg_temp.staged s join person p on p.child_id = s.child
  where s.table_id = 'Reviews' and s.verdict = 'recorded'`;

export async function record(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  const strangers = await refuseStrangers(db, context, recordsTables);
  const ahead = await refuseRows(
    db,
    context,
    `select n, null as told from pg_temp.staged
     where table_id = 'Reviews' and verdict = 'recorded' and ("row" ->> 'REVIEW')::date > london_today()`,
    [],
    {
      code: 'not-yet',
      column: 'REVIEW',
      message: () => 'A review that lies ahead was not held yet. Put REVIEW right.',
    },
  );
  const twice = await refuseOthersOfChild(db, context, 'Reviews', ['REVIEW']);
  // A blank takes nothing away from what is known.
  await db.query(
    `with c as (${came})
     update review r set participation = c.participation, source_import = $1 from c
     where r.person_id = c.person_id and r.held_on = c.held_on and r.participation is distinct from c.participation
       and c.participation is not null`,
    [context.id],
  );
  await db.query(
    `with c as (${came})
     insert into review (person_id, held_on, participation, source_import)
     select person_id, held_on, participation, $1 from c
     where not exists (select from review r where r.person_id = c.person_id and r.held_on = c.held_on)`,
    [context.id],
  );
  return [...strangers, ...ahead, ...twice];
}
