import type { DataSource, EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Cell } from '../platform/database/copy.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import type { Finding } from './finding.ts';
import {
  countFiles,
  holdRows,
  saveFiles,
  saveFindings,
  startImport,
  tablesHeld,
  takeOverHeld,
  type FileCounts,
} from './imports.store.ts';
import { findFiles } from './reading/find-files.ts';
import { openFile, type OpenedFile } from './reading/open-file.ts';
import { readRows } from './reading/read-rows.ts';
import * as comparators from './recording/comparators.recorder.ts';
import * as contactPromises from './recording/contact-promises.recorder.ts';
import * as contacts from './recording/contacts.recorder.ts';
import * as episodes from './recording/episodes.recorder.ts';
import * as happenings from './recording/happenings.recorder.ts';
import * as missing from './recording/missing.recorder.ts';
import * as names from './recording/names.recorder.ts';
import * as people from './recording/people.recorder.ts';
import * as reference from './recording/reference.recorder.ts';
import * as returnFacts from './recording/return-facts.recorder.ts';
import * as reviews from './recording/reviews.recorder.ts';
import * as spans from './recording/spans.recorder.ts';
import {
  createStaging,
  hasRows,
  indexStaging,
  stageRows,
  type ImportContext,
} from './recording/staging.store.ts';
import * as targets from './recording/targets.recorder.ts';
import * as workers from './recording/workers.recorder.ts';
import { collectionYearOf } from './ssda903/collection-year.ts';

/** In the order they are recorded: people and workers before what is told of them. */
const recorders = [
  people,
  names,
  workers,
  reference,
  episodes,
  spans,
  contacts,
  happenings,
  reviews,
  missing,
  returnFacts,
  contactPromises,
  comparators,
  targets,
];

export interface ImportOptions {
  /** The year of the return's 31 March; worked out from the episodes when not given. */
  readonly year?: number;
  /** Report, and record nothing. */
  readonly dryRun?: boolean;
  readonly today: PlainDate;
  /** Settings of the transaction: a demonstration's `pledgekeeper.recorded_at`. */
  readonly settings?: Record<string, string>;
}

export interface ImportReport {
  /** Null when it was a dry run. */
  readonly number: number | null;
  readonly collectionYear: number | null;
  readonly files: readonly FileCounts[];
  /** What lies in the folders and was not read, because it is no CSV. */
  readonly leftAlone: readonly string[];
  readonly findings: readonly Finding[];
}

/** Carries the report of a dry run past the rollback. */
class DryRun extends Error {
  constructor(readonly report: ImportReport) {
    super();
  }
}

/**
 * Records what stands in the files and folders, all in one transaction: either every good row of them, or nothing.
 * Throws an Error in plain words when a path cannot be read or the collection year cannot be told.
 */
export async function importFiles(
  database: DataSource,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  const opened: OpenedFile[] = [];
  const { files, leftAlone } = await findFiles(paths);
  for (const path of files) opened.push(await openFile(path));
  const collectionYear = options.year ?? (await yearOf(opened, options.today));
  try {
    return await inTransaction(
      database,
      async (db) => {
        const report = { ...(await record(db, opened, collectionYear)), leftAlone };
        if (options.dryRun) throw new DryRun({ ...report, number: null });
        return report;
      },
      options.settings,
    );
  } catch (error) {
    if (error instanceof DryRun) return error.report;
    throw error;
  }
}

/** The collection year the episodes tell. Throws when there are rows that mean nothing without one. */
async function yearOf(opened: readonly OpenedFile[], today: PlainDate): Promise<number | null> {
  const decoms: PlainDate[] = [];
  for (const file of opened)
    if (file.tableId === 'Episodes')
      for await (const { row } of readRows(file, null)) if (row) decoms.push(row['DECOM'] as PlainDate);
  const year = collectionYearOf(decoms, today);
  const ofAYear = opened.find(({ tableId }) => tableId === 'OC2' || tableId === 'OC3');
  if (year === null && ofAYear)
    throw new Error(
      `${ofAYear.tableId} tells of a year, and no episodes came along to tell which. Say it: --year 2018`,
    );
  return year;
}

async function record(
  db: EntityManager,
  opened: readonly OpenedFile[],
  collectionYear: number | null,
): Promise<Omit<ImportReport, 'leftAlone'>> {
  const { id, number } = await startImport(db, collectionYear);
  const context: ImportContext = { id, collectionYear, fileNames: opened.map(({ name }) => name) };
  const findings: Finding[] = opened.flatMap((file) => file.findings);
  await createStaging(db);
  const held = await tablesHeld(db);
  for (const [file, each] of opened.entries())
    await stageRows(db, staged(file, each, collectionYear, findings, held.has(each.tableId)));
  await indexStaging(db);
  for (const recorder of recorders)
    if (await hasRows(db, recorder.recordsTables))
      for (const finding of await recorder.record(db, context)) findings.push(finding);
  await takeOverHeld(db, context);
  await holdRows(db, context);
  const files = await countFiles(db, opened);
  await saveFiles(db, context, files);
  await saveFindings(db, context, findings);
  return { number, collectionYear, files, findings };
}

/** A file's rows for the staging table; what is found in them goes to `findings`. `wasHeld`: rows of its table are held. */
async function* staged(
  file: number,
  opened: OpenedFile,
  collectionYear: number | null,
  findings: Finding[],
  wasHeld: boolean,
): AsyncGenerator<readonly Cell[]> {
  for await (const { line, cells, verdict, row, findings: found } of readRows(opened, collectionYear)) {
    findings.push(...found);
    const child = cells['CHILD'] ?? null;
    const isRecorded = verdict === 'recorded';
    const text = wasHeld || !isRecorded ? JSON.stringify(cells) : null;
    yield [
      file,
      line,
      opened.tableId,
      child,
      verdict,
      isRecorded ? JSON.stringify(row) : null,
      isRecorded ? null : text,
      wasHeld ? text : null,
    ];
  }
}
