import type { EntityManager } from 'typeorm';
import type { Case, Caseload, Post } from '../../domain/workforce/caseload.ts';

/** A caseload and the council's own reference of the worker, or of the post that nobody holds. */
export interface KnownCaseload {
  readonly ref: string;
  readonly caseload: Caseload;
}

/**
 * Every worker with a post or a case, and every post as long as nobody held it, as the transaction knows them; in order of
 * their ids. None while no post of anybody is recorded.
 */
export async function caseloads(db: EntityManager): Promise<KnownCaseload[]> {
  const posts: (Post & { id: string; ref: string; workerId: string | null })[] = await db.query(
    `select id, post_ref as ref, worker_id as "workerId", role, fte, is_agency as "isAgency", covers_vacancy as "coversVacancy",
       "start", "end", ended_because as "endedBecause"
     from post order by "start", id`,
  );
  if (!posts.length) return [];
  const recordedFrom = posts[0]!.start;
  const workers: { id: string; ref: string; isNamedPerson: boolean; cases: Case[] }[] = await db.query(
    `with held as (
       select worker_id, 'personal-adviser' as role, "start", "end" from pa_allocation
       union all select worker_id, 'social-worker', "start", "end" from social_worker_allocation)
     select w.id, w.worker_ref as ref, w.is_named_person as "isNamedPerson",
       coalesce((select json_agg(json_build_object('role', h.role, 'start', h."start", 'end', h."end") order by h."start", h."end", h.role)
         from held h where h.worker_id = w.id), '[]') as cases
     from worker w where w.id in (select worker_id from held union select worker_id from post) order by w.id`,
  );
  const ofWorkers = workers.map(({ id, ref, isNamedPerson, cases }) => ({
    ref,
    caseload: {
      subjectId: id,
      isVacancy: false,
      isNamedPerson,
      posts: posts.filter(({ workerId }) => workerId === id).map(asPost),
      cases,
      recordedFrom,
    },
  }));
  const vacancies = posts
    .filter(({ workerId }) => workerId === null)
    .map((post) => ({
      ref: post.ref,
      caseload: {
        subjectId: post.id,
        isVacancy: true,
        isNamedPerson: false,
        posts: [asPost(post)],
        cases: [],
        recordedFrom,
      },
    }));
  return [...ofWorkers, ...vacancies].toSorted((a, b) =>
    a.caseload.subjectId < b.caseload.subjectId ? -1 : 1,
  );
}

const asPost = ({ role, fte, isAgency, coversVacancy, start, end, endedBecause }: Post): Post => ({
  role,
  fte,
  isAgency,
  coversVacancy,
  start,
  end,
  endedBecause,
});
