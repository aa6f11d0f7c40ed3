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

/** What the law makes of one person. */
export type LeavingCareRow = Pick<CareLeaverRow, 'status' | 'because'> & { personId: string };

/** As stored, in order of ids; one more than the page asked for holds. */
export const storedStatuses = (
  db: EntityManager,
  { status, limit, after }: CareLeaversAsked,
): Promise<LeavingCareRow[]> =>
  db.query(
    `select person_id as "personId", status, because from leaving_care_status
     where status <> 'none' and ($1::text is null or status = $1) and ($2::uuid is null or person_id > $2)
     order by person_id limit $3`,
    [status ?? null, after ?? null, limit + 1],
  );

/** The next people whom the law might say something of on the day: 16 to 24, and some to spare for leap days. */
export async function mayBeLeaving(
  db: EntityManager,
  day: PlainDate,
  { after, limit }: { after: string | null; limit: number },
): Promise<string[]> {
  const rows: { id: string }[] = await db.query(
    `select id from person where born_on between $1::date - interval '26 years' and $1::date - interval '15 years'
       and ($2::uuid is null or id > $2) order by id limit $3`,
    [day, after, limit],
  );
  return rows.map(({ id }) => id);
}

const holdsOnDay = (table: string) =>
  `${table}.person_id = p.id and ${table}."start" <= $1 and (${table}."end" is null or ${table}."end" > $1)`;

/** These people with what else was so on the day, in order of their ids. */
export const careLeaversWith = (
  db: EntityManager,
  day: PlainDate,
  statuses: readonly LeavingCareRow[],
): Promise<CareLeaverRow[]> =>
  db.query(
    `select p.id, p.child_id as "childId", p.given_name as "givenName", p.family_name as "familyName",
       p.born_on as "bornOn", s.status, s.because,
       exists (select from leaving_care_override o where ${holdsOnDay('o')}) as "isOverridden",
       case when w.id is not null then json_build_object('workerId', w.id, 'name', w.name) end as adviser,
       (select max(happened_on) from contact c where c.person_id = p.id and c.succeeded and c.happened_on <= $1) as "lastSuccessfulContact",
       case when e.id is not null then json_build_object('code', e.code, 'lastKnownOn', e.last_known_on) end as eet,
       case when h.id is not null then json_build_object('code', h.code, 'lastKnownOn', h.last_known_on) end as accommodation
     from unnest($2::uuid[], $3::text[], $4::text[]) s (person_id, status, because)
     join person p on p.id = s.person_id
     left join pa_allocation a on ${holdsOnDay('a')}
     left join worker w on w.id = a.worker_id
     left join eet_status e on ${holdsOnDay('e')}
     left join accommodation h on ${holdsOnDay('h')}
     order by p.id`,
    [
      day,
      statuses.map(({ personId }) => personId),
      statuses.map(({ status }) => status),
      statuses.map(({ because }) => because),
    ],
  );
