import type { EntityManager } from 'typeorm';
import { layEpisodes } from '../../../domain/care/lay-episodes.ts';
import { careFactsOf, happeningsOf, spansOf } from '../../../records/history/facts.reader.ts';
import { healthOf } from '../../../records/health/health.reader.ts';
import { historiesOf } from '../../../records/history/history.reader.ts';
import { placesOf } from '../../../records/history/places.reader.ts';
import { ageReachedIn, oldestAsked, youngestAsked } from './care-leaver-cells.ts';
import { yearOf, type Sending, type SentPerson, type SentRecord } from './sending.ts';

/** What the record, as this transaction knows it, holds of these people that the return may ask for; in order of CHILD. */
export async function sentRecordsOf(
  db: EntityManager,
  personIds: readonly string[],
  sending: Sending,
): Promise<SentRecord[]> {
  const people: SentPerson[] = await db.query(
    `select id as "personId", child_id as "childId", born_on as "bornOn", sex, ethnicity, coalesce(upn, sealed_upn(id)) as upn,
       is_mother as "isMother", first_child_born_on as "firstChildBornOn"
     from person where id = any($1::uuid[]) order by child_id collate "C"`,
    [personIds],
  );
  const year = yearOf(sending);
  const asked = people.filter(({ bornOn }) => ageReachedIn(bornOn, year) !== null);
  const histories = await historiesOf(
    db,
    asked.map(({ personId }) => personId),
  );
  const careLeavers = new Map(histories.map((history) => [history.personId, history]));
  const care = await careFactsOf(db, personIds);
  const facts = await factsOf(db, personIds);
  const postcodes = personIds.flatMap((id) =>
    layEpisodes(care(id)).flatMap(({ homePostcode, placementPostcode }) => [homePostcode, placementPostcode]),
  );
  const placeOf = await placesOf(db, new Set(postcodes.filter((postcode) => postcode !== null)));
  return people.map((person) => ({
    person,
    care: care(person.personId),
    ...facts(person.personId),
    careLeaver: careLeavers.get(person.personId) ?? null,
    placeOf,
  }));
}

/** The rest of what is known of these people, one statement a table. */
async function factsOf(
  db: EntityManager,
  ids: readonly string[],
): Promise<(personId: string) => Omit<SentRecord, 'person' | 'care' | 'careLeaver' | 'placeOf'>> {
  type Rows<K extends keyof SentRecord> = SentRecord[K] extends readonly (infer Row)[]
    ? Row
    : NonNullable<SentRecord[K]>;
  const read = <K extends keyof SentRecord>(table: string, order: string, columns: string) =>
    happeningsOf<Rows<K>>(db, ids, table, order, columns);
  const unaccompanied = await spansOf<Rows<'unaccompanied'>>(db, ids, 'unaccompanied');
  const reviews = await read<'reviews'>('review', 'held_on', 'held_on as "heldOn", participation');
  const healthOutcomes = await read<'healthOutcomes'>(
    'health_outcome',
    'collection_year',
    `collection_year as "collectionYear", sdq_score as "sdqScore", sdq_reason as "sdqReason",
     had_health_assessment as "hadHealthAssessment", had_dental_check as "hadDentalCheck",
     had_development_checks as "hadDevelopmentChecks", had_immunisations as "hadImmunisations",
     was_convicted as "wasConvicted", misused_substances as "misusedSubstances",
     intervention_received as "interventionReceived", intervention_offered as "interventionOffered"`,
  );
  const recorded = await healthOf(db, ids);
  const missingEpisodes = await read<'missingEpisodes'>(
    'missing_episode',
    'missing_from, nth',
    'missing_from as "missingFrom", returned_on as "returnedOn", kind',
  );
  const adoptionDecisions = await read<'adoptionDecisions'>(
    'adoption_decision',
    'decided_on',
    'decided_on as "decidedOn", reversed_on as "reversedOn", reversed_because as "reversedBecause"',
  );
  const adoptions = await read<'adoption'>(
    'adoption',
    'matched_on',
    `decided_on as "decidedOn", matched_on as "matchedOn", by_foster_carer as "byFosterCarer", adopters,
     adopters_sex as "adoptersSex", adopters_legal_status as "adoptersLegalStatus"`,
  );
  const permanence = await read<'previousPermanence'>(
    'previous_permanence',
    'ordered_on',
    'kind, authority, ordered_on as "orderedOn"',
  );
  const socialWorkers = await spansOf<Rows<'socialWorkers'>>(
    db,
    ids,
    'social_worker_episode',
    'worker_ref as "workerRef", reason',
  );
  const deprivations = await read<'deprivationsOfLiberty'>(
    'deprivation_of_liberty_order',
    'started_on',
    'started_on as "startedOn", ended_on as "endedOn"',
  );
  return (id) => ({
    unaccompanied: unaccompanied(id),
    reviews: reviews(id),
    healthOutcomes: healthOutcomes(id),
    recorded: recorded(id),
    missingEpisodes: missingEpisodes(id),
    adoptionDecisions: adoptionDecisions(id),
    adoption: adoptions(id)[0] ?? null,
    previousPermanence: permanence(id)[0] ?? null,
    socialWorkers: socialWorkers(id),
    deprivationsOfLiberty: deprivations(id),
  });
}

/**
 * Everyone who may have a row in the return of the year, in order of CHILD: looked after or told of in the year, or of an age
 * that care leavers are asked about. The ids of 100,000 people are four megabytes, and finding them anew for each page would
 * read the record as often as there are pages.
 */
export async function peopleToSend(db: EntityManager, sending: Sending): Promise<string[]> {
  const year = yearOf(sending);
  const told = (table: string, start: string, end: string) =>
    `select person_id from ${table} where ${start} < $2 and (${end} is null or ${end} >= $1)`;
  const known = (table: string) => `select person_id from ${table}`;
  const rows: { id: string }[] = await db.query(
    `select id from person where id in (
       ${told('placement', '"start"', '"end"')}
       union ${told('missing_episode', 'missing_from', 'returned_on')}
       union ${told('social_worker_episode', '"start"', '"end"')}
       union ${told('deprivation_of_liberty_order', 'started_on', 'ended_on')}
       union select person_id from review where held_on >= $1 and held_on < $2
       union select person_id from health_outcome where collection_year = $3
       union select id from person where born_on >= $1::date - interval '${oldestAsked} years 1 day'
         and born_on < $2::date - interval '${youngestAsked} years' and id in (
           ${['period_of_care', 'in_touch', 'eet_status', 'accommodation'].map(known).join(' union ')}))
     order by child_id collate "C"`,
    [year.start, year.end, sending.collectionYear],
  );
  return rows.map(({ id }) => id);
}
