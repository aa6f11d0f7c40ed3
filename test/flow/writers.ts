import { session } from '../db/session.ts';
import type { TestDatabase } from '../database/database.ts';

/** What a writer was told is stored: the number of its transaction, and the server's time when it was. */
export interface Acknowledged {
  readonly writer: string;
  readonly number: number;
  readonly at: Date;
}

/**
 * Writers at work: the nth transaction of each records a worker and a person, changes the person before, so that a superseded row
 * is kept, and then leaves a row in the audit. So what stands must always be a beginning of what each of them wrote.
 */
export function startWriting(
  { worker, app }: Pick<TestDatabase, 'worker' | 'app'>,
  names: readonly string[],
) {
  const acknowledged: Acknowledged[] = [];
  let isStopped = false;
  const all = names.map(async (writer) => {
    const [jobs, api] = await Promise.all([session(worker), session(app)]);
    for (let number = 1; !isStopped; number++) {
      await jobs.query('begin');
      const ref = `${writer}-${number}`;
      await jobs.query(`insert into worker (worker_ref, name, is_named_person) values ($1, $2, true)`, [
        ref,
        `A name with a\ttab,\na line and a \\ (${ref})`,
      ]);
      await jobs.query(`insert into person (child_id, born_on) values ($1, '2012-02-29')`, [ref]);
      await jobs.query(`update person set sex = '2' where child_id = $1`, [`${writer}-${number - 1}`]);
      await jobs.query('commit');
      const { rows } = await jobs.query<{ at: Date }>('select clock_timestamp() as at');
      acknowledged.push({ writer, number, at: rows[0]!.at });
      await api.query(
        `insert into audit (request_id, roles, operation, people, status)
         values (gen_random_uuid(), '{team-manager}', $1, array[gen_random_uuid()], 200)`,
        [ref],
      );
    }
    await Promise.all([jobs.end(), api.end()]);
  });
  const stop = async () => {
    isStopped = true;
    await Promise.all(all);
  };
  return { acknowledged, stop };
}

/** The last number of a writer that stands in the database; throws unless all it wrote up to there stands, and nothing after it. */
export async function lastOf(owner: string, writer: string): Promise<number> {
  const client = await session(owner);
  try {
    const { rows } = await client.query<{ place: string; numbers: number[] }>(
      `with place as (
         select 'worker' as place, worker_ref as ref from worker
         union all select 'person', child_id from person
         union all select 'superseded', child_id from superseded.person)
       select place, array_agg(split_part(ref, '-', 2)::int order by split_part(ref, '-', 2)::int) as numbers
       from place where split_part(ref, '-', 1) = $1 group by place`,
      [writer],
    );
    const {
      worker = [],
      person = [],
      superseded = [],
    } = Object.fromEntries(rows.map(({ place, numbers }) => [place, numbers])) as Record<string, number[]>;
    const last = worker.length;
    const upTo = (end: number) => Array.from({ length: end }, (_, index) => index + 1);
    expect({ worker, person, superseded }).toEqual({
      worker: upTo(last),
      person: upTo(last),
      superseded: upTo(Math.max(0, last - 1)),
    });
    return last;
  } finally {
    await client.end();
  }
}

/** What the writer's first so many transactions left, row by row: the same wherever they stand. */
export async function contentOf(owner: string, writer: string, transactions: number): Promise<string> {
  const client = await session(owner);
  try {
    const { rows } = await client.query<{ content: string }>(
      `with line as (
         select worker_ref as ref, w::text as line from worker w
         union all select child_id, p::text from person p
         union all select child_id, s::text from superseded.person s
         union all select operation, a::text from audit a)
       select md5(string_agg(line, '|' order by ref, line)) as content from line
       where split_part(ref, '-', 1) = $1 and split_part(ref, '-', 2)::int < $2`,
      [writer, transactions],
    );
    return rows[0]!.content;
  } finally {
    await client.end();
  }
}
