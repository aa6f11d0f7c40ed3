import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { isErasedBy, retentionOf, type Retention } from '../../domain/retention/kept-until.ts';
import { retentionSources, type RetentionYears } from '../../domain/retention/retention-rules.ts';
import { keptPeople, type Proposed } from './retention.store.ts';

/** Somebody whose record has been kept as long as it must be. */
export interface Due extends Proposed, Pick<Retention, 'because'> {
  readonly source: { readonly title: string; readonly part: string; readonly url?: string };
  /** The kinds of holds that keep it all the same; null when none does. */
  readonly held: string | null;
}

/**
 * Whose record is to be erased on the day, the longest due first; of one person or of everybody. What is shown beforehand, what two
 * people agree on and what the run asks once more of each person are this one function, so they cannot differ.
 */
export async function whoIsDue(
  db: EntityManager,
  day: PlainDate,
  years: RetentionYears,
  personId: string | null = null,
): Promise<Due[]> {
  const people = await keptPeople(db, day, personId);
  return people
    .flatMap(({ held, ...life }) => {
      const retention = retentionOf(life, years);
      if (!isErasedBy(retention, day)) return [];
      const { type, because } = retention;
      const { standing: _, ...source } = retentionSources[type];
      return [{ personId: life.personId, type, keptUntil: retention.keptUntil!, because, source, held }];
    })
    .toSorted((a, b) => compare(a.keptUntil, b.keptUntil) || compare(a.personId, b.personId));
}

/** Those of them whom no hold keeps. */
export const toErase = (due: readonly Due[]): Due[] => due.filter(({ held }) => held === null);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
