import type { DataSource, EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Observed } from '../domain/observation/observation.ts';
import type { Cell } from '../platform/database/copy.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { checkFiles, settleFiles, type CheckReport } from './checking/check-files.service.ts';
import { isReturnTable, pack } from './checking/sent-cells.ts';
import type { Finding } from './finding.ts';
import { changesMade, type Changes } from './changes.store.ts';
import { ImportRefused } from './import-refused.ts';
import {
  countFiles,
  finishImport,
  holdRows,
  saveFiles,
  saveFindings,
  startImport,
  tablesHeld,
  takeOverHeld,
  type FileCounts,
} from './imports.store.ts';
import { findingsAgainstYear } from './reading/against-year.ts';
import { findFiles } from './reading/find-files.ts';
import { openFile, type OpenedFile } from './reading/open-file.ts';
import { isWorkbook, openWorkbook } from './reading/open-workbook.ts';
import { readRows } from './reading/read-rows.ts';
import { refuseAfterAdoption } from './recording/after-adoption.store.ts';
import * as comparators from './recording/comparators.recorder.ts';
import * as contactPromises from './recording/contact-promises.recorder.ts';
import * as contacts from './recording/contacts.recorder.ts';
import * as episodes from './recording/episodes.recorder.ts';
import * as fosterHouseholds from './recording/foster-households.recorder.ts';
import * as happenings from './recording/happenings.recorder.ts';
import * as missing from './recording/missing.recorder.ts';
import * as names from './recording/names.recorder.ts';
import * as observations from './recording/observations.recorder.ts';
import * as people from './recording/people.recorder.ts';
import * as posts from './recording/posts.recorder.ts';
import * as reference from './recording/reference.recorder.ts';
import * as returnFacts from './recording/return-facts.recorder.ts';
import * as reviews from './recording/reviews.recorder.ts';
import * as spans from './recording/spans.recorder.ts';
import {
  createStaging,
  dropParts,
  hasRows,
  followMerges,
  indexStaging,
  stageRows,
  type ImportContext,
} from './recording/staging.store.ts';
import * as targets from './recording/targets.recorder.ts';
import * as voiceAndPermanence from './recording/voice-and-permanence.recorder.ts';
import * as workers from './recording/workers.recorder.ts';
import { collectionYearOf } from './ssda903/collection-year.ts';

/** In the order they are recorded: people and workers before what is told of them. Postcodes, districts and providers come before all. */
const recorders = [
  people,
  names,
  workers,
  episodes,
  spans,
  contacts,
  happenings,
  reviews,
  missing,
  returnFacts,
  voiceAndPermanence,
  contactPromises,
  comparators,
  targets,
  observations,
  posts,
  fosterHouseholds,
];

/** Whether good rows are recorded while bad ones wait. */
export const takes = ['all good rows', 'all rows or none'] as const;
export type Take = (typeof takes)[number];

/** Told how far an import has come; neither may throw. */
export interface Progress {
  /** All files are opened: so many rows will be read. */
  opened(rows: number): void;
  read(): void;
  recording(): void;
}

export interface ImportOptions {
  /** The import that was asked for, which stands in the table already; without it, it gets a row of its own. */
  readonly id?: string;
  /** What a file was called before it was stored under its path. */
  readonly names?: ReadonlyMap<string, string>;
  /** `all rows or none` records nothing when any row is refused. */
  readonly take?: Take;
  readonly progress?: Progress;
  /** What a dry run said its changes come to: others are refused. */
  readonly digest?: string;
  /** The year of the return's 31 March; worked out from the episodes when not given. */
  readonly year?: number;
  /** Report, and record nothing. */
  readonly dryRun?: boolean;
  readonly today: PlainDate;
  /** What may be observed: measures, of which `Observations` tell, and indicators of the plans, of which `Indicators` do. */
  readonly observed: readonly Observed[];
  /** ONS code of the authority whose return it is; without it the return's checks are not run. */
  readonly authority?: string;
  /** Report each finding of the checks, not only how many there are of each rule. */
  readonly everyFinding?: boolean;
  /** Settings of the transaction: a demonstration's `pledgekeeper.recorded_at`. */
  readonly settings?: Record<string, string>;
}

export interface ImportReport {
  /** Null when it was a dry run. */
  readonly number: number | null;
  readonly collectionYear: number | null;
  readonly files: readonly FileCounts[];
  /** What lies in the folders and was not read: what is no CSV, and XML beside CSV files. */
  readonly leftAlone: readonly string[];
  readonly findings: readonly Finding[];
  /** Null when the checks were not run: they need the Header and the Episodes of one year. */
  readonly checks: CheckReport | null;
  /** What changed in the record, or would have. */
  readonly changes: Changes;
  /** Why nothing was recorded after all; null when it was, or was not to be. */
  readonly refusal: string | null;
}

/** Carries the report of what is not recorded past the rollback. */
class Undone extends Error {
  constructor(readonly report: ImportReport) {
    super();
  }
}

/**
 * Records what stands in the files and folders, all in one transaction: either every good row of them, or nothing.
 * Throws an Error in plain words when a path cannot be read or the collection year cannot be told; ImportRefused for what only
 * other files, or waiting, will mend.
 */
export async function importFiles(
  database: DataSource,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  const opened: OpenedFile[] = [];
  const { files, leftAlone } = await findFiles(paths);
  for (const path of files) {
    const name = options.names?.get(path);
    opened.push(
      ...((await isWorkbook(path)) ? await openWorkbook(path, name) : [await openFile(path, name)]),
    );
  }
  options.progress?.opened(opened.reduce((sum, { rowCount }) => sum + rowCount, 0));
  const collectionYear = options.year ?? (await yearOf(opened, options.today));
  try {
    return await inTransaction(
      database,
      async (db) => {
        const report = { ...(await record(db, opened, collectionYear, options)), leftAlone };
        const refusal = refusalOf(report, options);
        if (options.dryRun || refusal) throw new Undone({ ...report, number: null, refusal });
        return { ...report, refusal };
      },
      options.settings,
    );
  } catch (error) {
    if (error instanceof Undone) return error.report;
    throw error;
  }
}

/** Why what was done is not to stand: rows were refused where all were wanted, or the record is another than when it was tried. */
function refusalOf(
  { files, changes }: Pick<ImportReport, 'files' | 'changes'>,
  { take, digest }: ImportOptions,
): string | null {
  const bad = files.filter(({ refused, tableId }) => refused > 0 || tableId === null);
  if (take === 'all rows or none' && bad.length)
    return `Nothing was recorded, because all rows or none were to be taken and not all could be: ${bad.map(({ name }) => name).join(', ')}. Put right what the findings say and send all files again.`;
  if (digest !== undefined && digest !== changes.digest)
    return 'The record has changed since the dry run, so this would change it otherwise than you were shown. Nothing was recorded. Do the dry run again.';
  return null;
}

/** The collection year the episodes tell. Throws when there are rows that mean nothing without one. */
async function yearOf(opened: readonly OpenedFile[], today: PlainDate): Promise<number | null> {
  const decoms: PlainDate[] = [];
  for (const file of opened)
    if (file.tableIds.includes('Episodes'))
      for await (const { tableId, row } of readRows(file, null))
        if (tableId === 'Episodes' && row) decoms.push(row['DECOM'] as PlainDate);
  const year = collectionYearOf(decoms, today);
  const ofAYear = opened.flatMap(({ tableIds }) => tableIds).find((id) => id === 'OC2' || id === 'OC3');
  if (year === null && ofAYear)
    throw new ImportRefused(
      `${ofAYear} tells of a year, and no episodes came along to tell which. Say it: --year 2018`,
    );
  return year;
}

async function record(
  db: EntityManager,
  opened: readonly OpenedFile[],
  collectionYear: number | null,
  { today, observed, authority, everyFinding, progress, id: askedFor, dryRun, digest }: ImportOptions,
): Promise<Omit<ImportReport, 'leftAlone' | 'refusal'>> {
  const { id, number, firstVersion } = await startImport(db, collectionYear, askedFor);
  const fileNames = opened.map(({ name }) => name);
  const context: ImportContext = { id, collectionYear, fileNames, today, observed };
  const findings: Finding[] = opened.flatMap((file) => [
    ...file.findings,
    ...findingsAgainstYear(file, collectionYear),
  ]);
  await createStaging(db);
  const held = await tablesHeld(db);
  for (const [file, each] of opened.entries())
    await stageRows(db, staged(file, each, collectionYear, findings, held, progress));
  for (const { file, line, tableId, child, kept } of await followMerges(db))
    findings.push({
      table: tableId,
      file: fileNames[file]!,
      line,
      column: 'CHILD',
      value: child,
      child,
      code: 'merged-child',
      message: `The record of CHILD ${child} went into that of CHILD ${kept}, where its rows are recorded. Send ${kept} from now on.`,
    });
  await indexStaging(db);
  progress?.recording();
  await reference.record(db, context);
  await dropParts(db);
  findings.push(...(await refuseAfterAdoption(db, context)));
  // Before anything of people is recorded, so that last year is what it was before these files.
  const run =
    authority && collectionYear ? await checkFiles(db, context, { collectionYear, authority }) : null;
  for (const recorder of recorders)
    if (await hasRows(db, recorder.recordsTables))
      for (const finding of await recorder.record(db, context)) findings.push(finding);
  await takeOverHeld(db, context);
  await holdRows(db, context);
  const files = await countFiles(db, opened);
  await saveFiles(db, context, files);
  await saveFindings(db, context, findings);
  const checks = run && (await settleFiles(db, context, run, everyFinding ?? false));
  const changes = await changesMade(db, context, firstVersion, dryRun === true || digest !== undefined);
  await finishImport(db, context, number, firstVersion, changes);
  return { number, collectionYear, files, findings, checks, changes };
}

/** A file's rows for the staging table, each with its parts; what is found in them goes to `findings`. `heldTables`: of which rows are held. */
async function* staged(
  file: number,
  opened: OpenedFile,
  collectionYear: number | null,
  findings: Finding[],
  heldTables: ReadonlySet<string | null>,
  progress?: Progress,
): AsyncGenerator<readonly Cell[]> {
  for await (const { tableId, line, cells, verdict, row, findings: found } of readRows(
    opened,
    collectionYear,
  )) {
    findings.push(...found);
    const wasHeld = heldTables.has(tableId);
    progress?.read();
    const child = cells['CHILD'] ?? null;
    const isRecorded = verdict === 'recorded';
    const text = wasHeld || !isRecorded ? JSON.stringify(cells) : null;
    yield [
      file,
      line,
      tableId,
      child,
      verdict,
      isRecorded ? JSON.stringify(row) : null,
      isRecorded ? null : text,
      wasHeld ? text : null,
      isReturnTable(tableId) ? pack(tableId, cells) : null,
      false,
    ];
    if (row && opened.format === 'csv' && opened.table.parts)
      for (const part of opened.table.parts(row))
        yield [file, line, part.tableId, child, 'recorded', JSON.stringify(part.row), null, null, null, true];
  }
}
