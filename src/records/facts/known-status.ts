import type { EntityManager } from 'typeorm';
import { addDays, type PlainDate } from '../../domain/dates/plain-date.ts';
import { Problem } from '../../platform/http/problems.ts';
import { inOrder, notAfter, refuse } from './checks.ts';
import type { StatusOfPerson } from './known-status.entity.ts';
import type { PersonFacts, Told } from './person-facts.store.ts';

export interface StatusSent {
  code: string;
  start: PlainDate;
  end?: PlainDate | null;
  knownOn?: PlainDate | null;
}

/**
 * Records what is so from a day on; what was so until then ends on that day. Between two known ones it needs its own end.
 * Throws Problems `stale`, `overlaps` and `cannot-be-so`.
 */
export async function recordStatus<T extends StatusOfPerson>(
  db: EntityManager,
  statuses: PersonFacts<T>,
  personId: string,
  { version, today, sent }: { version: string; today: PlainDate; sent: StatusSent },
): Promise<T> {
  const { code, start, end = null } = sent;
  const lastDay = end ? addDays(end, -1) : today;
  const knownOn = sent.knownOn ?? lastDay;
  refuse(
    notAfter('start', start, today),
    notAfter('knownOn', knownOn, today),
    inOrder(['start', start], ['end', end]),
    knownOn < start && { pointer: '#/knownOn', detail: `knownOn must be ${start}, its start, or later` },
    knownOn > lastDay && { pointer: '#/knownOn', detail: `knownOn must be before its end, ${end}` },
  );
  const open = (await statuses.at(db, personId, version)).find((status) => status.end === null);
  if (open && open.start < start) await endStatus(db, statuses, open, start);
  return statuses.add(db, personId, { code, start, end, lastKnownOn: knownOn } as unknown as Told<T>);
}

/** Says that it was still so on a later day. Throws Problem `cannot-be-so`. */
export async function confirmStatus<T extends StatusOfPerson>(
  db: EntityManager,
  statuses: PersonFacts<T>,
  status: T,
  { knownOn, today }: { knownOn: PlainDate; today: PlainDate },
): Promise<T> {
  refuse(
    notAfter('knownOn', knownOn, today),
    knownOn < status.lastKnownOn && {
      pointer: '#/knownOn',
      detail: `knownOn must be ${status.lastKnownOn}, when it was last known, or later`,
    },
  );
  if (status.end !== null && knownOn >= status.end)
    throw new Problem('cannot-be-so', `It ended on ${status.end}. Record what was so from then on.`);
  return statuses.change(db, status, { lastKnownOn: knownOn } as never);
}

/** What is learnt later of the days from `end` on takes their knowledge with it. */
const endStatus = <T extends StatusOfPerson>(
  db: EntityManager,
  statuses: PersonFacts<T>,
  status: T,
  end: PlainDate,
): Promise<T> => {
  const lastDay = addDays(end, -1);
  const lastKnownOn = status.lastKnownOn < lastDay ? status.lastKnownOn : lastDay;
  return statuses.change(db, status, { end, lastKnownOn } as never);
};
