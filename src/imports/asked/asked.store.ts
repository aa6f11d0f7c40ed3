import type { EntityManager } from 'typeorm';
import { keepChangesOf, mostListed } from '../changes.store.ts';
import type { CheckFinding } from '../checking/check-finding.ts';
import type { Finding } from '../finding.ts';
import type { ImportReport, Take } from '../import-files.service.ts';
import { saveFiles, saveFindings } from '../imports.store.ts';
import type { Uploaded } from './receive-upload.ts';

export type State = 'queued' | 'reading' | 'recording' | 'done' | 'failed';
const open = `state in ('queued', 'reading', 'recording')`;

/** How often an import is begun that never came to an end. */
export const mostAttempts = 3;
/** Hours for which the files of a dry run wait to be taken. */
export const hoursKept = 24;

/** What somebody asks for. */
export interface Asking {
  readonly id: string;
  readonly kind: 'import' | 'undo';
  readonly collectionYear: number | null;
  readonly isDryRun: boolean;
  readonly take: Take;
  /** The dry run whose files are taken, or the import that is undone. */
  readonly ofImport: string | null;
  readonly reason: string | null;
}

/** An import to be done, with who asked. */
export interface Asked extends Asking {
  readonly by: string | null;
  readonly attempts: number;
  /** What the dry run came to that is taken. */
  readonly digest: string | null;
}

/** Puts it in the queue, with its uploads, in the transaction of whoever asks. */
export async function askFor(db: EntityManager, asking: Asking, uploads: readonly Uploaded[]): Promise<void> {
  const { id, kind, collectionYear, isDryRun, take, ofImport, reason } = asking;
  await db.query(
    `insert into import (id, kind, state, collection_year, is_dry_run, take, of_import, reason) values ($1, $2, 'queued', $3, $4, $5, $6, $7)`,
    [id, kind, collectionYear, isDryRun, take, ofImport, reason],
  );
  for (const [position, { name, bytes }] of uploads.entries())
    await db.query(`insert into import_upload (import_id, position, name, bytes) values ($1, $2, $3, $4)`, [
      id,
      position,
      name,
      bytes,
    ]);
}

/** The time of a request's transaction no longer ends it: it waits for its upload, which the server limits. */
export async function waitForUpload(db: EntityManager): Promise<void> {
  await db.query(
    `select set_config(name, '0', true) from pg_settings where name in ('idle_in_transaction_session_timeout', 'transaction_timeout')`,
  );
}

export async function isAnyAsked(db: EntityManager): Promise<boolean> {
  const [{ asked }] = await db.query(`select exists (select from import where ${open}) as asked`);
  return asked;
}

/** The import that waits longest, counted as begun once more; null when none waits. One that was left half-way waits again. */
export async function nextAsked(db: EntityManager): Promise<Asked | null> {
  const [rows]: [Asked[]] = await db.query(
    `update import i set attempts = attempts + 1, state = 'reading', rows_read = 0
     where id = (select id from import where ${open} order by asked_at, id limit 1)
     returning id, kind, collection_year as "collectionYear", is_dry_run as "isDryRun", take, of_import as "ofImport", reason, by, attempts,
       (select digest from import d where d.id = i.of_import and i.kind = 'import') as digest`,
  );
  return rows[0] ?? null;
}

/** Puts back what could not be begun yet, as if it had not been tried. */
export async function putBack(db: EntityManager, id: string): Promise<void> {
  await db.query(`update import set state = 'queued', attempts = attempts - 1 where id = $1`, [id]);
}

export async function uploadsOf(db: EntityManager, id: string): Promise<(Uploaded & { position: number })[]> {
  return db.query(
    `select position, name, bytes::float8 as bytes from import_upload where import_id = $1 order by position`,
    [id],
  );
}

export async function tellProgress(
  db: EntityManager,
  id: string,
  { state, rowsFound, rowsRead }: { state: State; rowsFound: number | null; rowsRead: number },
): Promise<void> {
  await db.query(
    `update import set state = $2, rows_found = $3, rows_read = $4 where id = $1 and state in ('reading', 'recording')`,
    [id, state, rowsFound, rowsRead],
  );
}

/** Why it failed, in words that say what to do. `standing` are the later facts that an undoing would change. */
export async function fail(
  db: EntityManager,
  id: string,
  problem: string,
  standing: readonly unknown[] | null = null,
): Promise<void> {
  await db.query(
    `update import set state = 'failed', problem = $2, standing = $3, ended_at = now() where id = $1`,
    [id, problem, standing && JSON.stringify(standing)],
  );
}

/**
 * Keeps what was read, what the checks found, and what would have changed, of an import that recorded nothing: nobody's findings
 * are theirs then, so they stand with the import.
 */
export async function keepReport(
  db: EntityManager,
  id: string,
  { collectionYear, files, findings, checks, changes, refusal }: ImportReport,
): Promise<void> {
  await saveFiles(db, { id }, files);
  await saveFindings(db, { id }, [
    ...findings,
    ...(checks?.findings ?? []).slice(0, mostListed).map(asFinding),
  ]);
  await keepChangesOf(db, id, changes.rows);
  await db.query(
    `update import set state = $2, problem = $3, collection_year = $4, changes = $5, digest = $6, ended_at = now() where id = $1`,
    [
      id,
      refusal ? 'failed' : 'done',
      refusal,
      collectionYear,
      JSON.stringify(changes.tables),
      changes.digest,
    ],
  );
}

const asFinding = ({ rule, table, file, line, fields, child, message }: CheckFinding): Finding => ({
  table,
  file: file ?? 'the return of the year before',
  line,
  column: fields.join(', '),
  value: null,
  child,
  code: rule,
  message,
});

/** Of these imports those whose uploads are still needed: not done yet, or a dry run that may still be taken. */
export async function whatIsNeeded(db: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows: { id: string }[] = await db.query(
    `select id from import i where id::text = any($1) and (${open}
       or exists (select from import t where t.of_import = i.id and t.kind = 'import' and t.${open})
       or (is_dry_run and state = 'done' and ended_at > now() - make_interval(hours => $2)
         and not exists (select from import t where t.of_import = i.id and t.kind = 'import' and t.state = 'done')))`,
    [ids, hoursKept],
  );
  return new Set(rows.map(({ id }) => id));
}
