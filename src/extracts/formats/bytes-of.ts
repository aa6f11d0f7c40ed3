import type { Format, Report } from '../extract.ts';

/** The whole file, in one piece. */
export async function bytesOf(format: Format, report: Report): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of format.write(report)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
