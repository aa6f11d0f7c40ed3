import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { Problem } from '../http/problems.ts';

/** The one transaction of a request. It ends once: committed, or rolled back; either way its connection goes home. */
export class RequestTransaction {
  private ended = false;

  private constructor(private readonly runner: QueryRunner) {}

  /** Throws what the driver throws when there is no connection to be had; nothing is held then. */
  static async begin(database: DataSource): Promise<RequestTransaction> {
    const runner = database.createQueryRunner();
    try {
      await runner.startTransaction();
    } catch (error) {
      await runner.release();
      throw error;
    }
    return new RequestTransaction(runner);
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  /** Throws when the database did not commit, or when nobody can say whether it did. */
  async commit(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    if (this.runner.isReleased) throw new Problem('busy');
    const client = await this.runner.connect();
    try {
      // After a statement that failed and was passed over, PostgreSQL answers COMMIT with ROLLBACK and no error.
      const { command } = await client.query('COMMIT');
      if (command !== 'COMMIT') throw new Error('A failed statement was passed over, so nothing was stored.');
    } catch (error) {
      if (!isAnswerOfServer(error)) client.end().catch(() => undefined);
      throw isAnswerOfServer(error) ? error : new Problem('outcome-unknown');
    } finally {
      await this.runner.release();
    }
  }

  /** Never throws: a connection that cannot roll back is closed, and the server rolls back by itself. */
  async rollBack(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    if (this.runner.isReleased) return;
    const client = await this.runner.connect();
    // A server that did not answer the last statement would keep the rollback waiting as well.
    const late = sleep(1_000, 'late', { ref: false });
    const outcome = await Promise.race([client.query('ROLLBACK').catch(() => 'failed'), late]);
    if (outcome === 'failed' || outcome === 'late') client.end().catch(() => undefined);
    await this.runner.release();
  }
}

/** Whether the server itself refused, so that nothing was stored (SQLSTATE classes 08 and 57P are lost connections). */
function isAnswerOfServer(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message: string };
  if (typeof code !== 'string') return message.startsWith('A failed statement');
  return /^[0-9A-Z]{5}$/.test(code) && !/^(08|57P)/.test(code);
}
