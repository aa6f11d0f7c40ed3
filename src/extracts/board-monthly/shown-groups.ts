import type { BoardSource } from '../extract.ts';
import type { Statistic } from '../suppression/statistic.ts';
import { measureOf, thisMonth } from './reading.ts';
import { context, themes } from './topics.ts';

/** Every count of people by groups that some page of the extract shows, in the order of the pages: for suppression to decide on. */
export function shownGroups(source: BoardSource): Statistic[] {
  const { asAt } = thisMonth(source);
  const shown: { measure: string; by: string }[] = [
    ...context.by.map((by) => ({ measure: context.topic.measure, by })),
    ...themes.flatMap(({ groups }) => groups.map(({ topic, by }) => ({ measure: topic.measure, by }))),
  ];
  return shown.flatMap(({ measure, by }) => {
    const isCount = measureOf(source, measure).shows === 'count';
    const groups = source.breakdowns?.get(measure)?.[by]?.groups ?? [];
    return groups.map(({ id, numerator, denominator }) => ({
      measure,
      asAt,
      breakdown: by,
      value: id,
      numerator: numerator!,
      denominator: isCount ? null : denominator,
    }));
  });
}
