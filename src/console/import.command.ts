import { Command } from 'commander';
import { importFiles, type ImportReport } from '../imports/import-files.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { isDemo } from '../snapshots/ledger.store.ts';
import { numberArgument, withHouse } from './with-house.ts';

export const importCommand = new Command('import')
  .description(
    'Records SSDA903 files, our own CSVs, postcodes, districts and population; files are known by their columns.',
  )
  .argument('<paths...>', 'files or folders')
  .option('--year <year>', 'the year of the 31 March the return is for, like 2018', numberArgument)
  .option('--dry-run', 'report, and record nothing')
  .option('--findings', 'print every finding, not only how many there are of each kind')
  .option('--json', 'print the whole report as JSON')
  .action(
    async (paths: string[], options: { year?: number; dryRun?: true; findings?: true; json?: true }) => {
      const { year, dryRun, findings, json } = options;
      const today = new Clock().today();
      const report = await withHouse(async ({ database }) => {
        if (await isDemo(database.manager))
          throw new Error(
            "This database is the demonstration's. Real records go into another: name it in DATA_FOLDER or DATABASE_URL.",
          );
        return importFiles(database, paths, { year, dryRun, today });
      });
      process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : told(report, findings ?? false));
    },
  );

/** The report for a terminal: a line a file, then the findings by kind, or each of them. */
export function told(report: ImportReport, everyFinding: boolean): string {
  const { number, collectionYear: year, files, leftAlone, findings } = report;
  const return_ = year ? `, return of ${year - 1}/${String(year).slice(2)}` : '';
  const lines = [`${number === null ? 'Dry run: nothing recorded' : `Import ${number}`}${return_}`, ''];
  lines.push(
    `${'file'.padEnd(36)}${'table'.padEnd(20)}${['read', 'recorded', 'held', 'refused'].map((name) => name.padStart(10)).join('')}`,
  );
  for (const { name, tableId, read, recorded, held, refused } of files)
    lines.push(
      `${name.padEnd(36)}${(tableId ?? 'not recognised').padEnd(20)}${[read, recorded, held, refused].map((n) => String(n).padStart(10)).join('')}`,
    );
  if (leftAlone.length) lines.push('', `Not CSV, so not read: ${leftAlone.join(', ')}`);
  lines.push('', `${findings.length} findings`);
  if (everyFinding) {
    for (const { file, line, column, value, code, message } of findings)
      lines.push(
        `${file}${line ? `:${line}` : ''} ${column ?? ''}${value === null ? '' : ` "${value}"`} [${code}] ${message}`,
      );
  } else {
    const kinds = new Map<string, number>();
    for (const { table, column, code } of findings) {
      const kind = `${(table ?? '').padEnd(20)}${(column ?? '').padEnd(22)}${code}`;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    for (const [kind, count] of [...kinds].sort(([, a], [, b]) => b - a))
      lines.push(`${String(count).padStart(8)}  ${kind}`);
  }
  return `${lines.join('\n')}\n`;
}
