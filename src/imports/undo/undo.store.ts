import type { EntityManager } from 'typeorm';
import { ImportRefused } from '../import-refused.ts';
import { stamps, type KeptTable, type TableChanges } from '../changes.store.ts';

/** What must be known of an import to undo it. */
export interface UndoTarget {
  readonly number: number | null;
  readonly kind: 'import' | 'undo';
  readonly undoneBy: string | null;
  readonly firstVersion: string | null;
  readonly lastVersion: string | null;
  readonly changes: Readonly<Record<string, TableChanges>> | null;
}

export async function importToUndo(db: EntityManager, importId: string): Promise<UndoTarget | null> {
  const [found] = await db.query(
    `select number, kind, undone_by as "undoneBy", first_version as "firstVersion", last_version as "lastVersion", changes
     from import where id = $1`,
    [importId],
  );
  return found ?? null;
}

/** The import of that number; null when there is none. */
export async function importNumbered(db: EntityManager, number: number): Promise<string | null> {
  const [found] = await db.query(`select id from import where number = $1`, [number]);
  return found?.id ?? null;
}

/** Notes an undoing that nobody asked for over the API. */
export async function beginUndoing(db: EntityManager, importId: string, reason: string): Promise<string> {
  const [{ id }] = await db.query(
    `insert into import (kind, of_import, reason) values ('undo', $1, $2) returning id`,
    [importId, reason],
  );
  return id;
}

/**
 * Lists in `pg_temp.undoing` every row that the import wrote or took away: as it left it (`after_row`), and by which version it was
 * before (`before_version`).
 */
export async function listRowsOf(
  db: EntityManager,
  tables: readonly KeptTable[],
  importId: string,
  { firstVersion, lastVersion }: UndoTarget,
): Promise<void> {
  await db.query(
    `create temp table undoing (table_name text, row_key text, before_version bigint, after_row jsonb) on commit drop`,
  );
  for (const { name, key } of tables)
    await db.query(
      `with wrote as (
         select "${key}"::text as row_key, row_version, to_jsonb(t) as row from public."${name}" t
           where source_import = $1 and row_version between $2 and $3
         union all
         select "${key}"::text, row_version, to_jsonb(t) from superseded."${name}" t
           where source_import = $1 and row_version between $2 and $3),
       left_so as (select distinct on (row_key) * from wrote order by row_key, row_version desc),
       was as (select row_key, before_version, change from import_change where import_id = $1 and table_name = '${name}')
       insert into pg_temp.undoing
       select '${name}', row_key, before_version, case when change is distinct from 'taken away' then row - $4::text[] end
       from left_so full join was using (row_key)`,
      [importId, firstVersion, lastVersion, stamps],
    );
  await db.query(`create index on pg_temp.undoing (table_name, row_key); analyze pg_temp.undoing`);
}

/** Takes away what came with the import; of people who came with it also what was worked out of them and found. */
export async function takeAwayNew(db: EntityManager, { name, key }: KeptTable): Promise<void> {
  const isNew = `select row_key from pg_temp.undoing where table_name = '${name}' and before_version is null`;
  if (name === 'person') {
    for (const derived of workedOut)
      await db.query(`delete from public.${derived} where person_id::text in (${isNew})`);
    await db.query(
      `update check_finding set person_id = null, cleared_at = coalesce(cleared_at, greatest(recorded_now(), first_seen_at))
       where person_id::text in (${isNew})`,
    );
  }
  if (name === 'worker')
    await db.query(`update check_finding set owner_id = null where owner_id::text in (${isNew})`);
  await db.query(`delete from public."${name}" where "${key}"::text in (${isNew})`);
}

/** Tables whose rows nobody records: the nightly round writes them, and writes them again. */
const workedOut = ['leaving_care_status'];

/** What stands in nobody's way: what is worked out, and what the checks found, which is cleared with the people it was found of. */
export const neverStanding = [...workedOut, 'check_finding'];

export async function putBackChanged(db: EntityManager, { name, key }: KeptTable): Promise<void> {
  const columns = (await writableColumns(db, name)).filter((column) => column !== key);
  await db.query(
    `update public."${name}" t set ${columns.map((column) => `"${column}" = o."${column}"`).join(', ')}
     from pg_temp.undoing u join superseded."${name}" o on o.row_version = u.before_version and o."${key}"::text = u.row_key
     where u.table_name = '${name}' and u.after_row is not null and t."${key}" = o."${key}"`,
  );
}

export async function putBackTakenAway(db: EntityManager, { name, key }: KeptTable): Promise<void> {
  const columns = await writableColumns(db, name);
  await db.query(
    `insert into public."${name}" (${columns.map((column) => `"${column}"`).join(', ')})
     select ${columns.map((column) => `o."${column}"`).join(', ')} from pg_temp.undoing u
     join superseded."${name}" o on o.row_version = u.before_version and o."${key}"::text = u.row_key
     where u.table_name = '${name}' and u.after_row is null`,
  );
}

/** The columns of a kept table but for its stamps. */
async function writableColumns(db: EntityManager, name: string): Promise<string[]> {
  const rows: { column: string }[] = await db.query(
    `select column_name as "column" from information_schema.columns
     where table_schema = 'public' and table_name = $1 and column_name not in ('known_from', 'row_version', 'recorded_by')
     order by ordinal_position`,
    [name],
  );
  return rows.map(({ column }) => column);
}

/** Says in words that something recorded since stands where a row would come back; the database's own words name days and nobody. */
export async function refuseClash({ name }: KeptTable, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code, message } = ((error as { driverError?: unknown }).driverError ?? {}) as {
      code?: string;
      message?: string;
    };
    if (code !== '23505' && code !== '23P01') throw error;
    const words = code === '23P01' ? ` (${message})` : '';
    throw new ImportRefused(
      `Something recorded since in ${name} stands where a row would come back${words}. Nothing was changed: take it back first.`,
    );
  }
}

/** Holds again the rows that the import had taken over. */
export async function holdAgain(db: EntityManager, importId: string): Promise<void> {
  await db.query(
    `with again as (delete from taken_held_row where taken_by = $1 returning *)
     insert into held_row (import_id, table_id, collection_year, line, child_id, verdict, cells, fingerprint)
     select import_id, table_id, collection_year, line, child_id, verdict, cells, fingerprint from again on conflict do nothing`,
    [importId],
  );
}

/** Notes that the import is undone and by what. It gets a number, for the record is another from then on. */
export async function finishUndoing(db: EntityManager, id: string, importId: string): Promise<void> {
  await db.query(
    `update import set number = nextval('import_number'), state = 'done', at = now(), ended_at = now() where id = $1`,
    [id],
  );
  await db.query(`update import set undone_by = $1 where id = $2`, [id, importId]);
}
