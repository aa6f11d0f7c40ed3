import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Zip, ZipDeflate } from 'fflate';
import { ExportRefused, type ExportFile, type ExportKind } from './export-kind.ts';
import type { Written } from './exports.store.ts';

type Files = AsyncIterable<ExportFile> | Iterable<ExportFile>;

/** Writes the one file of a kind as it is, or its several as a zip, a piece at a time. Throws ExportRefused when there is none. */
export async function writeFiles(
  files: Files,
  path: string,
  { id, isZip }: Pick<ExportKind, 'id' | 'isZip'>,
): Promise<Written> {
  if (isZip) return store(zipped(files), path, { name: `${id}.zip`, mediaType: 'application/zip' });
  for await (const { name, mediaType, content } of files)
    return store(bytesOf(content), path, { name, mediaType });
  throw new ExportRefused('There is nothing to export.');
}

async function* bytesOf(content: ExportFile['content']): AsyncGenerator<Uint8Array> {
  for await (const piece of content) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}

async function* zipped(files: Files): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  let count = 0;
  for await (const { name, content } of files) {
    const entry = new ZipDeflate(name);
    zip.add(entry);
    for await (const piece of bytesOf(content)) {
      entry.push(piece);
      yield* pieces.splice(0);
    }
    entry.push(new Uint8Array(0), true);
    count += 1;
  }
  if (!count) throw new ExportRefused('There is nothing to export.');
  zip.end();
  yield* pieces.splice(0);
}

async function store(
  pieces: AsyncIterable<Uint8Array>,
  path: string,
  named: Pick<Written, 'name' | 'mediaType'>,
): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* counted() {
    for await (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  }
  await pipeline(counted(), createWriteStream(path, { mode: 0o600, flags: 'wx' }));
  return { ...named, bytes, sha256: hash.digest('hex') };
}
