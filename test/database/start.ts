import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '../../migrations/all.ts';
import { withClient } from '../../src/platform/database/client.ts';
import { superuserUrl } from '../../src/platform/database/embedded/connection-file.ts';
import { EmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { createRoles } from '../../src/platform/database/roles.ts';
import { policies } from '../../src/policies.ts';
import { queues } from '../../src/queues.ts';
import { roleUrls, tellServer, type TestServer } from './server.ts';

const template = `test_${randomBytes(4).toString('hex')}`;

/**
 * One server and one migrated template for all tests: the server of TEST_DATABASE_URL (a superuser's address; the three
 * roles are made there, with the password "test"), or an embedded PostgreSQL of its own.
 */
export default async function start(): Promise<void> {
  const url = process.env.TEST_DATABASE_URL;
  const { stop, ...server } = url ? ownServer(url) : await embeddedServer();
  try {
    await createRoles(server.superuser, server.passwords, template);
    await migrate(roleUrls(server, template).owner, migrations, queues, policies);
  } catch (error) {
    await stop();
    throw error;
  }
  tellServer(server);
  Object.assign(globalThis, { stopTestServer: stop });
}

type Stoppable = TestServer & { stop(): Promise<void> };

async function embeddedServer(): Promise<Stoppable> {
  const folder = mkdtempSync(join(tmpdir(), 'pledgekeeper-test-'));
  const postgres = new EmbeddedPostgres({ folder, durable: false });
  const connection = await postgres.open();
  const stop = async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true });
  };
  return { superuser: superuserUrl(connection), passwords: connection.passwords, template, stop };
}

function ownServer(superuser: string): Stoppable {
  const stop = () =>
    withClient(superuser, async (client) => {
      const { rows } = await client.query<{ datname: string }>(
        'select datname from pg_database where datname ^@ $1',
        [template],
      );
      for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
    });
  return { superuser, passwords: { owner: 'test', app: 'test', worker: 'test' }, template, stop };
}
