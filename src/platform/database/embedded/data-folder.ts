import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRoot } from './account.ts';

/** Others may pass through to what they own inside, and see nothing on the way. */
const passable = 0o711;

/**
 * The folder that holds everything of the embedded PostgreSQL, made if it is not there. `chosen` (DATA_FOLDER) wins;
 * else `.data` in the checkout, or for root, whose home PostgreSQL cannot enter, one under /var/tmp.
 * Throws an Error in plain words when the folder cannot be made, is another user's, or is closed to PostgreSQL.
 */
export function dataFolder(chosen?: string): string {
  const path = resolve(chosen ?? usualFolder());
  try {
    mkdirSync(path, { recursive: true, mode: isRoot() ? passable : 0o700 });
  } catch (error) {
    throw new Error(
      `The data folder ${path} cannot be made: ${(error as Error).message}. Name another in DATA_FOLDER.`,
    );
  }
  refuseStrangers(path);
  const folder = realpathSync(path);
  if (isRoot()) openTheWay(folder);
  return folder;
}

function usualFolder(): string {
  const checkout = realpathSync(checkoutFolder());
  if (!isRoot()) return join(checkout, '.data');
  return `/var/tmp/pledgekeeper-${createHash('sha256').update(checkout).digest('hex').slice(0, 12)}`;
}

function checkoutFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!isPledgekeeper(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

const isPledgekeeper = (path: string): boolean =>
  path === '/package.json' || (existsSync(path) && /"name": "pledgekeeper"/.test(readFileSync(path, 'utf8')));

/** /var/tmp is everybody's: a folder somebody else has put there first would hand them the records. */
function refuseStrangers(folder: string): void {
  const { uid, mode } = statSync(folder);
  const stranger = [lstatSync(folder).uid, uid].find((owner) => owner !== process.geteuid?.());
  if (stranger !== undefined) {
    throw new Error(
      `The data folder ${folder} belongs to user id ${stranger}. Run as that user, or name another in DATA_FOLDER.`,
    );
  }
  if (mode & 0o022) {
    throw new Error(`The data folder ${folder} can be written by others. Close it: chmod go-w ${folder}`);
  }
}

/** Lets PostgreSQL's user through the folder, not into it. */
function openTheWay(folder: string): void {
  chmodSync(folder, (statSync(folder).mode & 0o777) | 0o001);
  for (let above = dirname(folder); above !== dirname(above); above = dirname(above)) {
    if (statSync(above).mode & 0o001) continue;
    throw new Error(
      `PostgreSQL does not run as root, and its user cannot pass ${above} to reach ${folder}. Name a folder elsewhere in DATA_FOLDER, like /var/tmp/pledgekeeper.`,
    );
  }
}
