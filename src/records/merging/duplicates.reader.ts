import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { likenessOf, strengths, type KnownPerson, type Likeness } from '../../domain/people/likeness.ts';

/** Somebody of a pair, as they are listed. */
export interface PersonOfPair {
  readonly personId: string;
  readonly childId: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly bornOn: PlainDate;
}

/** Two records that may be of one person. */
export interface LikelyDuplicate extends Likeness {
  /** Of the pair, the same each time. */
  readonly id: string;
  readonly people: readonly [PersonOfPair, PersonOfPair];
}

interface Candidate extends KnownPerson {
  readonly personId: string;
}

/** What whoever is written down twice has in common with themselves: a pair shares one of these, so nobody is compared with everybody. */
const keys = `
  select id, 'upn ' || upper(upn) from person where upn !~* '^UN[0-9]$'
  union all select id, 'id ' || regexp_replace(regexp_replace(upper(child_id), '[^0-9A-Z]', '', 'g'), '(?<![0-9])0+(?=[0-9])', '', 'g') from person
  union all select id, concat_ws(' ', 'initials', born_on, least(given, family), greatest(given, family))
    from (select id, born_on, lower(left(given_name, 1)) as given, lower(left(family_name, 1)) as family from person) i where given is not null and family is not null
  union all select id, concat_ws(' ', 'name', regexp_replace(lower(given_name || ' ' || family_name), '[^[:alpha:] ]', '', 'g'))
    from person where given_name is not null and family_name is not null
  union all select id, concat_ws(' ', 'child', born_on, first_child_born_on) from person where first_child_born_on is not null
  union all select p.id, concat_ws(' ', 'placed', p.born_on, s."start", s.code) from person p join placement s on s.person_id = p.id`;
/** What more have in common tells them apart from nobody, as one name for everybody not known would. */
const mostAlike = 20;

/** Who two people are, so that a pair told apart is asked about again when it is told otherwise. */
const factsOf = (one: string, two: string): string =>
  `md5(concat_ws('|', ${[one, two].flatMap((p) => ['child_id', 'born_on', 'sex', 'upn', 'given_name', 'family_name'].map((name) => `coalesce(${p}.${name}::text, '')`)).join(', ')}))`;

/** Pairs of records that may be of one person, both in the asker's sight and not told apart, the most alike first. */
export async function likelyDuplicates(db: EntityManager): Promise<LikelyDuplicate[]> {
  const pairs: { id: string; one: string; two: string }[] = await db.query(
    `with keyed (id, key) as materialized (select distinct * from (${keys}) k),
     shared as (select key from keyed group by key having count(*) between 2 and ${mostAlike}),
     paired as (select distinct a.id as one, b.id as two from shared s join keyed a using (key) join keyed b on b.key = a.key and b.id > a.id)
     select overlay(overlay(md5(one::text || two) placing '3' from 13) placing '8' from 17)::uuid as id, one, two from paired join person p on p.id = one join person q on q.id = two
     where not exists (select from told_apart t where t.people = array[one, two] and t.facts = ${factsOf('p', 'q')})`,
  );
  const people = new Map(
    (await candidates(db, [...new Set(pairs.flatMap(({ one, two }) => [one, two]))])).map((person) => [
      person.personId,
      person,
    ]),
  );
  const found = pairs.flatMap(({ id, one, two }): LikelyDuplicate[] => {
    const pair = [people.get(one)!, people.get(two)!] as const;
    const likeness = likenessOf(...pair);
    return likeness ? [{ id, ...likeness, people: [listed(pair[0]), listed(pair[1])] }] : [];
  });
  const rank = ({ strength }: LikelyDuplicate) => strengths.indexOf(strength);
  return found.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

const listed = ({ personId, childId, givenName, familyName, bornOn }: Candidate): PersonOfPair => ({
  personId,
  childId,
  givenName,
  familyName,
  bornOn,
});

const candidates = (db: EntityManager, ids: readonly string[]): Promise<Candidate[]> =>
  db.query(
    `select id as "personId", child_id as "childId", born_on as "bornOn", sex, upn, given_name as "givenName", family_name as "familyName",
       first_child_born_on as "firstChildBornOn",
       (select coalesce(json_agg(json_build_object('start', s."start", 'end', s."end", 'code', s.code, 'postcode', s.postcode) order by s."start"), '[]')
         from placement s where s.person_id = p.id and s.dispute is null) as stays
     from person p where id = any($1::uuid[])`,
    [ids],
  );

/** Says of two in the asker's sight that they are two people; false where one of them is out of sight. */
export async function tellApart(
  db: EntityManager,
  one: string,
  two: string,
  reason: string,
): Promise<string | null> {
  const [told] = await db.query<{ id: string }[]>(
    `insert into told_apart (people, facts, reason)
     select array[p.id, q.id], ${factsOf('p', 'q')}, $3 from person p join person q on q.id > p.id where p.id in ($1, $2) and q.id in ($1, $2)
     returning id`,
    [one, two, reason],
  );
  return told?.id ?? null;
}
