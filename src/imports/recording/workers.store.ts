import type { EntityManager } from 'typeorm';

const rows = `pg_temp.staged where table_id = 'PersonalAdvisers' and verdict = 'recorded'`;

/** Records workers and the spans in which they held each role; what is the same is not touched. */
export async function saveWorkers(db: EntityManager, importId: string): Promise<void> {
  const workers = `
    select distinct on ("row" ->> 'WORKER_ID') "row" ->> 'WORKER_ID' as worker_ref, "row" ->> 'NAME' as name, "row" ->> 'TEAM' as team,
      ("row" ->> 'NAMED')::boolean as is_named_person
    from ${rows} order by "row" ->> 'WORKER_ID', file, line`;
  await db.query(
    `with came as (${workers})
     update worker w set name = c.name, team = c.team, is_named_person = c.is_named_person, source_import = $1
     from came c where c.worker_ref = w.worker_ref
       and (w.name, w.team, w.is_named_person) is distinct from (c.name, c.team, c.is_named_person)`,
    [importId],
  );
  await db.query(
    `with came as (${workers})
     insert into worker (worker_ref, name, team, is_named_person, source_import)
     select worker_ref, name, team, is_named_person, $1 from came c where not exists (select from worker w where w.worker_ref = c.worker_ref)`,
    [importId],
  );
  const roles = `
    select distinct on (w.id, "row" ->> 'ROLE', "row" ->> 'ROLE_START') w.id as worker_id, "row" ->> 'ROLE' as role,
      ("row" ->> 'ROLE_START')::date as "start", ("row" ->> 'ROLE_END')::date as "end"
    from ${rows.replace('staged', 'staged s join worker w on w.worker_ref = s."row" ->> \'WORKER_ID\'')}
    order by w.id, "row" ->> 'ROLE', "row" ->> 'ROLE_START', file desc, line desc`;
  await db.query(
    `with came as (${roles})
     update worker_role r set "end" = c."end", source_import = $1 from came c
     where (r.worker_id, r.role, r."start") = (c.worker_id, c.role, c."start") and r."end" is distinct from c."end"`,
    [importId],
  );
  await db.query(
    `with came as (${roles})
     insert into worker_role (worker_id, role, "start", "end", source_import)
     select worker_id, role, "start", "end", $1 from came c
     where not exists (select from worker_role r where (r.worker_id, r.role, r."start") = (c.worker_id, c.role, c."start"))`,
    [importId],
  );
}

/** Sets our own id of the worker beside the council's WORKER_ID of each staged row of these tables. */
export async function pointToWorkers(db: EntityManager, tables: readonly string[]): Promise<void> {
  await db.query(
    `update pg_temp.staged s set "row" = s."row" || jsonb_build_object('workerId', w.id)
     from worker w where s.table_id = any($1) and s.verdict = 'recorded' and w.worker_ref = s."row" ->> 'WORKER_ID'`,
    [tables],
  );
}
