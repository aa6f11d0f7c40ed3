import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Span } from '../../domain/dates/period.ts';
import { happeningsOf, spansOf } from '../../records/history/facts.reader.ts';
import type { AllocatedWorker, Beside } from './row.ts';

/** Everybody on the record whom the asker sees, in order of their ids. */
export async function everybody(db: EntityManager): Promise<string[]> {
  const rows: { id: string }[] = await db.query(`select id from person order by id`);
  return rows.map(({ id }) => id);
}

type WithId = Pick<Beside, 'childId' | 'isRestricted'> & { readonly personId: string };

/** What the lists ask of these people beside their histories. */
export async function besideOf(
  db: EntityManager,
  ids: readonly string[],
): Promise<(personId: string) => Beside> {
  // Whether somebody is restricted, and where they live secret, is asked of what is known now. Of whom that is not known any
  // more, nothing is told.
  const people: WithId[] = await db.query(
    `select p.id as "personId", p.child_id as "childId", coalesce(now.is_restricted, true) as "isRestricted"
     from person p left join public.person now on now.id = p.id where p.id = any($1::uuid[])`,
    [ids],
  );
  const [confidential, workers, reached] = await Promise.all([
    spansOf<Span>(db, ids, 'public.confidential_address'),
    spansOf<AllocatedWorker>(
      db,
      ids,
      allocatedWorkers,
      'role, worker_id as "workerId", name, team, is_named_person as "isNamedPerson"',
    ),
    happeningsOf<{ on: PlainDate }>(db, ids, reachedByReviewingOfficer, 'happened_on', 'happened_on as "on"'),
  ]);
  const known = new Map(people.map(({ personId, ...told }) => [personId, told]));
  return (personId) => ({
    ...known.get(personId)!,
    confidential: confidential(personId),
    workers: workers(personId),
    reachedByReviewingOfficer: reached(personId).map(({ on }) => on),
  });
}

const allocatedWorkers = `(
  select a.person_id, a."start", a."end", a.role, a.worker_id, w.name, w.team, w.is_named_person
  from (
    select 'social-worker' as role, person_id, worker_id, "start", "end" from social_worker_allocation
    union all
    select 'personal-adviser', person_id, worker_id, "start", "end" from pa_allocation
    union all
    select 'reviewing-officer', person_id, worker_id, "start", "end" from reviewing_officer_allocation) a
  join worker w on w.id = a.worker_id) told`;

const reachedByReviewingOfficer = `(
  select c.id, c.person_id, c.happened_on
  from contact c join reviewing_officer_allocation a on a.person_id = c.person_id and a.worker_id = c.worker_id
    and c.happened_on >= a."start" and (a."end" is null or c.happened_on < a."end")
  where c.succeeded) told`;
