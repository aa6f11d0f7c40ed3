import type { EntityManager } from 'typeorm';
import { stamps, type KeptTable } from '../changes.store.ts';
import { neverStanding } from './undo.store.ts';

/** Something recorded since that stands on an import. */
export interface LaterFact {
  readonly table: string;
  readonly rowKey: string;
  readonly personId: string | null;
  /** The day or year that tells it from others of its person. */
  readonly on: string | null;
  readonly what: 'changed since' | 'taken away since' | 'recorded since';
  /** The number of the import that did it; null when a person did. */
  readonly import: number | null;
  /** The roles of whoever did it; empty when nobody in particular did. */
  readonly roles: readonly string[];
}

/** So many are listed; one is enough to refuse. */
const mostListed = 200;

// Of a row as it is: which import wrote it, or in which roles somebody did.
const who = `
  (select number from import i where i.id = (c.row ->> 'source_import')::uuid
     and (c.row ->> 'row_version')::bigint between i.first_version and i.last_version) as import,
  array(select distinct role from worker_role r where r.worker_id = (c.row ->> 'recorded_by')::uuid order by role) as roles`;
const on = `coalesce(c.row ->> 'start', c.row ->> 'held_on', c.row ->> 'happened_on', c.row ->> 'missing_from', c.row ->> 'decided_on',
  c.row ->> 'done_on', c.row ->> 'collection_year') as "on"`;

/** What was recorded since on what `pg_temp.undoing` lists: rows that are another now, or gone, and what hangs on a person or worker. */
export async function laterFacts(db: EntityManager, tables: readonly KeptTable[]): Promise<LaterFact[]> {
  const found: LaterFact[] = [];
  for (const table of tables) {
    found.push(...(await changedSince(db, table)));
    if (table.name === 'person' || table.name === 'worker') found.push(...(await hangingOn(db, table.name)));
  }
  return found.slice(0, mostListed);
}

const changedSince = (db: EntityManager, { name, key, person }: KeptTable): Promise<LaterFact[]> =>
  db.query(
    `select '${name}' as "table", u.row_key as "rowKey", ${person ? `coalesce(c.row, u.after_row) ->> '${person}'` : 'null'} as "personId",
       case when c.row is null then 'taken away since' else 'changed since' end as what, ${on}, ${who}
     from pg_temp.undoing u
     left join lateral (select to_jsonb(t) as row from public."${name}" t where t."${key}"::text = u.row_key) c on true
     where u.table_name = '${name}' and u.after_row is not null and (c.row - $1::text[]) is distinct from u.after_row
     limit ${mostListed}`,
    [stamps],
  );

/** Rows of other tables that point to a person or worker who came with the import, and did not come with it themselves. */
async function hangingOn(db: EntityManager, name: string): Promise<LaterFact[]> {
  const pointing: { table: string; column: string; key: string; hasPerson: boolean }[] = await db.query(
    `select t.relname as "table", a.attname as "column", k.attname as key,
       exists (select from pg_attribute where attrelid = t.oid and attname = 'person_id') as "hasPerson"
     from pg_constraint f join pg_class t on t.oid = f.conrelid join pg_attribute a on a.attrelid = t.oid and a.attnum = f.conkey[1]
     join pg_index i on i.indrelid = t.oid and i.indisprimary join pg_attribute k on k.attrelid = t.oid and k.attnum = i.indkey[0]
     where f.contype = 'f' and f.confrelid = $1::regclass and t.relnamespace = 'public'::regnamespace and t.relname <> all ($2)
       and has_table_privilege(t.oid, 'select')`,
    [`public.${name}`, neverStanding],
  );
  const found: LaterFact[] = [];
  for (const { table, column, key, hasPerson } of pointing)
    found.push(
      ...((await db.query(
        `select $1 as "table", c.key as "rowKey", ${hasPerson ? `c.row ->> 'person_id'` : 'null'} as "personId", 'recorded since' as what, ${on}, ${who}
         from (select t."${key}"::text as key, to_jsonb(t) as row from public."${table}" t
           where t."${column}"::text in (select row_key from pg_temp.undoing where table_name = $2 and before_version is null)
             and not exists (select from pg_temp.undoing u where u.table_name = $1 and u.row_key = t."${key}"::text and u.before_version is null)) c
         limit ${mostListed}`,
        [table, name],
      )) as LaterFact[]),
    );
  return found;
}
