import { Command } from 'commander';
import { importFiles, type ImportReport } from '../imports/import-files.service.ts';
import { undoNumbered } from '../imports/undo/undo-numbered.service.ts';
import type { House } from '../opening.ts';
import { Clock } from '../platform/clock/clock.ts';
import { isDemo } from '../snapshots/ledger.store.ts';
import { numberArgument, withHouse } from './with-house.ts';

export const importCommand = new Command('import')
  .description(
    'Records SSDA903 files, lists of Annex A, our own CSVs, postcodes and districts; files are known by their columns.',
  )
  .argument('[paths...]', 'files or folders')
  .option('--year <year>', 'the year of the 31 March the return is for, like 2018', numberArgument)
  .option('--dry-run', 'report, and record nothing')
  .option('--findings', 'print every finding, not only how many there are of each kind')
  .option('--json', 'print the whole report as JSON')
  .option('--whole', 'record nothing when any row is refused; else good rows are recorded and bad ones wait')
  .option('--undo <number>', 'make the record as if that import had not been; no files then', numberArgument)
  .option('--reason <words>', 'why it is undone')
  .action(async (paths: string[], options: Options) => {
    const { year, dryRun, findings, json, whole, undo } = options;
    if (undo !== undefined) return undoImport(paths, undo, options.reason);
    if (!paths.length) importCommand.error('Name files or folders, or an import to --undo.');
    const take = whole ? 'all rows or none' : 'all good rows';
    const today = new Clock().today();
    const report = await withHouse(async ({ database, counting, observed }) => {
      await refuseDemo(database);
      const { authority } = counting;
      const known = { today, observed, authority, everyFinding: findings };
      return importFiles(database, paths, { year, dryRun, take, ...known });
    });
    process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : told(report, findings ?? false));
    if (report.refusal) throw new Error(report.refusal);
  });

interface Options {
  year?: number;
  dryRun?: true;
  findings?: true;
  json?: true;
  whole?: true;
  undo?: number;
  reason?: string;
}

async function refuseDemo(database: House['database']): Promise<void> {
  if (await isDemo(database.manager))
    throw new Error(
      "This database is the demonstration's. Real records go into another: name it in DATA_FOLDER or DATABASE_URL.",
    );
}

async function undoImport(paths: readonly string[], number: number, reason?: string): Promise<void> {
  if (paths.length) importCommand.error('Undo an import, or import files: not both at once.');
  if (!reason || reason.length < 10)
    return importCommand.error(
      'Say why, in ten characters or more: --reason "The files were those of the year before."',
    );
  const standing = await withHouse(async ({ database }) => {
    await refuseDemo(database);
    return undoNumbered(database, number, reason);
  });
  for (const { table, rowKey, on, what, import: by, roles } of standing)
    process.stdout.write(
      `${[table, rowKey, on, what, 'by', by === null ? roles.join(', ') || 'nobody in particular' : `import ${by}`].filter(Boolean).join(' ')}\n`,
    );
  if (standing.length)
    throw new Error(
      `Later facts stand on import ${number}. Nothing was changed: take back or undo what is listed first.`,
    );
  process.stdout.write(`Import ${number} is undone\n`);
}

/** The report for a terminal: a line a file, then the findings by kind, or each of them; and so what the checks found. */
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
  if (leftAlone.length) lines.push('', `Not CSV, or XML beside it, so not read: ${leftAlone.join(', ')}`);
  lines.push('', ...changesTold(report), '', `${findings.length} findings`);
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
  lines.push('', ...checksTold(report, everyFinding));
  return `${lines.join('\n')}\n`;
}

function checksTold({ checks }: ImportReport, everyFinding: boolean): string[] {
  if (!checks)
    return ['The checks were not run: they need the Header and the Episodes of one return together.'];
  const { rules, children, leftOut, failed, byRule, findings } = checks;
  const count = byRule.reduce((sum, rule) => sum + rule.count, 0);
  const lines = [`${count} findings of ${rules} checks over ${children} children`];
  if (everyFinding)
    for (const { file, line, rule, child, table, row, isLastYear, message } of findings)
      lines.push(
        `${file === null ? (isLastYear ? 'last year' : '') : `${file}:${line}`} [${rule}] CHILD ${child} ${table}${row && ` ${row}`}: ${message}`,
      );
  else
    for (const { rule, severity, message, count: times } of byRule)
      lines.push(`${String(times).padStart(8)}  ${rule.padEnd(10)}${severity.padEnd(15)}${message}`);
  const reasons = new Map<string, string[]>();
  for (const { rule, reason } of leftOut) reasons.set(reason, [...(reasons.get(reason) ?? []), rule]);
  for (const [reason, each] of reasons) lines.push(`Not run: ${each.join(', ')}: ${reason}`);
  for (const { rule, reason } of failed) lines.push(`Failed: ${rule}: ${reason}. Tell the makers.`);
  return lines;
}

const mostShown = 20;

/** What changes in the record, by table, and the first of what is another then; of an address only that it is. */
function changesTold({ number, changes }: ImportReport): string[] {
  const heads = ['new', 'changed', 'taken away', 'unchanged'].map((name) => name.padStart(12)).join('');
  const lines = [`${(number === null ? 'would change in' : 'changed in').padEnd(36)}${heads}`];
  for (const [table, { new: came, changed, takenAway, unchanged }] of Object.entries(changes.tables))
    lines.push(
      `${table.padEnd(36)}${[came, changed, takenAway, unchanged ?? '-'].map((n) => String(n).padStart(12)).join('')}`,
    );
  for (const { table, rowKey, childId, on, change, fields } of changes.rows.slice(0, mostShown)) {
    const words = Object.entries(fields).map(([name, said]) =>
      said === 'changed'
        ? `${name} changed`
        : `${name} ${JSON.stringify(said.from)} -> ${JSON.stringify(said.to)}`,
    );
    lines.push(`  ${[table, childId ?? rowKey, on, change].filter(Boolean).join(' ')}: ${words.join(', ')}`);
  }
  const more = changes.rows.length - mostShown;
  return more > 0 ? [...lines, `  and ${more} more; --json shows them`] : lines;
}
