import type { DataSource } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { refreshLeavingCareStatus } from './leaving-care-status.store.ts';
import { finishRound, newestImport, pageOfPeople, roundIsDue } from './round.store.ts';

/**
 * Works out everybody's leaving-care status on the day and stores what changed, a page of people a transaction, through the
 * jobs' connections. `settings` are the transactions': a demonstration's `pledgekeeper.recorded_at`. Gives how many people
 * were looked at. Doing it again changes nothing.
 */
export async function refreshEverybody(
  database: DataSource,
  today: PlainDate,
  settings: Record<string, string> = {},
): Promise<number> {
  let people = 0;
  for (let after: string | null = null; ;) {
    const ids: string[] = await pageOfPeople(database.manager, today, after);
    if (!ids.length) return people;
    await inTransaction(database, (db) => refreshLeavingCareStatus(db, ids, today), settings);
    people += ids.length;
    after = ids.at(-1)!;
  }
}

/** Does so if it was not done on the day, or not since the last import. Gives a line that says what was done. */
export async function refreshIfDue(database: DataSource, today: PlainDate): Promise<string> {
  if (!(await roundIsDue(database.manager, today))) return `leaving care ${today}: done already`;
  const newest = await newestImport(database.manager);
  const people = await refreshEverybody(database, today);
  await finishRound(database.manager, today, newest);
  return `leaving care ${today}: ${people} people looked at`;
}
