import type { Allocation } from './allocations.ts';
import { contactPromisesCsv } from './contact-promises.ts';
import { inventPeople, type Council } from './council-people.ts';
import { csv, ukDate, type Cell } from './csv.ts';
import { districtAreasCsv } from './district-areas.ts';
import { fosterHouseholdsCsv } from './foster-households.ts';
import { headerCsv, inCareThisYear, mothersAmong } from './header.ts';
import { episodesOf, type Life } from './life.ts';
import { detained, livingAtHome } from './named-young-people.ts';
import { inventedPhone, nameOf } from './names.ts';
import { observationsCsv } from './observations.ts';
import { kirklees, postcodesCsv } from './postcodes.ts';
import { formerWorkers, postsCsv } from './posts.ts';
import { schoolFiles, type SchoolFiles } from './school-files.ts';
import { publishedFiguresCsv, statisticalNeighboursCsv } from './published-figures.ts';
import { targetsCsv } from './targets.ts';
import { workers } from './workers.ts';

/** The text of each file, by the name it is sent under. */
export interface CouncilFiles extends SchoolFiles {
  readonly 'header.csv': string;
  readonly 'episodes.csv': string;
  readonly 'uasc.csv': string;
  readonly 'oc3.csv': string;
  readonly 'names.csv': string;
  readonly 'personal-advisers.csv': string;
  readonly 'posts.csv': string;
  readonly 'foster-households.csv': string;
  readonly 'pa-allocations.csv': string;
  readonly 'social-worker-allocations.csv': string;
  readonly 'reviewing-officer-allocations.csv': string;
  readonly 'care-leaver-contacts.csv': string;
  readonly 'contacts.csv': string;
  readonly 'pathway-steps.csv': string;
  readonly 'reviews.csv': string;
  readonly 'views.csv': string;
  readonly 'requests.csv': string;
  readonly 'permanence-plans.csv': string;
  readonly 'contact-promises.csv': string;
  readonly 'support-requests.csv': string;
  readonly 'living-at-home.csv': string;
  readonly 'detained.csv': string;
  readonly 'postcodes.csv': string;
  readonly 'population.csv': string;
  readonly 'observations.csv': string;
  readonly 'district-areas.csv': string;
  readonly 'targets.csv': string;
  readonly 'published-figures.csv': string;
  readonly 'statistical-neighbours.csv': string;
}

/** An invented council's files, as a real one would send them; the same text every time. All days are dd/mm/yyyy. */
export function inventCouncil(): CouncilFiles {
  const council = inventPeople();
  const { lives, careLeavers, contacts, cohort } = council;
  return {
    'header.csv': headerCsv(lives, mothersAmong(lives)),
    'episodes.csv': csv(episodeColumns, lives.flatMap(episodeRows)),
    'uasc.csv': csv(
      ['CHILD', 'SEX', 'DOB', 'DUC'],
      lives
        .filter(inCareThisYear)
        .flatMap(({ child, sex, bornOn, unaccompanied }) =>
          unaccompanied ? [[child, sex, ukDate(bornOn), ukDate(unaccompanied.until)]] : [],
        ),
    ),
    'oc3.csv': csv(
      ['CHILD', 'DOB', 'IN_TOUCH', 'ACTIV', 'ACCOM'],
      cohort.map(({ child, bornOn, contact }) => [
        child,
        ukDate(bornOn),
        contact.inTouch,
        contact.activity,
        contact.accommodation,
      ]),
    ),
    'names.csv': namesCsv(council),
    'personal-advisers.csv': csv(
      ['WORKER_ID', 'NAME', 'TEAM', 'ROLE', 'ROLE_START', 'ROLE_END', 'NAMED'],
      [...workers, ...formerWorkers].map((one) => [
        one.id,
        one.name,
        one.team,
        one.role,
        ukDate(one.start),
        ukDate(one.end),
        one.isNamed ? 1 : 0,
      ]),
    ),
    'posts.csv': postsCsv(),
    'foster-households.csv': fosterHouseholdsCsv(),
    'pa-allocations.csv': allocationsCsv('ALLOC', council.allocations),
    'social-worker-allocations.csv': allocationsCsv('SW_ALLOC', council.socialWorkers),
    'reviewing-officer-allocations.csv': allocationsCsv('IRO_ALLOC', council.reviewingOfficers),
    'care-leaver-contacts.csv': csv(
      ['CHILD', 'KNOWN_ON', 'IN_TOUCH', 'ACTIV', 'ACCOM'],
      contacts.map((one) => [one.child, ukDate(one.knownOn), one.inTouch, one.activity, one.accommodation]),
    ),
    'contacts.csv': csv(
      ['CHILD', 'HAPPENED_ON', 'KIND', 'SUCCEEDED', 'WORKER_ID'],
      council.contactsMade.map((one) => [
        one.child,
        ukDate(one.on),
        one.kind,
        one.succeeded ? 1 : 0,
        one.worker,
      ]),
    ),
    'pathway-steps.csv': csv(
      ['CHILD', 'STEP', 'DONE_ON'],
      council.pathwaySteps.map(({ child, step, on }) => [child, step, ukDate(on)]),
    ),
    'reviews.csv': csv(
      ['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE'],
      council.reviews.map((one) => [one.child, ukDate(one.bornOn), ukDate(one.on), one.participation]),
    ),
    'views.csv': csv(
      ['CHILD', 'RECORDED_ON', 'HOW'],
      council.views.map(({ child, on, how }) => [child, ukDate(on), how]),
    ),
    'requests.csv': csv(
      ['CHILD', 'REQUEST', 'ASKED_ON', 'WORKER_ID', 'ANSWERED_ON', 'ANSWER', 'WITHDRAWN_ON'],
      council.requests.map((one) => [
        one.child,
        one.kind,
        ukDate(one.on),
        one.worker,
        ukDate(one.answeredOn),
        one.answer,
        ukDate(one.withdrawnOn),
      ]),
    ),
    'permanence-plans.csv': csv(
      ['CHILD', 'RECORDED_ON', 'PLAN'],
      council.permanencePlans.map(({ child, on, plan }) => [child, ukDate(on), plan]),
    ),
    'contact-promises.csv': contactPromisesCsv,
    'support-requests.csv': csv(
      ['CHILD', 'KIND', 'ASKED_ON', 'WITHDRAWN_ON'],
      careLeavers.flatMap(({ life, support }) =>
        support.map(({ kind, start, end }) => [life.child, kind, ukDate(start), ukDate(end)]),
      ),
    ),
    'living-at-home.csv': csv(
      ['CHILD', 'HOME_START', 'HOME_END'],
      livingAtHome.map(([child, start, end]) => [child, ukDate(start), ukDate(end)]),
    ),
    'detained.csv': csv(
      ['CHILD', 'DETAINED_START', 'DETAINED_END'],
      detained.map(([child, start, end]) => [child, ukDate(start), ukDate(end)]),
    ),
    'postcodes.csv': postcodesCsv(),
    'population.csv': populationCsv,
    'district-areas.csv': districtAreasCsv,
    'observations.csv': observationsCsv,
    ...schoolFiles(lives),
    'targets.csv': targetsCsv,
    'published-figures.csv': publishedFiguresCsv,
    'statistical-neighbours.csv': statisticalNeighboursCsv,
  };
}

const allocationsCsv = (column: string, allocations: readonly Allocation[]): string =>
  csv(
    ['CHILD', 'WORKER_ID', `${column}_START`, `${column}_END`],
    allocations.map(({ child, worker, start, end }) => [child, worker, ukDate(start), ukDate(end)]),
  );

/** Young people after care have a phone of their own. */
function namesCsv({ lives, careLeavers }: Council): string {
  const phones = new Map(careLeavers.map(({ life }, i) => [life.child, inventedPhone(i)]));
  return csv(
    ['CHILD', 'GIVEN_NAME', 'FAMILY_NAME', 'PHONE'],
    lives.map((life) => {
      const { given, family } = nameOf(life);
      return [life.child, given, family, phones.get(life.child) ?? null];
    }),
  );
}

const episodeColumns = [
  'CHILD',
  'DECOM',
  'RNE',
  'LS',
  'CIN',
  'PLACE',
  'PLACE_PROVIDER',
  'DEC',
  'REC',
  'REASON_PLACE_CHANGE',
  'HOME_POST',
  'PL_POST',
  'URN',
];

const episodeRows = ({ child, stays }: Life): Cell[][] =>
  stays.flatMap((stay) =>
    episodesOf(stay).map(({ start, end, began, legalStatus, placement, ended, changeReason }) => [
      child,
      ukDate(start),
      began,
      legalStatus,
      stay.need,
      placement.code,
      placement.provider,
      ukDate(end),
      ended,
      changeReason,
      stay.home,
      placement.postcode,
      placement.urn,
    ]),
  );

const implied =
  'Implied by the rate of 63.4 per 10,000 in the Corporate Parenting Strategy 2019-21; not an ONS figure';
const invented = 'Invented for the demonstration; not an ONS figure';

const populationCsv = csv(
  ['LA_CODE', 'MID_YEAR', 'PEOPLE_0_17', 'PUBLISHED_ON', 'SOURCE'],
  [
    [kirklees, 2015, 98_930, '23/06/2016', invented],
    [kirklees, 2016, 99_410, '22/06/2017', invented],
    [kirklees, 2017, 99_842, '28/06/2018', implied],
  ],
);
