import { Command } from 'commander';
import type { EntityManager } from 'typeorm';
import type { RetentionYears } from '../domain/retention/retention-rules.ts';
import { Clock } from '../platform/clock/clock.ts';
import { withClient } from '../platform/database/client.ts';
import { ownerOf } from '../platform/database/databases.ts';
import { readLedger } from '../records/retention/ledger-file.ts';
import { replayErasures } from '../records/retention/replay-erasures.store.ts';
import { confirmList, latestList, proposeList, workerWith } from '../records/retention/retention.store.ts';
import { retentionYears } from '../records/retention/retention-years.ts';
import { toErase, whoIsDue, type Due } from '../records/retention/who-is-due.ts';
import { withHouse } from './with-house.ts';

interface Options {
  dryRun?: true;
  propose?: true;
  confirm?: string;
  replay?: true;
  as?: string;
  json?: true;
}

export const retentionCommand = new Command('retention')
  .description(
    'Whose record has been kept as long as it must be: shows them, proposes to erase them, confirms it.',
  )
  .option(
    '--dry-run',
    'show whom the next run would erase, and whom a hold keeps; this is what it does unless told otherwise',
  )
  .option('--propose', 'propose to erase them: as an administrator')
  .option(
    '--confirm <list>',
    'confirm a list that somebody else proposed: as an administrator or a performance analyst',
  )
  .option(
    '--replay',
    'after a restore: erase again, as the owner, whom ERASURE_LEDGER says was erased since the backup',
  )
  .option('--as <worker>', 'whose decision it is, by their WORKER_ID, like W025')
  .option('--json', 'print it as JSON')
  .action(async (options: Options) => {
    const { propose, confirm, replay, dryRun, as: worker } = options;
    if ([propose, confirm, replay, dryRun].filter(Boolean).length > 1)
      throw new Error('Ask for one of --dry-run, --propose, --confirm and --replay at a time.');
    if ((propose || confirm) && !worker) throw new Error('Say whose decision it is: --as W025.');
    const words = await withHouse(async ({ config, databases, database }) => {
      const years = retentionYears(config);
      if (replay) return replayLedger(ownerOf(databases), config.ERASURE_LEDGER);
      return database.transaction((db) => {
        if (propose) return proposeAs(db, worker!, years);
        if (confirm) return confirmAs(db, worker!, confirm);
        return show(db, years, options.json);
      });
    });
    process.stdout.write(`${words}\n`);
  });

async function show(db: EntityManager, years: RetentionYears, json?: true): Promise<string> {
  const day = new Clock().today();
  const due = await whoIsDue(db, day, years);
  const list = await latestList(db);
  if (json) return JSON.stringify({ day, items: due, list }, null, 2);
  const lines = due.map(
    ({ personId, keptUntil, type, because, held }) =>
      `${personId}  kept until ${keptUntil}  ${type}: ${because}${held ? `  HELD (${held})` : ''}`,
  );
  return [...lines, inShort(due), ...(list ? [stateOf(list)] : [])].join('\n');
}

const inShort = (due: readonly Due[]): string => {
  const count = toErase(due).length;
  return `${count} to erase, ${due.length - count} held. Nothing was erased.`;
};

const stateOf = ({ id, day, confirmedAt, finishedAt }: NonNullable<Awaited<ReturnType<typeof latestList>>>) =>
  `The last list, ${id} of ${day}: ${finishedAt ? 'done' : confirmedAt ? 'confirmed, for the next run' : 'proposed, and not confirmed'}`;

async function proposeAs(db: EntityManager, worker: string, years: RetentionYears): Promise<string> {
  const proposedBy = await workerWith(db, worker, ['administrator']);
  if (!proposedBy) throw new Error(`${worker} is no administrator today.`);
  const day = new Clock().today();
  const items = toErase(await whoIsDue(db, day, years));
  if (!items.length) throw new Error('Nobody is due today whom no hold keeps.');
  const { id } = await proposeList(db, { day, proposedBy, items });
  return `List ${id}: ${items.length} to erase. Somebody else confirms it: pledgekeeper retention --confirm ${id} --as WORKER_ID`;
}

async function confirmAs(db: EntityManager, worker: string, id: string): Promise<string> {
  const confirmedBy = await workerWith(db, worker, ['administrator', 'performance-analyst']);
  if (!confirmedBy) throw new Error(`${worker} is neither administrator nor performance analyst today.`);
  if ((await latestList(db))?.id !== id) throw new Error('This is not the list that was proposed last.');
  if (!(await confirmList(db, id, confirmedBy)))
    throw new Error(
      'It is confirmed already, or it is their own: whoever proposed a list does not confirm it.',
    );
  return 'Confirmed. The timetable’s next run erases them; a hold placed until then keeps them.';
}

async function replayLedger(ownerUrl: string, path: string | undefined): Promise<string> {
  if (!path) throw new Error('Set ERASURE_LEDGER to the file that remembers who was erased.');
  const ledger = await readLedger(path);
  const { erased, held } = await withClient(ownerUrl, (owner) => replayErasures(owner, ledger));
  return `${ledger.length} lines in the ledger: ${erased} erased again, ${held} kept by a hold.`;
}
