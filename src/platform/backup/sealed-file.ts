import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

type Bytes = AsyncIterable<Buffer>;

const ivLength = 12;
const tagLength = 16;

/**
 * Writes a new file: gzip, and with a key AES-256-GCM over it (12 bytes of IV, the text, 16 bytes of tag), so that nothing leaves
 * this process in the clear. `name` goes into the tag: no file passes for another. On disk when this returns; a failure leaves nothing. Gives the SHA-256 of the file
 * as it lies there.
 */
export async function writeSealed(path: string, name: string, source: Bytes, key?: Buffer): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const stored = createHash('sha256');
  try {
    await pipeline(
      source,
      createGzip({ level: 1 }),
      (zipped: Bytes) => noting(stored)(key ? encrypted(zipped, name, key) : zipped),
      createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }),
    );
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return stored.digest('hex');
}

/** What is in the file. The stream fails at its end when the tag is not right: keep nothing of it before. */
export function readSealed(path: string, name: string, key?: Buffer): Readable {
  const stored: Bytes = createReadStream(path);
  const zipped = Readable.from(key ? decrypted(stored, name, key) : stored, { objectMode: false });
  const plain = createGunzip();
  zipped.on('error', (error) => plain.destroy(error));
  return zipped.pipe(plain);
}

/** SHA-256 of the file as it lies there. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Passes the bytes on and notes them in the hash. */
const noting = (hash: ReturnType<typeof createHash>) =>
  async function* (source: Bytes): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      hash.update(chunk);
      yield chunk;
    }
  };

async function* encrypted(source: Bytes, name: string, key: Buffer): AsyncGenerator<Buffer> {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name));
  yield iv;
  for await (const chunk of source) yield cipher.update(chunk);
  yield cipher.final();
  yield cipher.getAuthTag();
}

async function* decrypted(source: Bytes, name: string, key: Buffer): AsyncGenerator<Buffer> {
  let kept: Buffer = Buffer.alloc(0);
  let decipher: ReturnType<typeof decipherFor> | undefined;
  for await (const chunk of source) {
    kept = Buffer.concat([kept, chunk]);
    if (!decipher) {
      if (kept.length < ivLength) continue;
      decipher = decipherFor(kept.subarray(0, ivLength), name, key);
      kept = kept.subarray(ivLength);
    }
    const known = Math.max(0, kept.length - tagLength);
    yield decipher.update(kept.subarray(0, known));
    kept = kept.subarray(known);
  }
  if (!decipher || kept.length < tagLength) throw new Error(`${name} is cut short.`);
  decipher.setAuthTag(kept);
  yield decipher.final();
}

const decipherFor = (iv: Buffer, name: string, key: Buffer) =>
  createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name));
