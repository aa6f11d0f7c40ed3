import type { SmallCouncil, Worker } from './small-council.ts';

export const deputy = 'deputy' as Worker;
export const reason = 'Both birth certificates were seen by the duty manager';

/** A second manager of the team North, so that one asks and another approves. */
export async function aDeputy(council: SmallCouncil): Promise<void> {
  await council.owner.query(
    `with another as (insert into worker (worker_ref, name, team, is_named_person) values ('deputy', 'deputy', 'North', true) returning id)
     insert into worker_role (worker_id, role, "start") select id, 'team-manager', '2018-01-01' from another`,
  );
}

let children = 0;

/** Somebody recorded, whom nobody has yet, so that every manager sees them; values in SQL by column. */
export async function somebody(council: SmallCouncil, told: Record<string, string> = {}): Promise<string> {
  const columns = { child_id: `'M${++children}'`, born_on: `'2003-05-06'`, ...told };
  const { rows } = await council.owner.query(
    `insert into person (${Object.keys(columns).join(', ')}) values (${Object.values(columns).join(', ')}) returning id`,
  );
  return rows[0].id;
}

/** The fact's values in SQL; gives its id. */
export async function fact(
  council: SmallCouncil,
  personId: string,
  table: string,
  columns: string,
  values: string,
): Promise<string> {
  const { rows } = await council.owner.query(
    `insert into ${table} (person_id, ${columns}) values ($1, ${values}) returning id`,
    [personId],
  );
  return rows[0].id;
}

/** Asks, as the manager, and approves, as the deputy; gives what each was answered. */
export async function merge(council: SmallCouncil, kept: string, other: string) {
  const draft = await council.send('manager', 'POST', `/people/${kept}/merge?dry_run=true`, {
    personId: other,
  });
  const asked = await council.send(
    'manager',
    'POST',
    `/people/${kept}/merge`,
    { personId: other, reason },
    draft.json().version,
  );
  return { draft, asked, approve: () => approve(council, asked.json().id) };
}

export async function approve(council: SmallCouncil, approvalId: string, worker: Worker = deputy) {
  const approval = await council.get(worker, `/approvals/${approvalId}`);
  return council.send(
    worker,
    'POST',
    `/approvals/${approvalId}/approve`,
    undefined,
    approval.json().version ?? '0',
  );
}

export async function merged(council: SmallCouncil, kept: string, other: string): Promise<string> {
  const answer = await (await merge(council, kept, other)).approve();
  expect([answer.statusCode, answer.json().state]).toEqual([200, 'approved']);
  return answer.json().outcome;
}

export async function undo(council: SmallCouncil, kept: string, mergeId: string) {
  const { version } = (await council.get('manager', `/people/${kept}/merges/${mergeId}`)).json();
  const asked = await council.send(
    'manager',
    'POST',
    `/people/${kept}/merges/${mergeId}/undo`,
    { reason },
    version,
  );
  return { asked, approve: () => approve(council, asked.json().id) };
}

/** Every row that the record holds of a person, by table, but for what is worked out of the rest; without when it was recorded. */
export async function lifeOf(council: SmallCouncil, personId: string): Promise<Record<string, object[]>> {
  const { rows: tables } = await council.owner.query<{ name: string }>(
    `select name from person_tables() where is_kept and name <> 'leaving_care_status'`,
  );
  const life: Record<string, object[]> = {};
  for (const { name } of [...tables, { name: 'person' }]) {
    const { rows } = await council.owner.query(
      `select to_jsonb(t) - array['known_from', 'row_version'] as row from ${name} t where ${name === 'person' ? 'id' : 'person_id'} = $1 order by id`,
      [personId],
    );
    if (rows.length) life[name] = rows.map(({ row }) => row);
  }
  return life;
}
