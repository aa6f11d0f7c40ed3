import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { isoInstant } from '../../snapshots/figure.store.ts';

/** Who answers for a measure to the Board from a day on. */
export interface MeasureOwner {
  readonly id: string;
  readonly measure: string;
  readonly workerId: string;
  readonly name: string;
  readonly start: PlainDate;
  readonly recordedAt: string;
}

const columns = `o.id, measure, worker_id as "workerId", w.name, o."start", ${isoInstant('o.known_from')} as "recordedAt"`;

/** Every owner there was, by measure, the latest first. */
export const everyOwner = (db: EntityManager): Promise<MeasureOwner[]> =>
  db.query(
    `select ${columns} from measure_owner o join worker w on w.id = worker_id
     order by measure, o."start" desc, o.known_from desc`,
  );

/** Who owns each measure on the day, by its id: of two that begin on one day the one recorded later. */
export async function ownersOn(
  db: EntityManager,
  day: PlainDate,
): Promise<ReadonlyMap<string, MeasureOwner>> {
  const owners = await everyOwner(db);
  const holding = owners.filter(({ start }) => start <= day);
  return new Map(holding.toReversed().map((owner) => [owner.measure, owner]));
}

export async function addOwner(
  db: EntityManager,
  { measure, workerId, start }: Pick<MeasureOwner, 'measure' | 'workerId' | 'start'>,
): Promise<MeasureOwner> {
  const [{ id }] = await db.query(
    `insert into measure_owner (measure, worker_id, "start") values ($1, $2, $3) returning id`,
    [measure, workerId, start],
  );
  return (await everyOwner(db)).find((owner) => owner.id === id)!;
}

/** The roles that are a worker's today; null when there is no such worker. */
export async function rolesToday(db: EntityManager, workerId: string): Promise<readonly string[] | null> {
  const [found] = await db.query(
    `select array(select role from worker_role r where r.worker_id = w.id
       and r."start" <= london_today() and (r."end" is null or r."end" > london_today())) as roles
     from worker w where id = $1`,
    [workerId],
  );
  return found?.roles ?? null;
}
