import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource, EntityManager } from 'typeorm';
import { pagesToSend, sentRowsOf } from '../../imports/ssda903/sending/return-rows-of.ts';
import type { Sending } from '../../imports/ssda903/sending/sending.ts';
import { readAsKnownAt, readOneMoment } from '../../platform/database/known-at.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { DraftFile } from '../draft-file.ts';
import { filesOf, headingOf, looksLikeFormula, rowsOf, type ReturnFile } from './return-file.ts';

export interface WrittenTable {
  readonly path: string;
  readonly rows: number;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
}

export interface WrittenReturn {
  readonly tables: readonly WrittenTable[];
  /** The ids of everyone who is in it, for whoever must note whose record was shown. */
  readonly people: readonly string[];
  /** Children whose CHILD a spreadsheet would take for a formula. */
  readonly likeFormulas: readonly string[];
}

/**
 * Writes the return of the year into the folder, a file a table, as the record is known now or was at `knownAt`; all of one
 * moment. The same record at the same instant gives the same bytes.
 */
export const exportReturn = (
  database: DataSource,
  { knownAt, ...sending }: Sending & { readonly knownAt: string | null },
  folder: string,
): Promise<WrittenReturn> =>
  inTransaction(database, async (db) => {
    await readOneMoment(db);
    if (knownAt !== null) await readAsKnownAt(db, knownAt);
    return writeReturn(db, sending, folder);
  });

/** The same, of the record as this transaction knows it. No file takes its name before all are written whole. */
export async function writeReturn(
  db: EntityManager,
  sending: Sending,
  folder: string,
): Promise<WrittenReturn> {
  await mkdir(folder, { recursive: true });
  const files: { readonly file: ReturnFile; readonly draft: DraftFile; rows: number }[] = [];
  const people: string[] = [];
  const likeFormulas = new Set<string>();
  try {
    for (const file of filesOf(sending.collectionYear)) {
      const draft = await DraftFile.open(join(folder, file.name));
      files.push({ file, draft, rows: 0 });
      await draft.write(headingOf(file));
    }
    for await (const page of pagesToSend(db, sending)) {
      const sent = await sentRowsOf(db, page, sending);
      people.push(...sent.map(({ personId }) => personId));
      const rows = sent.flatMap((person) => person.rows);
      for (const { text } of rows) if (looksLikeFormula(text.CHILD)) likeFormulas.add(text.CHILD);
      for (const each of files) {
        const theirs = rows.filter(({ table }) => table === each.file.table);
        each.rows += theirs.length;
        if (theirs.length) await each.draft.write(rowsOf(each.file, theirs));
      }
    }
    const tables: WrittenTable[] = [];
    for (const { draft, rows } of files) tables.push({ path: draft.path, rows, sha256: await draft.close() });
    for (const { draft } of files) await draft.takeName();
    return { tables, people, likeFormulas: [...likeFormulas] };
  } catch (error) {
    await Promise.all(files.map(({ draft }) => draft.discard()));
    throw error;
  }
}
