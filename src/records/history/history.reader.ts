import type { EntityManager } from 'typeorm';
import type { CareFacts, PeriodFact, ReturnEpisode } from '../../domain/care/care-facts.ts';
import type { Episode, PeriodOfCare, Place } from '../../domain/care/episode.ts';
import { layEpisodes } from '../../domain/care/lay-episodes.ts';
import { placementGroup } from '../../domain/care/placement-groups.ts';
import type { Span } from '../../domain/dates/period.ts';
import type {
  Allocation,
  History,
  KnownStatus,
  SchoolPlace,
  StatusOverride,
  SupportRequest,
} from '../../domain/history/history.ts';
import { permanencePlansOf } from '../permanence/permanence-plans.reader.ts';
import { healthOf } from '../health/health.reader.ts';
import { voiceOf } from '../voice/voice.reader.ts';
import { educationOf } from './education.reader.ts';
import { careFactsOf, happeningsOf, spansOf, type ByPerson } from './facts.reader.ts';
import { placesOf } from './places.reader.ts';
import { returnFactsOf } from './return-facts.reader.ts';

type PersonRow = Pick<
  History,
  | 'personId'
  | 'bornOn'
  | 'sex'
  | 'ethnicity'
  | 'missingIsRecorded'
  | 'requestsRecordedFrom'
  | 'schoolRecordedFrom'
>;
type SchoolPlaceRow = Omit<SchoolPlace, 'place'> & { postcode: string | null };
type PlaceOf = (postcode: string | null) => Place;

/** All that is known of these people, in order of their ids. */
export async function historiesOf(db: EntityManager, ids: readonly string[]): Promise<History[]> {
  const people: PersonRow[] = await db.query(
    `select id as "personId", born_on as "bornOn", sex, ethnicity,
       exists (select from missing_episode) as "missingIsRecorded", (select min(asked_on) from request) as "requestsRecordedFrom",
       json_strip_nulls(json_build_object('place', (select min("start") from school_place),
         'exclusion', (select min(began_on) from school_exclusion))) as "schoolRecordedFrom"
     from person where id = any($1::uuid[]) order by id`,
    [ids],
  );
  const statuses = (table: string) =>
    spansOf<KnownStatus>(db, ids, table, `code, last_known_on as "lastKnownOn"`);
  const [
    care,
    eet,
    accommodation,
    inTouch,
    unaccompanied,
    supportRequests,
    livingAtHome,
    detained,
    schoolPlaces,
    advisers,
    happenings,
    statusOverrides,
    returned,
    education,
    voice,
    permanencePlans,
    health,
  ] = await Promise.all([
    careFactsOf(db, ids),
    statuses('eet_status'),
    statuses('accommodation'),
    statuses('in_touch'),
    spansOf<Span>(db, ids, 'unaccompanied'),
    spansOf<SupportRequest>(db, ids, 'support_request', 'kind'),
    spansOf<Span>(db, ids, 'living_at_home'),
    spansOf<Span>(db, ids, 'detention'),
    spansOf<SchoolPlaceRow>(db, ids, 'school_place', 'kind, postcode'),
    advisersOf(db, ids),
    happeningsOfPeople(db, ids),
    spansOf<StatusOverride>(db, ids, 'leaving_care_override', 'status'),
    returnFactsOf(db, ids),
    educationOf(db, ids),
    voiceOf(db, ids),
    permanencePlansOf(db, ids),
    healthOf(db, ids),
  ]);
  const placeOf = await placesOf(db, postcodesIn(ids.map(care), ids.flatMap(schoolPlaces)));

  return people.map((person) => {
    const id = person.personId;
    const facts = care(id);
    const episodes = layEpisodes(facts);
    const theirs = {
      diedOn: facts.periods.find(({ endedBecause }) => endedBecause === 'E2')?.end ?? null,
      episodes: episodes.map((episode) => asEpisode(episode, placeOf)),
      periodsOfCare: facts.periods.map((period) => asPeriod(period, placeOf)),
      eet: eet(id),
      accommodation: accommodation(id),
      inTouch: inTouch(id),
      unaccompanied: unaccompanied(id),
      supportRequests: supportRequests(id),
      livingAtHome: livingAtHome(id),
      detained: detained(id),
      schoolPlaces: schoolPlaces(id).map(({ postcode, ...place }) => ({
        ...place,
        place: placeOf(postcode),
      })),
      advisers: advisers(id),
      statusOverrides: statusOverrides(id),
      permanencePlans: permanencePlans(id),
    };
    // Spread into the literal above, these take fifty times as long, and the nightly run reads everybody.
    return Object.assign(theirs, person, happenings(id), returned(id), education(id), voice(id), health(id));
  });
}

type Happenings = Pick<
  History,
  'contacts' | 'reviews' | 'needsAssessments' | 'pathwayPlans' | 'pathwayPlanReviews'
>;

/** Contacts, reviews, assessments and plans of these people. */
async function happeningsOfPeople(
  db: EntityManager,
  ids: readonly string[],
): Promise<(personId: string) => Happenings> {
  const read = <K extends keyof Happenings>(table: string, day: string, columns: string) =>
    happeningsOf<Happenings[K][number]>(db, ids, table, day, columns);
  const [contacts, reviews, needsAssessments, pathwayPlans, pathwayPlanReviews] = await Promise.all([
    read<'contacts'>('contact', 'happened_on', 'happened_on as "happenedOn", kind, succeeded'),
    read<'reviews'>('review', 'held_on', 'held_on as "heldOn", participation'),
    read<'needsAssessments'>('needs_assessment', 'completed_on', 'completed_on as "completedOn"'),
    read<'pathwayPlans'>('pathway_plan', 'made_on', 'made_on as "madeOn"'),
    read<'pathwayPlanReviews'>('pathway_plan_review', 'held_on', 'held_on as "heldOn"'),
  ]);
  return (id) => ({
    contacts: contacts(id),
    reviews: reviews(id),
    needsAssessments: needsAssessments(id),
    pathwayPlans: pathwayPlans(id),
    pathwayPlanReviews: pathwayPlanReviews(id),
  });
}

function postcodesIn(care: readonly CareFacts[], schools: readonly SchoolPlaceRow[]): Set<string> {
  const postcodes = care.flatMap(({ periods, placements }) => [
    ...periods.map(({ homePostcode }) => homePostcode),
    ...placements.map(({ postcode }) => postcode),
  ]);
  const all = [...postcodes, ...schools.map(({ postcode }) => postcode)];
  return new Set(all.filter((postcode) => postcode !== null));
}

function asEpisode(
  { homePostcode: _, placementPostcode, ...episode }: ReturnEpisode,
  placeOf: PlaceOf,
): Episode {
  const isConfidential = placementGroup(episode.placement) === 'placed for adoption';
  return { ...episode, place: isConfidential ? adopters : placeOf(placementPostcode) };
}

/** Where adopters live is confidential: the authority is told as CON, the rest not at all (DOMAIN 5). */
const adopters: Place = { postcode: null, grid: null, authority: 'CON' };

function asPeriod({ homePostcode, ...period }: PeriodFact, placeOf: PlaceOf): PeriodOfCare {
  return { ...period, home: placeOf(homePostcode) };
}

/** Who was allocated to these people, and the roles those workers held. */
async function advisersOf(db: EntityManager, ids: readonly string[]): Promise<ByPerson<Allocation>> {
  const allocations = await spansOf<Omit<Allocation, 'isNamedPerson' | 'roles'>>(
    db,
    ids,
    'pa_allocation',
    `worker_id as "workerId"`,
  );
  const workers: Pick<Allocation, 'workerId' | 'isNamedPerson' | 'roles'>[] = await db.query(
    `select w.id as "workerId", w.is_named_person as "isNamedPerson",
       coalesce(json_agg(json_build_object('role', r.role, 'start', r."start", 'end', r."end") order by r."start")
         filter (where r.id is not null), '[]') as roles
     from worker w left join worker_role r on r.worker_id = w.id
     where w.id in (select worker_id from pa_allocation where person_id = any($1::uuid[]))
     group by w.id, w.is_named_person`,
    [ids],
  );
  const known = new Map(workers.map((worker) => [worker.workerId, worker]));
  return (personId) =>
    allocations(personId).map((allocation) => ({
      ...allocation,
      isNamedPerson: known.get(allocation.workerId)?.isNamedPerson ?? false,
      roles: known.get(allocation.workerId)?.roles ?? [],
    }));
}
