/**
 * A process that opens the database, says where it is, and closes it when its input ends. `--untied` leaves the server
 * running when the process is killed.
 */
import type { Config } from '../../src/platform/config/config.ts';
import { openDatabases, urls } from '../../src/platform/database/databases.ts';
import { EmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.ts';

const folder = process.env.DATA_FOLDER;

async function open() {
  if (!process.argv.includes('--untied')) return openDatabases({ DATA_FOLDER: folder } as Config);
  const postgres = new EmbeddedPostgres({ folder, tied: false });
  return { ...urls(await postgres.open()), stop: () => postgres.stop() };
}

async function keepOpen() {
  const { stop, ...databases } = await open();
  console.log(JSON.stringify(databases));
  process.stdin.resume().on('end', () => void stop());
}

keepOpen().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
