import type { DataSource } from 'typeorm';
import type { Logger } from '../logging/logger.ts';
import { headOfAudit, sealAudit } from './seal.store.ts';

const lookEvery = 2_000;
const tellEvery = 60 * 60 * 1_000;
const rowsAtOnce = 10_000;

/**
 * Seals what the audit holds, again and again, in this process; with several at it one seals and the others do not. Writes
 * the head of the chain to the log at the start and every hour, because a tail that was cut off is seen only against a head
 * kept elsewhere. Gives a function that stops it.
 */
export function startSealing(database: DataSource, logger: Logger): () => void {
  const db = database.manager;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isFailing = false;
  let isHeadDue = true;

  async function look(): Promise<void> {
    try {
      while (!isStopped && (await sealAudit(db, rowsAtOnce)) === rowsAtOnce);
      const head = isHeadDue && !isStopped ? await headOfAudit(db) : null;
      if (head) {
        logger.event('audit head', head);
        isHeadDue = false;
      }
      isFailing = false;
    } catch (error) {
      // A database that is away is away for more than one look.
      if (!isFailing) logger.warn((error as Error).message, 'audit');
      isFailing = true;
    }
    if (!isStopped) timer = setTimeout(() => void look(), lookEvery);
  }

  const telling = setInterval(() => (isHeadDue = true), tellEvery);
  void look();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    clearInterval(telling);
  };
}
