import { once } from 'node:events';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';

export type Cell = string | number | boolean | null;

const bufferedText = 262_144;

/** Streams rows into `target` (a table with its columns) inside the manager's transaction. Returns how many. */
export async function copyInto(
  db: EntityManager,
  target: string,
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): Promise<number> {
  const client = (await db.queryRunner!.connect()) as PoolClient;
  const copy = client.query(from(`copy ${target} from stdin`));
  const ended = new Promise<void>((resolve, reject) => {
    copy.on('finish', resolve);
    copy.on('error', reject);
  });
  ended.catch(() => undefined);
  let count = 0;
  let text = '';
  try {
    for await (const row of rows) {
      text += `${row.map(cellText).join('\t')}\n`;
      count += 1;
      if (text.length < bufferedText) continue;
      if (!copy.write(text)) await Promise.race([once(copy, 'drain'), ended]);
      text = '';
    }
  } catch (error) {
    copy.destroy(error as Error);
    await ended.catch(() => undefined);
    throw error;
  }
  copy.end(text);
  await ended;
  return count;
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = Object.keys(escapes);

function cellText(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell !== 'string') return String(cell);
  return escaped.some((character) => cell.includes(character))
    ? cell.replace(/[\\\t\n\r]/g, (found) => escapes[found]!)
    : cell;
}

/**
 * The same into a table with row-level security, which COPY refuses: the rows pass through a temporary table, and the
 * policies are asked.
 */
export async function copyIntoGuarded(
  db: EntityManager,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<number> {
  const names = columns.join(', ');
  await db.query(
    `create temp table passing on commit drop as select ${names} from public.${table} with no data`,
  );
  const count = await copyInto(db, `pg_temp.passing (${names})`, rows);
  await db.query(`insert into public.${table} (${names}) select ${names} from pg_temp.passing`);
  await db.query(`drop table pg_temp.passing`);
  return count;
}
