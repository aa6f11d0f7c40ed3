import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { copyInto } from '../../platform/database/copy.ts';
import type { CheckFinding } from './check-finding.ts';

export type FoundIn = 'import' | 'record';

/** Which check of which rows: what stands open of these children and tables, and is not found again, is cleared. */
export interface Checked {
  readonly foundIn: FoundIn;
  readonly collectionYear: number;
  readonly tables: readonly string[];
  /** Rules that threw: what they had found stands. */
  readonly failed: readonly string[];
  readonly importId: string | null;
  /** Whoever is allocated on this day has the findings. */
  readonly today: PlainDate;
}

/** The temporary tables that a check writes to, gone with the transaction: whom it looked at and what it found. */
export async function startChecking(db: EntityManager): Promise<void> {
  await db.query(`
    create temp table checked (child text) on commit drop;
    create temp table found (
      child text, rule text, severity text, message text, table_id text, is_last_year boolean, row_key text, nth int, fields text[],
      file text, line int) on commit drop`);
}

export async function noteChecked(
  db: EntityManager,
  children: Iterable<string>,
  findings: readonly CheckFinding[],
): Promise<void> {
  await copyInto(
    db,
    'pg_temp.checked (child)',
    [...children].map((child) => [child]),
  );
  await copyInto(
    db,
    'pg_temp.found (child, rule, severity, message, table_id, is_last_year, row_key, nth, fields, file, line)',
    findings.map((f) => [
      f.child,
      f.rule,
      f.severity,
      f.message,
      f.table,
      f.isLastYear,
      f.row,
      f.nth,
      `{${f.fields.join(',')}}`,
      f.file,
      f.line,
    ]),
  );
}

const open = `"start" <= $4::date and ("end" is null or "end" > $4::date)`;
const allocated = (table: string) =>
  `(select worker_id from ${table} a where a.person_id = p.id and ${open} order by "start" desc limit 1)`;
const identity = ['rule', 'table_id', 'is_last_year', 'row_key', 'nth', 'fields'];

/** Stores what was found: seen again, new, or cleared. Doing it again with the same rows changes only when it was last seen. */
export async function settleFindings(db: EntityManager, checked: Checked): Promise<void> {
  const { foundIn, collectionYear, importId, today, tables, failed } = checked;
  await db.query(`analyze pg_temp.found; analyze pg_temp.checked`);
  // In care a social worker has the child, after it a personal adviser; else nobody.
  await db.query(
    `with about as materialized (
       select c.child, p.id as person_id, coalesce(${allocated('social_worker_allocation')}, ${allocated('pa_allocation')}) as owner_id
       from (select distinct child from pg_temp.found) c left join person p on p.child_id = c.child)
     insert into check_finding as k (found_in, collection_year, import_id, child_id, person_id, owner_id, ${identity.join(', ')}, severity, message, file, line)
     select $1, $2, $3, child, person_id, owner_id, ${identity.join(', ')}, severity, message, file, line
     from pg_temp.found join about using (child)
     on conflict (child_id, rule, collection_year, found_in, table_id, is_last_year, row_key, nth, fields) where cleared_at is null
     do update set last_seen_at = recorded_now(), import_id = excluded.import_id, person_id = excluded.person_id,
       owner_id = excluded.owner_id, severity = excluded.severity, message = excluded.message, file = excluded.file, line = excluded.line,
       revision = case when (k.import_id, k.person_id, k.owner_id, k.severity, k.message, k.file, k.line) is distinct from
         (excluded.import_id, excluded.person_id, excluded.owner_id, excluded.severity, excluded.message, excluded.file, excluded.line)
         then nextval('row_version') else k.revision end`,
    [foundIn, collectionYear, importId, today],
  );
  await db.query(
    `update check_finding k set cleared_at = greatest(recorded_now(), first_seen_at), revision = nextval('row_version')
     where found_in = $1 and collection_year = $2 and cleared_at is null and table_id = any($3::text[]) and rule <> all($4::text[])
       and child_id in (select child from pg_temp.checked)
       and not exists (select from pg_temp.found f where f.child = k.child_id and ${identity.map((name) => `f.${name} = k.${name}`).join(' and ')})`,
    [foundIn, collectionYear, tables, failed],
  );
}

/** Clears what stands open in the record of anybody but these, of whom alone the return of the year tells. */
export async function clearOthers(
  db: EntityManager,
  collectionYear: number,
  personIds: readonly string[],
): Promise<void> {
  await db.query(
    `update check_finding set cleared_at = greatest(recorded_now(), first_seen_at), revision = nextval('row_version')
     where found_in = 'record' and collection_year = $1 and cleared_at is null
       and not exists (select from unnest($2::uuid[]) kept where kept = person_id)`,
    [collectionYear, personIds],
  );
}

/** Tells whose the open findings are of children who were not recorded when they were found. */
export async function findTheirPeople(db: EntityManager): Promise<void> {
  await db.query(
    `update check_finding k set person_id = p.id, revision = nextval('row_version')
     from person p where k.person_id is null and p.child_id = k.child_id`,
  );
}
