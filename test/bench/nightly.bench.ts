import { noneRecorded } from '../../src/snapshots/close-snapshot.service.ts';
import { copyOut } from './copy-out.ts';
import { startWorkers } from './counting.ts';
import { generatedTo } from './generate.ts';
import type { BenchRecord } from './record.ts';
import { inSeconds, median, rowOf, times, type Row } from './row.ts';

const days = [generatedTo];
const rounds = ({ children }: BenchRecord) => (children > 20_000 ? 1 : 3);

/** The whole catalogue at one day by one worker process, beside plain COPY TO of the same tables; and the worker's memory. */
export async function nightly(record: BenchRecord): Promise<Row[]> {
  const workers = await startWorkers(record, 1);
  const ours = median(await times(rounds(record), () => workers.count(days)));
  const megabytes = await workers.peakMegabytes();
  const [counted] = await workers.figures(days);
  await workers.close();
  // The generated record has no posts, no foster households and no requests.
  const isExpected = (id: string, why: string) =>
    id === 'requests-open' || Object.values(noneRecorded).some(({ missing }) => missing === why);
  const missing = [...counted!.figures].filter(([id, { missing }]) => missing && !isExpected(id, missing));
  if (missing.length) throw new Error(`No figure of ${missing.map(([id]) => id).join(', ')}`);

  const copies = await times(3, () => copyOut(record));
  const copied = median(copies.map(({ milliseconds }) => milliseconds));
  const { children } = record;
  return [
    rowOf(
      {
        name: 'nightly',
        work: `nightly, ${counted!.figures.size} measures, one day`,
        children,
        ours: inSeconds(ours),
        yardstick: `COPY TO of the same tables, ${Math.round(copies[0]!.megabytes)} MB: ${inSeconds(copied)}`,
        ratio: ours / copied,
      },
      { atMost: 8 },
    ),
    rowOf(
      {
        name: 'nightly',
        work: 'memory of the worker process at its peak',
        children,
        ours: `${Math.round(megabytes)} MB`,
        yardstick: '512 MB',
        ratio: megabytes / 512,
      },
      { atMost: 1 },
    ),
  ];
}

/** The same night by two worker processes, beside one. */
export async function secondWorker(record: BenchRecord): Promise<Row[]> {
  const timeOf = async (processes: number) => {
    const workers = await startWorkers(record, processes);
    // Once to warm up: each process compiles what it runs.
    await workers.count(days);
    const found = median(await times(rounds(record), () => workers.count(days)));
    await workers.close();
    return found;
  };
  const [one, two] = [await timeOf(1), await timeOf(2)];
  return [
    rowOf(
      {
        name: 'workers',
        work: 'the same night by two worker processes: how much faster',
        children: record.children,
        ours: inSeconds(two),
        yardstick: `one worker process: ${inSeconds(one)}`,
        ratio: one / two,
      },
      { atLeast: 1.4 },
    ),
  ];
}

/** The same night of ten times as many children. */
export async function scaling(small: BenchRecord, large: BenchRecord): Promise<Row[]> {
  const timeOf = async (record: BenchRecord) => {
    const workers = await startWorkers(record, 1);
    const found = median(await times(rounds(record), () => workers.count(days)));
    await workers.close();
    return found;
  };
  const [little, much] = [await timeOf(small), await timeOf(large)];
  return [
    rowOf(
      {
        name: 'scaling',
        work: 'nightly: times the time for ten times the children',
        children: large.children,
        ours: inSeconds(much),
        yardstick: `${small.children} children: ${inSeconds(little)}`,
        ratio: much / little,
      },
      { atMost: 11 },
    ),
  ];
}
