import { addMonths, monthEnd, plainDate, type PlainDate } from '../../src/domain/dates/plain-date.ts';
import type { BoardSource, CountedMonth } from '../../src/extracts/extract.ts';
import { measures } from '../../src/extracts/board-monthly/topics.ts';
import { defineMeasure, outside, type PersonMeasure } from '../../src/measures/measure.ts';
import { emptyTally, figureOf, type Tally } from '../../src/measures/tally.ts';

/** A measure of children, a share of which less is better, unless said otherwise. */
export const aMeasure = (id: string, rest: Partial<PersonMeasure> = {}): PersonMeasure =>
  defineMeasure({
    id,
    version: 1,
    title: `Measure ${id}`,
    explanation: `What ${id} counts.`,
    source: { title: 'A guide', part: 'section 1', url: 'https://example.org/guide' },
    cohort: 'children-in-care',
    window: 'month',
    better: 'lower',
    pledge: 2,
    oba: 'how well',
    reviewBy: plainDate('2028-04-01'),
    shows: 'share',
    unknownCounts: false,
    phrase: 'were so',
    judge: () => outside('not asked here'),
    ...rest,
  });

export const of = (met: number, all: number): Partial<Tally> => ({ met, notMet: all - met });

/** What every measure counted at each month-end up to January 2019: `tally` is asked for each measure and month, 0 the last. */
export function aBoardSource(
  tally: (id: string, monthsAgo: number) => Partial<Tally> | null,
  { months = 2, ...rest }: Partial<Omit<BoardSource, 'months'>> & { months?: number } = {},
): BoardSource {
  const catalogue = rest.measures ?? new Map(measures.map((id) => [id, aMeasure(id)]));
  const counted = Array.from({ length: months }, (_, i) => monthOf(months - 1 - i));
  return {
    authority: { code: 'E99999999', dfeCode: '999', name: 'Ashdale' },
    series: new Map(
      measures.map((id) => [
        id,
        counted.flatMap(({ asAt, figures }) =>
          figures.has(id) ? [{ day: asAt, version: 1, figure: figures.get(id)! }] : [],
        ),
      ]),
    ),
    targets: [],
    measures: catalogue,
    variant: 'restricted',
    hidden: new Set(),
    version: 1,
    status: 'draft',
    changeNote: null,
    meetings: { last: null, next: null },
    commentary: new Map(),
    ...rest,
    months: counted,
  };

  function monthOf(monthsAgo: number): CountedMonth {
    const asAt: PlainDate = monthEnd(addMonths(plainDate('2019-01-01'), -monthsAgo));
    const figures = measures.flatMap((id) => {
      const counts = tally(id, monthsAgo);
      const population = { people: 99_842, midYear: 2017 };
      return counts
        ? [[id, figureOf(catalogue.get(id)!, { ...emptyTally(), ...counts }, population)] as const]
        : [];
    });
    return {
      asAt,
      knownAt: '2019-02-06T02:14:00Z',
      catalogueVersion: 'a1b2c3d4e5f6',
      figures: new Map(figures),
      versions: new Map(figures.map(([id]) => [id, 1])),
    };
  }
}
