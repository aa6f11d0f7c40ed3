import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { Client } from 'pg';
import { createRoles } from '../roles.ts';
import { type Binaries, installedBinaries, usableBinaries } from './binaries.ts';
import { clusterIn, makeCluster, refuseOtherMajor } from './cluster.ts';
import { type Connection, readConnection, superuserUrl, writeConnection } from './connection-file.ts';
import { dataFolder } from './data-folder.ts';
import { withLock } from './lock.ts';
import {
  freePort,
  type Postmaster,
  runningPostmaster,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts';
import { isLiving, thisProcess } from './processes.ts';

export interface EmbeddedOptions {
  /** DATA_FOLDER; without it the usual place. */
  folder?: string;
  /** False in tests only: faster, and a crash of the computer may lose what was stored. */
  durable?: boolean;
  /** False leaves the server running when this process is killed, as systems without setpriv do. */
  tied?: boolean;
}

/**
 * The PostgreSQL of the data folder. `open` starts it, joins it when another process keeps it, or adopts it when the
 * process that kept it was killed and the server lives on. Who starts or adopts it keeps it, and stops it. When it ends
 * too early for others (it crashed, or its keeper is done), one of them starts it again, at the same port if it can.
 */
export class EmbeddedPostgres {
  private readonly installed = installedBinaries();
  private readonly folder: string;
  readonly cluster: string;
  private readonly mode: { durable: boolean; tied: boolean };
  private session?: Client;
  private isStopping = false;

  constructor({ folder, durable = true, tied = true }: EmbeddedOptions = {}) {
    this.folder = dataFolder(folder);
    this.cluster = clusterIn(this.folder);
    this.mode = { durable, tied };
  }

  /** Where it listens and with which passwords. Throws an Error in plain words when it has not come up in ten seconds. */
  open(): Promise<Connection> {
    return this.alone(async () => {
      if (this.isStopping) throw new Error('The embedded PostgreSQL is being stopped.');
      const binaries = await usableBinaries(this.installed, this.folder);
      await makeCluster(this.folder, binaries, this.mode.durable);
      refuseOtherMajor(this.folder, binaries);
      return patiently(async () => {
        const running = runningPostmaster(this.cluster);
        const connection = running ? await this.join(running) : await this.start(binaries);
        await this.watch(connection);
        return connection;
      });
    });
  }

  /** Stops the server if this process keeps it. To be called last, when every pool is closed. */
  stop(): Promise<void> {
    this.isStopping = true;
    void this.session?.end();
    return this.alone(async () => {
      const running = runningPostmaster(this.cluster);
      const { keeper } = readConnection(this.folder);
      if (running && isDeepStrictEqual(keeper, thisProcess())) await stopPostmaster(this.cluster, running);
    });
  }

  private async start(binaries: Binaries): Promise<Connection> {
    const known = readConnection(this.folder);
    const port = await freePort(known.port);
    await startPostmaster(binaries, this.cluster, port, this.mode);
    return this.keep({ ...known, port });
  }

  private async join({ port }: Postmaster): Promise<Connection> {
    const connection = { ...readConnection(this.folder), port };
    return connection.keeper && isLiving(connection.keeper) ? connection : this.keep(connection);
  }

  private async keep(connection: Connection): Promise<Connection> {
    await createRoles(superuserUrl(connection), connection.passwords);
    const kept = { ...connection, keeper: thisProcess() };
    writeConnection(this.folder, kept);
    return kept;
  }

  /** A session that does nothing: its end tells that the server has gone. */
  private async watch(connection: Connection): Promise<void> {
    const session = new Client({
      connectionString: superuserUrl(connection),
      connectionTimeoutMillis: 3_000,
    });
    session.on('error', () => {});
    await session.connect();
    session.once('end', () => this.openAgain());
    (session as Client & { unref(): void }).unref();
    this.session = session;
  }

  private openAgain(): void {
    if (this.isStopping) return;
    this.open().catch(({ message }: Error) => {
      if (!this.isStopping) process.emitWarning(`PostgreSQL has ended and does not start again: ${message}`);
    });
  }

  private alone<T>(work: () => Promise<T>): Promise<T> {
    return withLock(join(this.folder, 'lock'), work);
  }
}

/** Tries for ten seconds: a server that was just killed needs a moment to be gone, or to be back. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(100);
    }
  }
}
