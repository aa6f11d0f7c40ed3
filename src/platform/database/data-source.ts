import type { PoolClient } from 'pg';
import { AbstractLogger, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import './days-as-text.ts';

/** How long, in milliseconds, before PostgreSQL gives up. */
export interface Timeouts {
  /** Until a connection stands. */
  connect: number;
  statement: number;
  transaction: number;
  idleInTransaction: number;
  lock: number;
  /** When even PostgreSQL does not answer. Streams of COPY TO cannot bear it, so only requests have it. */
  answer?: number;
}

/** A request is answered in seconds, or refused. */
export const requestTimeouts: Timeouts = {
  connect: 3_000,
  statement: 5_000,
  transaction: 15_000,
  idleInTransaction: 10_000,
  lock: 3_000,
  answer: 6_000,
};

/**
 * A job reads a page of people or records a return; nought is no limit. Judging keeps a process busy for seconds at a time on a
 * small machine, and an answer that has come already is then seen late.
 */
export const jobTimeouts: Timeouts = {
  connect: 15_000,
  statement: 300_000,
  transaction: 0,
  idleInTransaction: 60_000,
  lock: 3_000,
};

type Class<T = object> = new (...args: never[]) => T;

export interface PoolOptions {
  applicationName: string;
  poolSize: number;
  timeouts: Timeouts;
  /** Classes, never globs: a glob finds other files in src than in dist. */
  entities?: Class[];
  migrations?: Class<MigrationInterface>[];
}

/** What TypeORM must know. bigint and numeric come as text, days as text, instants as Date. */
export function dataSourceOptions(url: string, pool: PoolOptions): DataSourceOptions {
  const { applicationName, poolSize, timeouts, entities = [], migrations = [] } = pool;
  return {
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    // gen_random_uuid(), which PostgreSQL has by itself.
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    logger: new SilentLogger(),
    applicationName,
    poolSize,
    connectTimeoutMS: timeouts.connect,
    extra: {
      statement_timeout: timeouts.statement,
      idle_in_transaction_session_timeout: timeouts.idleInTransaction,
      lock_timeout: timeouts.lock,
      query_timeout: timeouts.answer,
      onConnect: (client: PoolClient) => limitTransactions(client, timeouts.transaction),
    },
  };
}

/** PostgreSQL 17 brought transaction_timeout; to an older one its name is an error. */
async function limitTransactions(client: PoolClient, milliseconds: number): Promise<void> {
  await client.query(
    `select set_config(name, $1, false) from pg_settings where name = 'transaction_timeout'`,
    [`${milliseconds}ms`],
  );
}

/** What goes wrong is thrown; TypeORM's own lines would tell the console what stood in the statements. */
class SilentLogger extends AbstractLogger {
  protected writeLog(): void {}
}
