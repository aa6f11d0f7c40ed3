import { chownSync } from 'node:fs';

/** Whom PostgreSQL runs as, in the words of `spawn`. It refuses root, so for root it is `nobody`, whom every system has. */
export function account(): { uid?: number; gid?: number } {
  return isRoot() ? { uid: 65534, gid: 65534 } : {};
}

export const isRoot = (): boolean => process.geteuid?.() === 0;

/** Lets PostgreSQL own the file or folder. */
export function give(path: string): void {
  const { uid, gid } = account();
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}
