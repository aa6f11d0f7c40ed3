import type { DataSource } from 'typeorm';
import type { RetentionYears } from '../../domain/retention/retention-rules.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import { withTheFloor } from '../../platform/database/floor.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import type { Spool } from '../../platform/spool/spool.ts';
import { erasePerson, waitingUploads, whatIsUnderWay } from './erasing.store.ts';
import { writeDown } from './ledger-file.ts';
import { finishList, itemsOf, leaveAlone, listToRun, type RetentionList } from './retention.store.ts';
import { toErase, whoIsDue } from './who-is-due.ts';

export interface Erasing {
  /** The jobs' own connections. */
  readonly database: DataSource;
  readonly clock: Clock;
  readonly years: RetentionYears;
  /** Where the ledger outlives the database; nobody is erased without one. */
  readonly ledger: string | null;
  readonly exports: Spool;
  readonly imports: Spool;
}

/** Erases whom the newest list names, if two people agreed on it and nothing is under way. Gives a line that says what was done. */
export async function eraseDue(work: Erasing): Promise<string> {
  const done = await withTheFloor(work.database, 'retention', async () => {
    const db = work.database.manager;
    const list = await listToRun(db);
    if (!list) return 'retention: nobody to erase';
    if (!work.ledger)
      return 'retention: nobody is erased without a ledger that outlives the database: set ERASURE_LEDGER';
    const underWay = await whatIsUnderWay(db);
    if (underWay) return `retention: waits, for ${underWay}`;
    return eraseList(work, list, work.ledger);
  });
  return done ?? 'retention: another process is at it';
}

async function eraseList(work: Erasing, list: RetentionList, ledger: string): Promise<string> {
  const db = work.database.manager;
  await removeUploads(work);
  let erased = 0;
  const items = await itemsOf(db, list.id);
  for (const { personId } of items) if (await eraseOne(work, list, personId, ledger)) erased += 1;
  await finishList(db, list.id);
  return `retention: ${erased} of ${items.length} erased`;
}

/** Each in a transaction of its own, and asked once more whether it is time. False when they are left alone. */
async function eraseOne(
  { database, clock, years, exports }: Erasing,
  list: RetentionList,
  personId: string,
  ledger: string,
): Promise<boolean> {
  try {
    return await inTransaction(database, async (db) => {
      const [due] = toErase(await whoIsDue(db, clock.today(), years, personId));
      if (!due) {
        await leaveAlone(db, list.id, personId, 'held, or not due any more');
        return false;
      }
      const done = await erasePerson(db, list.id, personId);
      if (!done) return false;
      for (const id of done.files) await exports.remove(id);
      // Before the commit: a line too many erases after a restore whom two people agreed on; one too few brings somebody back.
      for (const erasure of done.erasures) await writeDown(ledger, erasure);
      return true;
    });
  } catch (error) {
    if ((error as { driverError?: { code?: string } }).driverError?.code !== '42501') throw error;
    await leaveAlone(database.manager, list.id, personId, (error as Error).message);
    return false;
  }
}

/** Uploads that wait after a dry run may name anybody, so they are to be sent again. */
async function removeUploads({ database, imports }: Erasing): Promise<void> {
  const waiting = (await imports.waiting()).map(({ jobId }) => jobId);
  for (const id of await waitingUploads(database.manager, waiting)) await imports.remove(id);
}
