import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';

const boundary = 'pledgekeeper-test-boundary';

export interface Part {
  readonly name: string;
  readonly filename?: string;
  readonly type?: string;
  readonly content: string | Buffer;
}

/** A multipart body as a browser writes it. */
export function multipart(parts: readonly Part[]) {
  const chunks = parts.flatMap(({ name, filename, type, content }) => [
    headOf(name, filename, type),
    content,
    '\r\n',
  ]);
  return {
    payload: Buffer.concat([...chunks, `--${boundary}--\r\n`].map((chunk) => Buffer.from(chunk as string))),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'idempotency-key': randomUUID() },
  };
}

const headOf = (name: string, filename?: string, type = 'text/csv') =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"\r\nContent-Type: ${type}`}\r\n\r\n`;

/** A body with one file of so many bytes, made as it is read. */
export function multipartOf(bytes: number, line: string) {
  const block = Buffer.from(line.repeat(Math.ceil(65_536 / line.length)));
  async function* body() {
    yield Buffer.from(headOf('files', 'Episodes.csv'));
    for (let sent = 0; sent < bytes; sent += block.length) yield block;
    yield Buffer.from(`\r\n--${boundary}--\r\n`);
  }
  return {
    payload: Readable.from(body(), { objectMode: false }),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'idempotency-key': randomUUID() },
  };
}
