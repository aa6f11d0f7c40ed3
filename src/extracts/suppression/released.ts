import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { countTable } from './count-table.ts';
import { grouped } from './grouped.ts';
import type { Shown } from './movements.ts';
import { denominatorKeyOf, keyOf, type Release, type Statistic } from './statistic.ts';

/** The numbers that stand under the keys of `statistics`. */
export const numbersOf = (statistics: readonly Statistic[]): [key: string, value: number][] =>
  statistics.flatMap((statistic): [string, number][] => [
    [keyOf(statistic), statistic.numerator],
    ...(statistic.denominator === null
      ? []
      : [[denominatorKeyOf(statistic), statistic.denominator] satisfies [string, number]]),
  ]);

/** A release, day by day. */
export class Released {
  constructor({ statistics, hidden }: Release) {
    this.hidden = hidden;
    this.days = grouped(statistics, ({ asAt }) => asAt);
  }

  readonly hidden: ReadonlySet<string>;
  private readonly days: ReadonlyMap<string, readonly Statistic[]>;
  private readonly tables = new Map<PlainDate, Shown | null>();

  on(day: PlainDate): Shown | null {
    const statistics = this.days.get(day);
    if (!this.tables.has(day))
      this.tables.set(day, statistics ? { table: countTable(statistics), hidden: this.hidden } : null);
    return this.tables.get(day)!;
  }

  /**
   * The keys among `statistics`, of one day, whose numbers this release has given away already. A measure that has been
   * restated since, as anybody can see by what both show of it, gives nothing away: which of its numbers still hold is not told.
   */
  givenAway(statistics: readonly Statistic[], hidden: ReadonlySet<string>): string[] {
    const before = this.days.get(statistics[0]?.asAt ?? '') ?? [];
    const earlier = grouped(before, ({ measure }) => measure);
    return [...grouped(statistics, ({ measure }) => measure)].flatMap(([measure, ofMeasure]) => {
      const was = new Map(numbersOf(earlier.get(measure) ?? []).filter(([key]) => !this.hidden.has(key)));
      const shown = numbersOf(ofMeasure).filter(([key]) => was.has(key));
      const isRestated = shown.some(([key, value]) => !hidden.has(key) && was.get(key) !== value);
      return isRestated ? [] : shown.filter(([key, value]) => was.get(key) === value).map(([key]) => key);
    });
  }
}
