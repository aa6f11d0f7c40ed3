import type { EntityManager } from 'typeorm';
import { addDays } from '../../domain/dates/plain-date.ts';
import { faultsOf, type Observation, type Observed } from '../../domain/observation/observation.ts';
import { isOfTheSame, saysTheSame, type NewObservation } from '../../records/observations/observation.ts';
import {
  addObservation,
  everObserved,
  lockObservations,
} from '../../records/observations/observations.store.ts';
import type { Finding } from '../finding.ts';
import type { observations } from '../local/observations.table.ts';
import type { RowOf } from '../ssda903/table.ts';
import { refuseNumbered, stagedRows, type ImportContext } from './staging.store.ts';

/** What was observed: added and never overwritten. What says otherwise than what stands is a correction, and says why. */
export const recordsTables = ['Observations'];

type ObservationRow = RowOf<typeof observations>;
type Column = keyof ObservationRow;

const columnOf: Record<keyof Observation, Column> = {
  aspect: 'ASPECT',
  start: 'PERIOD_START',
  end: 'PERIOD_END',
  value: 'VALUE',
  word: 'WORD',
  numerator: 'NUMERATOR',
  denominator: 'DENOMINATOR',
  observedOn: 'OBSERVED_ON',
  publishedOn: 'PUBLISHED_ON',
};

interface Refusal {
  readonly column: Column;
  readonly code: string;
  readonly message: string;
}

export async function record(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  const rows = await stagedRows<ObservationRow>(db, 'Observations');
  await lockObservations(db);
  const known = await everObserved(db, [...new Set(rows.map(({ row }) => row.MEASURE))]);
  const findings: Finding[] = [];
  const refused: string[] = [];
  for (const { n, file, line, row } of rows) {
    const told = toldBy(row);
    const sameKey = known.find((one) => !one.isCorrected && isOfTheSame(one, told));
    const refusals = refusalsOf(row, told, context);
    const isKnown = known.some(
      (one) => saysTheSame(one, told) && (!one.isCorrected || isNoCorrection(told, one)),
    );
    if (!refusals.length && !isKnown) refusals.push(...refusedBeside(told, sameKey));
    for (const { column, code, message } of refusals)
      findings.push({
        table: 'Observations',
        file: context.fileNames[file]!,
        line,
        column,
        value: row[column] === null ? null : String(row[column]),
        child: null,
        code,
        message,
      });
    if (refusals.length) refused.push(n);
    else if (!isKnown) {
      const kept = await addObservation(db, { ...told, corrects: sameKey?.id ?? null }, context.id);
      if (sameKey) sameKey.isCorrected = true;
      known.push({ ...kept, isCorrected: false });
    }
  }
  await refuseNumbered(db, refused);
  return findings;
}

const toldBy = (row: ObservationRow): NewObservation => ({
  measureId: row.MEASURE,
  aspect: row.ASPECT,
  start: row.PERIOD_START,
  end: row.PERIOD_END ?? addDays(row.PERIOD_START, 1),
  value: row.VALUE,
  word: row.WORD,
  numerator: row.NUMERATOR,
  denominator: row.DENOMINATOR,
  source: { title: row.SOURCE_TITLE, part: row.SOURCE_PART, url: row.SOURCE_URL },
  observedOn: row.OBSERVED_ON,
  publishedOn: row.PUBLISHED_ON,
  corrects: null,
  reason: row.REASON,
});

function refusalsOf(
  row: ObservationRow,
  told: NewObservation,
  { observed, today }: ImportContext,
): Refusal[] {
  const measure = observed.find(({ id }) => id === told.measureId);
  if (!measure) return [notObserved(observed)];
  return faultsOf(measure, told, today).map(({ field, code, detail }) => ({
    column: columnOf[field],
    code,
    message: `${columnOf[field]} ${detail}. The row was not taken.`,
  }));
}

const notObserved = (observed: readonly Observed[]): Refusal => ({
  column: 'MEASURE',
  code: 'not-observed',
  message: `No observed measure has this id. Write one of: ${observed.map(({ id }) => id).join(', ')}.`,
});

/** Of what was corrected since: the same row again, with the reason it came with or without one, takes nobody's place. */
const isNoCorrection = (told: NewObservation, before: NewObservation): boolean =>
  told.reason === null || told.reason === before.reason;

/** An observation with a reason takes the place of one, and an observation without takes nobody's. */
function refusedBeside(told: NewObservation, stands: { id: string } | undefined): Refusal[] {
  if (stands && told.reason === null)
    return [
      {
        column: 'REASON',
        code: 'observation-differs',
        message: `This source has said otherwise of these days (${stands.id}), and that stands. If it was wrong, write in REASON why this row takes its place.`,
      },
    ];
  if (!stands && told.reason !== null)
    return [
      {
        column: 'REASON',
        code: 'nothing-to-correct',
        message:
          'REASON says why a row takes the place of what this source said before of the same measure, aspect and days, and nothing of that stands. Leave it blank.',
      },
    ];
  return [];
}
