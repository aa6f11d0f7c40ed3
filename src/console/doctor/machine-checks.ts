import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { Backup, backupsIn } from '../../platform/backup/backup-folder.ts';
import { readBackupKey } from '../../platform/backup/backup-key.ts';
import { archiveStanding } from '../../platform/backup/point-in-time/ship-log.ts';
import type { Config } from '../../platform/config/config.ts';
import type { EmbeddedServer } from '../../platform/database/databases.ts';
import { spoolFolder } from '../../platform/spool/spool-folder.ts';
import { aDayAndALittle, inWords, right, warning, wrong, type Finding } from './finding.ts';

const leastFree = 0.1;
const archiveLag = 5 * 60_000;

/** Room on each disk that we write to. */
export async function diskChecks(config: Config, embedded: EmbeddedServer | null): Promise<Finding[]> {
  const folders = { records: embedded?.cluster, uploads: spoolFolder(config), backups: config.BACKUP_FOLDER };
  const found: Finding[] = [];
  for (const [what, folder] of Object.entries(folders)) {
    if (!folder || !existsSync(folder)) continue;
    const { bavail, blocks } = await statfs(folder);
    const free = bavail / blocks;
    const says = `${Math.floor(free * 100)}% of the disk of the ${what} is free`;
    found.push(
      free > leastFree ? right('disk', says) : wrong('disk', says, `Make room on the disk of ${folder}`),
    );
  }
  return found;
}

/** Whether there is a backup of a day, whole and readable with our key. */
export async function backupCheck({
  BACKUP_FOLDER: home,
  BACKUP_KEY_FILE: keyFile,
}: Config): Promise<Finding> {
  const todo = 'Run pledgekeeper backup every night, for example from cron';
  if (!home)
    return warning(
      'backup',
      'nobody said where backups are',
      'Set BACKUP_FOLDER to a folder on another machine',
    );
  const last = (await backupsIn(home, 'record')).at(-1);
  if (!last) return wrong('backup', `there is no backup in ${home}`, todo);
  const { manifest } = await Backup.open(last.folder, 'record', readBackupKey(keyFile));
  const age = Date.now() - last.at.getTime();
  const says = `the last backup is ${inWords(age)} old`;
  if (age > aDayAndALittle) return wrong('backup', says, todo);
  return manifest.key
    ? right('backup', says)
    : warning('backup', `${says} and not encrypted`, 'Set BACKUP_KEY_FILE, and keep the key elsewhere too');
}

/** Whether the log since the last base is archived, where it was asked for. */
export async function archiveCheck(home: string | undefined, server: EmbeddedServer): Promise<Finding> {
  const standing = await archiveStanding(server, home);
  if (!standing) return right('point in time', 'no archive was asked for');
  if (!standing.isWhole)
    return wrong('point in time', 'the archive has a gap', 'Begin anew: pledgekeeper backup --point-in-time');
  const age = standing.last ? Date.now() - standing.last.getTime() : Infinity;
  return age < archiveLag
    ? right('point in time', `the log is archived up to ${inWords(age)} ago`)
    : warning(
        'point in time',
        standing.last ? `the log was last archived ${inWords(age)} ago` : 'the log is not archived',
        'See that pledgekeeper serve or work runs with the same BACKUP_FOLDER',
      );
}
