import type { EntityManager } from 'typeorm';
import type { Finding } from '../finding.ts';
import { refuseRows, type ImportContext } from './staging.store.ts';

/** Posts, known by POST_ID and POST_START: new ones come, changed ones change, and nobody holds one that another holds. */
export const recordsTables = ['Posts'];

const told = ['worker_id', 'role', 'fte', 'is_agency', 'covers_vacancy', '"end"', 'ended_because'];
const of = (alias: string): string => told.map((name) => `${alias}.${name}`).join(', ');

// The worker's own id was put beside the council's WORKER_ID before (`pointToWorkers`).
const came = `
  select n, "row" ->> 'POST_ID' as post_ref, ("row" ->> 'workerId')::uuid as worker_id, "row" ->> 'POST_ROLE' as role,
    ("row" ->> 'FTE')::int as fte, ("row" ->> 'AGENCY')::boolean as is_agency, ("row" ->> 'COVERS_VACANCY')::boolean as covers_vacancy,
    ("row" ->> 'POST_START')::date as "start", ("row" ->> 'POST_END')::date as "end", "row" ->> 'ENDED_BECAUSE' as ended_because
  from pg_temp.staged where table_id = 'Posts' and verdict = 'recorded'`;

export async function record(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  // As it would be with these rows: of a post that two would hold on a day nothing is taken.
  const clashing = await refuseRows(
    db,
    context,
    `with c as (${came}),
       would_be as (select post_ref, "start", "end" from c union all
         select post_ref, "start", "end" from post p where not exists (select from c where (c.post_ref, c."start") = (p.post_ref, p."start"))),
       clash as (select post_ref, min(next) as told from (
           select post_ref, "end", lead("start") over (partition by post_ref order by "start", "end") as next from would_be) spans
         where next < coalesce("end", 'infinity') group by post_ref)
     select n, told::text from c join clash using (post_ref)`,
    [],
    {
      code: 'post-overlaps',
      column: 'POST_ID',
      message: ({ value, told: day }) =>
        `The post ${value} would be held twice on ${day}. Write into POST_END the first day the earlier holder is out of it, and send each POST_START once; agency beside a vacancy is a post of its own. No row of this post was taken.`,
    },
  );
  await db.query(
    `with c as (${came})
     update post p set (${told.join(', ')}, source_import) = row(${of('c')}, $1::uuid)
     from c where (p.post_ref, p."start") = (c.post_ref, c."start") and row(${of('p')}) is distinct from row(${of('c')})`,
    [context.id],
  );
  await db.query(
    `with c as (${came})
     insert into post (post_ref, "start", ${told.join(', ')}, source_import)
     select post_ref, "start", ${of('c')}, $1 from c
     where not exists (select from post p where (p.post_ref, p."start") = (c.post_ref, c."start"))`,
    [context.id],
  );
  return clashing;
}
