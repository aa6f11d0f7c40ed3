import { DatabaseError, type PoolClient } from 'pg';
import { type DataSource, type EntityManager, QueryFailedError, type QueryRunner } from 'typeorm';

/**
 * Does the work in one transaction and answers what it answers. `settings` (who is asking, known_at) hold until its end
 * and no longer, so the next borrower of the connection never inherits them. What the work throws is thrown, after the
 * rollback; a connection that cannot roll back, or did not answer, is destroyed.
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
  settings: Record<string, string> = {},
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  try {
    await runner.startTransaction();
    await set(runner, Object.entries(settings));
    const result = await work(runner.manager);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    await rollBack(runner, client, error);
    throw error;
  } finally {
    await runner.release();
  }
}

async function set(runner: QueryRunner, settings: [name: string, value: string][]): Promise<void> {
  if (!settings.length) return;
  const calls = settings.map((_, index) => `set_config($${index * 2 + 1}, $${index * 2 + 2}, true)`);
  await runner.query(`select ${calls.join(', ')}`, settings.flat());
}

async function rollBack(runner: QueryRunner, client: PoolClient, error: unknown): Promise<void> {
  try {
    // A silent server would keep the rollback waiting as well.
    if (error instanceof QueryFailedError && !(error.driverError instanceof DatabaseError)) throw error;
    await runner.rollbackTransaction();
  } catch {
    // The pool drops a connection that is ending instead of lending it again.
    void client.end();
  }
}
