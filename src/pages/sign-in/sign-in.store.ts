import type { EntityManager } from 'typeorm';
import type { Role } from '../../platform/access/policy.ts';

export interface WorkerToBe {
  workerRef: string;
  name: string;
  roles: Role[];
}

/** Everybody one can be in the demo: the workers who have a role today. A duty desk or a vacant post is nobody. */
export async function workersToBe(manager: EntityManager): Promise<WorkerToBe[]> {
  return manager.query(
    `select w.worker_ref as "workerRef", w.name, array_agg(distinct r.role order by r.role) as roles
     from worker w
     join worker_role r on r.worker_id = w.id
       and r."start" <= london_today() and (r."end" is null or r."end" > london_today())
     where w.is_named_person
     group by w.id order by w.name, w.worker_ref`,
  );
}
