import type { EntityManager } from 'typeorm';
import { dateOf } from '../../domain/dates/plain-date.ts';
import { placesOf } from '../../records/history/places.reader.ts';
import type { ImportContext } from '../recording/staging.store.ts';
import type { Severity } from '../ssda903/checks/check.ts';
import { childReturn, returnRow, type AnyRow, type TableId } from '../ssda903/checks/return-rows.ts';
import { returnRowsOf } from '../ssda903/sending/return-rows-of.ts';
import type { Sending } from '../ssda903/sending/sending.ts';
import type { CheckFinding } from './check-finding.ts';
import { noteChecked, settleFindings, startChecking } from './check-findings.store.ts';
import { prepareChecks } from './check-context.ts';
import { personIdsOf } from './context.reader.ts';
import { derivePlace, postcodeIn, type Derivation } from './derived-cells.ts';
import { findingsToTell, rulesToTell } from './found.reader.ts';
import type { CheckRun } from './run-checks.ts';
import { cellIn, unpack } from './sent-cells.ts';
import { childrenSent, tablesSent, upnsSharedInFiles, type SentRow } from './sent-rows.store.ts';

/** What the checks made of an import. What reading the files has told already is not told twice. */
export interface CheckReport {
  /** How many rules were run, over how many children. */
  readonly rules: number;
  readonly children: number;
  /** Rules of the year that could not be run, with what they lack. */
  readonly leftOut: readonly { rule: string; reason: string }[];
  /** Rules that threw, which is a fault of this program. */
  readonly failed: readonly { rule: string; reason: string }[];
  /** The most frequent first. */
  readonly byRule: readonly { rule: string; severity: Severity; message: string; count: number }[];
  /** Each of them, in order of file and line; empty unless asked for. */
  readonly findings: readonly CheckFinding[];
}

/** Rules that were run over an import, whose findings wait in the transaction. */
export interface FilesChecked extends Sending {
  readonly run: CheckRun;
  readonly tables: ReadonlySet<TableId>;
}

const noRows: ReadonlyMap<string, AnyRow[]> = new Map();

type Children = ReadonlyMap<string, readonly SentRow[]>;

interface ChildSent extends Omit<Derivation, 'wasUnaccompanied'> {
  readonly child: string;
  /** This year's, in order of file and line. */
  readonly sent: readonly SentRow[];
  /** Last year's. */
  readonly before: readonly AnyRow[];
  readonly hasLastYear: boolean;
  readonly fileNames: readonly string[];
}

/**
 * Runs the checks over the rows of the return as they stand in the files, also those that were refused, child by child.
 * Null when the files are no return: without Header and Episodes most rules would find what was never meant to be there.
 */
export async function checkFiles(
  db: EntityManager,
  { fileNames }: ImportContext,
  sending: Sending,
): Promise<FilesChecked | null> {
  const tables = await tablesSent(db);
  if (!tables.has('Header') || !tables.has('Episodes')) return null;
  const { run, hasLastYear } = await prepareChecks(db, sending, await upnsSharedInFiles(db));
  await startChecking(db);
  const lastDay = dateOf(sending.collectionYear, 3, 31);
  for await (const children of childrenSent(db)) {
    const lastYear = hasLastYear ? await sentLastYear(db, [...children.keys()], sending) : noRows;
    const placeOf = await placesIn(db, children);
    const known = { hasLastYear, fileNames, placeOf, authority: sending.authority, lastDay };
    const findings = [...children].flatMap(([child, sent]) =>
      findingsOfChild(run, { child, sent, before: lastYear.get(child) ?? [], ...known }),
    );
    await noteChecked(db, children.keys(), findings);
  }
  return { ...sending, run, tables };
}

/** Stores what was found, once the people of the files are recorded, and reports it. */
export async function settleFiles(
  db: EntityManager,
  { id, today }: ImportContext,
  { run, collectionYear, tables }: FilesChecked,
  everyFinding: boolean,
): Promise<CheckReport> {
  await settleFindings(db, {
    foundIn: 'import',
    collectionYear,
    tables: [...tables],
    failed: [...run.failed.keys()],
    importId: id,
    today,
  });
  return {
    rules: run.run.length,
    children: run.children,
    leftOut: run.leftOut,
    failed: [...run.failed].map(([rule, reason]) => ({ rule, reason })),
    byRule: await rulesToTell(db, id),
    findings: everyFinding ? await findingsToTell(db, id) : [],
  };
}

/** Where the placements and homes of these rows are. */
async function placesIn(db: EntityManager, children: Children): Promise<Derivation['placeOf']> {
  const postcodes = new Set<string>();
  for (const rows of children.values())
    for (const { tableId, sent } of rows)
      if (tableId === 'Episodes')
        for (const column of ['PL_POST', 'HOME_POST'] as const) {
          const postcode = postcodeIn(cellIn('Episodes', sent, column));
          if (postcode !== null) postcodes.add(postcode);
        }
  return placesOf(db, postcodes);
}

/**
 * What the checks find in one child's rows. The rows are unpacked here and let go at once: a page of them held together costs
 * more time in collecting what is no longer needed than the checks do.
 */
function findingsOfChild(
  run: CheckRun,
  { child, sent, before, hasLastYear, fileNames, ...derivation }: ChildSent,
): CheckFinding[] {
  const isUnaccompanied = sent.some(({ tableId }) => tableId === 'UASC');
  const wasUnaccompanied = isUnaccompanied || before.some(({ table }) => table === 'UASC');
  const rows = sent.map(({ tableId, sent: packed }, index): AnyRow => {
    const cells = unpack(tableId, packed);
    if (tableId === 'Episodes') derivePlace(cells, { ...derivation, wasUnaccompanied });
    if (tableId === 'Header') cells['UASC'] ||= isUnaccompanied ? '1' : '0';
    return returnRow(tableId, index, cells) as AnyRow;
  });
  return run.of(childReturn(child, [...rows, ...before], hasLastYear), ({ index }) => {
    const { file, line } = sent[index]!;
    return { file: fileNames[file]!, line };
  });
}

/** What the record would have sent of these children the year before, by CHILD. */
export async function sentLastYear(
  db: EntityManager,
  children: readonly string[],
  { collectionYear, authority }: Sending,
): Promise<Map<string, AnyRow[]>> {
  const people = await personIdsOf(db, children);
  const rows = await returnRowsOf(db, people, { collectionYear: collectionYear - 1, authority });
  return byChild(rows.map((row): AnyRow => ({ ...row, isLastYear: true })));
}

export function byChild(rows: readonly AnyRow[]): Map<string, AnyRow[]> {
  const children = new Map<string, AnyRow[]>();
  for (const row of rows) {
    const theirs = children.get(row.text.CHILD);
    if (theirs) theirs.push(row);
    else children.set(row.text.CHILD, [row]);
  }
  return children;
}
