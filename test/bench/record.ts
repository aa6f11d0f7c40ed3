import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '../../migrations/all.ts';
import { withClient } from '../../src/platform/database/client.ts';
import { urls, type EmbeddedServer } from '../../src/platform/database/databases.ts';
import { superuserUrl } from '../../src/platform/database/embedded/connection-file.ts';
import { EmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { policies } from '../../src/policies.ts';
import { queues } from '../../src/queues.ts';
import { generate } from './generate.ts';

/** A generated record in an embedded PostgreSQL of its own, as durable as in production. */
export interface BenchRecord {
  readonly children: number;
  readonly rows: number;
  readonly owner: string;
  readonly worker: string;
  readonly server: EmbeddedServer;
  /** Stops the server and removes its folder. */
  close(): Promise<void>;
}

export async function openRecord(children: number): Promise<BenchRecord> {
  const { postgres, server, close, owner, worker } = await openEmpty();
  try {
    // A demonstration has no nights of its own, so nothing is counted but what a benchmark asks for.
    await withClient(owner, (client) => client.query('update deployment set is_demo = true'));
    const rows = await generate(owner, children);
    return { children, rows, owner, worker, server, close };
  } catch (error) {
    await close();
    throw new Error(`The record could not be generated in ${postgres}`, { cause: error });
  }
}

/** A migrated database without anybody in it. */
export async function openEmpty() {
  const folder = mkdtempSync(join(tmpdir(), 'pledgekeeper-bench-'));
  const postgres = new EmbeddedPostgres({ folder });
  const close = async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true });
  };
  const connection = await postgres.open();
  const { owner, app, worker } = urls(connection);
  const server = { cluster: postgres.cluster, superuser: superuserUrl(connection) };
  await migrate(owner, migrations, queues, policies);
  return { postgres: folder, server, owner, app, worker, close };
}
