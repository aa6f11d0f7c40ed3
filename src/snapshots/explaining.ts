import { inTransaction } from '../platform/database/transaction.ts';
import { explain } from './explain.service.ts';
import { claimWhy, isWhyAsked, keepExplanation } from './explanation.store.ts';
import type { Counting } from './judge-page.service.ts';
import { safeKnownAt } from '../platform/database/safe-known-at.ts';

const lookAgainMilliseconds = 1_000;

/** Works out why figures changed, as far as anybody asked; gives how many. Any process may, any number of times. */
export async function explainWhatIsAsked(counting: Counting): Promise<number> {
  const { database, catalogue, leaseSeconds } = counting;
  for (let done = 0; ; done += 1) {
    if (!(await isWhyAsked(database.manager, catalogue.version))) return done;
    const safe = await safeKnownAt(database.manager);
    const asked = await claimWhy(database.manager, catalogue.version, safe, leaseSeconds);
    if (!asked) return done;
    const explained = await explain(counting, asked);
    await inTransaction(database, (db) => keepExplanation(db, asked.id, explained));
  }
}

/** Looks every second what is asked, since somebody waits for it. Gives a function that stops the looking. */
export function startExplaining(counting: Counting, onFault: (message: string) => void): () => void {
  let isAtWork = false;
  const look = async () => {
    if (isAtWork) return;
    isAtWork = true;
    await explainWhatIsAsked(counting).catch((error: Error) => onFault(error.message));
    isAtWork = false;
  };
  const timer = setInterval(() => void look(), lookAgainMilliseconds);
  return () => clearInterval(timer);
}
