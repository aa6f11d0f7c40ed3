import type { EntityManager } from 'typeorm';
import type { Role } from '../../platform/access/policy.ts';

export interface Admission {
  workerRef: string;
  /** "issuer subject", as a token of theirs will say. */
  subject: string;
  role?: Role;
}

export interface Admitted {
  name: string;
  /** Whether another sign-in was theirs until now. */
  hadAnother: boolean;
  /** The role is new, from today; false when it was theirs already or none was asked for. */
  isRoleNew: boolean;
}

/**
 * Lets whoever signs in as the subject be the worker, and gives them the role from today, unless it is theirs. As the jobs,
 * since nobody can sign in yet. Throws an Error in plain words.
 */
export async function admit(db: EntityManager, { workerRef, subject, role }: Admission): Promise<Admitted> {
  return db.transaction(async (transaction) => {
    const [worker] = await transaction.query<{ id: string; name: string; subject: string | null }[]>(
      `select id, name, subject from worker where worker_ref = $1`,
      [workerRef],
    );
    if (!worker)
      throw new Error(
        `No worker has the reference "${workerRef}". Import PersonalAdvisers.csv with their WORKER_ID first.`,
      );
    const [holder] = await transaction.query<{ workerRef: string }[]>(
      `select worker_ref as "workerRef" from worker where subject = $1 and id <> $2`,
      [subject, worker.id],
    );
    if (holder)
      throw new Error(
        `This sign-in is already that of the worker ${holder.workerRef}. An administrator takes it away first.`,
      );
    const isOther = worker.subject !== subject;
    if (isOther)
      await transaction.query(`update worker set subject = $2 where id = $1`, [worker.id, subject]);
    const given = role
      ? await transaction.query<unknown[]>(
          `insert into worker_role (worker_id, role, "start")
           select $1, $2, london_today() where not exists (select from worker_role r
             where r.worker_id = $1 and r.role = $2 and r."start" <= london_today() and (r."end" is null or r."end" > london_today()))
           returning id`,
          [worker.id, role],
        )
      : [];
    return {
      name: worker.name,
      hadAnother: isOther && worker.subject !== null,
      isRoleNew: given.length > 0,
    };
  });
}
