import type { DataSource } from 'typeorm';
import type { Spool } from '../../platform/spool/spool.ts';
import { exportsNeeded } from './exports.store.ts';

/** Removes the files of exports that have waited for a day, and what nobody asked for. Gives how many. */
export async function sweepExports(database: DataSource, spool: Spool): Promise<number> {
  const ids = (await spool.waiting()).map(({ jobId }) => jobId);
  const needed = await exportsNeeded(database.manager, ids);
  const orphaned = ids.filter((id) => !needed.has(id));
  for (const id of orphaned) await spool.remove(id);
  return orphaned.length;
}
