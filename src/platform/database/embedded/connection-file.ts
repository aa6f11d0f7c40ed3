import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RolePasswords } from '../roles.ts';
import type { ProcessMark } from './processes.ts';

/** What a second process needs to join. `keeper` is the process that stops the server. */
export interface Connection {
  port: number;
  superuser: string;
  passwords: RolePasswords;
  keeper?: ProcessMark;
}

const pathIn = (folder: string): string => join(folder, 'connection.json');

/** The file's, if there is one: the cluster may be put back later, and its passwords are nowhere else. */
export function connectionFor(folder: string): Connection {
  if (existsSync(pathIn(folder))) return readConnection(folder);
  return { port: 0, superuser: secret(), passwords: { owner: secret(), app: secret(), worker: secret() } };
}

/** Only its owner may read it, from its first moment; a reader never sees half of it. */
export function writeConnection(folder: string, connection: Connection): void {
  const draft = `${pathIn(folder)}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(connection, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  renameSync(draft, pathIn(folder));
}

/** Throws an Error in plain words when the file is gone: without it nobody can sign in. */
export function readConnection(folder: string): Connection {
  try {
    return JSON.parse(readFileSync(pathIn(folder), 'utf8')) as Connection;
  } catch (error) {
    throw new Error(
      `${pathIn(folder)} holds the passwords to the data beside it and cannot be read (${(error as Error).message}). Put it back from a backup.`,
    );
  }
}

export const superuserUrl = ({ superuser, port }: Connection): string =>
  `postgres://postgres:${superuser}@127.0.0.1:${port}/postgres`;

const secret = (): string => randomBytes(24).toString('base64url');
