import type { EntityManager } from 'typeorm';
import type { RequestKind } from '../../domain/codes/request-kinds.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';

/** Something that somebody asked for and has no answer to. */
export interface RequestWaiting {
  readonly id: string;
  readonly personId: string;
  readonly kind: RequestKind;
  readonly askedOn: PlainDate;
  /** Who has it; null where a file did not say. */
  readonly workerId: string | null;
  readonly heldSince: PlainDate | null;
}

/** What waited on the day for an answer, asked by people whom the asker sees; the longest first. */
export const requestsWaiting = (db: EntityManager, day: PlainDate): Promise<RequestWaiting[]> =>
  db.query(
    `select id, person_id as "personId", kind, asked_on as "askedOn", worker_id as "workerId", held_since as "heldSince"
     from request
     where asked_on <= $1 and (answered_on is null or answered_on > $1) and (withdrawn_on is null or withdrawn_on > $1)
     order by asked_on, id`,
    [day],
  );
