import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { countTable, type CountTable, type Sum } from './count-table.ts';
import { grouped } from './grouped.ts';
import type { Shown } from './movements.ts';
import { denominatorKeyOf, keyOf, type Release, type Statistic } from './statistic.ts';

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

  /** The keys that were hidden, of numbers that are the same still. */
  hiddenStill(day: PlainDate, table: CountTable): string[] {
    const was = new Map(numbersOf(this.days.get(day) ?? []).filter(([key]) => this.hidden.has(key)));
    return [...table.quantities.values()].flatMap(({ value, places }) =>
      places.map(({ key }) => key).filter((key) => was.get(key) === value),
    );
  }

  /**
   * The keys whose numbers this release gave away already: those of each sum of which both show the same. One that has been
   * restated since, or of which nothing is shown again, gives nothing away: which of its numbers still hold is not told.
   */
  givenAway(day: PlainDate, table: CountTable, hidden: ReadonlySet<string>): string[] {
    const was = new Map(numbersOf(this.days.get(day) ?? []).filter(([key]) => !this.hidden.has(key)));
    if (was.size === 0) return [];
    return comparedBy(table).flatMap((ids) => {
      const places = ids.flatMap((id) => {
        const { value, places: all } = table.quantities.get(id)!;
        return all
          .filter(({ key }) => was.has(key))
          .map(({ key }) => ({ key, holds: was.get(key) === value }));
      });
      const shownAgain = places.filter(({ key }) => !hidden.has(key));
      const isSame = shownAgain.length > 0 && shownAgain.every(({ holds }) => holds);
      return !isSame ? [] : places.filter(({ holds }) => holds).map(({ key }) => key);
    });
  }
}

const numbersOf = (statistics: readonly Statistic[]): [key: string, value: number][] =>
  statistics.flatMap((statistic): [string, number][] => {
    const counted: [string, number] = [keyOf(statistic), statistic.numerator];
    const { denominator } = statistic;
    return denominator === null ? [counted] : [counted, [denominatorKeyOf(statistic), denominator]];
  });

/** The ids that are looked at together: those of each sum of shown numbers, and what is in none of these by itself. */
function comparedBy({ quantities, sums }: CountTable): string[][] {
  const isShown = (id: string) => quantities.get(id)!.places.length > 0;
  const idsOf = ({ total, parts }: Sum) => [total, ...parts];
  const shown = sums.map(idsOf).filter((ids) => ids.every(isShown));
  const summed = new Set(shown.flat());
  const rest = sums
    .map((sum) => idsOf(sum).filter(isShown))
    .filter((ids) => ids.some((id) => !summed.has(id)));
  const inAny = new Set([...shown, ...rest].flat());
  const alone = [...quantities.keys()].filter((id) => isShown(id) && !inAny.has(id)).map((id) => [id]);
  return [...shown, ...rest, ...alone];
}
