import type { EntityManager } from 'typeorm';
import type { MadeOne } from './bridge.ts';
import type { Between } from './changes.store.ts';

/** Merges that stand at the later instant and did not at the earlier one, and those that did and do not. */
const merges = `
  with done as (select * from person_merge where merged_at > $2 and merged_at <= $3 and (undone_at is null or undone_at > $3)),
  undone as (select * from person_merge where merged_at <= $2 and undone_at > $2 and undone_at <= $3)`;

/** What merges in between made of these people. */
export async function madeOneBetween(
  db: EntityManager,
  people: readonly string[],
  { from, to }: Between,
): Promise<ReadonlyMap<string, MadeOne>> {
  const rows: { personId: string; made: MadeOne }[] = await db.query(
    `${merges}
     select person_id as "personId", made from (select other_id, 'went' from done union all select person_id, 'kept' from done
       union all select unnest(array[other_id, person_id]), 'undone' from undone) people (person_id, made)
     where person_id = any($1::uuid[])`,
    [people, from, to],
  );
  return new Map(rows.map(({ personId, made }) => [personId, made]));
}

/** Rows that went over with a merge, by table and id, and the version in which they did; null where any is meant. */
export type Moved = ReadonlyMap<string, string | null>;

export const movedKey = (table: string, id: string): string => `${table} ${id}`;

/** What went from or to these people with merges in between, or came back. */
export async function rowsMovedBetween(
  db: EntityManager,
  people: readonly string[],
  { from, to }: Between,
): Promise<Moved> {
  const rows: { table: string; id: string; version: string | null }[] = await db.query(
    `${merges},
     theirs as (select id, person_id, other_id, kept_version from done union all select id, person_id, other_id, null from undone)
     select table_name as "table", row_key as id, case when kept_version is not null then row_version end as version
       from theirs join person_merge_row r on r.merge_id = theirs.id where person_id = any($1::uuid[]) or other_id = any($1::uuid[])
     union all select 'person', person_id::text, kept_version from theirs
     union all select 'person', other_id::text, null from theirs`,
    [people, from, to],
  );
  return new Map(rows.map(({ table, id, version }) => [movedKey(table, id), version]));
}
