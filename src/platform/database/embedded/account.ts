/** Whom PostgreSQL runs as, in the words of `spawn`. It refuses root, so for root it is `nobody`, whom every system has. */
export function account(): { uid?: number; gid?: number } {
  return isRoot() ? { uid: 65534, gid: 65534 } : {};
}

export const isRoot = (): boolean => process.geteuid?.() === 0;
