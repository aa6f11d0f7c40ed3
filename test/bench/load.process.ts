/** A process that imports the folder it is told of, as `pledgekeeper import` does, and tells how long it took and its memory. */
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { importFiles } from '../../src/imports/import-files.service.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { timed } from './row.ts';

/** What the process is asked for, in `BENCH`. */
export interface Loading {
  readonly worker: string;
  readonly folder: string;
  readonly year: number;
  /** Whose return it is, so that it is checked; null to load it and no more. */
  readonly authority: string | null;
}

/** What the process tells. */
export interface Loaded {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly rows: number;
  /** How many findings the checks had; 0 where none were run. */
  readonly found: number;
}

async function load({ worker, folder, year, authority }: Loading): Promise<Loaded> {
  const options = { applicationName: 'bench load', poolSize: 2, timeouts: { ...jobTimeouts, statement: 0 } };
  const database = await new DataSource(dataSourceOptions(worker, options)).initialize();
  const asked = { year, today: '2025-05-01', observed: [], ...(authority && { authority }) } as const;
  let report: Awaited<ReturnType<typeof importFiles>>;
  const milliseconds = await timed(async () => {
    report = await importFiles(database, [folder], asked);
  });
  await database.destroy();
  return {
    milliseconds,
    megabytes: process.resourceUsage().maxRSS / 1_024,
    rows: report!.files.reduce((sum, { recorded }) => sum + recorded, 0),
    found: (report!.checks?.byRule ?? []).reduce((sum, { count }) => sum + count, 0),
  };
}

void load(JSON.parse(process.env.BENCH!) as Loading).then((loaded) => {
  process.send!(loaded);
  process.disconnect();
});
