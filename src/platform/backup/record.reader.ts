import type { PoolClient } from 'pg';
import { to } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';

/** A table, and its columns as COPY names them. */
export interface Table {
  /** As SQL writes it, with its schema: `superseded.placement`. */
  readonly name: string;
  readonly columns: string;
}

export interface Sequence {
  readonly name: string;
  readonly last: string;
  readonly isCalled: boolean;
}

// The queue is a bell, rung again from the ledger; the migrations are named in the manifest.
const kept = `nspname !~ '^pg_' and nspname not in ('information_schema', 'bullmq')
  and not (nspname = 'public' and relname in ('migration', 'migration_id_seq'))`;

/** Text that is the same on every server, whatever it is set to, and rows that nobody's policy hides. */
export async function readPlainly(db: EntityManager): Promise<void> {
  await db.query(`
    set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
    set local bytea_output = 'hex'; set local extra_float_digits = 1; set local client_encoding = 'UTF8';
    set local synchronize_seqscans = off; set local row_security = off`);
}

/** Every table of the record, what was superseded too. */
export const tablesIn = (db: EntityManager): Promise<Table[]> =>
  db.query(
    `select format('%I.%I', nspname, relname) as name,
       (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
     from pg_class c join pg_namespace n on n.oid = relnamespace where relkind = 'r' and ${kept} order by 1`,
  );

/** Where every sequence stands. They know no snapshot: read after the tables, they are never behind them. */
export async function sequencesIn(db: EntityManager): Promise<Sequence[]> {
  const names: { name: string }[] = await db.query(
    `select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace n on n.oid = relnamespace
     where relkind = 'S' and ${kept} order by 1`,
  );
  const found: Sequence[] = [];
  for (const { name } of names) {
    const [{ last, called }] = await db.query(
      `select last_value::text as last, is_called as called from ${name}`,
    );
    found.push({ name, last, isCalled: called });
  }
  return found;
}

/** The table's rows, as COPY writes them; `rowCount` tells how many once it has ended. */
export async function copyOf(db: EntityManager, { name, columns }: Table) {
  const client = (await db.queryRunner!.connect()) as PoolClient;
  return client.query(to(`copy ${name} (${columns}) to stdout`));
}

/** The moment of this transaction, the server's version and the names of the migrations it has had. */
export async function standing(
  db: EntityManager,
): Promise<{ at: Date; postgres: string; migrations: string[] }> {
  const [row] = await db.query(
    `select clock_timestamp() as at, current_setting('server_version') as postgres,
       array(select name::text from migration order by id) as migrations`,
  );
  return row;
}
