import type { EntityManager } from 'typeorm';
import type { TableId } from '../ssda903/checks/return-rows.ts';
import { placeOfCell, separator } from './sent-cells.ts';

/** A row of the return as it stands in a file, its cells packed. */
export interface SentRow {
  readonly child: string;
  readonly tableId: TableId;
  readonly file: number;
  readonly line: number;
  readonly sent: string;
}

const rowsAtATime = 10_000;
// A row with a longer CHILD, or none, is nobody's: reading has said so.
const longestChild = 20;

/**
 * Every row of the return that was staged, refused or not, in pages that hold all rows of a child. The cursor lives in the
 * import's transaction, so that England's 84,000 children are sorted once and never in memory together.
 */
export async function* childrenSent(db: EntityManager): AsyncGenerator<ReadonlyMap<string, SentRow[]>> {
  await db.query(
    `declare sent no scroll cursor for select child, table_id as "tableId", file, line, sent
     from pg_temp.staged where sent is not null and char_length(child) <= ${longestChild} order by child collate "C", file, line`,
  );
  let children = new Map<string, SentRow[]>();
  for (;;) {
    const rows: SentRow[] = await db.query(`fetch ${rowsAtATime} from sent`);
    for (const row of rows) {
      const theirs = children.get(row.child);
      if (theirs) theirs.push(row);
      else children.set(row.child, [row]);
    }
    const isLast = rows.length < rowsAtATime;
    // Of the last child more rows may come.
    const unfinished = isLast ? undefined : rows.at(-1)!.child;
    const rest = unfinished === undefined ? undefined : children.get(unfinished)!;
    if (unfinished !== undefined) children.delete(unfinished);
    if (children.size) yield children;
    if (isLast) break;
    children = new Map([[unfinished!, rest!]]);
  }
  await db.query(`close sent`);
}

/** The tables of the return that came along. */
export async function tablesSent(db: EntityManager): Promise<ReadonlySet<TableId>> {
  const rows: { id: TableId }[] = await db.query(
    `select distinct table_id as id from pg_temp.staged where sent is not null`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** The UPNs that more than one child of the files has. */
export async function upnsSharedInFiles(db: EntityManager): Promise<ReadonlySet<string>> {
  const rows: { upn: string }[] = await db.query(
    `select upn from (
       select child, upper(trim(split_part(sent, $1, $2))) as upn from pg_temp.staged where table_id = 'Header' and sent is not null) header
     where upn <> '' group by upn having count(distinct child) > 1`,
    [separator, placeOfCell('Header', 'UPN')],
  );
  return new Set(rows.map(({ upn }) => upn));
}
