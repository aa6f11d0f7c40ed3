import type { EntityManager } from 'typeorm';
import { copyInto, copyIntoGuarded } from '../platform/database/copy.ts';
import type { Finding } from './finding.ts';
import type { ImportContext } from './recording/staging.store.ts';

/** Where the rows of a file went: read = recorded + held + refused. */
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
 * Notes that an import begins. One runs at a time, for a recorder writes by what it has read. Throws an Error in plain
 * words while another runs.
 */
export async function startImport(
  db: EntityManager,
  collectionYear: number | null,
): Promise<{ id: string; number: number }> {
  const [{ alone }] = await db.query(
    `select pg_try_advisory_xact_lock(hashtext('pledgekeeper import')) as alone`,
  );
  if (!alone) throw new Error('Another import is running. Wait until it is done, and send the files again.');
  const [row] = await db.query(`insert into import (collection_year) values ($1) returning id, number`, [
    collectionYear,
  ]);
  return row;
}

/** Keeps the rows that are held for later, and those refused, so that nothing that arrived is lost. The same row is kept once. */
export async function holdRows(db: EntityManager, { id, collectionYear }: ImportContext): Promise<void> {
  await db.query(
    `insert into held_row (import_id, table_id, collection_year, line, child_id, verdict, cells, fingerprint)
     select $1, coalesce(table_id, ''), $2, line, child, verdict, coalesce(cells, "row"),
       encode(sha256(convert_to(jsonb_build_array($2::int, verdict, coalesce(cells, "row"))::text, 'UTF8')), 'hex')
     from pg_temp.staged where verdict <> 'recorded'
     on conflict do nothing`,
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
export async function takeOverHeld(db: EntityManager, { collectionYear }: ImportContext): Promise<void> {
  await db.query(
    `delete from held_row h using pg_temp.staged s
     where s.verdict <> 'held' and s.written is not null and h.table_id = s.table_id
       and h.fingerprint = encode(sha256(convert_to(jsonb_build_array($1::int, 'held'::text, s.written)::text, 'UTF8')), 'hex')`,
    [collectionYear],
  );
}

export async function countFiles(
  db: EntityManager,
  files: readonly Pick<FileCounts, 'name' | 'sha256' | 'tableId'>[],
): Promise<FileCounts[]> {
  const rows: { file: number; read: number; recorded: number; held: number; refused: number }[] =
    await db.query(
      `select file, count(*)::int as read, (count(*) filter (where verdict = 'recorded'))::int as recorded,
       (count(*) filter (where verdict = 'held'))::int as held, (count(*) filter (where verdict = 'refused'))::int as refused
     from pg_temp.staged group by file`,
    );
  const counted = new Map(rows.map(({ file, ...counts }) => [file, counts]));
  return files.map(({ name, sha256, tableId }, file) => ({
    name,
    sha256,
    tableId,
    ...(counted.get(file) ?? { read: 0, recorded: 0, held: 0, refused: 0 }),
  }));
}

export async function saveFiles(
  db: EntityManager,
  { id }: ImportContext,
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
  { id }: ImportContext,
  findings: readonly Finding[],
): Promise<void> {
  await copyIntoGuarded(
    db,
    'finding',
    ['import_id', 'table_id', 'file', 'line', 'column_name', 'value', 'child_id', 'code', 'message'],
    findings.map((f) => [id, f.table, f.file, f.line, f.column, f.value, f.child, f.code, f.message]),
  );
}
