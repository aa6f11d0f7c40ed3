import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { isoInstant } from '../../snapshots/figure.store.ts';
import type { CommitteeForm } from '../scrutiny-report/committee-form.ts';

/** What was recorded for the committee at one time. */
export interface KeptForm {
  /** Its ETag. */
  readonly id: string;
  readonly fields: CommitteeForm;
  /** The name of the worker who wrote it. */
  readonly writtenBy: string;
  readonly writtenAt: string;
}

/** Every wording of the form of a month-end, the last one first. */
export const formsOf = (db: EntityManager, asAt: PlainDate): Promise<KeptForm[]> =>
  db.query(
    `select f.id::text as id, fields, w.name as "writtenBy", ${isoInstant('written_at')} as "writtenAt"
     from committee_form f join worker w on w.id = f.written_by where as_at = $1 order by f.id desc`,
    [asAt],
  );

/** What stands, and nobody else changes it until this transaction ends; null while nothing is recorded. */
export async function lockForm(db: EntityManager, asAt: PlainDate): Promise<KeptForm | null> {
  await db.query(`select pg_advisory_xact_lock(hashtext('pledgekeeper committee form ' || $1))`, [asAt]);
  return (await formsOf(db, asAt))[0] ?? null;
}

export async function addForm(db: EntityManager, asAt: PlainDate, fields: CommitteeForm): Promise<void> {
  await db.query(`insert into committee_form (as_at, fields) values ($1, $2)`, [asAt, fields]);
}
