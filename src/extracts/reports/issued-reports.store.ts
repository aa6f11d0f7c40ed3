import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { isoInstant } from '../../snapshots/figure.store.ts';
import type { ExtractFile } from '../publication/files.store.ts';

/** A report as it was issued; its bytes never change. */
export interface IssuedReport {
  readonly id: string;
  readonly kind: string;
  /** The last day of its month. */
  readonly asAt: PlainDate;
  /** 1 for the first of its kind and month. */
  readonly issue: number;
  /** The version of the Board's extract whose figures it tells. */
  readonly extractVersion: number;
  readonly issuedBy: string;
  readonly issuedAt: string;
  /** Those that the transaction may see, without their bytes. */
  readonly files: readonly ExtractFile[];
}

const fileColumns = `variant, format, file_name as "fileName", media_type as "mediaType", length(bytes) as size, sha256`;

/** Every report of which the transaction sees a file, the latest month first; of a kind and month the latest issue first. */
export const issuedReports = (db: EntityManager): Promise<IssuedReport[]> =>
  db.query(
    `select r.id, r.kind, r.as_at as "asAt", r.issue, v.version as "extractVersion", w.name as "issuedBy",
       ${isoInstant('r.issued_at')} as "issuedAt", f.files
     from further_report r join extract_version v on v.id = r.extract_version join worker w on w.id = r.issued_by
     join lateral (select json_agg(to_json(each)) as files
       from (select ${fileColumns} from further_report_file where report_id = r.id order by variant desc, format) each) f
       on f.files is not null
     order by r.as_at desc, r.kind, r.issue desc`,
  );

/** One file with its bytes; null when there is none, or none that the transaction may see. */
export async function issuedFile(
  db: EntityManager,
  { kind, asAt, issue }: Pick<IssuedReport, 'kind' | 'asAt' | 'issue'>,
  variant: string,
  format: string,
): Promise<(ExtractFile & { bytes: Buffer }) | null> {
  const [found] = await db.query(
    `select ${fileColumns}, bytes from further_report r join further_report_file f on f.report_id = r.id
     where r.kind = $1 and r.as_at = $2 and r.issue = $3 and f.variant = $4 and f.format = $5`,
    [kind, asAt, issue, variant, format],
  );
  return found ?? null;
}

/** Adds the next issue of a kind and month; nobody else does until this transaction ends. */
export async function addIssue(
  db: EntityManager,
  {
    kind,
    asAt,
    extractVersion,
    form,
  }: { kind: string; asAt: PlainDate; extractVersion: string; form: string | null },
): Promise<{ id: string; issue: number }> {
  await db.query(`select pg_advisory_xact_lock(hashtext('pledgekeeper report ' || $1 || ' ' || $2))`, [
    kind,
    asAt,
  ]);
  const [added] = await db.query(
    `insert into further_report (kind, as_at, issue, extract_version, form_id)
     select $1, $2, 1 + coalesce(max(issue), 0), $3, $4 from further_report where kind = $1 and as_at = $2
     returning id, issue`,
    [kind, asAt, extractVersion, form],
  );
  return added;
}

export async function addIssuedFile(
  db: EntityManager,
  reportId: string,
  { variant, format, fileName, mediaType, sha256, bytes }: Omit<ExtractFile, 'size'> & { bytes: Buffer },
): Promise<void> {
  await db.query(
    `insert into further_report_file (report_id, variant, format, file_name, media_type, sha256, bytes)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [reportId, variant, format, fileName, mediaType, sha256, bytes],
  );
}
