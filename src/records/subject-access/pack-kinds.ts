import {
  adoptedByFosterCarerCodes,
  legalStatusOfAdoptersCodes,
  sexOfAdoptersCodes,
} from '../../domain/codes/adoption.codes.ts';
import type { CodeList } from '../../domain/codes/code-list.ts';
import { ethnicOriginCodes } from '../../domain/codes/ethnic-origin.codes.ts';
import { placementProviderCodes } from '../../domain/codes/placement-provider.codes.ts';
import { reasonEpisodeCeasedCodes } from '../../domain/codes/reason-episode-ceased.codes.ts';
import { reasonNewEpisodeCodes } from '../../domain/codes/reason-new-episode.codes.ts';
import { reasonPlaceChangeCodes } from '../../domain/codes/reason-place-change.codes.ts';
import { sdqReasonCodes } from '../../domain/codes/sdq-reason.codes.ts';
import { sexCodes } from '../../domain/codes/sex.codes.ts';
import { socialWorkerChangeReasonCodes } from '../../domain/codes/social-worker-change-reason.codes.ts';
import type { Flag, Section } from './pack-sections.ts';

type Told = readonly [words: string, column: string, list?: CodeList];

/** How the rows of a table are told to the person they are about. */
export interface PackKind {
  readonly section: Section;
  readonly title: string;
  /** What the timeline's own words of it are, where they are not simply about the person. */
  readonly wordsAre?: Flag;
  /** Columns that the words say already, or that point to another row. */
  readonly said?: readonly string[];
  readonly own?: readonly Told[];
  readonly others?: readonly (readonly [flag: Flag, ...told: Told])[];
}

/** On no page: what the database keeps for itself, and the days, which every line has. */
export const neverTold = [
  'id',
  'person_id',
  'source_import',
  'known_from',
  'row_version',
  'recorded_by',
  'start',
  'end',
  'dispute',
  'nth',
];

const worker = (title: string): PackKind => ({
  section: 'people',
  title,
  wordsAre: 'worker',
  said: ['worker_id'],
});
const yourYear: Told = ['of the year to the summer of', 'academic_year'];

/**
 * By table. A table that is not here is told with its name, and whatever it says, or a column says that is named nowhere, waits for a
 * decision as unsorted: so nothing that is added to the record leaves it unseen.
 */
export const packKinds: Readonly<Record<string, PackKind>> = {
  person: {
    section: 'you',
    title: 'You',
    said: ['is_restricted'],
    own: [
      ['given name', 'given_name'],
      ['family name', 'family_name'],
      ['the council’s number for you', 'child_id'],
      ['born on', 'born_on'],
      ['sex', 'sex', sexCodes],
      ['ethnic origin', 'ethnicity', ethnicOriginCodes],
      ['pupil number', 'upn'],
      ['telephone', 'phone'],
    ],
    others: [
      ['family', 'a mother', 'is_mother'],
      ['family', 'first child born on', 'first_child_born_on'],
    ],
  },
  confidential_address: { section: 'you', title: 'Where you lived was kept confidential' },
  leaving_care_status: {
    section: 'care',
    title: 'What the law of leaving care makes of you',
    own: [
      ['', 'status'],
      ['because', 'because'],
      ['eligible from', 'eligible_from'],
    ],
  },
  social_worker_allocation: worker('Your social worker'),
  pa_allocation: worker('Your personal adviser'),
  reviewing_officer_allocation: worker('Your independent reviewing officer'),
  named_access: {
    ...worker('Somebody allowed to see your record'),
    said: [],
    others: [
      ['worker', '', 'worker_id'],
      ['worker', 'because', 'because'],
    ],
  },
  social_worker_episode: {
    section: 'people',
    title: 'A social worker, as the council told the government',
    wordsAre: 'worker',
    said: ['worker_ref'],
    own: [['reason for the change', 'reason', socialWorkerChangeReasonCodes]],
  },
  placement: {
    section: 'homes',
    title: 'You lived in',
    said: ['code'],
    own: [
      ['run by', 'provider', placementProviderCodes],
      ['began:', 'started_because', reasonNewEpisodeCodes],
      ['ended:', 'ended_because', reasonEpisodeCeasedCodes],
      ['reason for the move:', 'change_reason', reasonPlaceChangeCodes],
    ],
    others: [
      ['address', 'postcode', 'postcode'],
      ['address', 'Ofsted’s number of the home', 'urn'],
    ],
  },
  period_of_care: {
    section: 'care',
    title: 'You were looked after by the council',
    said: ['ended_because', 'start_is_known'],
    others: [['address', 'home before care', 'home_postcode']],
  },
  legal_status: { section: 'care', title: 'Your legal status', said: ['code'] },
  category_of_need: { section: 'care', title: 'Why you needed help', wordsAre: 'family', said: ['code'] },
  unaccompanied: { section: 'care', title: 'You had come to this country alone, seeking asylum' },
  living_at_home: { section: 'homes', title: 'You lived at home with your family' },
  detention: { section: 'safety', title: 'You were detained' },
  deprivation_of_liberty_order: {
    section: 'safety',
    title: 'A court’s order',
    said: ['started_on', 'ended_on'],
  },
  missing_episode: {
    section: 'safety',
    title: 'You were missing',
    said: [
      'missing_from',
      'returned_on',
      'kind',
      'interview_offered_on',
      'interview_held_on',
      'interview_declined_on',
    ],
  },
  leaving_care_override: {
    section: 'care',
    title: 'Your entitlement after care was set by hand',
    said: ['status'],
    others: [['free-text', 'because', 'reason']],
  },
  adoption_decision: {
    section: 'care',
    title: 'A decision about adoption',
    wordsAre: 'adoption',
    said: ['decided_on', 'reversed_on', 'reversed_because'],
  },
  adoption: {
    section: 'care',
    title: 'Adoption',
    wordsAre: 'adoption',
    said: ['matched_on'],
    others: [
      ['adoption', 'decided on', 'decided_on'],
      ['adoption', 'by your foster carer', 'by_foster_carer', adoptedByFosterCarerCodes],
      ['adoption', 'how many adopt', 'adopters'],
      ['adoption', 'the adopters’ sex', 'adopters_sex', sexOfAdoptersCodes],
      ['adoption', 'the adopters’ legal status', 'adopters_legal_status', legalStatusOfAdoptersCodes],
    ],
  },
  previous_permanence: {
    section: 'care',
    title: 'An earlier order that was to give you a permanent home',
    wordsAre: 'adoption',
    said: ['kind', 'ordered_on'],
    others: [['adoption', 'by the court of', 'authority']],
  },
  needs_assessment: { section: 'plans', title: 'Your needs were assessed', said: ['completed_on'] },
  pathway_plan: { section: 'plans', title: 'Your pathway plan was made', said: ['made_on'] },
  pathway_plan_review: { section: 'plans', title: 'Your pathway plan was reviewed', said: ['held_on'] },
  permanence_plan: {
    section: 'plans',
    title: 'The plan for a permanent home',
    said: ['recorded_on', 'plan'],
  },
  review: { section: 'plans', title: 'Your review was held', said: ['held_on', 'participation'] },
  personal_education_plan: {
    section: 'plans',
    title: 'Your personal education plan was',
    said: ['done_on', 'step'],
  },
  recorded_view: { section: 'views', title: 'Your views were heard', said: ['recorded_on', 'how'] },
  request: {
    section: 'requests',
    title: 'You asked for',
    said: ['kind', 'asked_on', 'answered_on', 'answer', 'withdrawn_on', 'held_since'],
    others: [
      ['worker', 'last with', 'worker_id'],
      ['free-text', 'passed on because', 'passed_on_because'],
    ],
  },
  support_request: {
    section: 'requests',
    title: 'You asked for support after 21, or took part in a programme',
    said: ['kind'],
  },
  // Who came is told once for all their visits, among the people.
  contact: {
    section: 'contact',
    title: 'Contact with you',
    said: ['happened_on', 'kind', 'succeeded', 'worker_id'],
  },
  in_touch: {
    section: 'contact',
    title: 'Whether we were in touch with you',
    said: ['code'],
    own: [['last known on', 'last_known_on']],
  },
  accommodation: {
    section: 'homes',
    title: 'Your home',
    said: ['code'],
    own: [['last known on', 'last_known_on']],
  },
  eet_status: {
    section: 'school',
    title: 'What you did',
    said: ['code'],
    own: [['last known on', 'last_known_on']],
  },
  school_place: {
    section: 'school',
    title: 'Where you went to school',
    said: ['kind'],
    others: [
      ['address', 'the school’s number', 'urn'],
      ['address', 'where the school is', 'postcode'],
    ],
  },
  school_attendance: {
    section: 'school',
    title: 'How much of the school year you were at school',
    said: ['counted_to', 'sessions_possible'],
    own: [
      ['half-days away with leave', 'sessions_authorised'],
      ['half-days away without leave', 'sessions_unauthorised'],
    ],
  },
  school_exclusion: {
    section: 'school',
    title: 'You were sent away from school',
    said: ['began_on', 'kind', 'half_days'],
  },
  school_year: {
    section: 'school',
    title: 'Your school year, as schools told of it',
    own: [
      yourYear,
      ['half-days there were', 'sessions_possible'],
      ['half-days away with leave', 'sessions_authorised'],
      ['half-days away without leave', 'sessions_unauthorised'],
      ['suspensions', 'suspensions'],
      ['permanently excluded', 'was_permanently_excluded'],
    ],
  },
  key_stage_4: {
    section: 'school',
    title: 'Your results at 16',
    said: ['was_matched'],
    own: [yourYear, ['Attainment 8, in tenths', 'attainment_8_tenths']],
  },
  exam_result: { section: 'school', title: 'An exam', said: ['subject', 'grade'], own: [yourYear] },
  disability: { section: 'health', title: 'A disability that was recorded', said: ['code'] },
  health_outcome: {
    section: 'health',
    title: 'Your year',
    own: [
      ['to 31 March', 'collection_year'],
      ['strengths and difficulties score', 'sdq_score'],
      ['no score because', 'sdq_reason', sdqReasonCodes],
      ['health assessed', 'had_health_assessment'],
      ['teeth checked', 'had_dental_check'],
      ['development checks', 'had_development_checks'],
      ['immunisations up to date', 'had_immunisations'],
      ['convicted or cautioned', 'was_convicted'],
      ['misuse of substances', 'misused_substances'],
      ['help with that received', 'intervention_received'],
      ['help with that offered', 'intervention_offered'],
    ],
  },
  health_check: { section: 'health', title: 'Your health', said: ['held_on', 'kind', 'result'] },
  sdq_score: {
    section: 'health',
    title: 'Your strengths and difficulties score',
    said: ['scored_on', 'score'],
  },
  substance_misuse: {
    section: 'health',
    title: 'Misuse of substances',
    said: ['identified_on', 'help'],
  },
  conviction: { section: 'safety', title: 'A decision on an offence', said: ['decided_on', 'outcome'] },
  task: {
    section: 'tasks',
    title: 'A task',
    said: ['caused_by', 'for_role'],
    own: [
      ['', 'kind'],
      ['by', 'due_on'],
      ['done on', 'done_on'],
      ['closed on', 'closed_on'],
      ['handed to', 'handed_to'],
    ],
    others: [
      ['free-text', '', 'because'],
      ['worker', 'done by', 'done_by'],
      ['free-text', 'closed because', 'closed_because'],
    ],
  },
};

/** Of a table that nobody has looked at yet. */
export const kindOf = (table: string): PackKind =>
  packKinds[table] ?? { section: 'other', title: table.replaceAll('_', ' '), wordsAre: 'unsorted' };
