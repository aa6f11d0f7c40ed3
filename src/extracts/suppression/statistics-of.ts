import { isOfNumbers, type Measure } from '../../measures/measure.ts';
import type { Figure } from '../../measures/tally.ts';
import boardMonthly from '../board-monthly/board-monthly.extract.ts';
import { measureOf, reading } from '../board-monthly/reading.ts';
import { shownGroups } from '../board-monthly/shown-groups.ts';
import type { BoardSource, CountedMonth } from '../extract.ts';
import { record, type Statistic } from './statistic.ts';

/**
 * Every count of people that the Board extract shows somewhere, oldest month first, in the order of its measures; those by
 * groups last.
 */
export const statisticsOf = (source: BoardSource): Statistic[] => [
  ...source.months.flatMap((month) =>
    boardMonthly.measures.flatMap((id) => {
      const { figure } = reading(month, id);
      return figure ? ofFigure(measureOf(source, id), figure, month) : [];
    }),
  ),
  ...shownGroups(source),
];

type Count = Pick<Statistic, 'breakdown' | 'value' | 'numerator' | 'denominator'>;

const ofFigure = (measure: Measure, figure: Figure, { asAt }: CountedMonth): Statistic[] =>
  [...counts(measure, figure), ...ofRecord(measure, figure)].map((count) => ({
    measure: measure.id,
    asAt,
    ...count,
  }));

function counts(measure: Measure, { numerator, denominator, kinds }: Figure): Count[] {
  const { shows } = measure;
  if (measure.kinds)
    return kinds.map(({ kind, count }) => ({
      breakdown: 'kind',
      value: kind,
      numerator: count,
      denominator,
    }));
  // Full-time equivalents count no people.
  if (shows === 'ratio') return [];
  // A median, a mean or a change goes by how many people it was made of.
  const isOfThem = isOfNumbers(measure) || shows === 'net change';
  const total = { breakdown: 'total', value: 'Total' };
  if (isOfThem) return [{ ...total, numerator: denominator!, denominator: null }];
  return [{ ...total, numerator: numerator!, denominator: shows === 'share' ? denominator : null }];
}

function ofRecord({ shows, unknownCounts }: Measure, { unknown, excluded, denominator }: Figure): Count[] {
  const everyone = shows === 'ratio' ? null : denominator! + (unknownCounts ? 0 : unknown!);
  const { breakdown, notKnown, leftOut } = record;
  return [
    { breakdown, value: notKnown, numerator: unknown!, denominator: everyone },
    { breakdown, value: leftOut, numerator: excluded!, denominator: null },
  ];
}
