import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';

const newest = `(select coalesce(max(number), 0) from import)`;

/**
 * Whether the record is to be checked: not yet on the day, or not since something was
 * imported. A demonstration lives in its own time, so our today is never due there.
 */
export async function checkIsDue(db: EntityManager, today: PlainDate): Promise<boolean> {
  const [{ due }] = await db.query(
    `select not is_demo and not exists (
       select from check_round where "day" = $1 and newest_import = ${newest}) as due from deployment`,
    [today],
  );
  return due;
}

/** The number of the last import that is recorded; nought before the first. */
export async function newestImport(db: EntityManager): Promise<number> {
  const [{ number }] = await db.query(`select ${newest} as number`);
  return number;
}

/** The collection years of which anything found in the record stands. */
export async function yearsWithFindings(db: EntityManager): Promise<number[]> {
  const rows: { year: number }[] = await db.query(
    `select distinct collection_year as year from check_finding where found_in = 'record' and cleared_at is null`,
  );
  return rows.map(({ year }) => year);
}

/** Notes that the record was checked on the day, after this import. */
export async function finishCheckRound(
  db: EntityManager,
  today: PlainDate,
  importNumber: number,
): Promise<void> {
  await db.query(
    `insert into check_round ("day", newest_import) values ($1, $2)
     on conflict ("day") do update set newest_import = excluded.newest_import, finished_at = now()`,
    [today, importNumber],
  );
}
