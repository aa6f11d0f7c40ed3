import type { EntityManager } from 'typeorm';
import { factTables, type FactTable } from '../../records/history/facts.store.ts';
import type { Finding } from '../finding.ts';
import { refuseOthersOfChild, refuseStrangers, type ImportContext } from './staging.store.ts';
import { findOpenDecisions, mergeRows } from './return-facts.store.ts';

/** A table of the return of which a row is one fact, whole: it takes the place of the row of the same key. */
interface RowTable {
  readonly id: string;
  readonly into: FactTable;
  /** What tells two rows of one child apart in the file; one row a child when there is nothing. */
  readonly key: readonly string[];
  /** SQL of each column of the record, from the staged row. */
  columns(context: ImportContext): Record<string, string>;
}

const cell = (name: string) => `s."row" ->> '${name}'`;
const flag = (name: string) => `(${cell(name)})::boolean`;
const int = (name: string) => `(${cell(name)})::int`;
const date = (name: string) => `(${cell(name)})::date`;

const rowTables: readonly RowTable[] = [
  {
    id: 'OC2',
    into: factTables.healthOutcomes,
    key: [],
    columns: ({ collectionYear }) => ({
      collection_year: String(collectionYear),
      sdq_score: int('SDQ_SCORE'),
      sdq_reason: cell('SDQ_REASON'),
      had_health_assessment: flag('HEALTH_ASSESSMENT'),
      had_dental_check: flag('TEETH_CHECK'),
      had_development_checks: flag('HEALTH_CHECK'),
      had_immunisations: flag('IMMUNISATIONS'),
      was_convicted: flag('CONVICTED'),
      misused_substances: flag('SUBSTANCE_MISUSE'),
      intervention_received: flag('INTERVENTION_RECEIVED'),
      intervention_offered: flag('INTERVENTION_OFFERED'),
    }),
  },
  {
    id: 'PlacedAdoption',
    into: factTables.adoptionDecisions,
    key: ['DATE_PLACED'],
    columns: () => ({
      decided_on: date('DATE_PLACED'),
      reversed_on: date('DATE_PLACED_CEASED'),
      reversed_because: cell('REASON_PLACED_CEASED'),
    }),
  },
  {
    id: 'AD1',
    into: factTables.adoptions,
    key: [],
    columns: () => ({
      decided_on: date('DATE_INT'),
      matched_on: date('DATE_MATCH'),
      by_foster_carer: `${int('FOSTER_CARE')} = 1`,
      adopters: int('NB_ADOPTR'),
      adopters_sex: cell('SEX_ADOPTR'),
      adopters_legal_status: cell('LS_ADOPTR'),
    }),
  },
  {
    id: 'PrevPerm',
    into: factTables.previousPermanence,
    key: [],
    columns: () => ({ kind: cell('PREV_PERM'), authority: cell('LA_PERM'), ordered_on: cell('DATE_PERM') }),
  },
];

/** Health, adoption and what order there was before. */
export const recordsTables = rowTables.map(({ id }) => id);

export async function record(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  const findings = await refuseStrangers(db, context, recordsTables);
  for (const { id, into, key, columns } of rowTables) {
    findings.push(...(await refuseOthersOfChild(db, context, id, key)));
    await mergeRows(db, context.id, { id, into, columns: columns(context) });
  }
  return [...findings, ...(await findOpenDecisions(db, context))];
}
