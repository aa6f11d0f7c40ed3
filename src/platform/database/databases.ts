import type { Config } from '../config/config.ts';
import { superuserUrl, type Connection } from './embedded/connection-file.ts';
import { EmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { databaseName, roles } from './roles.ts';

/** The folder of its cluster, and the address of its superuser: for backups of the server itself, and for looking after it. */
export interface EmbeddedServer {
  cluster: string;
  superuser: string;
}

/** Where the records are, for each of the three roles. */
export interface Databases {
  app: string;
  worker: string;
  /** Null on a PostgreSQL of the council's own, unless OWNER_DATABASE_URL says. */
  owner: string | null;
  /** The server itself, where it is the embedded one. */
  embedded: EmbeddedServer | null;
  /** Stops the embedded PostgreSQL if this process keeps it. To be called last, when every pool is closed. */
  stop(): Promise<void>;
}

/** The PostgreSQL that the configuration names, or the embedded one. Throws an Error in plain words when it cannot start. */
export async function openDatabases(config: Config): Promise<Databases> {
  const {
    DATABASE_URL: app,
    WORKER_DATABASE_URL: worker,
    OWNER_DATABASE_URL: owner,
    DATA_FOLDER: folder,
  } = config;
  if (app && worker) return { app, worker, owner: owner ?? null, embedded: null, stop: async () => {} };

  const postgres = new EmbeddedPostgres({ folder });
  const connection = await postgres.open();
  return {
    ...urls(connection),
    embedded: { cluster: postgres.cluster, superuser: superuserUrl(connection) },
    stop: () => postgres.stop(),
  };
}

/** The owner's address. Throws an Error in plain words when nobody gave it. */
export function ownerOf({ owner }: Databases): string {
  if (!owner)
    throw new Error(
      'This needs the owner of the tables: set OWNER_DATABASE_URL, like postgres://pledgekeeper_owner:secret@db:5432/pledgekeeper.',
    );
  return owner;
}

export function urls({
  port,
  passwords,
}: Pick<Connection, 'port' | 'passwords'>): Record<keyof typeof roles, string> {
  const url = (role: keyof typeof roles) =>
    `postgres://${roles[role]}:${passwords[role]}@127.0.0.1:${port}/${databaseName}`;
  return { app: url('app'), worker: url('worker'), owner: url('owner') };
}
