import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { inventCouncil } from '../demo/council.ts';
import { markIfEmpty } from '../demo/demo-mark.store.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { exportKinds } from '../export-kinds.ts';
import { BoardReports } from '../extracts/board-reports.service.ts';
import { startExtracts } from '../extracts/publication/extracts.worker.ts';
import { startImporting } from '../imports/asked/imports.worker.ts';
import { importFiles } from '../imports/import-files.service.ts';
import { serve } from '../main.ts';
import { openHouse, type House } from '../opening.ts';
import { startSealing } from '../platform/audit/sealing.ts';
import { printedNumbers } from '../plans/indicators/printed-numbers.ts';
import { DemoClock } from '../platform/clock/clock.ts';
import { readConfig, type Config } from '../platform/config/config.ts';
import { ownerOf } from '../platform/database/databases.ts';
import { Logger } from '../platform/logging/logger.ts';
import { spoolFolder } from '../platform/spool/spool-folder.ts';
import { Spool } from '../platform/spool/spool.ts';
import { refreshEverybody } from '../records/care-leavers/refresh-everybody.service.ts';
import { startExporting } from '../returns/exports/exports.worker.ts';
import { startExplaining } from '../snapshots/explaining.ts';
import { isDemo } from '../snapshots/ledger.store.ts';
import { monthEndsTo } from '../snapshots/tick.service.ts';
import { countAndWait } from './count-and-wait.ts';
import { writeAndPrint } from './extract.command.ts';
import { askedToStop } from './with-house.ts';

/** The invented council's own time: when its facts were recorded, and what was known when January 2019 was counted. */
const recordedAt = '2019-02-01T09:00:00Z';
const knownAt = '2019-02-06T02:14:00Z';
const lastDay: PlainDate = '2019-01-31';
const lastPaperOn: PlainDate = '2020-01-17';
const months = 24;
/** When the pages are opened it is a Monday morning soon after, so that nothing recorded there was known to the count. */
const monday = '2019-02-11T08:45:00Z';
/** The months before January 2019 were reported by other means. */
const firstDraftOn: PlainDate = '2019-02-01';

export const demoCommand = new Command('demo')
  .description(
    'Shows all of it for an invented council: its record, 24 months of figures, the Board extract, and the pages.',
  )
  .option('--exit', 'stop after printing page one')
  .option('--out <folder>', 'where to write the extract', 'out')
  .action(async ({ exit, out }: { exit?: true; out: string }) => {
    const stopped = askedToStop();
    const logger = new Logger('error');
    const house = await openHouse(demoConfig(), logger);
    try {
      await markAsDemo(house);
      await loadCouncil(house);
      await loadIndicators(house);
      await countAndWait(house, logger, monthEndsTo(lastDay, months), knownAt);
      await writeAndPrint(house, lastDay.slice(0, 7), out);
      if (exit) return;
      const clock = new DemoClock(new Date(monday));
      const { server, address } = await serve(house, logger, { isDemo: true, clock });
      const stopSealing = startSealing(house.database, logger);
      process.stdout.write(`\nOpen ${address} and choose whom to be. Ctrl-C stops.\n`);
      const stopExplaining = startExplaining(house.counting, (message) => logger.warn(message, 'explaining'));
      const stopFiles = await startFiles(house, clock, (message) => logger.warn(message, 'files'));
      const stopExtracts = startBoardExtracts(house, clock, (message) => logger.warn(message, 'extracts'));
      await stopped;
      stopExtracts();
      stopFiles();
      stopExplaining();
      stopSealing();
      await server.close();
    } finally {
      await house.close();
    }
  });

/** Drafts the extract of January 2019 and publishes what is asked, in the demonstration's own time. Gives a function that stops it. */
const startBoardExtracts = (
  { database, counting, plans }: House,
  clock: DemoClock,
  onFault: (message: string) => void,
): (() => void) =>
  startExtracts({
    database,
    reports: new BoardReports(counting.catalogue, counting.authority, plans),
    explaining: counting,
    goLive: firstDraftOn,
    today: () => clock.today(),
    settings: () => ({ 'pledgekeeper.recorded_at': clock.now().toISOString() }),
    lookAgainSeconds: 30,
    onFault,
  });

/** Imports and exports what is asked for over the API, in the demonstration's own time. Gives a function that stops it. */
async function startFiles(
  { config, database, counting, observed }: House,
  clock: DemoClock,
  onFault: (message: string) => void,
): Promise<() => void> {
  const folder = spoolFolder(config);
  const settings = () => ({ 'pledgekeeper.recorded_at': clock.now().toISOString() });
  const stopImporting = startImporting({
    database,
    spool: await Spool.open(folder, 'imports'),
    clock,
    observed,
    authority: counting.authority,
    settings,
    onFault,
  });
  const stopExporting = startExporting({
    database,
    spool: await Spool.open(folder, 'exports'),
    clock,
    kinds: exportKinds(counting.authority),
    onFault,
  });
  return () => {
    stopImporting();
    stopExporting();
  };
}

/** The invented council is Kirklees, whichever council runs it. */
function demoConfig(): Config {
  const config = readConfig();
  if (config.OIDC_ISSUER)
    throw new Error('In the demonstration anybody may be anybody. Unset OIDC_ISSUER to see it.');
  return Object.assign(config, { LOCAL_AUTHORITY: 'E08000034' });
}

/** Throws when the database holds a real record. */
async function markAsDemo({ database, databases }: House): Promise<void> {
  await markIfEmpty(ownerOf(databases));
  if (!(await isDemo(database.manager)))
    throw new Error(
      'This database holds a real record, and invented children never stand among real ones. Give the demonstration a folder of its own: DATA_FOLDER=/var/tmp/pledgekeeper-demo',
    );
}

/** Writes the council's files as any council would have them, and imports them as anybody's. */
async function loadCouncil({ database, observed }: House): Promise<void> {
  const settings = { 'pledgekeeper.recorded_at': recordedAt };
  const folder = await mkdtemp(join(tmpdir(), 'pledgekeeper-demo-'));
  try {
    for (const [name, text] of Object.entries(inventCouncil())) await writeFile(join(folder, name), text);
    const { files } = await importFiles(database, [folder], {
      year: 2019,
      today: lastDay,
      observed,
      settings,
    });
    await refreshEverybody(database, lastDay, settings);
    const rows = files.reduce((sum, { read }) => sum + read, 0);
    process.stdout.write(`Imported ${rows} rows from ${files.length} files of an invented council\n`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Imports the numbers that the plans print, as anybody's. They are real, of real papers, and the last of those came out a year after
 * the invented council's story ends: they were recorded then.
 */
async function loadIndicators({ database, observed }: House): Promise<void> {
  const { files } = await importFiles(database, [printedNumbers], {
    today: lastPaperOn,
    observed,
    settings: { 'pledgekeeper.recorded_at': `${lastPaperOn}T12:00:00Z` },
  });
  const rows = files.reduce((sum, { recorded }) => sum + recorded, 0);
  process.stdout.write(`Imported ${rows} numbers that the plans print\n`);
}
