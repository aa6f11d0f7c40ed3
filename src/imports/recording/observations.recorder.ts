import type { EntityManager } from 'typeorm';
import { faultsOf } from '../../domain/observation/observation.ts';
import { isOfTheSame, saysTheSame, type NewObservation } from '../../records/observations/observation.ts';
import {
  addObservation,
  everObserved,
  lockObservations,
} from '../../records/observations/observations.store.ts';
import type { Finding } from '../finding.ts';
import { observedTables, type ObservedTable } from './observed-rows.ts';
import { refuseNumbered, stagedRows, type ImportContext } from './staging.store.ts';

/** What was observed: added and never overwritten. What says otherwise than what stands is a correction, and says why. */
export const recordsTables = observedTables.map(({ id }) => id);

type Row = Parameters<ObservedTable['toldBy']>[0];

interface Refusal {
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

export async function record(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  await lockObservations(db);
  const findings: Finding[] = [];
  for (const table of observedTables) findings.push(...(await recordRows(db, context, table)));
  return findings;
}

async function recordRows(
  db: EntityManager,
  context: ImportContext,
  table: ObservedTable,
): Promise<Finding[]> {
  const rows = (await stagedRows<Row>(db, table.id)).map((one) => ({ ...one, told: table.toldBy(one.row) }));
  const known = await everObserved(db, [...new Set(rows.map(({ told }) => told.of))]);
  const findings: Finding[] = [];
  const refused: string[] = [];
  for (const { n, file, line, row, told } of rows) {
    const sameKey = known.find((one) => !one.isCorrected && isOfTheSame(one, told));
    const refusals = refusalsOf(table, told, context);
    const isKnown = known.some(
      (one) => saysTheSame(one, told) && (!one.isCorrected || isNoCorrection(told, one)),
    );
    if (!refusals.length && !isKnown) refusals.push(...refusedBeside(told, sameKey));
    for (const { column, code, message } of refusals)
      findings.push({
        table: table.id,
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

function refusalsOf(
  table: ObservedTable,
  told: NewObservation,
  { observed, today }: ImportContext,
): Refusal[] {
  const ours = observed.filter((one) => table.tells(one));
  const found = ours.find(({ id }) => id === told.of);
  if (!found) return [{ column: table.of, ...table.unknown(ours) }];
  return faultsOf(found, told, today).map(({ field, code, detail }) => ({
    column: table.columnOf[field]!,
    code,
    message: `${table.columnOf[field]} ${detail}. The row was not taken.`,
  }));
}

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
          'REASON says why a row takes the place of what this source said before of the same thing and days, and nothing of that stands. Leave it blank.',
      },
    ];
  return [];
}
