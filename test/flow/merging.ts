import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';

/**
 * Lets one record go into another at an instant of a demonstration, or undoes it, as the API does when somebody approves: asked for
 * by one manager and approved by another. `owner` is a session of the owner's. Gives the id of the merge.
 */
export async function approvedAt(
  owner: Client,
  at: string,
  kind: 'merge' | 'merge-undo',
  { kept, other, mergeId }: { kept: string; other: string; mergeId?: string },
): Promise<string> {
  await owner.query('begin');
  await owner.query(`select set_config('pledgekeeper.recorded_at', $1, true)`, [at]);
  const [asks, approves] = [await aManager(owner), await aManager(owner)];
  await owner.query(
    `insert into approval (kind, person_id, approvers, what, because, reason, asked, asked_by)
     values ($1, $2, '{team-manager}', 'one', '{}', 'both birth certificates were seen', $3, $4)`,
    [kind, kept, { personId: other, mergeId }, asks],
  );
  await owner.query(
    `select set_config('pledgekeeper.worker_id', $1, true), set_config('pledgekeeper.roles', 'team-manager,performance-analyst', true)`,
    [approves],
  );
  const { rows } =
    kind === 'merge'
      ? await owner.query(`select merge_people($1, $2) as id`, [kept, other])
      : await owner.query(`select unmerge_people($1) as id`, [mergeId]);
  await owner.query(
    `update approval set state = 'approved', decided_at = recorded_now(), decided_by = $1 where state = 'waiting' and kind = $2`,
    [approves, kind],
  );
  await owner.query('commit');
  return rows[0].id;
}

/** A manager who sees everybody. */
async function aManager(owner: Client): Promise<string> {
  const ref = randomUUID();
  const { rows } = await owner.query<{ id: string }>(
    `insert into worker (worker_ref, name, team, is_named_person) values ($1, $1, 'Duplicates', false) returning id`,
    [ref],
  );
  await owner.query(
    `insert into worker_role (worker_id, role, "start") values ($1, 'team-manager', '2018-01-01'), ($1, 'performance-analyst', '2018-01-01')`,
    [rows[0]!.id],
  );
  return rows[0]!.id;
}
