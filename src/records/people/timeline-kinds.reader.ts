import { accommodationCodes } from '../../domain/codes/accommodation.codes.ts';
import { activityCodes } from '../../domain/codes/activity.codes.ts';
import { categoryOfNeedCodes } from '../../domain/codes/category-of-need.codes.ts';
import type { CodeList } from '../../domain/codes/code-list.ts';
import { reasonPlacedCeasedCodes } from '../../domain/codes/adoption.codes.ts';
import { disabilityCodes } from '../../domain/codes/disability.codes.ts';
import { missingTypeCodes } from '../../domain/codes/missing-type.codes.ts';
import { permanencePlanCodes } from '../../domain/codes/permanence-plan.codes.ts';
import { previousPermanenceCodes } from '../../domain/codes/previous-permanence.codes.ts';
import { socialWorkerChangeReasonCodes } from '../../domain/codes/social-worker-change-reason.codes.ts';
import { inTouchCodes } from '../../domain/codes/in-touch.codes.ts';
import { legalStatusCodes } from '../../domain/codes/legal-status.codes.ts';
import { placementCodes } from '../../domain/codes/placement.codes.ts';
import { reasonEpisodeCeasedCodes } from '../../domain/codes/reason-episode-ceased.codes.ts';
import { reviewParticipationCodes } from '../../domain/codes/review-participation.codes.ts';

/** A table whose rows stand in the timeline. */
export interface TimelineKind {
  readonly table: string;
  /** Of what happened on a day: the SQL that says when, null where no day is known. Without it the rows are spans. */
  readonly day?: string;
  /** The column of the code, and the list it is from. */
  readonly code?: readonly [column: string, list: CodeList];
  /** What it says without a code, in SQL. */
  readonly words?: string;
  /** Rows of returns that overlap carry a number. */
  readonly isDisputable?: true;
  /** Work may be given to somebody before the child is born; nothing else is so before that. */
  readonly mayPrecedeBirth?: true;
}

const worker = {
  words: '(select name from worker where worker.id = worker_id)',
  mayPrecedeBirth: true,
} as const;

const schoolYearEnded = 'make_date(academic_year, 8, 31)';

/** What a timeline is made of. Postcodes, and what leads to them, are in none of it; nor is who may see the person. */
export const timelineKinds: readonly TimelineKind[] = [
  { table: 'period_of_care', code: ['ended_because', reasonEpisodeCeasedCodes] },
  { table: 'legal_status', code: ['code', legalStatusCodes], isDisputable: true },
  { table: 'category_of_need', code: ['code', categoryOfNeedCodes], isDisputable: true },
  { table: 'placement', code: ['code', placementCodes], isDisputable: true },
  { table: 'unaccompanied' },
  { table: 'eet_status', code: ['code', activityCodes] },
  { table: 'accommodation', code: ['code', accommodationCodes] },
  { table: 'in_touch', code: ['code', inTouchCodes] },
  { table: 'support_request', words: 'kind' },
  { table: 'living_at_home' },
  { table: 'detention' },
  { table: 'leaving_care_override', words: 'status' },
  { table: 'social_worker_allocation', ...worker },
  { table: 'pa_allocation', ...worker },
  { table: 'reviewing_officer_allocation', ...worker },
  {
    table: 'contact',
    day: 'happened_on',
    words: `kind || case when succeeded then '' else ', not reached' end`,
  },
  { table: 'review', day: 'held_on', code: ['participation', reviewParticipationCodes] },
  { table: 'needs_assessment', day: 'completed_on' },
  { table: 'pathway_plan', day: 'made_on' },
  { table: 'pathway_plan_review', day: 'held_on' },
  {
    table: 'missing_episode',
    day: 'missing_from',
    code: ['kind', missingTypeCodes],
    words: `case kind when 'M' then 'missing, ' when 'A' then 'away without authorisation, ' else '' end
      || coalesce('back on ' || to_char(returned_on, 'YYYY-MM-DD'), 'not back')
      || coalesce(', interview held on ' || to_char(interview_held_on, 'YYYY-MM-DD'),
        ', interview declined on ' || to_char(interview_declined_on, 'YYYY-MM-DD'),
        ', interview offered on ' || to_char(interview_offered_on, 'YYYY-MM-DD'), '')`,
  },
  {
    table: 'health_outcome',
    day: 'make_date(collection_year, 3, 31)',
    words: `'the year''s health and offending, as the return has it'`,
  },
  { table: 'health_check', day: 'held_on', words: `replace(kind, '-', ' ') || ': ' || result` },
  { table: 'sdq_score', day: 'scored_on', words: `'SDQ score ' || score` },
  { table: 'conviction', day: 'decided_on', words: `replace(outcome, '-', ' ')` },
  {
    table: 'substance_misuse',
    day: 'identified_on',
    words: `'substance misuse found, help ' || replace(help, '-', ' ')`,
  },
  {
    table: 'adoption_decision',
    day: 'decided_on',
    code: ['reversed_because', reasonPlacedCeasedCodes],
    words: `'to be adopted' || coalesce(', reversed on ' || to_char(reversed_on, 'YYYY-MM-DD'), '')`,
  },
  { table: 'adoption', day: 'matched_on', words: `'matched with adopters'` },
  // Of most of these orders only the year is known, or nothing, and no day is made up.
  {
    table: 'previous_permanence',
    day: `case when ordered_on ~ '^[0-9-]+$' then ordered_on::date end`,
    code: ['kind', previousPermanenceCodes],
  },
  {
    table: 'social_worker_episode',
    code: ['reason', socialWorkerChangeReasonCodes],
    words: 'worker_ref',
    mayPrecedeBirth: true,
  },
  { table: 'personal_education_plan', day: 'done_on', words: 'step' },
  {
    table: 'school_place',
    words: `case kind when 'none' then 'no school place' else replace(kind, '-', ' ') end`,
  },
  {
    table: 'school_attendance',
    day: 'counted_to',
    words: `'missed ' || sessions_authorised + sessions_unauthorised || ' of ' || sessions_possible || ' half-days of the school year so far'`,
  },
  {
    table: 'school_exclusion',
    day: 'began_on',
    words: `case kind when 'suspension' then 'suspended for ' || half_days || ' half-days' else 'permanently excluded' end`,
  },
  { table: 'school_year', day: schoolYearEnded, words: `'the school year, as schools told of it'` },
  {
    table: 'key_stage_4',
    day: schoolYearEnded,
    words: `case when was_matched then 'at the end of key stage 4' else 'not matched to a pupil' end`,
  },
  { table: 'exam_result', day: schoolYearEnded, words: `subject || ': ' || grade` },
  { table: 'disability', code: ['code', disabilityCodes] },
  { table: 'recorded_view', day: 'recorded_on', words: 'how' },
  {
    table: 'request',
    day: 'asked_on',
    words: `kind || coalesce(', answered ' || answer || ' on ' || to_char(answered_on, 'YYYY-MM-DD'),
      ', taken back on ' || to_char(withdrawn_on, 'YYYY-MM-DD'), ', not answered')`,
  },
  { table: 'permanence_plan', day: 'recorded_on', code: ['plan', permanencePlanCodes] },
  {
    table: 'deprivation_of_liberty_order',
    day: 'started_on',
    words: `'deprived of liberty by order' || coalesce(', until ' || to_char(ended_on, 'YYYY-MM-DD'), '')`,
  },
];
