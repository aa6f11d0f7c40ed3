import { Command } from 'commander';
import { exportReturn, type WrittenReturn } from '../returns/ssda903/write-return.ts';
import { safeKnownAt } from '../platform/database/safe-known-at.ts';
import { collectionYearArgument, instantArgument, withHouse } from './with-house.ts';

interface ReturnOptions {
  year: number;
  out: string;
  knownAt?: string;
  json?: true;
}

const ssda903 = new Command('ssda903')
  .description('Writes the children looked after return of a year, a CSV a table.')
  .requiredOption(
    '--year <year>',
    'the year of the 31 March the return is for, like 2018',
    collectionYearArgument,
  )
  .requiredOption('--out <folder>', 'where to write')
  .option('--known-at <instant>', 'what was known then; now when not given', instantArgument)
  .option('--json', 'print the report as JSON')
  .action(async ({ year, out, knownAt, json }: ReturnOptions) => {
    const written = await withHouse(async ({ config, database }) => {
      if (knownAt && Date.parse(knownAt) > Date.parse(await safeKnownAt(database.manager)))
        throw new Error('Not everything known by then is surely recorded yet: give an earlier --known-at.');
      const sending = { collectionYear: year, authority: config.LOCAL_AUTHORITY, knownAt: knownAt ?? null };
      return exportReturn(database, sending, out);
    });
    process.stdout.write(json ? `${JSON.stringify(written, null, 2)}\n` : told(written));
  });

export const exportCommand = new Command('export')
  .description('Writes a return that the council owes.')
  .addCommand(ssda903.exitOverride());

function told({ tables, people, likeFormulas }: WrittenReturn): string {
  const lines = tables.map(
    ({ path, rows, sha256 }) => `${String(rows).padStart(8)}  ${path}  sha256 ${sha256}`,
  );
  lines.push(`${people.length} children and young people`);
  if (likeFormulas.length)
    lines.push(
      '',
      `A spreadsheet would take the CHILD of ${likeFormulas.length} for a formula. Open these files as text, or not at all.`,
    );
  return `${lines.join('\n')}\n`;
}
