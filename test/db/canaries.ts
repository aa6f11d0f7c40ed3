import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';

/** Twenty strings that stand nowhere but in what is recorded of one child. */
export const canaries = Array.from(
  { length: 20 },
  (_, n) => `canary${String.fromCharCode(97 + n)}${97_531 + n}`,
);

/** Rows by table: each value as SQL; `$1` is the person and `$2` a worker. */
const rowsOf = ([
  child,
  given,
  family,
  phone,
  upn,
  home,
  place,
  provider,
  task,
  why,
  broke,
  message,
  cell,
  change,
  step,
  sentence,
  answer,
  purpose,
  worker,
  grade,
]: readonly string[]): [table: string, row: string][] => [
  [
    'person',
    `(id, child_id, born_on, given_name, family_name, phone, upn) values ($1, '${child}', '1940-02-29', '${given}', '${family}', '${phone}', '${upn}')`,
  ],
  [
    'period_of_care',
    `(person_id, "start", "end", ended_because, home_postcode, start_is_known) values ($1, '1945-01-01', '1957-01-01', 'E4A', '${home}', true)`,
  ],
  [
    'placement',
    `(person_id, "start", "end", started_because, code, postcode, urn) values ($1, '1945-01-01', '1957-01-01', 'S', 'U1', '${place}', '${provider}')`,
  ],
  [
    'task',
    `(person_id, kind, for_role, because, due_on) values ($1, 'visit', 'social-worker', '${task}', '1956-01-01')`,
  ],
  [
    'leaving_care_override',
    `(person_id, "start", status, reason) values ($1, '1958-01-01', 'relevant', 'the court has said so: ${why}')`,
  ],
  [
    'break_glass',
    `(person_id, worker_id, reason, expires_at) values ($1, $2, 'nobody was on call for ${broke}', now() + interval '1 hour')`,
  ],
  [
    'check_finding',
    `(found_in, collection_year, person_id, child_id, rule, severity, message, table_id, is_last_year, row_key, nth, fields)
      values ('record', 2018, $1, '${child}', '101', 'error', '${message}', 'Header', false, '${cell}', 1, '{SEX}')`,
  ],
  [
    'finding',
    `(import_id, file, value, child_id, code, message) select id, 'a.csv', '${cell}', '${child}', '102', '${message}' from import limit 1`,
  ],
  [
    'held_row',
    `(import_id, table_id, line, child_id, verdict, cells, fingerprint) select id, 'Reviews', 2, '${child}', 'held', '{"CHILD":"${child}","X":"${cell}"}', 'one' from import limit 1`,
  ],
  [
    'taken_held_row',
    `(taken_by, import_id, table_id, line, child_id, verdict, cells, fingerprint) select id, id, 'Reviews', 2, '${child}', 'held', '{"X":"${cell}"}', 'one' from import limit 1`,
  ],
  [
    'import_change',
    `(import_id, table_name, row_key, person_id, change, fields, before_version) select id, 'review', 'one', $1, 'changed', '{"was":"${change}"}', 1 from import limit 1`,
  ],
  [
    'explanation_step',
    `(explanation_id, person_id, step) select id, $1, '{"sentence":"${step}"}' from explanation limit 1`,
  ],
  [
    'judgement',
    `(snapshot_id, person_id, page, answers) select id, $1, 1, '{"a-measure":["met","${sentence}","U1"]}' from snapshot limit 1`,
  ],
  [
    'idempotency_key',
    `(worker_id, key, request_hash, status, body, people) values ($2, 'a-key-of-mine', '', 201, '{"said":"${answer}"}', array[$1::uuid])`,
  ],
  [
    'export',
    `(id, kind, options, purpose, asked_by, people, state, ended_at) values ($1, 'annex-a', '{}', '${purpose}', $2, array[$1::uuid], 'done', now())`,
  ],
  ['social_worker_episode', `(person_id, "start", worker_ref) values ($1, '1950-01-01', '${worker}')`],
  ['exam_result', `(person_id, academic_year, subject, grade) values ($1, 1956, 'history', '${grade}')`],
  [
    'school_place',
    `(person_id, "start", "end", kind, urn, postcode) values ($1, '1950-01-01', '1955-01-01', 'mainstream', '123456', '${place}')`,
  ],
  ['pa_allocation', `(person_id, worker_id, "start", "end") values ($1, $2, '1956-01-01', '1957-01-01')`],
  ['leaving_care_status', `(person_id, status, because) values ($1, 'none', '${why}')`],
  // A pack stands as it was given, and goes with the person all the same.
  [
    'subject_access_request',
    `(id, person_id, received_on, came_as, recorded_by) values ($1, $1, '1999-01-01', 'letter', $2)`,
  ],
  [
    'subject_access_pack',
    `(request_id, person_id, assembly, content, sha256, pages, released, redacted, withheld, recorded_by)
      values ($1, $1, 1, '${grade}', encode(sha256('${grade}'), 'hex'), 1, 1, 0, 0, $2)`,
  ],
  [
    'subject_access_step',
    `(request_id, person_id, kind, "on", reason, recorded_by) values ($1, $1, 'withdrawn', '1999-01-02', '${why}', $2)`,
  ],
  [
    'subject_access_item',
    `(id, request_id, person_id, assembly, position, section, words, flags, fingerprint, recorded_by)
      values ($1, $1, $1, 1, 1, 'you', '${sentence}', '{}', 'one', $2)`,
  ],
  [
    'subject_access_decision',
    `(request_id, person_id, item_id, fingerprint, decision, note, recorded_by) values ($1, $1, $1, 'one', 'release', '${answer}', $2)`,
  ],
  [
    'approval',
    `(kind, person_id, approvers, what, because, reason, asked, asked_by)
      values ('placement', $1, '{team-manager}', 'a move', '{}', '${why}', '{}', $2)`,
  ],
  [
    'sealing',
    `(person_id, adopted_on, because, was_restricted, sealed_by, unsealed_at, unsealed_by, unsealed_ground, unsealed_because)
      values ($1, '1957-01-01', '${why}', false, $2, now(), $2, 'error', '${sentence}')`,
  ],
  ['sealed_key', `(person_id, upn) values ($1, '${upn}')`],
  [
    'person_merge',
    `(person_id, other_id, other_child_id, other_version, people, filled, was_restricted, reason, asked_by, merged_by)
      select $1, gen_random_uuid(), '${child}x', 1, array[$1::uuid], '{}', false, '${why}', id, $2 from worker where id <> $2 limit 1`,
  ],
  [
    'told_apart',
    `(people, facts, reason, told_by) values (array['00000000-0000-0000-0000-000000000000', $1]::uuid[], '${why}', 'told apart for ${why}', $2)`,
  ],
  [
    'audit',
    `(request_id, worker_id, roles, operation, people, status) values (gen_random_uuid(), $2, '{}', 'GET /', array[$1::uuid], 200)`,
  ],
];

/** Records a child of 1940 with every canary, in what is known and in what it superseded. Somebody else's child stands beside. */
export async function recordCanaries(owner: Client, personId: string, worker: string): Promise<void> {
  await owner.query(`insert into import default values`);
  await owner.query(
    `insert into snapshot (as_at, known_at, catalogue_version, closed_at) values ('2018-03-31', now(), 'v1', now())`,
  );
  await owner.query(
    `insert into explanation (measure_id, as_at, from_known, to_known, catalogue_version, bridge)
     values ('m', '2018-03-31', now() - interval '1 day', now(), 'v1', '{}')`,
  );
  const others = canaries.map((_, n) => `other${n}`);
  for (const [id, words] of [
    [personId, canaries],
    [randomUUID(), others],
  ] as const)
    for (const [table, row] of rowsOf(words))
      await insert(owner, `${table} ${fresh(row, words === others)}`, id, worker);
  await owner.query(
    `update import set standing = jsonb_build_array(jsonb_build_object('personId', $1::text, 'said', $2::text))`,
    [personId, canaries[13]],
  );
  const { rows } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'superseded' and column_name = 'source_import'`,
  );
  for (const { name } of rows)
    await owner.query(`update public.${name} set source_import = gen_random_uuid()`);
}

/** What may stand once only is another's key in the other child's row. */
const fresh = (row: string, isOther: boolean): string =>
  isOther ? row.replace('a-key-of-mine', 'a-key-of-theirs').replace(`'one' from`, `'two' from`) : row;

async function insert(owner: Client, row: string, personId: string, worker: string): Promise<void> {
  const values = row.includes('$2') ? [personId, worker] : row.includes('$1') ? [personId] : [];
  // A statement must know the type of each parameter, also of one that comes before the first it uses.
  const sql = row.includes('$2') && !row.includes('$1') ? row.replaceAll('$2', '$1') : row;
  await owner.query(`insert into ${sql}`, sql === row ? values : [worker]);
}

/** Every table in which one of the words stands, with how many rows it stands in: all schemas, the queue's too. */
export async function tablesWith(owner: Client, words: readonly string[]): Promise<Record<string, number>> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'm') and n.nspname !~ '^(pg_.*|information_schema)$' order by 1`,
  );
  const found: Record<string, number> = {};
  for (const { name } of rows) {
    const { rows: counted } = await owner.query(
      `select count(*)::int as n from ${name} t where exists (select from unnest($1::text[]) w where position(w in t::text) > 0)`,
      [words],
    );
    if (counted[0].n > 0) found[name] = counted[0].n;
  }
  return found;
}

/** Every file below the folder in which one of the words stands. */
export function filesWith(folder: string, words: readonly string[]): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .filter((path) => words.some((word) => readFileSync(path).includes(word)));
}
