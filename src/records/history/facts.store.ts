import type { EntityManager } from 'typeorm';

/** Where a kind of fact is kept: its table, what tells two rows of one person apart, and the rest of its columns. */
export interface FactTable {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
}

const disputable = ['start', 'dispute'];

export const factTables = {
  unaccompanied: { name: 'unaccompanied', key: ['start'], columns: ['end'] },
  periods: {
    name: 'period_of_care',
    key: ['start'],
    columns: ['end', 'ended_because', 'home_postcode', 'start_is_known'],
  },
  legalStatuses: { name: 'legal_status', key: disputable, columns: ['end', 'code'] },
  categoriesOfNeed: { name: 'category_of_need', key: disputable, columns: ['end', 'code'] },
  placements: {
    name: 'placement',
    key: disputable,
    columns: [
      'end',
      'started_because',
      'code',
      'provider',
      'postcode',
      'urn',
      'ended_because',
      'change_reason',
    ],
  },
  eet: { name: 'eet_status', key: ['start'], columns: ['end', 'code', 'last_known_on'] },
  accommodation: { name: 'accommodation', key: ['start'], columns: ['end', 'code', 'last_known_on'] },
  inTouch: { name: 'in_touch', key: ['start'], columns: ['end', 'code', 'last_known_on'] },
  supportRequests: { name: 'support_request', key: ['start', 'kind'], columns: ['end'] },
  livingAtHome: { name: 'living_at_home', key: ['start'], columns: ['end'] },
  detained: { name: 'detention', key: ['start'], columns: ['end'] },
  advisers: { name: 'pa_allocation', key: ['start'], columns: ['end', 'worker_id'] },
  socialWorkers: { name: 'social_worker_allocation', key: ['start'], columns: ['end', 'worker_id'] },
  reviewingOfficers: { name: 'reviewing_officer_allocation', key: ['start'], columns: ['end', 'worker_id'] },
  socialWorkerEpisodes: {
    name: 'social_worker_episode',
    key: ['start'],
    columns: ['end', 'worker_ref', 'reason'],
  },
  healthOutcomes: {
    name: 'health_outcome',
    key: ['collection_year'],
    columns: [
      'sdq_score',
      'sdq_reason',
      'had_health_assessment',
      'had_dental_check',
      'had_development_checks',
      'had_immunisations',
      'was_convicted',
      'misused_substances',
      'intervention_received',
      'intervention_offered',
    ],
  },
  missingEpisodes: {
    name: 'missing_episode',
    key: ['missing_from', 'nth'],
    columns: ['returned_on', 'kind'],
  },
  adoptionDecisions: {
    name: 'adoption_decision',
    key: ['decided_on'],
    columns: ['reversed_on', 'reversed_because'],
  },
  adoptions: {
    name: 'adoption',
    key: [],
    columns: [
      'decided_on',
      'matched_on',
      'by_foster_carer',
      'adopters',
      'adopters_sex',
      'adopters_legal_status',
    ],
  },
  previousPermanence: {
    name: 'previous_permanence',
    key: [],
    columns: ['kind', 'authority', 'ordered_on'],
  },
  educationPlans: { name: 'personal_education_plan', key: ['done_on', 'step'], columns: [] },
  schoolYears: {
    name: 'school_year',
    key: ['academic_year'],
    columns: [
      'sessions_possible',
      'sessions_authorised',
      'sessions_unauthorised',
      'suspensions',
      'was_permanently_excluded',
    ],
  },
  keyStage4: { name: 'key_stage_4', key: ['academic_year'], columns: ['was_matched', 'attainment_8_tenths'] },
  examResults: { name: 'exam_result', key: ['academic_year', 'subject'], columns: ['grade'] },
  disabilities: { name: 'disability', key: ['start', 'code'], columns: ['end'] },
  views: { name: 'recorded_view', key: ['recorded_on', 'how'], columns: [] },
  requests: {
    name: 'request',
    key: ['kind', 'asked_on'],
    columns: ['worker_id', 'held_since', 'answered_on', 'answer', 'withdrawn_on'],
  },
  permanencePlans: { name: 'permanence_plan', key: ['recorded_on', 'plan'], columns: [] },
  deprivationOfLiberty: {
    name: 'deprivation_of_liberty_order',
    key: ['started_on'],
    columns: ['ended_on'],
  },
} as const satisfies Record<string, FactTable>;

const quoted = (columns: readonly string[], prefix = '') =>
  columns.map((name) => `${prefix}"${name}"`).join(', ');

/** The columns of a wanted row, in the order `wanted_…` holds them. */
export const wantedColumns = ({ key, columns }: FactTable): string[] => ['person_id', ...key, ...columns];

/** An empty temporary table, `wanted_…`, for what the record should hold of the affected people; gone with the transaction. */
export async function createWanted(db: EntityManager, table: FactTable): Promise<string> {
  const name = `wanted_${table.name}`;
  await db.query(`drop table if exists pg_temp.${name}`);
  await db.query(
    `create temp table ${name} on commit drop as select ${quoted(wantedColumns(table))} from public.${table.name} with no data`,
  );
  return name;
}

/**
 * Makes the record of everyone in `pg_temp.affected` (person_id) equal to what is wanted, in three statements: what is no
 * longer wanted goes, what differs changes, what is new comes. What is the same is not touched, so it gains no history.
 */
export async function replaceFacts(db: EntityManager, table: FactTable, importId: string): Promise<number> {
  const { name, key, columns } = table;
  // `dispute` may be null; the other keys never are, and equality lets the planner use the index.
  const joined = ['person_id', ...key]
    .map((column) => `t."${column}" ${column === 'dispute' ? 'is not distinct from' : '='} w."${column}"`)
    .join(' and ');
  await db.query(`analyze pg_temp.wanted_${name}`);
  const [, deleted] = await db.query(
    `delete from public.${name} t using pg_temp.affected a
     where t.person_id = a.person_id and not exists (select from pg_temp.wanted_${name} w where ${joined})`,
  );
  const [, updated] = await db.query(
    `update public.${name} t set ${columns.map((column) => `"${column}" = w."${column}"`).join(', ')}, source_import = $1
     from pg_temp.wanted_${name} w
     where ${joined} and (${quoted(columns, 't.')}) is distinct from (${quoted(columns, 'w.')})`,
    [importId],
  );
  const inserted = await db.query(
    `with came as (
       insert into public.${name} (person_id, ${quoted([...key, ...columns])}, source_import)
       select person_id, ${quoted([...key, ...columns])}, $1 from pg_temp.wanted_${name} w
       where not exists (select from public.${name} t where ${joined})
       returning 1)
     select count(*)::int as rows from came`,
    [importId],
  );
  return deleted + updated + inserted[0].rows;
}
