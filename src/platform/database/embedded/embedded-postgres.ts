import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { withClient } from '../client.ts';
import { createRoles } from '../roles.ts';
import { type Binaries, installedBinaries, usableBinaries } from './binaries.ts';
import { clusterIn, makeCluster, refuseOtherMajor } from './cluster.ts';
import { type Connection, readConnection, superuserUrl, writeConnection } from './connection-file.ts';
import { dataFolder } from './data-folder.ts';
import { withLock } from './lock.ts';
import { freePort, type Postmaster, runningPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts';
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
 * process that kept it was killed and the server lives on. Who starts or adopts it keeps it: starts it again when it
 * crashes, and stops it.
 */
export class EmbeddedPostgres {
  private readonly folder: string;
  private readonly cluster: string;
  private readonly mode: { durable: boolean; tied: boolean };
  private isStopping = false;

  constructor({ folder, durable = true, tied = true }: EmbeddedOptions = {}) {
    this.folder = dataFolder(folder);
    this.cluster = clusterIn(this.folder);
    this.mode = { durable, tied };
  }

  /** Where it listens and with which passwords. Throws an Error in plain words when it has not come up in ten seconds. */
  open(): Promise<Connection> {
    return this.alone(async () => {
      const binaries = await usableBinaries(installedBinaries(), this.folder);
      await makeCluster(this.folder, binaries, this.mode.durable);
      refuseOtherMajor(this.folder, binaries);
      return patiently(() => {
        const running = runningPostmaster(this.cluster);
        return running ? this.join(running) : this.start(binaries);
      });
    });
  }

  /** Stops the server if this process keeps it. To be called last, when every pool is closed. */
  stop(): Promise<void> {
    this.isStopping = true;
    return this.alone(async () => {
      const running = runningPostmaster(this.cluster);
      const { keeper } = readConnection(this.folder);
      if (running && isDeepStrictEqual(keeper, thisProcess())) await stopPostmaster(this.cluster, running);
    });
  }

  private async start(binaries: Binaries): Promise<Connection> {
    const known = readConnection(this.folder);
    const port = await freePort(known.port);
    const child = await startPostmaster(binaries, this.cluster, port, this.mode);
    this.startAgainAfterCrash(child);
    return this.keep({ ...known, port });
  }

  private async join({ port }: Postmaster): Promise<Connection> {
    const connection = { ...readConnection(this.folder), port };
    if (!connection.keeper || !isLiving(connection.keeper)) return this.keep(connection);
    await withClient(superuserUrl(connection), (client) => client.query('select 1'));
    return connection;
  }

  private async keep(connection: Connection): Promise<Connection> {
    await createRoles(superuserUrl(connection), connection.passwords);
    const kept = { ...connection, keeper: thisProcess() };
    writeConnection(this.folder, kept);
    return kept;
  }

  private startAgainAfterCrash(child: ChildProcess): void {
    child.once('exit', (code) => {
      // PostgreSQL ends with 0 when somebody meant it to.
      if (code === 0 || this.isStopping) return;
      this.open().catch((error: Error) => process.emitWarning(`PostgreSQL crashed and stays down: ${error.message}`));
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
