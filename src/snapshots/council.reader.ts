import type { EntityManager } from 'typeorm';
import type { Council } from '../measures/measure.ts';
import { contactPromises } from '../records/care-leavers/contact-promises.reader.ts';

/** What measures may ask of the council beside one person's history, as the transaction knows it. `authority` is its ONS code. */
export const councilAsKnown = async (db: EntityManager, authority: string): Promise<Council> => ({
  authority,
  promises: await contactPromises(db),
});
