import type { EntityManager } from 'typeorm';

/** What the workers are called who have these, by their ids; whoever is no worker is left out. */
export async function workersNamed(
  db: EntityManager,
  held: readonly { workerId: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = held.flatMap(({ workerId }) => workerId ?? []);
  const rows: { id: string; name: string }[] = await db.query(
    `select id, name from public.worker where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
