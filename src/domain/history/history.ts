import type { Episode, PeriodOfCare, Place } from '../care/episode.ts';
import type { RequestKind } from '../codes/request-kinds.ts';
import type { SchoolKind } from '../codes/school-kinds.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import type { Span } from '../dates/period.ts';
import type { StatusName } from '../leaving-care/status-words.ts';

/** What one person was seen or said to be doing, living in or in touch with: true from `start`, last confirmed on `lastKnownOn`. */
export interface KnownStatus extends Span {
  readonly code: string;
  readonly lastKnownOn: PlainDate;
}

/** A worker allocated to the person; `roles` are the spans in which that worker held a role. */
export interface Allocation extends Span {
  readonly workerId: string;
  /** True for one named person; false for a team, a duty desk or a vacancy. */
  readonly isNamedPerson: boolean;
  readonly roles: readonly (Span & { readonly role: string })[];
}

/** Asked for (or has a right to) support from 21 to 25. */
export interface SupportRequest extends Span {
  /** `asked` under CSWA17 s.3; `programme` for education or training under CA89 s.23CA. */
  readonly kind: 'asked' | 'programme';
}

/** A worker saw or reached the person, or tried to. */
export interface Contact {
  readonly happenedOn: PlainDate;
  readonly kind: 'visit' | 'meeting' | 'call' | 'message';
  /** False of an attempt: nobody opened, nobody answered. */
  readonly succeeded: boolean;
}

export interface Review {
  readonly heldOn: PlainDate;
  /** REVIEW_CODE: PN1 …; null when not recorded. */
  readonly participation: string | null;
}

/**
 * What the return's OC2 says of one year of a child who was looked after all through it. Null of anything is: it does not say.
 */
export interface HealthOutcome {
  /** The year of the 31 March it ended on. */
  readonly collectionYear: number;
  /** Strengths and difficulties questionnaire: 0 to 40. */
  readonly sdqScore: number | null;
  /** SDQ_REASON: why there is no score. */
  readonly sdqReason: string | null;
  readonly hadHealthAssessment: boolean | null;
  readonly hadDentalCheck: boolean | null;
  /** Asked of children under 5. */
  readonly hadDevelopmentChecks: boolean | null;
  readonly hadImmunisations: boolean | null;
  /** Convicted or cautioned. */
  readonly wasConvicted: boolean | null;
  readonly misusedSubstances: boolean | null;
}

/** What OC2 answers of a year with yes or no. */
export type HealthQuestion =
  | 'hadHealthAssessment'
  | 'hadDentalCheck'
  | 'hadDevelopmentChecks'
  | 'hadImmunisations'
  | 'wasConvicted'
  | 'misusedSubstances';

/** Seen to on a day, or found to be in order or not. */
export type HealthCheck = { readonly heldOn: PlainDate } & (
  | { readonly kind: 'health-assessment' | 'dental-check'; readonly result: 'done' | 'declined' }
  | { readonly kind: 'development-checks' | 'immunisations'; readonly result: 'up to date' | 'behind' }
);

/** A questionnaire of strengths and difficulties (SDQ) was scored: 0 to 40. */
export interface SdqScore {
  readonly scoredOn: PlainDate;
  readonly score: number;
}

/** A court convicted the child, or they were given a youth caution or a youth conditional caution. */
export interface Conviction {
  readonly decidedOn: PlainDate;
  readonly outcome: 'conviction' | 'youth-caution' | 'youth-conditional-caution';
}

/** A problem with drugs, alcohol or other substances was found, and this became of help with it. */
export interface SubstanceMisuse {
  readonly identifiedOn: PlainDate;
  readonly help: 'received' | 'declined' | 'not-offered';
}

/** An incident: not where they should be. Most begin and end on one day, so it is no span. */
export interface MissingEpisode {
  readonly missingFrom: PlainDate;
  /** The day they were back; null while they are not, or when nobody wrote it down. */
  readonly returnedOn: PlainDate | null;
  /** M missing, A away without authorisation though known where; null when not recorded. */
  readonly kind: 'M' | 'A' | null;
}

/** The interview on their return: offered, held, or not wanted. Null of anything is: nobody wrote it down. */
export interface ReturnInterview {
  readonly interviewOfferedOn: PlainDate | null;
  readonly interviewHeldOn: PlainDate | null;
  readonly interviewDeclinedOn: PlainDate | null;
}

/** A decision that the child should be placed for adoption. */
export interface AdoptionDecision {
  readonly decidedOn: PlainDate;
  readonly reversedOn: PlainDate | null;
}

/** What is recorded of the adoption of a child who was adopted. */
export interface Adoption {
  readonly decidedOn: PlainDate | null;
  /** The day the child was matched with the adopters. */
  readonly matchedOn: PlainDate | null;
  readonly byFosterCarer: boolean | null;
}

/** The order by which the child had a permanent home before coming into care. */
export interface PreviousPermanence {
  /** PREV_PERM: P1 adoption …, Z1 none; null when not recorded. */
  readonly kind: string | null;
  /** `2019-01-31`, `2019-01-zz`, `2019-zz-zz` or `zzzz-zz-zz`; null when not recorded. */
  readonly orderedOn: string | null;
}

/** A social worker the child had. */
export interface SocialWorkerSpan extends Span {
  /** Tells one worker from another among those of the same source; null when not recorded. */
  readonly worker: string | null;
  /** The two know a worker by other ids, so workers of both cannot be counted together. */
  readonly source: 'return' | 'allocation';
}

/** A personal education plan (PEP), the part of the care plan that is about school, was made or reviewed. */
export interface EducationPlanStep {
  readonly doneOn: PlainDate;
  readonly step: 'made' | 'reviewed';
}

/** Where a child was on roll; of the kind `none`, that they had no school place. */
export interface SchoolPlace extends Span {
  readonly kind: SchoolKind;
  readonly place: Place;
}

/** Half-days at school of the academic year so far, at all schools together. */
export interface AttendanceCount {
  /** The last day counted. */
  readonly countedTo: PlainDate;
  readonly sessionsPossible: number;
  /** Of them, those missed with leave and without. */
  readonly sessionsAuthorised: number;
  readonly sessionsUnauthorised: number;
}

/** A school sent the child away for some days, or for good. */
export interface SchoolExclusion {
  readonly beganOn: PlainDate;
  readonly kind: 'suspension' | 'permanent-exclusion';
}

/** What schools told of one academic year. Null of anything is: nobody told. */
export interface SchoolYear {
  /** The year it ended in: 2018 for 2017/18. */
  readonly academicYear: number;
  /** Half-days on which the child should have been at school. */
  readonly sessionsPossible: number | null;
  /** Of them, those missed with leave and without. */
  readonly sessionsAuthorised: number | null;
  readonly sessionsUnauthorised: number | null;
  readonly suspensions: number | null;
  readonly wasPermanentlyExcluded: boolean | null;
}

/** A pupil who was at the end of key stage 4 in the summer of an academic year. */
export interface KeyStage4 {
  /** The year it ended in: 2018 for 2017/18. */
  readonly academicYear: number;
  /** Whether the child was found among the pupils whose results are published. */
  readonly wasMatched: boolean;
  /** Attainment 8 in tenths: 215 for 21.5; null when nobody told. */
  readonly attainment8Tenths: number | null;
}

/** A GCSE of an academic year. */
export interface ExamResult {
  readonly academicYear: number;
  /** In lower case: `english language`. */
  readonly subject: string;
  /** `9` to `1`, `U` or `X` (no result); two of them for combined science: `5-4`. */
  readonly grade: string;
}

/** A disability, by its code; NONE for as long as it was told that there is none. */
export interface Disability extends Span {
  readonly code: string;
}

/** The person's views were heard and recorded; what they said is not kept here. */
export interface RecordedView {
  readonly recordedOn: PlainDate;
  readonly how: 'in person' | 'advocate' | 'written' | 'other';
}

/** Something the person asked of the council: open until it is answered or taken back. */
export interface RequestMade {
  readonly kind: RequestKind;
  readonly askedOn: PlainDate;
  readonly answeredOn: PlainDate | null;
  readonly answer: 'yes' | 'no' | 'partly' | null;
  readonly withdrawnOn: PlainDate | null;
  /** Passed on with a reason, as from the 25th birthday on it must be. */
  readonly isHandedOver: boolean;
}

/** What was planned as the child's permanent home; several may run side by side. */
export interface PermanencePlan {
  readonly recordedOn: PlainDate;
  /** A to G of Annex A, or one of the ten codes beside it. */
  readonly plan: string;
}

/** A leaving-care status set by hand, which stands before the one worked out. Why is kept in the record and not here. */
export interface StatusOverride extends Span {
  readonly status: StatusName;
}

/** All we know of one person. Spans are in order of their start, happenings of their day. Ids only: no name, no address. */
export interface History {
  readonly personId: string;
  readonly bornOn: PlainDate;
  readonly diedOn: PlainDate | null;
  readonly sex: string | null;
  readonly ethnicity: string | null;
  /** Unaccompanied asylum-seeking child, from the return's UASC table; `end` is DUC. */
  readonly unaccompanied: readonly Span[];
  readonly episodes: readonly Episode[];
  readonly periodsOfCare: readonly PeriodOfCare[];
  readonly eet: readonly KnownStatus[];
  readonly accommodation: readonly KnownStatus[];
  readonly inTouch: readonly KnownStatus[];
  readonly supportRequests: readonly SupportRequest[];
  /** Living with a parent or someone with parental responsibility after care. */
  readonly livingAtHome: readonly Span[];
  /** In custody or hospital. */
  readonly detained: readonly Span[];
  readonly advisers: readonly Allocation[];
  readonly contacts: readonly Contact[];
  /** Reviews of a looked-after child's case. */
  readonly reviews: readonly Review[];
  readonly needsAssessments: readonly { readonly completedOn: PlainDate }[];
  readonly pathwayPlans: readonly { readonly madeOn: PlainDate }[];
  readonly pathwayPlanReviews: readonly { readonly heldOn: PlainDate }[];
  readonly statusOverrides: readonly StatusOverride[];
  /** One a year, in order of years. */
  readonly healthOutcomes: readonly HealthOutcome[];
  readonly healthChecks: readonly HealthCheck[];
  readonly sdqScores: readonly SdqScore[];
  readonly convictions: readonly Conviction[];
  readonly substanceMisuse: readonly SubstanceMisuse[];
  /** The first day of which such a thing is recorded of anybody, beside what returns tell; absent where none is. */
  readonly recordedFrom: Readonly<Partial<Record<HealthQuestion | 'sdqScore', PlainDate>>>;
  readonly missingEpisodes: readonly (MissingEpisode & ReturnInterview)[];
  /** Whether an incident is recorded of anybody at all: where none is, that a child has none says nothing. */
  readonly missingIsRecorded: boolean;
  readonly adoptionDecisions: readonly AdoptionDecision[];
  readonly adoption: Adoption | null;
  readonly previousPermanence: PreviousPermanence | null;
  /** Named workers; no team, duty desk or vacancy. */
  readonly socialWorkers: readonly SocialWorkerSpan[];
  readonly educationPlans: readonly EducationPlanStep[];
  readonly schoolPlaces: readonly SchoolPlace[];
  readonly attendance: readonly AttendanceCount[];
  readonly exclusions: readonly SchoolExclusion[];
  /** The first day of which such a thing is recorded of anybody, beside what files tell; absent where none is. */
  readonly schoolRecordedFrom: Readonly<Partial<Record<'place' | 'exclusion', PlainDate>>>;
  /** One a year, in order of years. */
  readonly schoolYears: readonly SchoolYear[];
  readonly keyStage4: readonly KeyStage4[];
  readonly examResults: readonly ExamResult[];
  /** Several may hold at once. */
  readonly disabilities: readonly Disability[];
  readonly views: readonly RecordedView[];
  /** In order of the day they were made. */
  readonly requests: readonly RequestMade[];
  /** The first day on which a request is recorded of anybody: of the days before it, that nobody waits says nothing. */
  readonly requestsRecordedFrom: PlainDate | null;
  readonly permanencePlans: readonly PermanencePlan[];
}
