import { pipeline } from 'node:stream/promises';
import type { EntityManager, MigrationInterface } from 'typeorm';
import { verifyAudit } from '../audit/verify-audit.ts';
import { migrate } from '../database/migrate.ts';
import { inTransaction } from '../database/transaction.ts';
import { asOwner, type RecordManifest } from './back-up-record.ts';
import type { Backup } from './backup-folder.ts';
import { hold } from './hold.store.ts';
import { copyOf, readPlainly, tablesIn } from './record.reader.ts';
import { RowSum } from './row-sum.ts';
import { fillTable, isEmpty, setSequences, withoutRules } from './restore.store.ts';

/** What this program makes of an empty database. */
export interface Schema {
  readonly migrations: (new () => MigrationInterface)[];
  readonly queues: readonly string[];
  readonly policies: readonly string[];
}

/**
 * Puts a backup of the record into an empty database and holds it. The files are checked before anything is touched, the rows
 * before they are committed: counts, every table read back, and the chain of the audit up to its head then. Throws an
 * Error in plain words that names what is not right.
 */
export async function restoreRecord(
  backup: Backup<RecordManifest>,
  ownerUrl: string,
  { migrations, queues, policies }: Schema,
): Promise<void> {
  const { manifest } = backup;
  const ours = new Set(migrations.map(({ name }) => name));
  const newer = manifest.migrations.filter((name) => !ours.has(name));
  if (newer.length)
    throw new Error(`A newer Pledgekeeper made this backup: this one does not know ${newer.join(', ')}.`);
  await backup.verify();
  if (!(await isEmpty(ownerUrl)))
    throw new Error(
      'There are tables in this database already. A backup is restored into an empty one: name a new DATA_FOLDER, or have an empty database made.',
    );

  const then = migrations.filter(({ name }) => manifest.migrations.includes(name));
  await migrate(ownerUrl, then, queues);
  const database = await asOwner(ownerUrl, 'pledgekeeper restore');
  try {
    await inTransaction(database, (db) => hold(db, 'a restore into it has not come to its end'));
    await inTransaction(database, async (db) => {
      await readPlainly(db);
      await refuseOtherTables(db, manifest);
      await withoutRules(db, manifest.tables, async () => {
        for (const table of manifest.tables) await fillTable(db, table, backup.read(table.name));
        await setSequences(db, manifest.sequences);
        await compare(db, manifest);
      });
      await hold(db, `restored from the backup of ${manifest.at}`);
    });
  } finally {
    await database.destroy();
  }
  await migrate(ownerUrl, migrations, queues, policies);
}

/** What the manifest names becomes SQL: it names our tables, all of them, and nothing else. */
async function refuseOtherTables(db: EntityManager, { tables, postgres }: RecordManifest): Promise<void> {
  const named = new Map(tables.map(({ name, columns }) => [name, inOrder(columns)]));
  const ours = await tablesIn(db);
  const other = ours.find(({ name, columns }) => named.get(name) !== inOrder(columns));
  if (other || ours.length !== named.size)
    throw new Error(
      `The backup (of PostgreSQL ${postgres}) does not hold the tables that its migrations make${other ? `, like ${other.name}` : ''}.`,
    );
}

/** A column that a later migration added may stand elsewhere in a table made anew. */
const inOrder = (columns: string): string => columns.split(', ').sort().join(', ');

async function compare(db: EntityManager, { tables, audit }: RecordManifest): Promise<void> {
  for (const table of tables) {
    const sum = new RowSum();
    await pipeline(await copyOf(db, table), (rows: AsyncIterable<Buffer>) => sum.over(rows), drain);
    if (sum.rows !== table.rows)
      throw new Error(`${table.name} has ${sum.rows} rows, and had ${table.rows} in the backup.`);
    if (sum.content !== table.content)
      throw new Error(`${table.name} reads otherwise than it was written into the backup.`);
  }
  const { fault } = await verifyAudit(db, audit ?? undefined);
  if (fault) throw new Error(`The audit in the backup does not hold. Seal ${fault.seal}: ${fault.what}.`);
}

async function drain(rows: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of rows);
}
