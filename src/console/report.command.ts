import { Argument, Command, Option } from 'commander';
import { BoardReports } from '../extracts/board-reports.service.ts';
import type { Report, Variant } from '../extracts/extract.ts';
import { forPeople } from '../extracts/formats/all.ts';
import { FurtherReports } from '../extracts/reports/further-reports.service.ts';
import { reportKinds } from '../extracts/reports/report-kinds.ts';
import { writeExtract } from '../extracts/write-extract.ts';
import type { House } from '../opening.ts';
import { planFacts } from '../plan-facts.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { monthArgument, withHouse } from './with-house.ts';

interface Asked {
  readonly kind: string;
  readonly month: string;
  readonly variant: Variant;
}

const ids = forPeople.map(({ id }) => id);

export const reportCommand = new Command('report')
  .description("Writes a report on the figures of the Board's extract of a month.")
  .addArgument(new Argument('<kind>', 'for whom').choices(reportKinds.map(({ id }) => id)))
  .argument('<month>', 'like 2019-01', monthArgument)
  .addOption(
    new Option(
      '--variant <variant>',
      'with small numbers, as a draft; or as the public may be told what is published',
    )
      .choices(['restricted', 'open'])
      .default('restricted'),
  )
  .addOption(new Option('--format <formats...>', 'one or several').choices(ids).default(ids, 'all'))
  .option('--out <folder>', 'where to write', 'out')
  .action(
    async (
      kind: string,
      month: string,
      { variant, format, out }: { variant: Variant; format: readonly string[]; out: string },
    ) => {
      const report = await withHouse((house) => made(house, { kind, month, variant }));
      const wanted = forPeople.filter(({ id }) => format.includes(id));
      for (const { path, sha256 } of await writeExtract(report, wanted, out))
        process.stdout.write(`${path}  sha256 ${sha256}\n`);
    },
  );

/** Throws an Error where nothing may be told to the public. */
async function made(
  { counting, database, plans }: Pick<House, 'counting' | 'database' | 'plans'>,
  { kind, month, variant }: Asked,
): Promise<Report> {
  const board = new BoardReports(counting.catalogue, counting.authority, plans);
  const reports = new FurtherReports(board, planFacts(plans));
  return inTransaction(database, async (db) => {
    if (variant === 'restricted') return reports.draft(db, kind, month);
    const { open } = await reports.ofPublished(db, kind, month);
    if (!open)
      throw new Error('The form says that this report is private, so the public is told nothing of it.');
    return open;
  });
}
