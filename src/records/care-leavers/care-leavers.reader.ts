import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { StatusName } from '../../domain/leaving-care/status-words.ts';
import type { CareLeaversAsked } from './care-leavers.dto.ts';

interface LastKnown {
  code: string;
  lastKnownOn: PlainDate;
}

export interface CareLeaverRow {
  id: string;
  childId: string;
  givenName: string | null;
  familyName: string | null;
  bornOn: PlainDate;
  status: StatusName;
  because: string;
  isOverridden: boolean;
  adviser: { workerId: string; name: string } | null;
  /** The day; attempts do not count. */
  lastSuccessfulContact: PlainDate | null;
  eet: LastKnown | null;
  accommodation: LastKnown | null;
}

const today = (table: string) =>
  `${table}.person_id = p.id and ${table}."start" <= $1 and (${table}."end" is null or ${table}."end" > $1)`;

/**
 * Whom the asker sees of those the law of leaving care says something of, as stored, in order of their ids; one more than
 * the page asked for holds.
 */
export const careLeavers = (
  db: EntityManager,
  day: PlainDate,
  { status, limit, after }: CareLeaversAsked,
): Promise<CareLeaverRow[]> =>
  db.query(
    `select p.id, p.child_id as "childId", p.given_name as "givenName", p.family_name as "familyName",
       p.born_on as "bornOn", s.status, s.because,
       exists (select from leaving_care_override o where ${today('o')}) as "isOverridden",
       case when w.id is not null then json_build_object('workerId', w.id, 'name', w.name) end as adviser,
       (select max(happened_on) from contact c where c.person_id = p.id and c.succeeded and c.happened_on <= $1) as "lastSuccessfulContact",
       case when e.id is not null then json_build_object('code', e.code, 'lastKnownOn', e.last_known_on) end as eet,
       case when h.id is not null then json_build_object('code', h.code, 'lastKnownOn', h.last_known_on) end as accommodation
     from leaving_care_status s
     join person p on p.id = s.person_id
     left join pa_allocation a on ${today('a')}
     left join worker w on w.id = a.worker_id
     left join eet_status e on ${today('e')}
     left join accommodation h on ${today('h')}
     where s.status <> 'none' and ($2::text is null or s.status = $2) and ($3::uuid is null or s.person_id > $3)
     order by s.person_id limit $4`,
    [day, status ?? null, after ?? null, limit + 1],
  );
