import { randomBytes } from 'node:crypto';
import { withClient } from '../../src/platform/database/client.ts';
import { databaseRights, roles } from '../../src/platform/database/roles.ts';
import { roleUrls, testServer } from './server.ts';

/** Addresses of one database, by role. */
export interface TestDatabase {
  app: string;
  worker: string;
  owner: string;
  /** Closes what stands open in it before it is dropped, also after a test that failed half-way. */
  atEnd(close: () => Promise<unknown>): void;
  /** Ends whatever sessions are left. */
  drop(): Promise<void>;
}

/** A database of the test's own: empty, migrated, with the queue's schema. Drop it in `afterAll`. */
export const aDatabase = (): Promise<TestDatabase> => make(testServer().template);

/** One that nobody has migrated. */
export const anEmptyDatabase = (): Promise<TestDatabase> => make('template0');

async function make(template: string): Promise<TestDatabase> {
  const server = testServer();
  const name = `${server.template}_${randomBytes(4).toString('hex')}`;
  await withClient(server.superuser, async (client) => {
    await client.query(
      `create database ${name} owner ${roles.owner} encoding 'UTF8' template ${template} strategy file_copy`,
    );
    // A copy has its template's tables and rights on them, but not the rights on the database itself.
    await client.query(databaseRights(name));
  });
  const closing: (() => Promise<unknown>)[] = [];
  const drop = async () => {
    for (const close of closing.reverse()) await close();
    await withClient(server.superuser, async (client) => {
      await client.query(`drop database ${name} with (force)`);
    });
  };
  return { ...roleUrls(server, name), atEnd: (close) => closing.push(close), drop };
}
