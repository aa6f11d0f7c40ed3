import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { readAsKnownAt } from '../../platform/database/known-at.ts';
import { Problem } from '../../platform/http/problems.ts';
import { differences } from '../facts/differences.ts';
import { lockPerson } from '../facts/person-facts.store.ts';
import { Person } from './person.entity.ts';

export const personStatuses = ['in-care', 'care-leaver', 'all'] as const;
export type PersonStatus = (typeof personStatuses)[number];

/** Of those owed something after care; the live caseload that is counted is the former relevant alone (DOMAIN 2, M17). */
const afterCare = ['relevant', 'former relevant', 'former relevant, not receiving', 'qualifying'];

export type PersonListed = Pick<
  Person,
  'childId' | 'givenName' | 'familyName' | 'bornOn' | 'isRestricted' | 'version'
> & { personId: string };

interface Asked {
  q: string | null;
  status: PersonStatus;
  day: PlainDate;
  /** Whether names are looked for and put in order; else people stand in the order of their ids. */
  byName: boolean;
  /** The last person of the page before. */
  after: string | null;
  limit: number;
}

/**
 * Those whom the asker sees, a page of them. Throws Problem `invalid-request` when the person to go on after is no longer
 * among those seen: what came next could not be told.
 */
export async function peoplePage(db: EntityManager, asked: Asked): Promise<PersonListed[]> {
  const { q, status, day, byName, after, limit } = asked;
  if (after !== null && !(await db.existsBy(Person, { id: after })))
    throw new Problem('invalid-request', undefined, [
      { parameter: 'after', detail: 'after must be the "next" of a page; ask for the first page again' },
    ]);
  const place = byName ? `coalesce(family_name, ''), coalesce(given_name, ''), id` : 'id';
  return db.query(
    `select id as "personId", child_id as "childId", given_name as "givenName", family_name as "familyName",
       born_on as "bornOn", is_restricted as "isRestricted", row_version as version
     from person
     where ($1::text is null or starts_with(lower(child_id), lower($1)) or $2 and (
         starts_with(lower(family_name), lower($1))
         or starts_with(lower(concat_ws(' ', given_name, family_name)), lower($1))))
       and case $3::text
         when 'in-care' then exists (select from period_of_care c
           where c.person_id = person.id and c."start" <= $4::date and (c."end" is null or c."end" > $4::date))
         when 'care-leaver' then exists (select from leaving_care_status s
           where s.person_id = person.id and s.status = any($5::text[]))
         else true end
       and ($6::uuid is null or (${place}) > (select ${place} from person where id = $6::uuid))
     order by ${place}
     limit $7`,
    [q, byName, status, day, afterCare, after, limit],
  );
}

/** Throws Problem `not-found`: whoever is seen now may not have been known at the instant that is asked about. */
export async function personOf(db: EntityManager, id: string): Promise<Person> {
  const person = await db.findOneBy(Person, { id });
  if (!person)
    throw new Problem('not-found', 'Nothing was known of this person then. Ask about a later instant.');
  return person;
}

/** The person, if still of the version; nobody changes them until the transaction ends. Throws Problem `stale` (412). */
export async function personAt(db: EntityManager, id: string, version: string): Promise<Person> {
  await lockPerson(db, id);
  const now = await personOf(db, id);
  if (now.version === version) return now;
  const then = await personAsOf(db, id, version);
  const changes = then ? differences([{ ...then, personId: id }], [{ ...now, personId: id }]) : [];
  throw new Problem('stale', undefined, undefined, { changes });
}

/** Reads on as the record was known at the version, so the transaction must end with a Problem. */
async function personAsOf(db: EntityManager, id: string, version: string): Promise<Person | null> {
  if (!/^\d{1,18}$/.test(version)) return null;
  const [row] = await db.query<{ instant: string }[]>(
    `select known_from::text as instant from superseded.person where id = $1 and row_version = $2`,
    [id, version],
  );
  if (!row) return null;
  await readAsKnownAt(db, row.instant);
  return db.findOneBy(Person, { id });
}

/** What is said of a new person; their stamps are the database's own. */
export type PersonTold = Pick<
  Person,
  'childId' | 'givenName' | 'familyName' | 'bornOn' | 'sex' | 'ethnicity' | 'upn' | 'phone'
>;

/**
 * Records a person, and allocates them to the asker if that is a social worker or an adviser: nobody would see them else.
 * Throws Problem `contradicts-the-record` (409) when the childId is somebody's, in sight or not.
 */
export async function registerPerson(db: EntityManager, told: PersonTold): Promise<Person> {
  const id = randomUUID();
  const { childId, givenName, familyName, bornOn, ...rest } = told;
  const row = {
    id,
    child_id: childId,
    given_name: givenName,
    family_name: familyName,
    born_on: bornOn,
    ...rest,
  };
  try {
    await db.query(`select register_person(jsonb_populate_record(null::person, $1::jsonb))`, [
      JSON.stringify(row),
    ]);
  } catch (error) {
    if ((error as { driverError?: { code?: unknown } }).driverError?.code !== '23505') throw error;
    throw new Problem(
      'contradicts-the-record',
      'This childId belongs to somebody already. Send the right one, or leave it out and one is allotted.',
    );
  }
  return personOf(db, id);
}

/** Corrects what was read at its version; the same again is not recorded again. */
export async function correctPerson(
  db: EntityManager,
  person: Person,
  told: Partial<Omit<PersonTold, 'childId'>>,
): Promise<Person> {
  const fields = Object.keys(told) as (keyof typeof told)[];
  if (fields.every((field) => person[field] === told[field])) return person;
  await db.update(Person, { id: person.id }, told as object);
  return personOf(db, person.id);
}
