import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import { withClient } from '../../src/platform/database/client.ts';
import { monthEndsTo } from '../../src/snapshots/tick.service.ts';
import { startWorkers } from './counting.ts';
import { generatedTo } from './generate.ts';
import { ownAuthority } from './generate/addresses.ts';
import { recount, recounted } from './recount.ts';
import type { BenchRecord } from './record.ts';
import { inSeconds, rowOf, timed, type Row } from './row.ts';

const days = monthEndsTo(generatedTo, 12);

/** Four figures at twelve month-ends, counted by the measures and again in plain SQL: how many of the 48 are the same. */
export async function recountAll(record: BenchRecord): Promise<Row[]> {
  const workers = await startWorkers(record, 1, recounted);
  const took = await workers.count(days);
  const counted = await workers.figures(days);
  await workers.close();

  let again: Awaited<ReturnType<typeof recount>> = {};
  const tookAgain = await timed(() =>
    withClient(record.owner, async (client) => {
      await client.query('begin');
      again = await recount(client, days, ownAuthority);
      await client.query('rollback');
    }),
  );
  const isSame = (id: string, day: PlainDate): boolean => {
    const figure = counted.find(({ asAt }) => asAt === day)?.figures.get(id);
    return !!figure?.numerator && again[id]?.[day] === `${figure.numerator} of ${figure.denominator}`;
  };
  const asked = recounted.flatMap((id) => days.map((day) => [id, day] as const));
  const others = asked.filter(([id, day]) => !isSame(id, day));
  if (others.length) throw new Error(`Counted otherwise in SQL, or nobody: ${others.join('; ')}`);
  return [
    rowOf(
      {
        name: 'recount',
        work: 'M01, M03, M17 and M20 at 12 month-ends: figures that plain SQL counts the same',
        children: record.children,
        ours: `${asked.length - others.length} figures in ${inSeconds(took)}`,
        yardstick: `${asked.length} figures, by SQL in ${inSeconds(tookAgain)}`,
        ratio: (asked.length - others.length) / asked.length,
      },
      { atLeast: 1 },
    ),
  ];
}
