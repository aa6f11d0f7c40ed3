import type { DataSource } from 'typeorm';

/**
 * Does the work while nobody else does work of this name, in any process: the database keeps the floor for this session, and gives
 * it back when the process dies. Gives null when another has it.
 */
export async function withTheFloor<T>(
  database: DataSource,
  name: string,
  work: () => Promise<T>,
): Promise<T | null> {
  const session = database.createQueryRunner();
  await session.connect();
  try {
    const [{ mine }] = await session.query(`select pg_try_advisory_lock(hashtext($1)) as mine`, [name]);
    if (!mine) return null;
    try {
      return await work();
    } finally {
      await session.query(`select pg_advisory_unlock(hashtext($1))`, [name]);
    }
  } finally {
    await session.release();
  }
}
