import { missingFigure, type Figure } from '../../measures/tally.ts';
import type { BoardSource, CountedMonth } from '../extract.ts';
import { denominatorKeyOf, keyOf, record, type Statistic } from '../suppression/statistic.ts';

/** What is said in place of a figure that the open variant must not show. */
export const suppressed = 'Suppressed: a small number of people, or one that would tell of another.';

/** Whether a statistic must be shown as [c]. Every page asks this, and nothing else, of what is hidden. */
export const isHidden = (
  { hidden }: Pick<BoardSource, 'hidden'>,
  statistic: Pick<Statistic, 'measure' | 'asAt' | 'breakdown' | 'value'>,
): boolean => hidden.has(keyOf(statistic));

const total = { breakdown: 'total', value: 'Total' } as const;

type Named = Pick<Statistic, 'measure' | 'asAt'>;

/**
 * The source without any figure that must be [c]: it is taken out before a page is made, so that no sentence, interval, chart
 * or change can be made of it. How many there were in all still stands, unless they were five or fewer.
 */
export function withoutHidden(source: BoardSource): BoardSource {
  if (source.variant === 'restricted') return source;
  return {
    ...source,
    months: source.months.map((month) => monthWithout(source, month)),
    series: new Map(
      [...source.series].map(([measure, points]) => [
        measure,
        points.map((point) => ({
          ...point,
          figure: figureWithout(source, measure, point.day, point.figure),
        })),
      ]),
    ),
  };
}

const monthWithout = (source: BoardSource, month: CountedMonth): CountedMonth => ({
  ...month,
  figures: new Map(
    [...month.figures].map(([measure, figure]) => [
      measure,
      figureWithout(source, measure, month.asAt, figure),
    ]),
  ),
});

function figureWithout(
  source: BoardSource,
  measure: string,
  asAt: Statistic['asAt'],
  figure: Figure,
): Figure {
  const named = { measure, asAt };
  if (isHidden(source, { ...named, ...total }))
    return {
      ...missingFigure(suppressed),
      denominator: denominatorShown(source, { ...named, ...total }, figure.denominator),
    };
  return {
    ...figure,
    unknown: recordShown(source, named, record.notKnown, figure.unknown),
    excluded: recordShown(source, named, record.leftOut, figure.excluded),
    outside: null,
    kinds: figure.kinds.filter(({ kind }) => !isHidden(source, { ...named, breakdown: 'kind', value: kind })),
  };
}

/** Of how many a hidden statistic is; null where that tells of few. */
export const denominatorShown = (
  { hidden }: Pick<BoardSource, 'hidden'>,
  statistic: Named & Pick<Statistic, 'breakdown' | 'value'>,
  people: number | null,
): number | null => (hidden.has(denominatorKeyOf(statistic)) ? null : largeEnough(people));

/** How many the record cannot tell of, or a measure leaves out; null where that must be [c]. */
const recordShown = (
  source: BoardSource,
  named: Named,
  value: string,
  people: number | null,
): number | null =>
  isHidden(source, { ...named, breakdown: record.breakdown, value }) ? null : largeEnough(people);

/** Beside what suppression decided, the primary rule itself: 1 to 5 are hidden (DOMAIN 6.1). */
export const largeEnough = (people: number | null): number | null =>
  people !== null && people >= 1 && people <= 5 ? null : people;
