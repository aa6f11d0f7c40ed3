import type { EntityManager } from 'typeorm';

/** How often an export is begun that never came to an end. */
export const mostAttempts = 3;
/** Hours for which the file waits to be fetched. */
export const hoursKept = 24;

/** The file that waits. */
export interface Written {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** An export to be written. */
export interface AskedExport {
  readonly id: string;
  readonly kind: string;
  readonly options: object;
  readonly attempts: number;
}

export interface ExportTold {
  readonly id: string;
  readonly kind: string;
  readonly purpose: string;
  /** Until somebody else has approved it, it waits; what is not approved stays refused or withdrawn. */
  readonly state: 'waiting' | 'refused' | 'withdrawn' | 'queued' | 'writing' | 'done' | 'failed';
  readonly file: Written | null;
  readonly isGone: boolean;
}

/** Puts it in the queue, in the transaction of whoever asks; with an approval it waits there until that is given. */
export async function askExport(
  db: EntityManager,
  told: { id: string; kind: string; options: object; purpose: string; approvalId: string | null },
): Promise<void> {
  const { id, kind, options, purpose, approvalId } = told;
  await db.query(`insert into export (id, kind, options, purpose, approval_id) values ($1, $2, $3, $4, $5)`, [
    id,
    kind,
    JSON.stringify(options),
    purpose,
    approvalId,
  ]);
}

const toBeWritten = `state in ('queued', 'writing') and (approval_id is null
  or exists (select from approval a where a.id = export.approval_id and a.state = 'approved'))`;

export async function isAnyExportAsked(db: EntityManager): Promise<boolean> {
  const [{ asked }] = await db.query(`select exists (select from export where ${toBeWritten}) as asked`);
  return asked;
}

/** The export that waits longest of those that may be written, counted as begun once more; null when there is none. */
export async function nextExport(db: EntityManager): Promise<AskedExport | null> {
  const [rows]: [AskedExport[]] = await db.query(
    `update export set state = 'writing', attempts = attempts + 1
     where id = (select id from export where ${toBeWritten} order by asked_at, id limit 1)
     returning id, kind, options, attempts`,
  );
  return rows[0] ?? null;
}

/** The whole of an export reads the record as it stood at one instant, and writes nothing. */
export async function readAtOneInstant(db: EntityManager): Promise<void> {
  await db.query(`set transaction isolation level repeatable read, read only`);
}

export async function finishExport(
  db: EntityManager,
  id: string,
  file: Written,
  people: ReadonlySet<string>,
): Promise<void> {
  await db.query(`update export set state = 'done', file = $2, people = $3, ended_at = now() where id = $1`, [
    id,
    JSON.stringify(file),
    [...people],
  ]);
}

export async function failExport(db: EntityManager, id: string, problem: string): Promise<void> {
  await db.query(`update export set state = 'failed', problem = $2, ended_at = now() where id = $1`, [
    id,
    problem,
  ]);
}

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** An export of the asker's own; null when there is none. */
export async function exportTold(db: EntityManager, id: string): Promise<ExportTold | null> {
  const [found] = await db.query(
    `select id, kind, options, purpose, problem, '/api/v1/approvals/' || approval_id as approval,
       case when a.state <> 'approved' then a.state else export.state end as state, ${iso('asked_at')} as "askedAt", ${iso('ended_at')} as "endedAt", file,
       ${iso('(ended_at + make_interval(hours => $2))')} as "keptUntil",
       coalesce(ended_at < now() - make_interval(hours => $2), false) as "isGone", cardinality(people) as people
     from export left join lateral (select state from approval where id = export.approval_id) a on true where id = $1`,
    [id, hoursKept],
  );
  return found ?? null;
}

/** Everybody the export tells of. */
export async function peopleIn(db: EntityManager, id: string): Promise<readonly string[]> {
  const [found] = await db.query(`select people from export where id = $1`, [id]);
  return found?.people ?? [];
}

/** Of these exports those that are being written or wait to be fetched. */
export async function exportsNeeded(db: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows: { id: string }[] = await db.query(
    `select id from export where id::text = any($1)
       and (state in ('queued', 'writing') or (state = 'done' and ended_at > now() - make_interval(hours => $2)))`,
    [ids, hoursKept],
  );
  return new Set(rows.map(({ id }) => id));
}
