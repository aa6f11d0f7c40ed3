import type { Episode, PeriodOfCare, Place } from '../../src/domain/care/episode.ts';
import { splitEpisodes } from '../../src/domain/care/split-episodes.ts';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import type { Span } from '../../src/domain/dates/period.ts';
import type {
  Adoption,
  AdoptionDecision,
  Allocation,
  Contact,
  Conviction,
  HealthCheck,
  HealthOutcome,
  History,
  MissingEpisode,
  PermanencePlan,
  PreviousPermanence,
  RecordedView,
  RequestMade,
  ReturnInterview,
  Review,
  SdqScore,
  SocialWorkerSpan,
  StatusOverride,
  SubstanceMisuse,
  SupportRequest,
} from '../../src/domain/history/history.ts';
import { statusesFrom, type Observation } from '../../src/domain/history/known-statuses.ts';
import type { StatusName } from '../../src/domain/leaving-care/status-words.ts';
import { AtSchool, nothingAtSchool, type SchoolFacts } from './at-school.ts';
import { episode, episodesFrom } from './episodes.ts';
import { nowhere } from './places.ts';

/** A child of the council, of whom nothing is recorded but the day of birth. */
export const aChild = (): Person => new Person({ ...nothing, bornOn: '2010-06-01' });

/** A young person who turned 19 on 1 June 2018, of whom nothing else is recorded. */
export const aYoungPerson = (): Person => new Person({ ...nothing, bornOn: '1999-06-01' });

interface Facts {
  readonly bornOn: PlainDate;
  readonly diedOn: PlainDate | null;
  readonly home: Place;
  readonly unaccompanied: readonly Span[];
  readonly episodes: readonly Episode[];
  readonly eet: readonly Observation[];
  readonly accommodation: readonly Observation[];
  readonly inTouch: readonly Observation[];
  readonly supportRequests: readonly SupportRequest[];
  readonly livingAtHome: readonly Span[];
  readonly detained: readonly Span[];
  readonly advisers: readonly Allocation[];
  readonly contacts: readonly Contact[];
  readonly reviews: readonly Review[];
  readonly needsAssessments: readonly PlainDate[];
  readonly pathwayPlans: readonly PlainDate[];
  readonly pathwayPlanReviews: readonly PlainDate[];
  readonly statusOverrides: readonly StatusOverride[];
  readonly healthOutcomes: readonly HealthOutcome[];
  readonly healthChecks: readonly HealthCheck[];
  readonly sdqScores: readonly SdqScore[];
  readonly convictions: readonly Conviction[];
  readonly substanceMisuse: readonly SubstanceMisuse[];
  readonly recordedFrom: History['recordedFrom'];
  readonly missingEpisodes: History['missingEpisodes'];
  readonly missingIsRecorded: boolean;
  readonly adoptionDecisions: readonly AdoptionDecision[];
  readonly adoption: Adoption | null;
  readonly previousPermanence: PreviousPermanence | null;
  readonly socialWorkers: readonly SocialWorkerSpan[];
  readonly school: SchoolFacts;
  readonly views: readonly RecordedView[];
  readonly requests: readonly RequestMade[];
  readonly requestsRecordedFrom: PlainDate | null;
  readonly permanencePlans: readonly PermanencePlan[];
}

const nothing: Omit<Facts, 'bornOn'> = {
  diedOn: null,
  home: nowhere,
  unaccompanied: [],
  episodes: [],
  eet: [],
  accommodation: [],
  inTouch: [],
  supportRequests: [],
  livingAtHome: [],
  detained: [],
  advisers: [],
  contacts: [],
  reviews: [],
  needsAssessments: [],
  pathwayPlans: [],
  pathwayPlanReviews: [],
  statusOverrides: [],
  healthOutcomes: [],
  healthChecks: [],
  sdqScores: [],
  convictions: [],
  substanceMisuse: [],
  recordedFrom: {},
  missingEpisodes: [],
  missingIsRecorded: true,
  adoptionDecisions: [],
  adoption: null,
  previousPermanence: null,
  socialWorkers: [],
  school: nothingAtSchool,
  views: [],
  requests: [],
  requestsRecordedFrom: '2000-01-01',
  permanencePlans: [],
};

const untoldHealth: Omit<HealthOutcome, 'collectionYear'> = {
  sdqScore: null,
  sdqReason: null,
  hadHealthAssessment: null,
  hadDentalCheck: null,
  hadDevelopmentChecks: null,
  hadImmunisations: null,
  wasConvicted: null,
  misusedSubstances: null,
};

const noInterview: ReturnInterview = {
  interviewOfferedOn: null,
  interviewHeldOn: null,
  interviewDeclinedOn: null,
};

const recordable = [
  'hadHealthAssessment',
  'hadDentalCheck',
  'hadDevelopmentChecks',
  'hadImmunisations',
  'wasConvicted',
  'misusedSubstances',
  'sdqScore',
] as const satisfies (keyof History['recordedFrom'])[];

type Check =
  | ['health-assessment' | 'dental-check', 'done' | 'declined']
  | ['development-checks' | 'immunisations', 'up to date' | 'behind'];

interface Care {
  readonly legalStatus?: string;
  readonly placement?: string;
  readonly place?: Place;
  /** REC, why care ended. */
  readonly because?: string;
}

interface Adviser {
  /** The role held; a personal adviser unless said. */
  readonly role?: string;
  /** When the role was held; from the allocation's start on unless said. */
  readonly roleHeld?: Span;
  /** False for a team, a duty desk or a vacancy. */
  readonly named?: boolean;
}

/** One person's record under construction: each call adds one fact and gives a new person, the old one stays as it was. */
export class Person extends AtSchool<Person> {
  private readonly facts: Facts;

  constructor(facts: Facts) {
    super();
    this.facts = facts;
  }

  born(bornOn: PlainDate): Person {
    return this.with({ bornOn });
  }

  died(diedOn: PlainDate): Person {
    return this.with({ diedOn });
  }

  /** Where the family lived when the child was first placed. */
  home(home: Place): Person {
    return this.with({ home });
  }

  /** A stay in one placement; `end` is the first day out of it. On a care order in a foster placement unless said. */
  inCare(start: PlainDate, end: PlainDate | null = null, { because = 'E4A', ...care }: Care = {}): Person {
    return this.episode({ ...care, start, end, endedBecause: end && because });
  }

  /** To another carer, from the day on; the stay ends when and as it would have ended. */
  moved(day: PlainDate, placement: string, place: Place = nowhere): Person {
    const { episodes } = this.facts;
    const left = episodes.at(-1);
    if (!left) throw new Error(`Nobody can move on ${day} who is not in care. Say inCare first.`);
    const moved = { ...left, start: day, startedBecause: 'P', placement, place };
    return this.with({
      episodes: [...episodes.slice(0, -1), { ...left, end: day, endedBecause: 'X1' }, moved],
    });
  }

  episode(facts: Partial<Episode> & Pick<Episode, 'start'>): Person {
    return this.with({ episodes: [...this.facts.episodes, episode(facts)] });
  }

  /** Episodes as DOMAIN's tables write them: see `episodesFrom`. */
  episodes(notation: string): Person {
    return this.with({ episodes: [...this.facts.episodes, ...episodesFrom(notation)] });
  }

  unaccompanied(start: PlainDate, end: PlainDate | null = null): Person {
    return this.with({ unaccompanied: [...this.facts.unaccompanied, { start, end }] });
  }

  /** First seen on `start` and last confirmed on `lastKnownOn`, or on the same day. */
  eet(start: PlainDate, code: string, lastKnownOn = start): Person {
    return this.with({ eet: [...this.facts.eet, ...seen(start, code, lastKnownOn)] });
  }

  accommodation(start: PlainDate, code: string, lastKnownOn = start): Person {
    return this.with({ accommodation: [...this.facts.accommodation, ...seen(start, code, lastKnownOn)] });
  }

  inTouch(start: PlainDate, code: string, lastKnownOn = start): Person {
    return this.with({ inTouch: [...this.facts.inTouch, ...seen(start, code, lastKnownOn)] });
  }

  askedForSupport(start: PlainDate, withdrawn: PlainDate | null = null): Person {
    return this.support({ kind: 'asked', start, end: withdrawn });
  }

  onProgramme(start: PlainDate, end: PlainDate | null = null): Person {
    return this.support({ kind: 'programme', start, end });
  }

  livedAtHome(start: PlainDate, end: PlainDate | null = null): Person {
    return this.with({ livingAtHome: [...this.facts.livingAtHome, { start, end }] });
  }

  detained(start: PlainDate, end: PlainDate | null = null): Person {
    return this.with({ detained: [...this.facts.detained, { start, end }] });
  }

  /** Allocated to a named personal adviser unless said otherwise; `end` is the first day without. */
  adviser(start: PlainDate, end: PlainDate | null = null, adviser: Adviser = {}): Person {
    const { role = 'personal-adviser', roleHeld = { start, end: null }, named = true } = adviser;
    const workerId = `worker-${this.facts.advisers.length + 1}`;
    const allocation = { workerId, start, end, isNamedPerson: named, roles: [{ ...roleHeld, role }] };
    return this.with({ advisers: [...this.facts.advisers, allocation] });
  }

  /** A call that was answered, unless said otherwise. */
  contacted(happenedOn: PlainDate, kind: Contact['kind'] = 'call', succeeded = true): Person {
    return this.with({ contacts: [...this.facts.contacts, { happenedOn, kind, succeeded }] });
  }

  /** Seen on a visit. */
  visited(day: PlainDate): Person {
    return this.contacted(day, 'visit');
  }

  reviewed(heldOn: PlainDate, participation: string | null = null): Person {
    return this.with({ reviews: [...this.facts.reviews, { heldOn, participation }] });
  }

  /** Their needs were assessed. */
  assessed(completedOn: PlainDate): Person {
    return this.with({ needsAssessments: [...this.facts.needsAssessments, completedOn] });
  }

  /** A pathway plan was made. */
  planned(madeOn: PlainDate): Person {
    return this.with({ pathwayPlans: [...this.facts.pathwayPlans, madeOn] });
  }

  planReviewed(heldOn: PlainDate): Person {
    return this.with({ pathwayPlanReviews: [...this.facts.pathwayPlanReviews, heldOn] });
  }

  /** Their leaving-care status was set by hand. */
  overridden(status: StatusName, start: PlainDate, end: PlainDate | null = null): Person {
    return this.with({ statusOverrides: [...this.facts.statusOverrides, { status, start, end }] });
  }

  /** As OC2 of the year to that 31 March has it; nothing but what is said. */
  health(collectionYear: number, outcome: Partial<HealthOutcome> = {}): Person {
    const { healthOutcomes } = this.facts;
    return this.with({
      healthOutcomes: [...healthOutcomes, { ...untoldHealth, collectionYear, ...outcome }],
    });
  }

  /** Their health was seen to: the kind of check and what came of it. */
  checked(heldOn: PlainDate, ...[kind, result]: Check): Person {
    const check = { heldOn, kind, result } as HealthCheck;
    return this.with({ healthChecks: [...this.facts.healthChecks, check] });
  }

  sdqScored(scoredOn: PlainDate, score: number): Person {
    return this.with({ sdqScores: [...this.facts.sdqScores, { scoredOn, score }] });
  }

  convicted(decidedOn: PlainDate, outcome: Conviction['outcome'] = 'conviction'): Person {
    return this.with({ convictions: [...this.facts.convictions, { decidedOn, outcome }] });
  }

  misusedSubstances(identifiedOn: PlainDate, help: SubstanceMisuse['help'] = 'received'): Person {
    return this.with({ substanceMisuse: [...this.facts.substanceMisuse, { identifiedOn, help }] });
  }

  /** Of a council of which the first check, score, conviction or finding of anybody was on the day. */
  whereHealthIsRecordedFrom(day: PlainDate): Person {
    return this.with({ recordedFrom: Object.fromEntries(recordable.map((what) => [what, day])) });
  }

  /** Missing, unless they were away or nobody said which; back on the same day unless said, null when not back. */
  missing(
    missingFrom: PlainDate,
    returnedOn: PlainDate | null = missingFrom,
    kind: MissingEpisode['kind'] = 'M',
  ): Person {
    const incident = { missingFrom, returnedOn, kind, ...noInterview };
    return this.with({ missingEpisodes: [...this.facts.missingEpisodes, incident] });
  }

  /** The interview after the last time they were missing. */
  interviewed(said: Partial<ReturnInterview>): Person {
    const { missingEpisodes } = this.facts;
    const last = missingEpisodes.at(-1);
    if (!last)
      throw new Error('Nobody is interviewed on their return who was not missing. Say missing first.');
    return this.with({ missingEpisodes: [...missingEpisodes.slice(0, -1), { ...last, ...said }] });
  }

  /** Of a council that records no incident of anybody. */
  whereNobodyIsRecordedMissing(): Person {
    return this.with({ missingIsRecorded: false });
  }

  /** Decided that they should be placed for adoption. */
  toBeAdopted(decidedOn: PlainDate, reversedOn: PlainDate | null = null): Person {
    return this.with({ adoptionDecisions: [...this.facts.adoptionDecisions, { decidedOn, reversedOn }] });
  }

  /** Matched with the adopters. `decidedOn` is AD1's own day of the decision. */
  matched(matchedOn: PlainDate | null, decidedOn: PlainDate | null = null, byFosterCarer = false): Person {
    return this.with({ adoption: { matchedOn, decidedOn, byFosterCarer } });
  }

  /** A social worker as the return tells of them, by the worker's number, unless said otherwise. */
  socialWorker(
    worker: string | null,
    start: PlainDate,
    end: PlainDate | null = null,
    source: SocialWorkerSpan['source'] = 'return',
  ): Person {
    return this.with({ socialWorkers: [...this.facts.socialWorkers, { worker, start, end, source }] });
  }

  /** Their views were recorded. */
  heard(recordedOn: PlainDate, how: RecordedView['how'] = 'in person'): Person {
    return this.with({ views: [...this.facts.views, { recordedOn, how }] });
  }

  /** Asked for a bus pass, unless said otherwise, and answered yes, if on a day and not otherwise. */
  asked(askedOn: PlainDate, answeredOn: PlainDate | null = null, said: Partial<RequestMade> = {}): Person {
    const answer = answeredOn && 'yes';
    const request: RequestMade = {
      kind: 'bus-pass',
      askedOn,
      answeredOn,
      answer,
      withdrawnOn: null,
      isHandedOver: false,
      ...said,
    };
    return this.with({ requests: [...this.facts.requests, request] });
  }

  /** Of a council that records no request of anybody. */
  whereNobodyIsRecordedAsking(): Person {
    return this.whereAskingIsRecordedFrom(null);
  }

  /** Of a council of which the first request of anybody was made on the day; null when it records none. */
  whereAskingIsRecordedFrom(requestsRecordedFrom: PlainDate | null): Person {
    return this.with({ requestsRecordedFrom });
  }

  /** A plan for a permanent home was recorded: long-term fostering unless said. */
  permanencePlanned(recordedOn: PlainDate, plan = 'F'): Person {
    return this.with({ permanencePlans: [...this.facts.permanencePlans, { recordedOn, plan }] });
  }

  history(): History {
    const { bornOn, diedOn, home, ...facts } = this.facts;
    const episodes = facts.episodes.toSorted(byStart);
    return {
      personId: 'a-person',
      bornOn,
      diedOn,
      sex: null,
      ethnicity: null,
      unaccompanied: facts.unaccompanied.toSorted(byStart),
      episodes,
      periodsOfCare: periodsOfCare(episodes, home),
      eet: statusesFrom(facts.eet),
      accommodation: statusesFrom(facts.accommodation),
      inTouch: statusesFrom(facts.inTouch),
      supportRequests: facts.supportRequests.toSorted(byStart),
      livingAtHome: facts.livingAtHome.toSorted(byStart),
      detained: facts.detained.toSorted(byStart),
      advisers: facts.advisers.toSorted(byStart),
      contacts: facts.contacts.toSorted((a, b) => inOrder(a.happenedOn, b.happenedOn)),
      reviews: facts.reviews.toSorted((a, b) => inOrder(a.heldOn, b.heldOn)),
      needsAssessments: facts.needsAssessments.toSorted(inOrder).map((completedOn) => ({ completedOn })),
      pathwayPlans: facts.pathwayPlans.toSorted(inOrder).map((madeOn) => ({ madeOn })),
      pathwayPlanReviews: facts.pathwayPlanReviews.toSorted(inOrder).map((heldOn) => ({ heldOn })),
      statusOverrides: facts.statusOverrides.toSorted(byStart),
      healthOutcomes: facts.healthOutcomes.toSorted((a, b) => a.collectionYear - b.collectionYear),
      healthChecks: facts.healthChecks.toSorted((a, b) => inOrder(a.heldOn, b.heldOn)),
      sdqScores: facts.sdqScores.toSorted((a, b) => inOrder(a.scoredOn, b.scoredOn)),
      convictions: facts.convictions.toSorted((a, b) => inOrder(a.decidedOn, b.decidedOn)),
      substanceMisuse: facts.substanceMisuse.toSorted((a, b) => inOrder(a.identifiedOn, b.identifiedOn)),
      recordedFrom: facts.recordedFrom,
      missingEpisodes: facts.missingEpisodes.toSorted((a, b) => inOrder(a.missingFrom, b.missingFrom)),
      missingIsRecorded: facts.missingIsRecorded,
      adoptionDecisions: facts.adoptionDecisions.toSorted((a, b) => inOrder(a.decidedOn, b.decidedOn)),
      adoption: facts.adoption,
      previousPermanence: facts.previousPermanence,
      socialWorkers: facts.socialWorkers.toSorted(byStart),
      educationPlans: facts.school.educationPlans.toSorted((a, b) => inOrder(a.doneOn, b.doneOn)),
      schoolPlaces: facts.school.schoolPlaces.toSorted(byStart),
      attendance: facts.school.attendance.toSorted((a, b) => inOrder(a.countedTo, b.countedTo)),
      exclusions: facts.school.exclusions.toSorted((a, b) => inOrder(a.beganOn, b.beganOn)),
      schoolRecordedFrom: facts.school.schoolRecordedFrom,
      schoolYears: facts.school.schoolYears.toSorted((a, b) => a.academicYear - b.academicYear),
      keyStage4: facts.school.keyStage4.toSorted((a, b) => a.academicYear - b.academicYear),
      examResults: facts.school.examResults.toSorted((a, b) => a.academicYear - b.academicYear),
      disabilities: facts.school.disabilities.toSorted(byStart),
      views: facts.views.toSorted((a, b) => inOrder(a.recordedOn, b.recordedOn)),
      requests: facts.requests.toSorted((a, b) => inOrder(a.askedOn, b.askedOn)),
      requestsRecordedFrom: facts.requestsRecordedFrom,
      permanencePlans: facts.permanencePlans.toSorted((a, b) => inOrder(a.recordedOn, b.recordedOn)),
    };
  }

  protected get school(): SchoolFacts {
    return this.facts.school;
  }

  protected withSchool(facts: Partial<SchoolFacts>): Person {
    return this.with({ school: { ...this.facts.school, ...facts } });
  }

  private support(request: SupportRequest): Person {
    return this.with({ supportRequests: [...this.facts.supportRequests, request] });
  }

  private with(facts: Partial<Facts>): Person {
    return new Person({ ...this.facts, ...facts });
  }
}

const inOrder = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0);
const byStart = (a: Span, b: Span): number => inOrder(a.start, b.start);

// Read as the product reads them from a return, so that no test stands on a period that could not be.
function periodsOfCare(episodes: readonly Episode[], home: Place): PeriodOfCare[] {
  const rows = episodes.map((row) => ({ ...row, homePostcode: null, placementPostcode: row.place.postcode }));
  return splitEpisodes(rows).periods.map(({ homePostcode: _, ...period }) => ({ ...period, home }));
}

const seen = (start: PlainDate, code: string, lastKnownOn: PlainDate): Observation[] => [
  { knownOn: start, code },
  { knownOn: lastKnownOn, code },
];
