import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

const chunkSize = 65_536;

/** The file's bytes; of a gzip file, what it holds. Throws the stream's error when it cannot be read or unpacked. */
export async function bytesOf(path: string): Promise<AsyncIterable<Buffer>> {
  // Asked first: a stream that nobody listens to yet must not be there to fail.
  const isPacked = await isGzip(path);
  const file = createReadStream(path, { highWaterMark: chunkSize });
  if (!isPacked) return file;
  // The error of either stream reaches whoever reads the second.
  return pipeline(file, createGunzip({ chunkSize }), () => undefined);
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.equals(Buffer.from([0x1f, 0x8b]));
  } finally {
    await file.close();
  }
}

/** Of the file as it lies on the disk, in hexadecimal. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: chunkSize }))
    hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** The line, counting from 1, in which the byte at the offset stands. */
export async function lineAt(chunks: AsyncIterable<Buffer>, offset: number): Promise<number> {
  let line = 1;
  let position = 0;
  let endsInReturn = false;
  for await (const chunk of chunks) {
    const text = chunk.subarray(0, offset - position).toString('latin1');
    line += text.split(lineBreak).length - 1;
    if (endsInReturn && text.startsWith('\n')) line -= 1;
    endsInReturn = text.endsWith('\r');
    position += chunk.length;
    if (position >= offset) break;
  }
  return line;
}

export const lineBreak = /\r\n|\n|\r/;
