/**
 * A process that opens the database, says where it is, and closes it when its input ends. `--untied` leaves the server
 * running when the process is killed.
 */
import 'reflect-metadata';
import { readConfig } from '../../src/platform/config/config.ts';
import { openDatabases, urls } from '../../src/platform/database/databases.ts';
import { EmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.ts';

async function open() {
  const config = readConfig();
  if (!process.argv.includes('--untied')) return openDatabases(config);
  const postgres = new EmbeddedPostgres({ folder: config.DATA_FOLDER, tied: false });
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
