import { Command, Option } from 'commander';
import boardMonthly from '../extracts/board-monthly/board-monthly.extract.ts';
import { BoardReports } from '../extracts/board-reports.service.ts';
import type { Format, Variant } from '../extracts/extract.ts';
import { formats } from '../extracts/formats/all.ts';
import { pageOneText } from '../extracts/page-one-text.ts';
import { openVariant } from '../extracts/suppression/open-variant.ts';
import { releasesBefore } from '../extracts/suppression/release-ledger.store.ts';
import { writeExtract } from '../extracts/write-extract.ts';
import type { House } from '../opening.ts';
import { monthArgument, withHouse } from './with-house.ts';

interface Options {
  readonly variant: Variant;
  readonly format: readonly string[];
  readonly out: string;
}

const ids = formats.map(({ id }) => id);

export const extractCommand = new Command('extract')
  .description("Writes the Board's extract of a month as a draft, and prints its page one.")
  .argument('<month>', 'like 2019-01', monthArgument)
  .addOption(
    new Option('--variant <variant>', 'with small numbers, or with what the public may be told')
      .choices(['restricted', 'open'])
      .default('restricted'),
  )
  .addOption(new Option('--format <formats...>', 'one or several').choices(ids).default(ids, 'all'))
  .option('--out <folder>', 'where to write', 'out')
  .action(async (month: string, { variant, format, out }: Options) => {
    const wanted = formats.filter(({ id }) => format.includes(id));
    await withHouse((house) => writeAndPrint(house, month, out, { variant, wanted }));
  });

/** Writes the extract of a counted month to the folder, and prints page one. A draft is entered in no ledger of releases. */
export async function writeAndPrint(
  { counting, database, plans }: House,
  month: string,
  folder: string,
  { variant, wanted }: { variant: Variant; wanted: readonly Format[] } = {
    variant: 'restricted',
    wanted: formats,
  },
): Promise<void> {
  const db = database.manager;
  const source = await new BoardReports(counting.catalogue, counting.authority, plans).sourceOf(db, month);
  const report = boardMonthly.report(
    variant === 'open' ? openVariant(source, await releasesBefore(db, month)) : source,
  );
  const files = await writeExtract(report, wanted, folder);
  process.stdout.write(
    `\n${pageOneText(report)}\n${files.map(({ path, sha256 }) => `${path}  sha256 ${sha256}\n`).join('')}`,
  );
}
