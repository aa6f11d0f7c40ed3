import { open, readFile } from 'node:fs/promises';
import type { Erasure } from './erasing.store.ts';

/** Adds a line to the ledger outside the database, and waits until it is on the disk. */
export async function writeDown(path: string, erasure: Erasure): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await file.appendFile(`${JSON.stringify(erasure)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Every line of it; none when there is no file. A last line that was cut off in the writing was never followed by an erasure. */
export async function readLedger(path: string): Promise<Erasure[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Erasure);
}
