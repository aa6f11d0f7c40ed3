import type { EntityManager } from 'typeorm';
import { addMonths, type PlainDate } from '../../domain/dates/plain-date.ts';

const peopleOnAPage = 500;
const newest = `(select coalesce(max(number), 0) from import)`;

/** The next people of 14 and over, and those with a status stored when they were thought to be, in order of their ids. */
export async function pageOfPeople(
  db: EntityManager,
  today: PlainDate,
  after: string | null,
): Promise<string[]> {
  const rows: { id: string }[] = await db.query(
    `select id from person p
     where ($2::uuid is null or id > $2)
       and (born_on <= $1 or exists (select from leaving_care_status s where s.person_id = p.id))
     order by id limit $3`,
    [addMonths(today, -14 * 12), after, peopleOnAPage],
  );
  return rows.map(({ id }) => id);
}

/**
 * Whether everybody is to be looked at: not yet on the day, or not since something was imported. A demonstration lives in
 * its own time, so our today is never due there.
 */
export async function roundIsDue(db: EntityManager, today: PlainDate): Promise<boolean> {
  const [{ due }] = await db.query(
    `select not is_demo and not exists (
       select from leaving_care_round where "day" = $1 and newest_import = ${newest}) as due from deployment`,
    [today],
  );
  return due;
}

/** The number of the last import that is recorded; nought before the first. */
export async function newestImport(db: EntityManager): Promise<number> {
  const [{ number }] = await db.query(`select ${newest} as number`);
  return number;
}

/** Notes that everybody was looked at on the day, after this import. */
export async function finishRound(db: EntityManager, today: PlainDate, importNumber: number): Promise<void> {
  await db.query(
    `insert into leaving_care_round ("day", newest_import) values ($1, $2)
     on conflict ("day") do update set newest_import = excluded.newest_import, finished_at = now()`,
    [today, importNumber],
  );
}
