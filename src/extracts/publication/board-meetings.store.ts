import type { EntityManager } from 'typeorm';
import { addDays, monthEnd, type PlainDate } from '../../domain/dates/plain-date.ts';
import { isoInstant } from '../../snapshots/figure.store.ts';

/** A meeting of the Board, announced in advance with the day on which its extract is published. */
export interface BoardMeeting {
  readonly id: string;
  readonly heldOn: PlainDate;
  readonly publishOn: PlainDate;
  readonly isCancelled: boolean;
  /** The id of the row whose place it takes, and why. */
  readonly corrects: string | null;
  readonly reason: string | null;
  readonly recordedAt: string;
}

/** Every meeting that stands, as known at the instant (null for now), in the order of their days. */
export const meetingsKnown = (db: EntityManager, knownAt: string | null = null): Promise<BoardMeeting[]> =>
  db.query(
    `with known as (select * from board_meeting where known_from <= coalesce($1::timestamptz, 'infinity'))
     select id, held_on as "heldOn", publish_on as "publishOn", is_cancelled as "isCancelled", corrects, reason,
       ${isoInstant('known_from')} as "recordedAt"
     from known k where not exists (select from known c where c.corrects = k.id) order by held_on, known_from`,
    [knownAt],
  );

/** The last meeting before the day, and the first on it or after it; cancelled ones are none. */
export async function meetingsAround(
  db: EntityManager,
  day: PlainDate,
  knownAt: string | null,
): Promise<{ last: PlainDate | null; next: PlainDate | null }> {
  const held = (await meetingsKnown(db, knownAt)).filter(({ isCancelled }) => !isCancelled);
  return {
    last: held.findLast(({ heldOn }) => heldOn < day)?.heldOn ?? null,
    next: held.find(({ heldOn }) => heldOn >= day)?.heldOn ?? null,
  };
}

/** When the extract after that of the month that ends on the day is published, as far as it is announced. */
export async function nextExtractAfter(
  db: EntityManager,
  asAt: PlainDate,
  knownAt: string | null,
): Promise<PlainDate | null> {
  const day = monthEnd(addDays(asAt, 1));
  const held = (await meetingsKnown(db, knownAt)).filter(({ isCancelled }) => !isCancelled);
  return held.find(({ publishOn }) => publishOn > day)?.publishOn ?? null;
}

export async function addMeeting(
  db: EntityManager,
  meeting: Omit<BoardMeeting, 'id' | 'recordedAt'>,
): Promise<BoardMeeting> {
  const { heldOn, publishOn, isCancelled, corrects, reason } = meeting;
  const [{ id }] = await db.query(
    `insert into board_meeting (held_on, publish_on, is_cancelled, corrects, reason) values ($1, $2, $3, $4, $5) returning id`,
    [heldOn, publishOn, isCancelled, corrects, reason],
  );
  return (await meetingsKnown(db)).find((one) => one.id === id)!;
}
