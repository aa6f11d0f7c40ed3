import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { holdOn } from '../backup/hold.store.ts';
import { countApplied } from './readiness.store.ts';

const patience = 1_000;

/** Whether requests should be sent here: the database answers within a second, has every migration this program knows and is not held. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  private isClosing = false;
  private asking?: Promise<string | undefined>;

  constructor(
    private readonly database: DataSource,
    private readonly migrations: readonly string[],
  ) {}

  beforeApplicationShutdown(): void {
    this.isClosing = true;
  }

  /** Why not, in a sentence; undefined when ready. Never throws. */
  async reasonAgainst(): Promise<string | undefined> {
    if (this.isClosing) return 'This server is closing. Ask another.';
    // One question at a time, so that a database that does not answer costs one connection, not one a probe.
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    const late = sleep(patience, 'The database did not answer within a second.', { ref: false });
    return Promise.race([this.asking, late]);
  }

  private async ask(): Promise<string | undefined> {
    try {
      const applied = await countApplied(this.database.manager, this.migrations);
      if (applied < this.migrations.length) {
        return `The database lacks ${this.migrations.length - applied} migrations. Run "pledgekeeper migrate".`;
      }
      const held = await holdOn(this.database.manager);
      return held
        ? `The database is ${held}. When it is right, run "pledgekeeper restore --release".`
        : undefined;
    } catch {
      return 'The database does not answer, or has never been migrated.';
    }
  }
}
