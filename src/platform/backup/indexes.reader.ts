import { Client } from 'pg';
import { withClient } from '../database/client.ts';
import { databaseName } from '../database/roles.ts';

/**
 * Walks every B-tree of the record against its table. Gives how many; throws an Error that names the first which does not hold.
 * Needs the embedded server's superuser: amcheck, which knows how, is put in for this and taken out again.
 */
export const checkIndexes = (superuser: string, database = databaseName): Promise<number> =>
  withClient(Object.assign(new URL(superuser), { pathname: database }).href, async (db) => {
    await db.query(`begin; create schema checking; create extension amcheck schema checking`);
    try {
      return await walk(db);
    } finally {
      await db.query('rollback');
    }
  });

async function walk(db: Client): Promise<number> {
  const { rows } = await db.query<{ name: string; oid: number }>(
    `select c.oid, c.oid::regclass::text as name from pg_class c join pg_am a on a.oid = relam join pg_namespace n on n.oid = relnamespace
     where amname = 'btree' and relkind = 'i' and nspname !~ '^pg_toast|^pg_temp'`,
  );
  for (const { oid, name } of rows) {
    try {
      await db.query(`select checking.bt_index_check($1::oid::regclass, heapallindexed => true)`, [oid]);
    } catch (error) {
      throw new Error(`The index ${name} does not hold: ${(error as Error).message}`, { cause: error });
    }
  }
  return rows.length;
}
