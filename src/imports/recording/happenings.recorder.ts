import type { EntityManager } from 'typeorm';
import type { Finding } from '../finding.ts';
import { refuseAhead, refuseStrangers, type ImportContext } from './staging.store.ts';

/** What happened on a day. It stands beside what is known; the same again is there already. */
export const recordsTables = ['Contacts', 'PathwaySteps', 'EducationPlans'];

const steps = [
  { step: 'assessment', table: 'needs_assessment', column: 'completed_on' },
  { step: 'plan', table: 'pathway_plan', column: 'made_on' },
  { step: 'review', table: 'pathway_plan_review', column: 'held_on' },
] as const;

export async function record(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  const strangers = await refuseStrangers(db, context, recordsTables);
  const ahead = [
    ...(await refuseAhead(db, context, 'Contacts', 'HAPPENED_ON')),
    ...(await refuseAhead(db, context, 'PathwaySteps', 'DONE_ON')),
    ...(await refuseAhead(db, context, 'EducationPlans', 'PEP_ON')),
  ];
  // An attempt and the call that got through, on one day, are two; the same row twice is one.
  await db.query(
    `insert into contact (person_id, happened_on, kind, succeeded, worker_id, source_import)
     select distinct p.id, ("row" ->> 'HAPPENED_ON')::date, "row" ->> 'KIND', ("row" ->> 'SUCCEEDED')::boolean,
       ("row" ->> 'workerId')::uuid, $1::uuid
     from pg_temp.staged s join person p on p.child_id = s.child
     where s.table_id = 'Contacts' and s.verdict = 'recorded' and not exists (
       select from contact c where c.person_id = p.id and c.happened_on = ("row" ->> 'HAPPENED_ON')::date
         and c.kind = "row" ->> 'KIND' and c.succeeded = ("row" ->> 'SUCCEEDED')::boolean
         and c.worker_id is not distinct from ("row" ->> 'workerId')::uuid)`,
    [context.id],
  );
  for (const { step, table, column } of steps)
    await db.query(
      `insert into ${table} (person_id, ${column}, source_import)
       select distinct p.id, ("row" ->> 'DONE_ON')::date, $1::uuid
       from pg_temp.staged s join person p on p.child_id = s.child
       where s.table_id = 'PathwaySteps' and s.verdict = 'recorded' and "row" ->> 'STEP' = '${step}' and not exists (
         select from ${table} t where t.person_id = p.id and t.${column} = ("row" ->> 'DONE_ON')::date)`,
      [context.id],
    );
  await db.query(
    `insert into personal_education_plan (person_id, done_on, step, source_import)
     select distinct p.id, ("row" ->> 'PEP_ON')::date, "row" ->> 'PEP', $1::uuid
     from pg_temp.staged s join person p on p.child_id = s.child
     where s.table_id = 'EducationPlans' and s.verdict = 'recorded' and not exists (
       select from personal_education_plan t
       where t.person_id = p.id and t.done_on = ("row" ->> 'PEP_ON')::date and t.step = "row" ->> 'PEP')`,
    [context.id],
  );
  return [...strangers, ...ahead];
}
