import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** The key of BACKUP_KEY_FILE, 32 bytes; undefined without one. Throws an Error in plain words when there is none in the file. */
export function readBackupKey(path?: string): Buffer | undefined {
  if (!path) return undefined;
  const text = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  if (!/^[0-9a-f]{64}$/i.test(text))
    throw new Error(
      `BACKUP_KEY_FILE names ${path}, where there is no key. Put yours there, or make one: openssl rand -hex 32 > ${path}`,
    );
  return Buffer.from(text, 'hex');
}

/** Tells one key from another without telling the key. */
export const markOf = (key: Buffer): string =>
  createHash('sha256').update('pledgekeeper backup key').update(key).digest('hex').slice(0, 12);
