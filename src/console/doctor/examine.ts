import { DataSource } from 'typeorm';
import type { Config } from '../../platform/config/config.ts';
import { dataSourceOptions, jobTimeouts } from '../../platform/database/data-source.ts';
import { openDatabases, type Databases } from '../../platform/database/databases.ts';
import { JobQueue } from '../../platform/queue/job-queue.ts';
import {
  auditChecks,
  holdCheck,
  nightCheck,
  queueCheck,
  roleChecks,
  schemaCheck,
  serverChecks,
} from './database-checks.ts';
import { wrong, type Finding } from './finding.ts';
import { archiveCheck, backupCheck, diskChecks } from './machine-checks.ts';

const unreachable = ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH'];
const seeToAddresses =
  'See that the server runs, and that DATABASE_URL, WORKER_DATABASE_URL and REDIS_URL are its addresses';

/** Looks at everything that must be right, changes nothing, and goes on as far as it can get. */
export async function examine(config: Config): Promise<Finding[]> {
  const found = await looked('backup', () => backupCheck(config));
  const databases = await openDatabases(config).catch((error: Error) => error);
  if (databases instanceof Error)
    return [
      ...found,
      ...(await looked('disk', () => diskChecks(config, null))),
      wrong('server', databases.message),
    ];
  const { embedded } = databases;
  try {
    found.push(...(await looked('disk', () => diskChecks(config, embedded))));
    if (embedded)
      found.push(...(await looked('point in time', () => archiveCheck(config.BACKUP_FOLDER, embedded))));
    found.push(...(await looked('roles', () => roleChecks(databases))));
    return [...found, ...(await looked('server', () => examineRecord(config, databases)))];
  } finally {
    await databases.stop();
  }
}

async function examineRecord({ REDIS_URL: redis }: Config, { worker }: Databases): Promise<Finding[]> {
  const options = { applicationName: 'pledgekeeper doctor', poolSize: 1, timeouts: jobTimeouts };
  const database = await new DataSource(dataSourceOptions(worker, options)).initialize();
  const db = database.manager;
  try {
    const found = await looked('server', () => serverChecks(db));
    const schema = await looked('schema', () => schemaCheck(db));
    found.push(...schema);
    // Without its tables there is nothing more to see.
    if (schema.some(({ state }) => state === 'wrong')) return found;
    found.push(...(await looked('hold', () => holdCheck(db))));
    found.push(...(await looked('night', () => nightCheck(db))));
    found.push(...(await looked('audit', () => auditChecks(db))));
    found.push(...(await looked('queue', () => examineQueue(worker, redis))));
    return found;
  } finally {
    await database.destroy();
  }
}

async function examineQueue(postgres: string, redis?: string): Promise<Finding> {
  const queue = await JobQueue.open({ postgres, redis });
  try {
    return await queueCheck(queue);
  } finally {
    await queue.close();
  }
}

/** What the check found; one that fails has found something wrong. */
async function looked(what: string, check: () => Promise<Finding | Finding[]>): Promise<Finding[]> {
  try {
    return [await check()].flat();
  } catch (error) {
    const { message, code = '' } = error as NodeJS.ErrnoException;
    return [wrong(what, message, unreachable.includes(code) ? seeToAddresses : undefined)];
  }
}
