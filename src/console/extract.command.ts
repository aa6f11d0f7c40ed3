import { Command } from 'commander';
import { BoardReports } from '../extracts/board-reports.service.ts';
import { formats } from '../extracts/formats/all.ts';
import { pageOneText } from '../extracts/page-one-text.ts';
import { writeExtract } from '../extracts/write-extract.ts';
import type { House } from '../opening.ts';
import { monthArgument, withHouse } from './with-house.ts';

export const extractCommand = new Command('extract')
  .description("Writes the Board's extract of a month, and prints its page one.")
  .argument('<month>', 'like 2019-01', monthArgument)
  .option('--out <folder>', 'where to write', 'out')
  .action(async (month: string, { out }: { out: string }) => {
    await withHouse((house) => writeAndPrint(house, month, out));
  });

/** Writes the extract of a counted month to the folder in every format, and prints page one. */
export async function writeAndPrint(
  { counting, database }: House,
  month: string,
  folder: string,
): Promise<void> {
  const report = await new BoardReports(counting.catalogue, counting.authority).ofMonth(
    database.manager,
    month,
  );
  const files = await writeExtract(report, formats, folder);
  process.stdout.write(
    `\n${pageOneText(report)}\n${files.map(({ path, sha256 }) => `${path}  sha256 ${sha256}\n`).join('')}`,
  );
}
