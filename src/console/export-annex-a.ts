import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { House } from '../opening.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { annexALists } from '../returns/annex-a/annex-a.ts';
import { workbookOf, type AnnexA } from '../returns/annex-a/workbook.ts';
import { safeKnownAt } from '../platform/database/safe-known-at.ts';
import { auditExport } from './audit-export.ts';
import { dayArgument, instantArgument, withHouse } from './with-house.ts';

interface Options {
  asAt: PlainDate;
  knownAt?: string;
  out: string;
  purpose: string;
}

/** Adds `annex-a` to the command `export`. */
export const addAnnexA = (exportCommand: Command): Command =>
  exportCommand
    .command('annex-a')
    .description("Writes Ofsted's Annex A of a day, Lists 8 and 9 filled in, and what is missing in them.")
    .requiredOption('--as-at <day>', 'the day the lists are of', dayArgument)
    .option('--known-at <instant>', 'as the record was known then; now when left out', instantArgument)
    .requiredOption('--out <file>', 'the XLSX to write')
    .requiredOption('--purpose <text>', 'what it is for, kept in the audit')
    .action(async (options: Options) => {
      process.stdout.write(await withHouse((house) => exportAnnexA(house, options)));
    }).parent!;

/** Gives what to print. The file is written only once the audit tells of it. */
async function exportAnnexA(house: House, { asAt, knownAt: wanted, out, purpose }: Options): Promise<string> {
  const authority = house.counting.authority;
  const annexA = await inTransaction(house.database, async (db) => {
    const knownAt = await safeKnownAt(db, wanted);
    if (wanted && Date.parse(knownAt) < Date.parse(wanted))
      throw new Error('Not everything known by then is surely recorded yet: give an earlier --known-at.');
    return annexALists(db, { asAt, knownAt, mayName: true, authority });
  });
  const workbook = await workbookOf(annexA);
  const people = [...new Set([...annexA.list8.people, ...annexA.list9.people])];
  await auditExport(house, { operation: 'pledgekeeper export annex-a', people, purpose });
  await writeFile(out, workbook, { mode: 0o600 });
  return told(annexA, out);
}

const told = ({ asAt, knownAt, list8, list9 }: AnnexA, out: string): string =>
  [
    `Annex A as at ${asAt}, known at ${knownAt}`,
    `List 8, children in care: ${list8.rows.length}`,
    `List 9, care leavers:     ${list9.rows.length}`,
    `Missing, see "Validation": ${list8.gaps.length + list9.gaps.length}`,
    `${out}\n`,
  ].join('\n');
