import type { EntityManager } from 'typeorm';
import type { Provider } from '../ssda903/checks/check.ts';

/**
 * Whether the record reaches back to the return of the year before: a return of that year or an earlier one was imported. What
 * a later return tells of earlier years is not what was sent then.
 */
export async function lastYearIsHeld(db: EntityManager, collectionYear: number): Promise<boolean> {
  const [{ held }] = await db.query(
    `select exists (select from import i join import_file f on f.import_id = i.id
       where i.collection_year < $1 and f.table_id = 'Episodes' and f.recorded > 0) as held`,
    [collectionYear],
  );
  return held;
}

/** Whether any postcode is known, without which no placement can be told where it is. */
export async function placesAreHeld(db: EntityManager): Promise<boolean> {
  const [{ held }] = await db.query(`select exists (select from postcode) as held`);
  return held;
}

/** Ofsted's providers by URN; null when no list was imported. */
export async function providersHeld(db: EntityManager): Promise<ReadonlyMap<string, Provider> | null> {
  const rows: Provider[] = await db.query(
    `select urn, placements, providers, postcode, authority, registered_on as "registeredOn", closed_on as "closedOn" from provider`,
  );
  return rows.length ? new Map(rows.map((row) => [row.urn, row])) : null;
}

/** The UPNs that more than one of these people has. */
export async function upnsSharedBy(
  db: EntityManager,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows: { upn: string }[] = await db.query(
    `select upper(upn) as upn from person where id = any($1::uuid[]) and upn is not null
     group by upper(upn) having count(*) > 1`,
    [personIds],
  );
  return new Set(rows.map(({ upn }) => upn));
}

/** The ids of those of these children who are recorded. */
export async function personIdsOf(db: EntityManager, children: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await db.query(`select id from person where child_id = any($1::text[])`, [
    children,
  ]);
  return rows.map(({ id }) => id);
}

/** CHILD of these people. */
export async function childIdsOf(db: EntityManager, personIds: readonly string[]): Promise<string[]> {
  const rows: { child: string }[] = await db.query(
    `select child_id as child from person where id = any($1::uuid[])`,
    [personIds],
  );
  return rows.map(({ child }) => child);
}
