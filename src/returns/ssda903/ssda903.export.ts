import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Whole } from '../../platform/http/fields.ts';
import type { ExportKind } from '../exports/export-kind.ts';
import { writeReturn } from './write-return.ts';

class ReturnAsked {
  @Whole('The year of the 31 March that the return is for', 2019, [2018, 2099])
  year!: number;
}

/** The children looked after return of a year, a CSV for each of its tables. */
export const ssda903Export = (authority: string): ExportKind<ReturnAsked> => ({
  id: 'ssda903',
  options: ReturnAsked,
  allow: ['performance-analyst'],
  isZip: true,
  async *write({ db, options, people }) {
    const folder = await mkdtemp(join(tmpdir(), 'pledgekeeper-return-'));
    try {
      const written = await writeReturn(db, { collectionYear: options.year, authority }, folder);
      for (const person of written.people) people.add(person);
      for (const { path } of written.tables)
        yield {
          name: basename(path),
          mediaType: 'text/csv; charset=utf-8',
          content: createReadStream(path) as AsyncIterable<Uint8Array>,
        };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
});
