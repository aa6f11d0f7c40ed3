import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import type { CountedDay } from '../../src/snapshots/figure.store.ts';
import { monthEndsTo } from '../../src/snapshots/tick.service.ts';
import { writeCsv } from './copy-out.ts';
import { startWorkers } from './counting.ts';
import { generatedTo } from './generate.ts';
import { ownAuthority } from './generate/addresses.ts';
import type { BenchRecord } from './record.ts';
import { inSeconds, median, rowOf, timed, times, type Row } from './row.ts';

/** M01, M03, M04 and M17. */
const measures = [
  'three-or-more-placements',
  'placed-over-20-miles',
  'placement-type',
  'in-education-employment-or-training-live',
];
const tables = [
  'person',
  'period_of_care',
  'legal_status',
  'placement',
  'unaccompanied',
  'eet_status',
  'support_request',
  'living_at_home',
  'postcode',
];
const days = monthEndsTo(generatedTo, 12);
const script = fileURLToPath(new URL('measures.py', import.meta.url));

type Counted = Record<string, Record<PlainDate, string>>;

/**
 * Four measures at twelve month-ends with every judgement written, by one worker process, beside the same in pandas from
 * CSV files as a whole process. Throws an Error when the two do not count the same.
 */
export async function months(record: BenchRecord): Promise<Row[]> {
  const rounds = record.children > 20_000 ? 1 : 3;
  const workers = await startWorkers(record, 1, measures);
  const ours = median(await times(rounds, () => workers.count(days)));
  const counted = asTold(await workers.figures(days));
  await workers.close();

  const theirs = await pandas(record, counted, rounds);
  return [
    rowOf(
      {
        name: 'months',
        work: 'M01, M03, M04 and M17 at 12 month-ends, judgements written',
        children: record.children,
        ours: inSeconds(ours),
        yardstick:
          theirs === null
            ? 'pandas is not installed: no yardstick'
            : `pandas from CSV, the same counts: ${inSeconds(theirs)}`,
        ratio: theirs === null ? null : ours / theirs,
      },
      { atMost: 1 },
    ),
  ];
}

/** How long it takes; null where there is no pandas. */
async function pandas(record: BenchRecord, ours: Counted, rounds: number): Promise<number | null> {
  if (spawnSync('python3', ['-c', 'import pandas']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'pledgekeeper-bench-csv-'));
  try {
    await writeCsv(record.owner, tables, folder);
    const took = await times(rounds, () =>
      timed(async () => {
        const { stdout } = await promisify(execFile)('python3', [script, folder, ownAuthority, ...days]);
        refuseOthers(ours, JSON.parse(stdout) as Counted);
      }),
    );
    return median(took);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function refuseOthers(ours: Counted, theirs: Counted): void {
  for (const measure of measures)
    for (const day of days) {
      const [own, other] = [ours[measure]?.[day], theirs[measure]?.[day]];
      if (own === undefined || own !== other)
        throw new Error(`${measure} at ${day}: we count ${own}, pandas counts ${other}`);
    }
}

/** Figures as `n of N`; of a mix the sorted counts of its kinds of whom there are any, for n. */
function asTold(counted: readonly CountedDay[]): Counted {
  return Object.fromEntries(
    measures.map((id) => [
      id,
      Object.fromEntries(
        counted.map(({ asAt, figures }) => {
          const { numerator, denominator, kinds } = figures.get(id)!;
          const counts = kinds.map(({ count }) => count).filter((count) => count > 0);
          const n = numerator ?? `[${counts.toSorted((a, b) => a - b).join(', ')}]`;
          return [asAt, `${n} of ${denominator}`];
        }),
      ),
    ]),
  );
}
