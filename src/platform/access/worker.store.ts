import type { EntityManager } from 'typeorm';
import type { Asker } from './access.ts';
import type { Role } from './policy.ts';

/** How a sign-in names a worker: a real issuer by `subject` ("issuer subject"), the demo's by `worker_ref`. */
export interface Identity {
  column: 'subject' | 'worker_ref';
  value: string;
  /** When the person last proved who they are (auth_time); unknown when the issuer does not say. */
  signedInAt?: Date;
}

/**
 * Which worker this is and which roles are theirs today, telling the transaction who is asking, in which of the
 * `allowed` roles, and whether it only reads. Null if nobody's.
 */
export async function recogniseAsker(
  manager: EntityManager,
  { column, value }: Identity,
  allowed: readonly Role[],
  onlyReads: boolean,
): Promise<Asker | null> {
  const [asker] = await manager.query<Omit<Asker, 'acting'>[]>(
    `select w.id as "workerId", w.name, w.team, set_config('pledgekeeper.worker_id', w.id::text, true),
       set_config('pledgekeeper.roles', $2, true), set_config('pledgekeeper.sight', $3, true),
       array(select distinct r.role from worker_role r
         where r.worker_id = w.id and r."start" <= london_today() and (r."end" is null or r."end" > london_today())
         order by r.role) as roles
     from worker w where w.${column} = $1`,
    [value, allowed.join(','), onlyReads ? 'keep' : ''],
  );
  if (!asker) return null;
  const { workerId, name, team, roles } = asker;
  return { workerId, name, team, roles, acting: roles.filter((role) => allowed.includes(role)) };
}

/** Whether the asker sees this person; of one out of sight it says the same as of one who is not there. */
export async function seesPerson(manager: EntityManager, personId: string): Promise<boolean> {
  const [answer] = await manager.query(`select exists (select from person where id = $1) as sees`, [
    personId,
  ]);
  return answer.sees;
}

/** A record that went into another, of which the asker sees the one kept. */
export interface MergedAway {
  readonly keptId: string;
  /** Whether it was a record of its own at the instant. */
  readonly stoodThen: boolean;
}

/** Undefined of a record that went into none, or into one out of sight. */
export async function mergedAway(
  manager: EntityManager,
  personId: string,
  instant: string | null,
): Promise<MergedAway | undefined> {
  const [found] = await manager.query<MergedAway[]>(
    `select person_id as "keptId", exists (select from superseded.person s
       where s.id = other_id and s.known_from <= $2 and s.known_to > $2) as "stoodThen"
     from person_merge where other_id = $1 and undone_at is null`,
    [personId, instant],
  );
  return found;
}

/** Tells the transaction of a demonstration what time it is there. */
export async function tellTime(manager: EntityManager, instant: Date): Promise<void> {
  await manager.query(`select set_config('pledgekeeper.recorded_at', $1, true)`, [instant.toISOString()]);
}
