import type { DataSource } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { isDemo } from '../../snapshots/ledger.store.ts';
import { addFirstDraft, firstNight, isCountedWhenOver } from './versions.store.ts';
import { monthsToDraft } from './working-days-of-month.ts';

/** What writes drafts by itself. */
export interface Drafting {
  /** The jobs' own connections. */
  readonly database: DataSource;
  /** The first day on which a draft is written; null for the first night that was counted. */
  readonly goLive: PlainDate | null;
  today(): PlainDate;
  /** Of the transaction: when a demonstration says that it is. */
  settings?(): Record<string, string>;
}

/**
 * Writes the draft of each month whose first working day has come since go-live, that is counted and has none; gives how many.
 * Any process may, at any time, any number of times: a month that was missed, or was not counted yet, is drafted by a later look.
 */
export async function draftWhatIsDue({ database, goLive, today, settings }: Drafting): Promise<number> {
  return inTransaction(
    database,
    async (db) => {
      const from = goLive ?? (await firstNight(db));
      if (!from) return 0;
      let drafted = 0;
      for (const asAt of monthsToDraft(from, today()))
        if ((await isCountedWhenOver(db, asAt)) && (await addFirstDraft(db, asAt))) drafted += 1;
      return drafted;
    },
    settings?.(),
  );
}

/** The same in a council's own time: no day of ours belongs to a demonstration. */
export const draftInOurTime = async (drafting: Drafting): Promise<number> =>
  (await isDemo(drafting.database.manager)) ? 0 : draftWhatIsDue(drafting);
