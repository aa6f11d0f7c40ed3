import type { Format, Report } from '../extract.ts';

/** The whole file, in one piece. */
export async function bytesOf<R extends Report>(format: Format<R>, report: R): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of format.write(report)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
