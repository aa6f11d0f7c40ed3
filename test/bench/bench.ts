/**
 * npm run bench -- [--children N] [--only NAME] [--scaling]: each work beside its yardstick, in one run on one machine. Prints a
 * table and writes all rows to out/bench.json.
 */
import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { drill } from './drill.bench.ts';
import { load } from './load.bench.ts';
import { months } from './months.bench.ts';
import { nightly, scaling, secondWorker } from './nightly.bench.ts';
import { readAChild } from './read-a-child.bench.ts';
import { recountAll } from './recount.bench.ts';
import { openRecord, type BenchRecord } from './record.ts';
import type { Row } from './row.ts';

/** What is asked of one generated record. */
const ofRecord: Record<string, (record: BenchRecord) => Promise<Row[]>> = {
  nightly,
  months,
  workers: secondWorker,
  recount: recountAll,
  load,
  drill,
};
const names = [...Object.keys(ofRecord), 'read'];
const usage = `Usage: npm run bench -- [--children N] [--only ${names.join('|')}] [--scaling]`;

const { values: asked } = parseArgs({
  options: {
    children: { type: 'string', default: '8400' },
    only: { type: 'string' },
    scaling: { type: 'boolean', default: false },
  },
});

async function bench(children: number): Promise<Row[]> {
  const isAsked = (name: string) => asked.only === undefined || asked.only === name;
  const rows: Row[] = [];
  const wanted = Object.entries(ofRecord).filter(([name]) => isAsked(name));
  if (wanted.length || asked.scaling)
    await withRecord(children, async (record) => {
      for (const [, measure] of asked.scaling ? [] : wanted) rows.push(...told(await measure(record)));
      if (asked.scaling)
        await withRecord(10 * children, async (large) => {
          rows.push(...told(await scaling(record, large)));
        });
    });
  if (isAsked('read') && !asked.scaling) rows.push(...told(await readAChild()));
  return rows;
}

async function withRecord(children: number, work: (record: BenchRecord) => Promise<void>): Promise<void> {
  const record = await openRecord(children);
  console.log(`A record of ${children} children in care was written: ${record.rows} rows.`);
  try {
    await work(record);
  } finally {
    await record.close();
  }
}

/** Each row as soon as it is there: England takes minutes. */
function told(rows: Row[]): Row[] {
  for (const { work, ours, ratio, goal } of rows)
    console.log(`${work}: ${ours}${ratio === null ? '' : `, ratio ${ratio}, ${goal}`}`);
  return rows;
}

async function main(): Promise<void> {
  const children = Number(asked.children);
  if (!Number.isInteger(children) || children < 100 || (asked.only && !names.includes(asked.only))) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const rows = await bench(children);
  mkdirSync('out', { recursive: true });
  const machine = { processors: cpus().length, model: cpus()[0]?.model, node: process.version };
  writeFileSync('out/bench.json', `${JSON.stringify({ machine, rows }, null, 2)}\n`);
  console.table(
    rows.map(({ name: _, ...row }) => row),
    ['work', 'children', 'ratio', 'goal', 'reached', 'ours', 'yardstick'],
  );
}

main().catch((error: Error) => {
  console.error(error);
  process.exitCode = 1;
});
