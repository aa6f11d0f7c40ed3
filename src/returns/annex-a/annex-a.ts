import type { EntityManager } from 'typeorm';
import { readAsKnownAt } from '../../platform/database/known-at.ts';
import { historiesOf } from '../../records/history/history.reader.ts';
import { besideOf, everybody } from './beside.reader.ts';
import { list8 } from './list-8.ts';
import { list9 } from './list-9.ts';
import type { Asked, Known } from './row.ts';
import { workbookOf, type AnnexA } from './workbook.ts';

const peopleAtATime = 500;

/** `knownAt`: an instant, as PostgreSQL writes it, by which everything known had surely been recorded. */
export type AnnexAAsked = Asked & { readonly knownAt: string };

/**
 * Lists 8 and 9 of the people `db` sees. `db` is in a transaction, and reads the record as it was known at `knownAt` from then
 * on. On the jobs' connection nobody is left out, as the inspection asks.
 */
export async function annexALists(db: EntityManager, asked: AnnexAAsked): Promise<AnnexA> {
  await readAsKnownAt(db, asked.knownAt);
  const ids = await everybody(db);
  const people: Known[] = [];
  for (let from = 0; from < ids.length; from += peopleAtATime) {
    const page = ids.slice(from, from + peopleAtATime);
    const beside = await besideOf(db, page);
    for (const history of await historiesOf(db, page))
      people.push({ history, beside: beside(history.personId) });
  }
  return { ...asked, list8: list8(people, asked), list9: list9(people, asked) };
}

/** Annex A as an XLSX; the same as-at and known-at give the same bytes. */
export const annexA = async (db: EntityManager, asked: AnnexAAsked): Promise<Buffer> =>
  workbookOf(await annexALists(db, asked));
