import type { EntityManager } from 'typeorm';
import type { Client } from 'pg';
import { withClient } from '../database/client.ts';

/** Why nothing may happen by itself in this database, in a sentence; null when it may. */
export async function holdOn(db: EntityManager): Promise<string | null> {
  const [{ why }] = await db.query(
    `select 'held since ' || to_char(held_since at time zone 'Europe/London', 'DD.MM.YYYY HH24:MI') || ': ' || held_because as why from deployment`,
  );
  return why;
}

/** Holds the database, for a reason in words. Only its owner may. */
export async function hold(db: EntityManager, because: string): Promise<void> {
  await db.query(`update deployment set held_since = now(), held_because = $1`, [because]);
}

/** The same as a statement, for PostgreSQL in single-user mode, where nothing else can come in between. */
export const holdStatement = (because: string): string =>
  `update deployment set held_since = now(), held_because = '${because.replaceAll("'", "''")}'`;

/**
 * Lets the database work again, once `first` is done in the same transaction: what must be so before anybody sees it. Gives false
 * when it was not held.
 */
export const release = (ownerUrl: string, first: (client: Client) => Promise<unknown>): Promise<boolean> =>
  withClient(ownerUrl, async (client) => {
    await client.query('begin');
    await first(client);
    const { rowCount } = await client.query(
      `update deployment set held_since = null, held_because = null where held_since is not null`,
    );
    await client.query('commit');
    return rowCount === 1;
  });
