import type { EntityManager } from 'typeorm';
import type { PageAsked } from '../../platform/http/paging.ts';
import type { TableChanges } from '../changes.store.ts';
import type { Take } from '../import-files.service.ts';
import type { FileCounts } from '../imports.store.ts';
import type { LaterFact } from '../undo/later-facts.store.ts';
import type { State } from './asked.store.ts';
import type { RowsAsked } from './imports.dto.ts';

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Cells that hold an address, a name or a number to call; nobody is shown them here, whoever sent them. */
export const concealed = ['HOME_POST', 'PL_POST', 'GIVEN_NAME', 'FAMILY_NAME', 'PHONE'];

/** An import as it is told; `standing` only of people whom the asker sees. */
export interface ImportTold {
  readonly id: string;
  readonly kind: 'import' | 'undo';
  readonly number: number | null;
  readonly state: State;
  readonly isDryRun: boolean;
  readonly take: Take;
  readonly year: number | null;
  readonly of: string | null;
  readonly reason: string | null;
  readonly undoneBy: string | null;
  readonly askedAt: string;
  /** The worker; null when it was asked for on the machine itself. */
  readonly askedBy: string | null;
  readonly askedByName: string | null;
  readonly endedAt: string | null;
  readonly rows: { readonly found: number | null; readonly read: number };
  readonly problem: string | null;
  readonly standing: readonly LaterFact[];
  readonly hiddenStanding: number;
  /** As they came until they are read, then as they were read. */
  readonly files: readonly ({ readonly name: string } & (
    | { readonly bytes: number }
    | (Pick<FileCounts, 'read' | 'recorded' | 'held' | 'refused'> & { readonly table: string | null })
  ))[];
  readonly changes: Readonly<Record<string, TableChanges>>;
}

const told = `
  select id, kind, number, state, is_dry_run as "isDryRun", take, collection_year as year, of_import as "of", reason,
    undone_by as "undoneBy", ${iso('asked_at')} as "askedAt", by as "askedBy",
    (select name from worker where id = by) as "askedByName", ${iso('ended_at')} as "endedAt",
    jsonb_build_object('found', rows_found, 'read', rows_read) as rows, problem,
    coalesce((select jsonb_agg(s) from jsonb_array_elements(standing) s
      where s ->> 'personId' is null or (s ->> 'personId')::uuid in (select visible_people())), '[]') as standing,
    (select count(*)::int from jsonb_array_elements(standing) s
      where (s ->> 'personId')::uuid not in (select visible_people())) as "hiddenStanding",
    coalesce((select jsonb_agg(jsonb_build_object('name', name, 'table', table_id, 'read', rows_read, 'recorded', recorded,
        'held', held, 'refused', refused) order by name) from import_file f where f.import_id = i.id),
      (select jsonb_agg(jsonb_build_object('name', name, 'bytes', bytes) order by position) from import_upload u where u.import_id = i.id),
      '[]') as files,
    coalesce(changes, '{}') as changes
  from import i`;

/** The imports, the newest first: so many and one more, after the one with that id. */
export const importsAskedFor = (db: EntityManager, { after, limit }: PageAsked): Promise<ImportTold[]> =>
  db.query(
    `${told} where $1::uuid is null or (asked_at, id) < (select asked_at, id from import where id = $1)
     order by asked_at desc, id desc limit $2`,
    [after ?? null, limit + 1],
  );

export async function importToldOf(db: EntityManager, id: string): Promise<ImportTold | null> {
  const [found] = await db.query(`${told} where id = $1`, [id]);
  return found ?? null;
}

export interface Numbered {
  readonly id: string;
}

/** What was found in the files, of people whom the asker sees and of nobody on the record. */
export const findingsOf = (db: EntityManager, id: string, page: RowsAsked): Promise<Numbered[]> =>
  db.query(
    `select f.id::text, f.table_id as "table", file, line, column_name as "column",
       case when column_name = any($4) then null else value end as value, f.child_id as "childId", p.person_id as "personId", code, message
     from finding f left join known_child p on p.child_id = f.child_id
     where import_id = $1 and f.id > $2 order by f.id limit $3`,
    [id, page.after ?? 0, page.limit + 1, concealed],
  );

export interface WaitingRow extends Numbered {
  readonly table: string;
  readonly line: number;
  readonly childId: string | null;
  readonly personId: string | null;
  readonly verdict: 'held' | 'refused';
  readonly cells: Readonly<Record<string, unknown>>;
}

/** The rows that wait: held for later, or refused. */
export const waitingRowsOf = (db: EntityManager, id: string, page: RowsAsked): Promise<WaitingRow[]> =>
  db.query(
    `select h.id::text, table_id as "table", line, h.child_id as "childId", p.person_id as "personId", verdict, cells - $4::text[] as cells
     from held_row h left join known_child p on p.child_id = h.child_id
     where import_id = $1 and h.id > $2 order by h.id limit $3`,
    [id, page.after ?? 0, page.limit + 1, concealed],
  );

/** A row of the record that is another now or gone, field by field. */
export interface Difference extends Numbered {
  readonly table: string;
  readonly personId: string | null;
  readonly childId: string | null;
  readonly on: string | null;
  readonly change: 'changed' | 'taken away';
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Rows of the record that changed or went with it, or would. */
export const differencesOf = (db: EntityManager, id: string, page: RowsAsked): Promise<Difference[]> =>
  db.query(
    `select id::text, table_name as "table", person_id as "personId", child_id as "childId", "on", change, fields
     from import_change where import_id = $1 and id > $2 order by id limit $3`,
    [id, page.after ?? 0, page.limit + 1],
  );

/** Whether a row that the dry run would change, of somebody whom the asker sees, is another by now. */
export async function isOvertaken(db: EntityManager, id: string): Promise<boolean> {
  const tables: { name: string; key: string }[] = await db.query(
    `select distinct table_name as name, k.attname as key from import_change c
     join pg_class t on t.relname = c.table_name and t.relnamespace = 'public'::regnamespace
     join pg_index x on x.indrelid = t.oid and x.indisprimary join pg_attribute k on k.attrelid = t.oid and k.attnum = x.indkey[0]
     where import_id = $1`,
    [id],
  );
  for (const { name, key } of tables) {
    const [{ overtaken }] = await db.query(
      `select exists (select from import_change c where c.import_id = $1 and c.table_name = $2
         and not exists (select from public."${name}" t where t."${key}"::text = c.row_key and t.row_version = c.before_version)) as overtaken`,
      [id, name],
    );
    if (overtaken) return true;
  }
  return false;
}

/** Whether the files of the dry run are taken already, or are to be. */
export async function isTaken(db: EntityManager, id: string): Promise<boolean> {
  const [{ taken }] = await db.query(
    `select exists (select from import where of_import = $1 and kind = 'import' and state <> 'failed') as taken`,
    [id],
  );
  return taken;
}

/** Whether somebody asked to undo the import and it has not failed. */
export async function isBeingUndone(db: EntityManager, id: string): Promise<boolean> {
  const [{ undone }] = await db.query(
    `select exists (select from import where of_import = $1 and kind = 'undo' and state <> 'failed') as undone`,
    [id],
  );
  return undone;
}
