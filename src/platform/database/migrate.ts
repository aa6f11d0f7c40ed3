import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { runMigrations } from 'bullmq';
import { escapeIdentifier, type PoolClient } from 'pg';
import { DataSource, MigrationExecutor, type MigrationInterface } from 'typeorm';
import { dataSourceOptions, jobTimeouts } from './data-source.ts';
import { roles } from './roles.ts';

const lockTimedOut = '55P03';
const tries = 20;

export interface Migrated {
  /** The names of the migrations that ran now, oldest first. */
  ran: string[];
  /** The version of the queue's own schema, `bullmq`. */
  queueVersion: number;
}

/**
 * Brings the schema up to date as the owner of the database: our migrations, each in a transaction of its own, then
 * the queue's tables, what it keeps of each of the `queues`, and the rights on them, and last the `policies`, statements that say
 * the same however often they are run. Safe to call from many processes at once. It never waits longer than three seconds for a lock, so that nobody queues up behind it, and tries again for a minute. Throws the QueryFailedError
 * of the migration that failed; the ones before it stay.
 */
export async function migrate(
  ownerUrl: string,
  migrations: (new () => MigrationInterface)[],
  queues: readonly string[],
  policies: readonly string[] = [],
): Promise<Migrated> {
  const timeouts = { ...jobTimeouts, statement: 0, idleInTransaction: 0 };
  const options = { applicationName: 'pledgekeeper migrate', poolSize: 2, timeouts, migrations };
  const dataSource = await new DataSource(dataSourceOptions(ownerUrl, options)).initialize();
  try {
    const runner = dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    // Held until the connection ends.
    await patiently(() => client.query("select pg_advisory_lock(hashtext('pledgekeeper migrate'))"));

    const executor = new MigrationExecutor(dataSource, runner);
    executor.transaction = 'each';
    const names = async () => (await executor.getExecutedMigrations()).map(({ name }) => name);
    const before = await names();
    await patiently(() => executor.executePendingMigrations());
    const queueVersion = await patiently(() => runMigrations(client));
    for (const queue of queues) await patiently(() => client.query(numbersOf(queue)));
    for (const statement of [rights, ...policies]) await patiently(() => client.query(statement));
    return { ran: (await names()).filter((name) => !before.includes(name)).reverse(), queueVersion };
  } finally {
    await dataSource.destroy();
  }
}

/** BullMQ would make a queue's sequence when its first job comes, which only the owner of the schema may. */
const numbersOf = (queue: string): string =>
  `create sequence if not exists bullmq.${escapeIdentifier(`bullmq_jid_${createHash('md5').update(queue).digest('hex')}`)}`;

const served = `${roles.app}, ${roles.worker}`;

/** Both roles work the queue, and may ask whether the schema is up to date. */
const rights = `
  grant select on migration to ${served};
  grant usage on schema bullmq to ${served};
  grant select, insert, update, delete on all tables in schema bullmq to ${served};
  grant usage, select, update on all sequences in schema bullmq to ${served};
  grant execute on all functions in schema bullmq to ${served};
  alter default privileges in schema bullmq grant select, insert, update, delete on tables to ${served};
  alter default privileges in schema bullmq grant usage, select, update on sequences to ${served};
  alter default privileges in schema bullmq grant execute on functions to ${served};
`;

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let left = tries; ; left--) {
    try {
      return await work();
    } catch (error) {
      if (!left || (error as { code?: string }).code !== lockTimedOut) throw error;
      await sleep(500);
    }
  }
}
