import type { EntityManager } from 'typeorm';
import { factTables, type FactTable } from '../../records/history/facts.store.ts';
import type { Finding } from '../finding.ts';
import { refuseAhead, refuseOthersOfChild, refuseStrangers, type ImportContext } from './staging.store.ts';
import { findOpenDecisions, mergeRows, refuseRecordedHere } from './return-facts.store.ts';

/** A table of which a row is one fact, whole: it takes the place of the row of the same key. */
interface RowTable {
  readonly id: string;
  readonly into: FactTable;
  /** What tells two rows of one child apart in the file; one row a child when there is nothing. */
  readonly key: readonly string[];
  /** SQL of each column of the record, from the staged row. */
  columns(context: ImportContext): Record<string, string>;
  /** What somebody recorded by hand stands: a row that says otherwise is refused. */
  readonly keepsWhatIsRecordedHere?: true;
  /** The column of the day it ended. A return tells of its own year: blank, it had not ended by then. */
  readonly end?: string;
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
    end: 'reversed_on',
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
  {
    id: 'SchoolYears',
    into: factTables.schoolYears,
    key: ['ACADEMIC_YEAR'],
    columns: () => ({
      academic_year: int('ACADEMIC_YEAR'),
      sessions_possible: int('SESSIONS_POSSIBLE'),
      sessions_authorised: int('SESSIONS_AUTHORISED'),
      sessions_unauthorised: int('SESSIONS_UNAUTHORISED'),
      suspensions: int('SUSPENSIONS'),
      was_permanently_excluded: flag('PERMANENTLY_EXCLUDED'),
    }),
  },
  {
    id: 'KeyStage4',
    into: factTables.keyStage4,
    key: ['ACADEMIC_YEAR'],
    keepsWhatIsRecordedHere: true,
    columns: () => ({
      academic_year: int('ACADEMIC_YEAR'),
      was_matched: flag('MATCHED'),
      attainment_8_tenths: int('ATTAINMENT_8'),
    }),
  },
  {
    id: 'ExamResults',
    into: factTables.examResults,
    key: ['ACADEMIC_YEAR', 'SUBJECT'],
    keepsWhatIsRecordedHere: true,
    columns: () => ({
      academic_year: int('ACADEMIC_YEAR'),
      subject: cell('SUBJECT'),
      grade: cell('GRADE'),
    }),
  },
  {
    id: 'DoLo',
    into: factTables.deprivationOfLiberty,
    key: ['DOLO_START'],
    columns: () => ({ started_on: date('DOLO_START'), ended_on: date('DOLO_END') }),
    end: 'ended_on',
  },
];

/** Health, adoption, what order there was before, school, and orders that deprive of liberty. */
export const recordsTables = rowTables.map(({ id }) => id);
/** Those that tell of an academic year. */
const ofAYear = rowTables.filter(({ key }) => key.includes('ACADEMIC_YEAR'));
const began = `make_date((${cell('ACADEMIC_YEAR')})::int - 1, 9, 1)`;

export async function record(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  const findings = await refuseStrangers(db, context, recordsTables);
  for (const { id } of ofAYear)
    findings.push(...(await refuseAhead(db, context, id, 'ACADEMIC_YEAR', began)));
  for (const { id, into, key, columns, keepsWhatIsRecordedHere, end } of rowTables) {
    findings.push(...(await refuseOthersOfChild(db, context, id, key)));
    const facts = { id, into, columns: columns(context), end };
    if (keepsWhatIsRecordedHere) findings.push(...(await refuseRecordedHere(db, context, facts)));
    await mergeRows(db, context, facts);
  }
  return [...findings, ...(await findOpenDecisions(db, context))];
}
