import type { DataSource } from 'typeorm';
import { whatIsNeeded } from './asked.store.ts';
import type { Spool } from '../../platform/spool/spool.ts';

/** An upload that goes on is not in the table yet, and none takes so long. */
const hour = 60 * 60 * 1_000;

/** Removes the uploads of imports that are done, of dry runs of yesterday, and of uploads that nobody finished. Gives how many. */
export async function sweepSpool(database: DataSource, spool: Spool, now = new Date()): Promise<number> {
  const waiting = (await spool.waiting()).filter(({ since }) => now.getTime() - since.getTime() > hour);
  const needed = await whatIsNeeded(
    database.manager,
    waiting.map(({ jobId }) => jobId),
  );
  const orphaned = waiting.filter(({ jobId }) => !needed.has(jobId));
  for (const { jobId } of orphaned) await spool.remove(jobId);
  return orphaned.length;
}
