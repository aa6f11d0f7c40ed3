import { Command } from 'commander';
import { backUpRecord } from '../platform/backup/back-up-record.ts';
import { readBackupKey } from '../platform/backup/backup-key.ts';
import { dropArchive } from '../platform/backup/point-in-time/ship-log.ts';
import { backUpServer } from '../platform/backup/point-in-time/back-up-server.ts';
import { readConfig } from '../platform/config/config.ts';
import {
  openDatabases,
  ownerOf,
  type Databases,
  type EmbeddedServer,
} from '../platform/database/databases.ts';

interface Options {
  out?: string;
  /** True begins, false ends, undefined leaves it. */
  pointInTime?: boolean;
  json?: true;
}

export const backupCommand = new Command('backup')
  .description(
    'Writes the whole record as it is at one moment into a new folder, while others go on working.',
  )
  .option('--out <folder>', 'where backups are kept; BACKUP_FOLDER when not given')
  .option(
    '--point-in-time',
    'copy the embedded server itself, and archive its log from now on, so that any instant can be restored',
  )
  .option('--no-point-in-time', 'end that archive')
  .option('--json', 'print as JSON')
  .action(async (options: Options) => {
    const config = readConfig();
    const key = readBackupKey(config.BACKUP_KEY_FILE);
    const home = options.out ?? config.BACKUP_FOLDER;
    if (!home) throw new Error('Say where: --out /mnt/backup/pledgekeeper, or set BACKUP_FOLDER.');
    const databases = await openDatabases(config);
    try {
      const { words, ...done } = await backUp(databases, home, options, key);
      process.stdout.write(options.json ? `${JSON.stringify(done, null, 2)}\n` : `${words}\n`);
      if (!key) process.stderr.write('The backup is not encrypted: set BACKUP_KEY_FILE.\n');
    } finally {
      await databases.stop();
    }
  });

async function backUp(databases: Databases, home: string, { pointInTime }: Options, key?: Buffer) {
  if (pointInTime) {
    const folder = await backUpServer(ownServer(databases), home, key);
    return {
      folder,
      words: `Copied the server to ${folder}. Its log is archived in ${home} while serve or work runs`,
    };
  }
  if (pointInTime === false) {
    const ended = await dropArchive(ownServer(databases));
    return { ended, words: ended ? 'The log is archived no more' : 'No log was archived' };
  }
  const done = await backUpRecord(ownerOf(databases), home, key);
  return { ...done, words: `Backed up ${done.rows} rows of ${done.tables} tables to ${done.folder}` };
}

function ownServer({ embedded }: Databases): EmbeddedServer {
  if (!embedded)
    throw new Error(
      'Your own PostgreSQL is archived by its own tools (archive_command, pg_basebackup): ask its administrator.',
    );
  return embedded;
}
