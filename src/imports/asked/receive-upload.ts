import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../platform/http/problems.ts';
import { inMegabytes, limits } from './limits.ts';
import type { Spool } from '../../platform/spool/spool.ts';

export interface Uploaded {
  readonly name: string;
  readonly bytes: number;
}

/** What came in a multipart body: its files, stored, and its fields. */
export interface Received {
  readonly files: readonly Uploaded[];
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Streams the files of a multipart body into the import's folder of the spool, none of them into memory. What is refused leaves no
 * file behind. Throws Problems `wrong-media-type` (415), `too-large` (413) with the limit, `invalid-request` (400).
 */
export async function receiveUpload(
  request: FastifyRequest,
  spool: Spool,
  importId: string,
): Promise<Received> {
  if (!request.isMultipart()) throw new Problem('wrong-media-type', 'Send the files as multipart/form-data.');
  await spool.make(importId);
  try {
    return await receive(request, spool, importId);
  } catch (error) {
    await spool.remove(importId);
    throw problemOf(error);
  }
}

async function receive(request: FastifyRequest, spool: Spool, importId: string): Promise<Received> {
  const files: Uploaded[] = [];
  const fields: Record<string, string> = {};
  let total = 0;
  const counted = (bytes: number) => {
    total += bytes;
    if (total > limits.total) throw tooMuch();
  };
  const partLimits = {
    fileSize: limits.file,
    files: limits.files,
    fields: 10,
    fieldSize: 1_000,
    parts: limits.files + 10,
  };
  for await (const part of request.parts({ limits: partLimits })) {
    if (part.type === 'field') {
      if (Object.hasOwn(fields, part.fieldname)) throw fault(part.fieldname, 'Send each field once.');
      fields[part.fieldname] = String(part.value);
      continue;
    }
    const name = nameOf(part.filename);
    if (files.some((file) => file.name === name))
      throw fault(
        'files',
        'Two files have the same name, so findings could not say which they mean. Rename one.',
      );
    const path = spool.pathOf(importId, files.length);
    const bytes = await store(part.file, path, counted);
    if (part.file.truncated)
      throw new Problem(
        'too-large',
        `A file is larger than ${inMegabytes(limits.file)}. Send the table in several files.`,
      );
    // What a browser sends where no file was chosen.
    if (bytes === 0 && !part.filename) await rm(path);
    else files.push({ name, bytes });
  }
  if (!files.length) throw fault('files', 'Send at least one file, with a filename.');
  return { files, fields };
}

async function store(from: Readable, path: string, counted: (bytes: number) => void): Promise<number> {
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      try {
        counted(chunk.length);
        done(null, chunk);
      } catch (error) {
        done(error as Error);
      }
    },
  });
  await pipeline(from, counting, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
  return bytes;
}

/** The file's name without folders and without what no name has; it is shown and never used as a path. */
function nameOf(filename: string | undefined): string {
  const name = (filename ?? '')
    .split(/[/\\]/)
    .at(-1)!
    .replaceAll(/[\p{C}\p{Surrogate}]/gu, '')
    .trim();
  return name.slice(0, 200) || 'nameless';
}

const tooMuch = () =>
  new Problem(
    'too-large',
    `The files hold more than ${inMegabytes(limits.total)} together. Send them in several imports.`,
  );

const fault = (name: string, detail: string) =>
  new Problem('invalid-request', undefined, [{ pointer: `#/${name}`, detail }]);

/** The plugin's own errors, by its codes, and what busboy says of a body that is none. */
function problemOf(error: unknown): unknown {
  if (error instanceof Problem) return error;
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT')
    return new Problem(
      'too-large',
      `There are more than ${limits.files} files. Send them in several imports.`,
    );
  if (code === 'FST_REQ_FILE_TOO_LARGE')
    return new Problem(
      'too-large',
      `A file is larger than ${inMegabytes(limits.file)}. Send the table in several files.`,
    );
  if (
    code?.startsWith('FST_') ||
    code === 'ERR_STREAM_PREMATURE_CLOSE' ||
    /multipart|boundary|premature/i.test(message ?? '')
  )
    return new Problem(
      'invalid-request',
      'The upload broke off or is no whole multipart/form-data. Nothing of it was kept; send it again.',
    );
  return error;
}
