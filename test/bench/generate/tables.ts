import type { EntityManager } from 'typeorm';
import { copyInto, type Cell } from '../../../src/platform/database/copy.ts';

/** The tables that are written, in an order in which each row's references stand already, and their columns. */
const columns = {
  district: ['code', 'name', 'authority', 'since'],
  postcode: ['postcode', 'easting', 'northing', 'district'],
  population_estimate: ['authority', 'mid_year', 'people', 'published_on', 'source'],
  worker: ['id', 'worker_ref', 'name', 'team', 'is_named_person'],
  worker_role: ['worker_id', 'role', 'start', 'end'],
  person: ['id', 'child_id', 'born_on', 'sex', 'ethnicity'],
  period_of_care: ['person_id', 'start', 'end', 'ended_because', 'home_postcode', 'start_is_known'],
  legal_status: ['person_id', 'start', 'end', 'code'],
  category_of_need: ['person_id', 'start', 'end', 'code'],
  placement: [
    'person_id',
    'start',
    'end',
    'started_because',
    'code',
    'provider',
    'postcode',
    'urn',
    'ended_because',
    'change_reason',
  ],
  unaccompanied: ['person_id', 'start', 'end'],
  eet_status: ['person_id', 'start', 'end', 'code', 'last_known_on'],
  accommodation: ['person_id', 'start', 'end', 'code', 'last_known_on'],
  in_touch: ['person_id', 'start', 'end', 'code', 'last_known_on'],
  support_request: ['person_id', 'start', 'end', 'kind'],
  living_at_home: ['person_id', 'start', 'end'],
  pa_allocation: ['person_id', 'start', 'end', 'worker_id'],
  contact: ['person_id', 'happened_on', 'kind', 'succeeded'],
  review: ['person_id', 'held_on', 'participation'],
  needs_assessment: ['person_id', 'completed_on'],
  pathway_plan: ['person_id', 'made_on'],
  pathway_plan_review: ['person_id', 'held_on'],
} as const satisfies Record<string, readonly string[]>;

export type Table = keyof typeof columns;
export const tables = Object.keys(columns) as Table[];
/** Rows of the record, in the order of the columns above. */
export type Rows = Record<Table, Cell[][]>;

export const noRows = (): Rows => Object.fromEntries(tables.map((table) => [table, []])) as unknown as Rows;

/** Writes the rows by COPY, with every trigger of the record in place. Gives how many there were. */
export async function writeRows(db: EntityManager, rows: Rows): Promise<number> {
  let written = 0;
  for (const table of tables) {
    if (rows[table].length === 0) continue;
    const names = columns[table].map((name) => `"${name}"`).join(', ');
    written += await copyInto(db, `public.${table} (${names})`, rows[table]);
  }
  return written;
}
