import type { EntityManager } from 'typeorm';
import { copyInto, copyIntoGuarded } from '../platform/database/copy.ts';
import type { Changes } from './changes.store.ts';
import type { Finding } from './finding.ts';
import { AnotherImportRuns } from './import-refused.ts';
import type { ImportContext } from './recording/staging.store.ts';

/** Where the rows of a table in a file went: read = recorded + held + refused. The XML of a return has one for each table in it. */
export interface FileCounts {
  readonly name: string;
  readonly sha256: string;
  /** Null when the file fits no table, or could not be read. */
  readonly tableId: string | null;
  readonly read: number;
  readonly recorded: number;
  readonly held: number;
  readonly refused: number;
}

/**
 * Notes that an import begins, one that was asked for (`askedFor`) or a new one, and from which row_version on its rows are
 * written. One runs at a time, for a recorder writes by what it has read. Throws AnotherImportRuns.
 */
export async function startImport(
  db: EntityManager,
  collectionYear: number | null,
  askedFor?: string,
): Promise<{ id: string; number: number; firstVersion: string }> {
  await haveTheRecordAlone(db);
  const [row] = await db.query(
    `select nextval('import_number')::int as number, nextval('row_version') as "firstVersion"`,
  );
  if (askedFor) return { id: askedFor, ...row };
  const [{ id }] = await db.query(`insert into import (collection_year) values ($1) returning id`, [
    collectionYear,
  ]);
  return { id, ...row };
}

/** Until the transaction ends nobody else imports or undoes an import. Throws AnotherImportRuns. */
export async function haveTheRecordAlone(db: EntityManager): Promise<void> {
  const [{ alone }] = await db.query(
    `select pg_try_advisory_xact_lock(hashtext('pledgekeeper import')) as alone`,
  );
  if (!alone) throw new AnotherImportRuns();
}

/** Notes what the import recorded. Last of all, since the row is locked from then on and nobody can tell its progress. */
export async function finishImport(
  db: EntityManager,
  { id, collectionYear }: ImportContext,
  number: number,
  firstVersion: string,
  { tables, digest }: Changes,
): Promise<void> {
  await db.query(
    `update import set number = $2, collection_year = $3, first_version = $4, last_version = nextval('row_version'),
       changes = $5, digest = $6, state = 'done', at = now(), ended_at = now()
     where id = $1`,
    [id, number, collectionYear, firstVersion, JSON.stringify(tables), digest],
  );
}

/**
 * Keeps the rows that are held for later, and those refused, so that nothing that arrived is lost. The same row is kept once;
 * one that an import left which was undone since is this one's.
 */
export async function holdRows(db: EntityManager, { id, collectionYear }: ImportContext): Promise<void> {
  await db.query(
    `insert into held_row (import_id, table_id, collection_year, line, child_id, verdict, cells, fingerprint)
     select $1, coalesce(table_id, ''), $2, line, child, verdict, coalesce(cells, "row"),
       encode(sha256(convert_to(jsonb_build_array($2::int, verdict, coalesce(cells, "row"))::text, 'UTF8')), 'hex')
     from (select distinct on (table_id, verdict, coalesce(cells, "row")) * from pg_temp.staged where verdict <> 'recorded' and not is_part
       order by table_id, verdict, coalesce(cells, "row"), n) s
     order by n
     on conflict (table_id, fingerprint) do update set import_id = excluded.import_id, line = excluded.line
       where held_row.import_id in (select id from import where undone_by is not null)`,
    [id, collectionYear],
  );
}

/** Tables of which rows are held. One that is recorded by now was not always. */
export async function tablesHeld(db: EntityManager): Promise<ReadonlySet<string | null>> {
  const rows: { table: string }[] = await db.query(
    `select distinct table_id as "table" from held_row where verdict = 'held'`,
  );
  return new Set(rows.map(({ table }) => table));
}

/** Lets go of the held rows that came again, in the same words for the same year, and are held no longer. */
export async function takeOverHeld(db: EntityManager, { id, collectionYear }: ImportContext): Promise<void> {
  const columns = 'import_id, table_id, collection_year, line, child_id, verdict, cells, fingerprint';
  await db.query(
    `with gone as (
       delete from held_row h using pg_temp.staged s
       where s.verdict <> 'held' and s.written is not null and h.table_id = s.table_id
         and h.fingerprint = encode(sha256(convert_to(jsonb_build_array($1::int, 'held'::text, s.written)::text, 'UTF8')), 'hex')
       returning h.*)
     insert into taken_held_row (taken_by, ${columns}) select distinct $2::uuid, ${columns} from gone`,
    [collectionYear, id],
  );
}

export async function countFiles(
  db: EntityManager,
  files: readonly (Pick<FileCounts, 'name' | 'sha256'> & { readonly tableIds: readonly string[] })[],
): Promise<FileCounts[]> {
  const rows: {
    file: number;
    tableId: string;
    read: number;
    recorded: number;
    held: number;
    refused: number;
  }[] = await db.query(
    `select file, table_id as "tableId", count(*)::int as read, (count(*) filter (where verdict = 'recorded'))::int as recorded,
       (count(*) filter (where verdict = 'held'))::int as held, (count(*) filter (where verdict = 'refused'))::int as refused
     from pg_temp.staged where not is_part group by file, table_id`,
  );
  const counted = new Map(rows.map(({ file, tableId, ...counts }) => [`${file} ${tableId}`, counts]));
  const nothing = { read: 0, recorded: 0, held: 0, refused: 0 };
  return files.flatMap(({ name, sha256, tableIds }, file) =>
    (tableIds.length ? tableIds : [null]).map((tableId) => ({
      name,
      sha256,
      tableId,
      ...(counted.get(`${file} ${tableId}`) ?? nothing),
    })),
  );
}

export async function saveFiles(
  db: EntityManager,
  { id }: Pick<ImportContext, 'id'>,
  files: readonly FileCounts[],
): Promise<void> {
  await copyInto(
    db,
    'import_file (import_id, name, sha256, table_id, rows_read, recorded, held, refused)',
    files.map((f) => [id, f.name, f.sha256, f.tableId, f.read, f.recorded, f.held, f.refused]),
  );
}

export async function saveFindings(
  db: EntityManager,
  { id }: Pick<ImportContext, 'id'>,
  findings: readonly Finding[],
): Promise<void> {
  await copyIntoGuarded(
    db,
    'finding',
    ['import_id', 'table_id', 'file', 'line', 'column_name', 'value', 'child_id', 'code', 'message'],
    findings.map((f) => [id, f.table, f.file, f.line, f.column, f.value, f.child, f.code, f.message]),
  );
}
