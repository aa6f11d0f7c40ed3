import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Format, Report } from './extract.ts';

export interface WrittenFile {
  readonly path: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/**
 * Writes the report into the folder once in each format, and replaces what stood there under the same names.
 * Each file is written whole under another name before it takes its own, so that nobody reads half a file; and
 * none is replaced before all are written.
 */
export async function writeExtract<R extends Report>(
  report: R,
  formats: readonly Format<R>[],
  folder: string,
): Promise<WrittenFile[]> {
  await mkdir(folder, { recursive: true });
  const drafts: (WrittenFile & { readonly draft: string })[] = [];
  try {
    for (const format of formats) {
      const path = join(folder, `${report.fileName}.${format.extension}`);
      const draft = `${path}.${randomUUID()}.part`;
      drafts.push({ path, draft, sha256: await writeDraft(format, report, draft) });
    }
    for (const { path, draft } of drafts) await rename(draft, path);
  } catch (error) {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })));
    throw error;
  }
  return drafts.map(({ path, sha256 }) => ({ path, sha256 }));
}

/** Writes through to the disk, and gives back the hash of what was written. */
async function writeDraft<R extends Report>(format: Format<R>, report: R, draft: string): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(draft, 'wx');
  try {
    for await (const chunk of format.write(report)) {
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}
