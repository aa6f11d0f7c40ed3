import type { EntityManager } from 'typeorm';
import { birthday } from '../../domain/dates/age.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { eligibleFrom, leavingCareStatus } from '../../domain/leaving-care/eligibility.ts';
import type { StatusName } from '../../domain/leaving-care/status-words.ts';
import { historiesOf } from '../history/history.reader.ts';

interface StoredStatus {
  personId: string;
  status: StatusName;
  because: string;
  eligibleFrom: PlainDate | null;
}

/**
 * Works out what the law of leaving care makes of these people on the day, and stores it where something else was stored, so
 * that the table's own past tells when we knew. People under 14 get no row. Whoever has changed what entitlement rests on
 * calls this last, in the same transaction.
 */
export async function refreshLeavingCareStatus(
  db: EntityManager,
  personIds: readonly string[],
  today: PlainDate,
): Promise<void> {
  const outdated = await outdatedAmong(db, personIds, today);
  if (!outdated.length) return;
  const ids = outdated.map(({ personId }) => personId);
  // Nobody records more of them until this is stored, and what somebody has just recorded is read again first.
  await lockPeople(db, ids);
  await store(db, await outdatedAmong(db, ids, today));
}

async function outdatedAmong(
  db: EntityManager,
  personIds: readonly string[],
  today: PlainDate,
): Promise<StoredStatus[]> {
  const histories = await historiesOf(db, personIds);
  const stored = new Map((await storedOf(db, personIds)).map((row) => [row.personId, row]));
  return histories
    .filter(({ personId, bornOn }) => stored.has(personId) || birthday(bornOn, 14) <= today)
    .map((history) => workedOut(history, today))
    .filter((now) => !isSame(stored.get(now.personId), now));
}

function workedOut(history: History, today: PlainDate): StoredStatus {
  const { status, because } = leavingCareStatus(history, today);
  return { personId: history.personId, status, because, eligibleFrom: eligibleFrom(history) };
}

const isSame = (was: StoredStatus | undefined, is: StoredStatus): boolean =>
  was?.status === is.status && was.because === is.because && was.eligibleFrom === is.eligibleFrom;

/** What is stored of these people. */
const storedOf = (db: EntityManager, personIds: readonly string[]): Promise<StoredStatus[]> =>
  db.query(
    `select person_id as "personId", status, because, eligible_from as "eligibleFrom"
     from leaving_care_status where person_id = any($1::uuid[])`,
    [personIds],
  );

async function lockPeople(db: EntityManager, personIds: readonly string[]): Promise<void> {
  await db.query(`select from person where id = any($1::uuid[]) order by id for no key update`, [personIds]);
}

async function store(db: EntityManager, rows: readonly StoredStatus[]): Promise<void> {
  await db.query(
    `insert into leaving_care_status (person_id, status, because, eligible_from)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::date[])
     on conflict (person_id) do update
       set status = excluded.status, because = excluded.because, eligible_from = excluded.eligible_from`,
    [
      rows.map(({ personId }) => personId),
      rows.map(({ status }) => status),
      rows.map(({ because }) => because),
      rows.map((row) => row.eligibleFrom),
    ],
  );
}
