import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { answerDue } from '../../domain/subject-access/clock.ts';

/** A request for one's own record that was neither answered nor taken back on the day. */
export interface AccessWaiting {
  readonly requestId: string;
  readonly personId: string;
  /** Who works on it. */
  readonly reviewerId: string;
  readonly receivedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly isIdentified: boolean;
  readonly isAssembled: boolean;
  /** Lines of the last assembly that name others, and those of them that wait for a decision. */
  readonly namingOthers: number;
  readonly toDecide: number;
}

/** Those of people whom the asker sees that wait on the day: this worker's to work on, or anybody's when null. */
export async function accessWaiting(
  db: EntityManager,
  workerId: string | null,
  day: PlainDate,
): Promise<AccessWaiting[]> {
  const rows = await db.query<
    (Omit<AccessWaiting, 'dueOn'> & { evidenceCameOn: PlainDate | null; isExtended: boolean })[]
  >(
    `with step as (select * from public.subject_access_step where "on" <= $2 and recorded_at <= coalesce(public.known_at(), 'infinity')),
     assembly as (select request_id, max(assembly) as number from step where kind = 'assembled' group by 1)
     select r.id as "requestId", r.person_id as "personId", r.received_on as "receivedOn",
       (select evidence_came_on from step s where s.request_id = r.id and kind = 'identity') as "evidenceCameOn",
       exists (select from step s where s.request_id = r.id and kind = 'identity') as "isIdentified",
       exists (select from step s where s.request_id = r.id and kind = 'extension') as "isExtended",
       exists (select from assembly a where a.request_id = r.id) as "isAssembled",
       lines."namingOthers", lines."toDecide", reviewer.id as "reviewerId"
     from public.subject_access_request r
     cross join lateral (select coalesce((select s.worker_id from step s where s.request_id = r.id and kind = 'reviewer' order by nth desc limit 1),
       r.recorded_by) as id) reviewer
     cross join lateral (select count(*)::int as "namingOthers", (count(*) filter (where not exists (select from public.subject_access_decision d
         where d.request_id = i.request_id and d.fingerprint = i.fingerprint
           and d.recorded_at <= coalesce(public.known_at(), 'infinity'))))::int as "toDecide"
       from public.subject_access_item i join assembly a on a.request_id = i.request_id and a.number = i.assembly
       where i.request_id = r.id and i.about_others is not null) lines
     where r.received_on <= $2 and r.recorded_at <= coalesce(public.known_at(), 'infinity')
       and not exists (select from step s where s.request_id = r.id and kind in ('released', 'withdrawn'))
       and ($1::uuid is null or $1 = reviewer.id)
     order by r.received_on, r.id`,
    [workerId, day],
  );
  return rows.map(({ evidenceCameOn, isExtended, ...row }) => ({
    ...row,
    dueOn: answerDue({ receivedOn: row.receivedOn, evidenceCameOn }, isExtended),
  }));
}
