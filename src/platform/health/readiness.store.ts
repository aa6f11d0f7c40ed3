import type { EntityManager } from 'typeorm';

/** How many of these migrations has the database had? */
export async function countApplied(manager: EntityManager, names: readonly string[]): Promise<number> {
  const [row] = await manager.query<{ applied: number }[]>(
    'select count(distinct name)::int as applied from migration where name = any($1)',
    [names],
  );
  return row?.applied ?? 0;
}
