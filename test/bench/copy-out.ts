import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { to } from 'pg-copy-streams';
import { DataSource } from 'typeorm';
import { withClient } from '../../src/platform/database/client.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { historiesOf } from '../../src/records/history/history.reader.ts';
import { timed } from './row.ts';

/** The tables that `records/history` reads to judge people, as its own statements name them. */
async function judgedTables(worker: string): Promise<string[]> {
  const options = { applicationName: 'bench', poolSize: 1, timeouts: jobTimeouts };
  const database = await new DataSource(dataSourceOptions(worker, options)).initialize();
  try {
    const statements: string[] = [];
    const listening = new Proxy(database.manager, {
      get: (manager, name) =>
        name === 'query'
          ? (text: string, values: unknown[]) => (statements.push(text), manager.query(text, values))
          : Reflect.get(manager, name),
    });
    const [{ id }] = await database.query('select id from person limit 1');
    await historiesOf(listening, [id]);
    const named = statements.flatMap((text) =>
      [...text.matchAll(/\b(?:from|join) (\w+)/g)].map(([, name]) => name!),
    );
    const tables: { name: string }[] = await database.query(
      `select relname as name from pg_class where relnamespace = 'superseded'::regnamespace and relkind = 'r' and relname = any($1) order by 1`,
      [named],
    );
    return tables.map(({ name }) => name);
  } finally {
    await database.destroy();
  }
}

/** How long it takes to send these tables whole to a client that does nothing with them, and how many bytes came. */
export async function copyOut({ owner, worker }: { readonly owner: string; readonly worker: string }) {
  const tables = await judgedTables(worker);
  return withClient(owner, async (client) => {
    let bytes = 0;
    const milliseconds = await timed(async () => {
      for (const table of tables) bytes += await drain(client, `copy public.${table} to stdout`);
    });
    return { milliseconds, megabytes: bytes / 1e6 };
  });
}

async function drain(client: Client, statement: string): Promise<number> {
  let bytes = 0;
  for await (const chunk of client.query(to(statement))) bytes += (chunk as Buffer).length;
  return bytes;
}

/** Writes the tables as CSV files with a header, for a program that starts from files. */
export async function writeCsv(owner: string, tables: readonly string[], folder: string): Promise<void> {
  await withClient(owner, async (client) => {
    for (const table of tables)
      await pipeline(
        client.query(to(`copy public.${table} to stdout with (format csv, header)`)),
        createWriteStream(join(folder, `${table}.csv`)),
      );
  });
}
