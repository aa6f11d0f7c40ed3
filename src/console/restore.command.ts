import { Command } from 'commander';
import { migrations } from '../../migrations/all.ts';
import { Backup } from '../platform/backup/backup-folder.ts';
import type { RecordManifest } from '../platform/backup/back-up-record.ts';
import { readBackupKey } from '../platform/backup/backup-key.ts';
import { checkIndexes } from '../platform/backup/indexes.reader.ts';
import { restoreServer } from '../platform/backup/point-in-time/restore-server.ts';
import { restoreRecord } from '../platform/backup/restore-record.ts';
import { readConfig, type Config } from '../platform/config/config.ts';
import { openDatabases, ownerOf, type Databases } from '../platform/database/databases.ts';
import { releaseRestored } from '../records/retention/release-restored.ts';
import { policies } from '../policies.ts';
import { queues } from '../queues.ts';
import { verifyAudit } from '../platform/audit/verify-audit.ts';
import { told } from './verify-audit.command.ts';
import { instantArgument, withHouse } from './with-house.ts';

interface Options {
  toTime?: string;
  release?: true;
}

export const restoreCommand: Command = new Command('restore')
  .description(
    'Puts a backup into an empty database, checks it, and holds it: nothing happens by itself until it is released.',
  )
  .argument('[backup]', 'the folder of one backup; with --to-time the folder in which backups are kept')
  .option('--to-time <instant>', 'the embedded server as it was then, from its archived log', instantArgument)
  .option('--release', 'let the database that was restored work again')
  .action(async (folder: string | undefined, { toTime, release: isRelease }: Options) => {
    if (Boolean(folder) === Boolean(isRelease) || (isRelease && toTime))
      restoreCommand.error('Name a backup to restore, or give --release alone.', { exitCode: 2 });
    const config = readConfig();
    if (isRelease) return releaseHold(config);
    if (toTime) await restoreInstant(config, folder!, new Date(toTime));
    else await restoreBackup(config, folder!);
    const verdict = await withHouse(({ database }) => verifyAudit(database.manager));
    if (verdict.fault) throw new Error(told(verdict));
    process.stdout.write(
      `${told(verdict)}\nThe database is held: nothing is worked until you have looked and say: pledgekeeper restore --release\n`,
    );
  });

async function restoreBackup(config: Config, folder: string): Promise<void> {
  const backup = await Backup.open<RecordManifest>(folder, 'record', readBackupKey(config.BACKUP_KEY_FILE));
  const databases = await openDatabases(config);
  try {
    await restoreRecord(backup, ownerOf(databases), { migrations, queues, policies });
    const { tables, at } = backup.manifest;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(`Restored ${rows} rows of ${tables.length} tables, as they were at ${at}\n`);
    await tellOfIndexes(databases);
  } finally {
    await databases.stop();
  }
}

async function restoreInstant(config: Config, home: string, to: Date): Promise<void> {
  if (config.DATABASE_URL)
    throw new Error(
      'Only the embedded server goes back to an instant. Your own PostgreSQL is brought back by its own tools.',
    );
  await restoreServer(home, to, config.DATA_FOLDER, readBackupKey(config.BACKUP_KEY_FILE));
  process.stdout.write(`Restored the server as it was at ${to.toISOString()}\n`);
  const databases = await openDatabases(config);
  try {
    await tellOfIndexes(databases);
  } finally {
    await databases.stop();
  }
}

async function tellOfIndexes({ embedded }: Databases): Promise<void> {
  if (embedded) process.stdout.write(`${await checkIndexes(embedded.superuser)} indexes hold\n`);
}

async function releaseHold(config: Config): Promise<void> {
  const databases = await openDatabases(config);
  try {
    const ledger = config.ERASURE_LEDGER ?? null;
    const { wasHeld, erased, held } = await releaseRestored(ownerOf(databases), ledger);
    if (erased > 0) process.stdout.write(`Erased again ${erased} who were erased since the backup\n`);
    if (held > 0) process.stdout.write(`A hold keeps ${held} who were erased since the backup\n`);
    if (!ledger)
      process.stderr.write(
        'ERASURE_LEDGER is not set, so nobody was erased again. If anybody was since the backup, set it and say: pledgekeeper retention --replay\n',
      );
    process.stdout.write(wasHeld ? 'Released: the queue is worked again\n' : 'The database was not held\n');
  } finally {
    await databases.stop();
  }
}
