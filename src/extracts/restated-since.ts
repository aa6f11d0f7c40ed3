import type { EntityManager } from 'typeorm';
import type { Position } from '../snapshots/board-counts.reader.ts';
import { explain } from '../snapshots/explain.service.ts';
import { figuresKnownAt } from '../snapshots/figure.store.ts';
import type { Counting } from '../snapshots/judge-page.service.ts';
import { headlines } from './board-monthly/topics.ts';
import type { CountedMonth, Restated } from './extract.ts';

/**
 * The figures of page one that are other now than the extract said that was published last, in the order of page one. The
 * causes are null without `explaining`; with it everybody is judged again whose answer may differ.
 */
export async function restatedSince(
  db: EntityManager,
  published: Position,
  months: readonly CountedMonth[],
  explaining: Counting | null,
): Promise<Restated[]> {
  const month = months.find(({ asAt }) => asAt === published.asAt);
  if (!month) return [];
  const ids = headlines.map(({ measure }) => measure);
  const then = await figuresKnownAt(db, ids, published.asAt, published.knownAt);
  const restated: Restated[] = [];
  for (const measure of ids) {
    const was = then.get(measure)?.figure.numerator ?? null;
    const is = month.figures.get(measure)?.numerator ?? null;
    if (was === null || is === null || was === is) continue;
    const asked = {
      measureId: measure,
      asAt: month.asAt,
      fromKnown: published.knownAt,
      toKnown: month.knownAt,
    };
    const bridge = explaining && (await explain(explaining, asked)).bridge;
    restated.push({
      measure,
      asAt: month.asAt,
      was,
      is,
      causes: bridge && bridge.causes,
      byDefinition: bridge?.definition?.numerator ?? 0,
    });
  }
  return restated;
}
