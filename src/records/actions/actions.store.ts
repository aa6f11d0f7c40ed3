import type { EntityManager } from 'typeorm';
import type { ActionOwner, ActionStep } from '../../domain/actions/action-steps.ts';
import type { AgreedAction, KeptAction } from './council-action.ts';

// Readers name no schema, so that they read the record as it was known just the same.

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const ownerOf = (row: string) =>
  `case when ${row}.owner_worker is not null
     then json_build_object('post', null, 'worker', json_build_object('id', ${row}.owner_worker,
       'name', (select w.name from worker w where w.id = ${row}.owner_worker)))
     when ${row}.owner_post is not null then json_build_object('post', ${row}.owner_post, 'worker', null) end`;
const stampOf = (row: string) =>
  `'recordedAt', ${iso(`${row}.known_from`)}, 'recordedBy', ${row}.recorded_by`;

const step = `case s.kind
    when 'done' then jsonb_build_object('evidence', s.evidence, 'evidenceUrl', s.evidence_url)
    when 'moved' then jsonb_build_object('due', s.due, 'reason', s.reason, 'agreedBy', s.agreed_by)
    when 'given' then jsonb_build_object('owner', ${ownerOf('s')}, 'reason', s.reason)
    else jsonb_build_object('reason', s.reason) end
  || jsonb_build_object('kind', s.kind, 'on', s.happened_on, ${stampOf('s')})`;

/** Which actions; all where nothing is asked for. */
interface Asked {
  readonly ids?: readonly string[];
  /** Whatever any of these workers has or ever had. */
  readonly everOf?: readonly string[];
  /** ISO instant: as it was known by then, beside what the transaction reads as known. */
  readonly knownAt?: string;
}

/** The actions of which something is recorded, with all that is, in the order in which they were agreed. */
export const keptActions = (db: EntityManager, { ids, everOf, knownAt }: Asked = {}): Promise<KeptAction[]> =>
  db.query(
    `with step as (select * from council_action_step where known_from <= coalesce($3::timestamptz, 'infinity'))
     select a.id, a.plan, a.plan_action as "planAction", a.text, ${ownerOf('a')} as owner, a.agreed_on as "agreedOn",
       a.agreed_by as "agreedBy", a.due, ${iso('a.known_from')} as "recordedAt", a.recorded_by as "recordedBy",
       coalesce((select jsonb_agg(${step} order by s.nth) from step s where s.action = a.id), '[]') as steps
     from council_action a
     where a.known_from <= coalesce($3::timestamptz, 'infinity') and ($1::text[] is null or a.id = any($1))
       and ($2::uuid[] is null or a.owner_worker = any($2)
         or exists (select from step s where s.action = a.id and s.owner_worker = any($2)))
     order by a.agreed_on, a.agreed_by, a.id`,
    [ids ?? null, everOf ?? null, knownAt ?? null],
  );

/** Until the end of the transaction nobody else records anything of an action. */
export async function lockActions(db: EntityManager): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtext('pledgekeeper actions'))`);
}

const columnsOf = (owner: ActionOwner | null) => [owner?.post ?? null, owner?.worker?.id ?? null];

/** Adds what was agreed, under a new id where none is given; gives its id. */
export async function addAction(
  db: EntityManager,
  { id, plan, planAction, text, owner, agreedOn, agreedBy, due }: Omit<AgreedAction, 'id'> & { id?: string },
): Promise<string> {
  const [row] = await db.query(
    `insert into council_action (id, plan, plan_action, text, owner_post, owner_worker, agreed_on, agreed_by, due)
     values (coalesce($1, gen_random_uuid()::text), $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [id ?? null, plan, planAction, text, ...columnsOf(owner), agreedOn, agreedBy, due],
  );
  return row.id;
}

/** Adds a step; `nth` is one more than there are. Nothing that stands is touched. */
export async function addStep(
  db: EntityManager,
  action: string,
  nth: number,
  taken: ActionStep,
): Promise<void> {
  const { kind, on } = taken;
  const { due, agreedBy } = kind === 'moved' ? taken : { due: null, agreedBy: null };
  const { evidence, evidenceUrl } = kind === 'done' ? taken : { evidence: null, evidenceUrl: null };
  await db.query(
    `insert into council_action_step
       (action, nth, kind, happened_on, due, agreed_by, evidence, evidence_url, reason, owner_post, owner_worker)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      action,
      nth,
      kind,
      on,
      due,
      agreedBy,
      evidence,
      evidenceUrl,
      kind === 'done' ? null : taken.reason,
      ...columnsOf(kind === 'given' ? taken.owner : null),
    ],
  );
}
