import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Role } from '../../platform/access/policy.ts';
import type { PageAsked } from '../../platform/http/paging.ts';

export const approvalStates = ['waiting', 'approved', 'refused', 'withdrawn'] as const;
export type ApprovalState = (typeof approvalStates)[number];

/** What is asked for, before anybody has decided. */
export interface ApprovalAsked {
  readonly personId: string | null;
  /** What would be done: a sentence with days, without names and postcodes. */
  readonly what: string;
  /** Why a second person is asked: sentences without names and postcodes. */
  readonly because: readonly string[];
  /** Why it should be done, in the asker's own words. */
  readonly reason: string;
  /** What the kind carries out. */
  readonly asked: object;
  /** Of the record, as the asker has read it. */
  readonly version: string | null;
}

export interface Approval {
  id: string;
  kind: string;
  personId: string | null;
  childId: string | null;
  name: string | null;
  approvers: Role[];
  what: string;
  because: string[];
  reason: string;
  asked: object;
  ofVersion: string | null;
  askedBy: string;
  askedByName: string;
  askedOn: PlainDate;
  askedAt: Date;
  state: ApprovalState;
  decidedBy: string | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  refusal: string | null;
  outcome: string | null;
  version: string;
}

const london = (instant: string): string => `(${instant} at time zone 'Europe/London')::date`;
const approvals = `select a.id, a.kind, a.person_id as "personId", p.child_id as "childId",
    nullif(concat_ws(' ', p.given_name, p.family_name), '') as name, a.approvers, a.what, a.because, a.reason, a.asked,
    a.of_version as "ofVersion", a.asked_by as "askedBy", w.name as "askedByName", ${london('a.asked_at')} as "askedOn",
    a.asked_at as "askedAt", a.state, a.decided_by as "decidedBy", d.name as "decidedByName", a.decided_at as "decidedAt",
    a.refusal, a.outcome, a.row_version as version
  from approval a join worker w on w.id = a.asked_by left join worker d on d.id = a.decided_by left join person p on p.id = a.person_id`;

/** Gives the id of what now waits. */
export async function addApproval(
  db: EntityManager,
  { kind, approvers, ...told }: ApprovalAsked & { kind: string; approvers: readonly Role[] },
): Promise<string> {
  const [{ id }] = await db.query(
    `insert into approval (kind, approvers, person_id, what, because, reason, asked, of_version)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      kind,
      approvers,
      told.personId,
      told.what,
      told.because,
      told.reason,
      JSON.stringify(told.asked),
      told.version,
    ],
  );
  return id;
}

/** One that the asker asked for, or may decide. */
export async function approvalById(db: EntityManager, id: string): Promise<Approval | undefined> {
  const [found] = await db.query<Approval[]>(`${approvals} where a.id = $1`, [id]);
  return found;
}

/** What the asker asked for and what is theirs to decide, in this state or in any; oldest first, one more than a page. */
export async function approvalsOf(
  db: EntityManager,
  state: ApprovalState | null,
  { limit, after }: PageAsked,
): Promise<Approval[]> {
  return db.query(
    `${approvals}
     where ($1::text is null or a.state = $1)
       and ($2::uuid is null or (a.asked_at, a.id) > (select asked_at, id from approval where id = $2))
     order by a.asked_at, a.id limit $3`,
    [state, after ?? null, limit + 1],
  );
}

/** What was decided last of what the asker asked for and might decide, the latest first. */
export async function lastDecided(db: EntityManager, limit: number): Promise<Approval[]> {
  return db.query(`${approvals} where a.decided_at is not null order by a.decided_at desc, a.id limit $1`, [
    limit,
  ]);
}

/** What waited at the end of the day: the asker's own, and what is theirs to decide; oldest first. */
export async function approvalsWaitingOn(db: EntityManager, day: PlainDate): Promise<Approval[]> {
  return db.query(
    `${approvals}
     where ${london('a.asked_at')} <= $1 and (a.decided_at is null or ${london('a.decided_at')} > $1)
     order by a.asked_at, a.id`,
    [day],
  );
}

/** Keeps others from deciding it until the transaction ends. False when somebody has, or the asker may not. */
export async function holdWaiting(
  db: EntityManager,
  { id, version }: Pick<Approval, 'id' | 'version'>,
): Promise<boolean> {
  const held = await db.query<unknown[]>(
    `select id from approval where id = $1 and row_version = $2 and state = 'waiting' for update`,
    [id, version],
  );
  return held.length === 1;
}

export interface Decision {
  readonly state: Exclude<ApprovalState, 'waiting'>;
  readonly refusal?: string;
  readonly outcome?: string | null;
}

/** False when somebody else has decided it, or the asker may not. */
export async function decide(
  db: EntityManager,
  { id, version }: Pick<Approval, 'id' | 'version'>,
  { state, refusal, outcome = null }: Decision,
): Promise<boolean> {
  const [, decided] = await db.query(
    `update approval set state = $3, decided_by = asking_worker(), decided_at = recorded_now(), refusal = $4, outcome = $5
     where id = $1 and row_version = $2`,
    [id, version, state, refusal ?? null, outcome],
  );
  return decided === 1;
}
