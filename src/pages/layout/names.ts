import type { EntityManager } from 'typeorm';
import { mayRead } from '../../platform/access/policy.ts';
import type { Asker } from '../../platform/access/access.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { detailsOf } from '../../worklist/worklist.reader.ts';

/** What people are called in a list: by name, or to whoever may not read it by reference; of whom one does not see, that. */
export async function namesOf(
  db: EntityManager,
  { acting }: Asker,
  people: readonly string[],
  day: PlainDate,
): Promise<(personId: string) => string> {
  const details = new Map((await detailsOf(db, people, day)).map((one) => [one.personId, one]));
  return (personId) => {
    const found = details.get(personId);
    if (!found) return 'Somebody whom you do not see';
    return (mayRead(acting, 'name') ? found.name : null) ?? found.childId;
  };
}
