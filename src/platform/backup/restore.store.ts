import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { withClient } from '../database/client.ts';
import type { Sequence, Table } from './record.reader.ts';

/** Whether nobody has made a table here yet. */
export const isEmpty = (ownerUrl: string): Promise<boolean> =>
  withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query(
      `select from pg_class join pg_namespace n on n.oid = relnamespace
       where relkind in ('r', 'p') and nspname !~ '^pg_' and nspname <> 'information_schema' limit 1`,
    );
    return rowCount === 0;
  });

/**
 * Empties the tables of what the migrations put there, and lets `fill` put rows in with neither triggers nor foreign keys in the
 * way; the keys are made again afterwards, which checks every row.
 */
export async function withoutRules(
  db: EntityManager,
  tables: readonly Table[],
  fill: () => Promise<void>,
): Promise<void> {
  const keys: { owner: string; name: string; definition: string }[] = await db.query(
    `select conrelid::regclass::text as owner, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and conrelid = any($1::regclass[])`,
    [tables.map(({ name }) => name)],
  );
  for (const { owner, name } of keys) await db.query(`alter table ${owner} drop constraint ${name}`);
  for (const { name } of tables)
    await db.query(`alter table ${name} disable trigger user; delete from ${name}`);
  await fill();
  for (const { name } of tables) await db.query(`alter table ${name} enable trigger user`);
  for (const { owner, name, definition } of keys)
    await db.query(`alter table ${owner} add constraint ${name} ${definition}`);
}

/** Puts rows as COPY wrote them into the table. Gives how many. */
export async function fillTable(
  db: EntityManager,
  { name, columns }: Table,
  rows: Readable,
): Promise<number> {
  const client = (await db.queryRunner!.connect()) as PoolClient;
  const copy = client.query(from(`copy ${name} (${columns}) from stdin`));
  await pipeline(rows, copy);
  return copy.rowCount;
}

export async function setSequences(db: EntityManager, sequences: readonly Sequence[]): Promise<void> {
  for (const { name, last, isCalled } of sequences)
    await db.query(`select setval($1::regclass, $2::bigint, $3)`, [name, last, isCalled]);
}
