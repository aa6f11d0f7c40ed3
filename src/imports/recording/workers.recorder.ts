import type { EntityManager } from 'typeorm';
import type { Finding } from '../finding.ts';
import { refuseRows, type ImportContext } from './staging.store.ts';
import { pointToWorkers, saveWorkers } from './workers.store.ts';

/** Rows that name a worker; Contacts, Posts and Requests may leave it blank. */
const namingWorkers = [
  'PaAllocations',
  'SocialWorkerAllocations',
  'ReviewingOfficerAllocations',
  'Contacts',
  'Posts',
  'Requests',
];

/** Advisers and other workers with their roles; rows that name one are pointed to them before they are recorded. */
export const recordsTables = ['PersonalAdvisers', ...namingWorkers];

export async function record(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  const differing = await refuseRows(
    db,
    context,
    `select n, 'line ' || first_line || ' of ' || ($1::text[])[first_file + 1] as told from (
       select n, who, first_value(who) over w as first_who, first_value(file) over w as first_file, first_value(line) over w as first_line from (
         select n, file, line, "row" ->> 'WORKER_ID' as worker, jsonb_build_array("row" -> 'NAME', "row" -> 'TEAM', "row" -> 'NAMED') as who
         from pg_temp.staged where table_id = 'PersonalAdvisers' and verdict = 'recorded') named
       window w as (partition by worker order by file, line)) rows
     where who <> first_who`,
    [context.fileNames],
    {
      code: 'worker-differs',
      column: 'WORKER_ID',
      message: ({ told }) =>
        `This worker stands on ${told} with another NAME, TEAM or NAMED. Send the same on each row of a worker.`,
    },
  );
  await saveWorkers(db, context.id);
  const unknown = await refuseRows(
    db,
    context,
    `select n, "row" ->> 'WORKER_ID' as told from pg_temp.staged where table_id = any($1) and verdict = 'recorded'
       and "row" ->> 'WORKER_ID' is not null and not exists (select from worker where worker_ref = "row" ->> 'WORKER_ID')`,
    [namingWorkers],
    {
      code: 'worker-unknown',
      column: 'WORKER_ID',
      message: ({ told }) =>
        `Nobody has told of WORKER_ID ${told}. Send the worker's row of personal-advisers.csv along.`,
    },
  );
  await pointToWorkers(db, namingWorkers);
  return [...differing, ...unknown];
}
