import type { EntityManager } from 'typeorm';
import type { Asker } from './access.ts';

/** How a sign-in names a worker: a real issuer by `subject` ("issuer subject"), the demo's by `worker_ref`. */
export interface Identity {
  column: 'subject' | 'worker_ref';
  value: string;
}

/** Which worker this is and which roles are theirs today, telling the transaction who is asking. Null if nobody's. */
export async function recogniseAsker(
  manager: EntityManager,
  { column, value }: Identity,
): Promise<Asker | null> {
  const [asker] = await manager.query<Asker[]>(
    `select w.id as "workerId", w.name, set_config('pledgekeeper.worker_id', w.id::text, true),
       array(select distinct r.role from worker_role r
         where r.worker_id = w.id and r."start" <= london_today() and (r."end" is null or r."end" > london_today())
         order by r.role) as roles
     from worker w where w.${column} = $1`,
    [value],
  );
  return asker ? { workerId: asker.workerId, name: asker.name, roles: asker.roles } : null;
}
