import { countTable, isPart, unitOf } from './count-table.ts';
import { grouped } from '../../domain/lists/grouped.ts';
import { groupsOf } from './movements.ts';
import { denominatorKeyOf, keyOf, type Release, type Statistic } from './statistic.ts';

/** A day as one release showed it, or as the next one is about to. */
export class Version {
  /** `statistics` are of one day, at least one; `hidden` may still grow. */
  constructor(
    readonly statistics: readonly Statistic[],
    readonly hidden: ReadonlySet<string>,
  ) {
    this.table = countTable(statistics);
    for (const { value, places, unit } of this.table.quantities.values()) {
      if (unit === null || value === 0) continue;
      if (!this.ownKeys.has(unit)) this.ownKeys.set(unit, []);
      this.ownKeys.get(unit)!.push(...places.map(({ key }) => key));
    }
    this.groups = groupsOf(statistics);
    const units = grouped(statistics.filter(isPart), unitOf);
    this.units = new Map([...units].map(([unit, parts]) => [unit, parts.map(wordsOf).join(';')]));
    this.numbers = statistics.flatMap((statistic): [string, number][] => {
      const { numerator, denominator } = statistic;
      const counted: [string, number] = [keyOf(statistic), numerator];
      return denominator === null ? [counted] : [counted, [denominatorKeyOf(statistic), denominator]];
    });
  }

  readonly table;
  private readonly ownKeys = new Map<string, string[]>();
  readonly groups;
  /** All numbers of each breakdown (`unitOf`) in one text. */
  readonly units: ReadonlyMap<string, string>;
  /** By the key that hides it. */
  readonly numbers: readonly (readonly [key: string, value: number])[];

  /** Whether none of a breakdown's own numbers is shown but noughts. */
  isWhollyHidden = (unit: string): boolean => this.own(unit).every((key) => this.hidden.has(key));

  hidesSome = (unit: string): boolean => this.own(unit).some((key) => this.hidden.has(key));

  /** The keys of a breakdown's own numbers, noughts apart. */
  own = (unit: string): readonly string[] => this.ownKeys.get(unit) ?? [];

  /** Whether another showed the same breakdown with other numbers. */
  differs(unit: string, other: Version): boolean {
    const was = other.units.get(unit);
    return was !== undefined && was !== this.units.get(unit);
  }
}

const wordsOf = ({ value, numerator, denominator }: Statistic): string =>
  `${value}:${numerator}/${denominator}`;

/** Every day as releases showed it, in their order; what was shown alike twice is there once. */
export function versionsByDay(releases: readonly Release[]): ReadonlyMap<string, readonly Version[]> {
  const seen = new Set<string>();
  const days = new Map<string, Version[]>();
  for (const { statistics, hidden } of releases)
    for (const [day, ofDay] of grouped(statistics, ({ asAt }) => asAt)) {
      const shown = ofDay.map(
        (each) =>
          `${keyOf(each)}${wordsOf(each)}${hidden.has(keyOf(each))}${hidden.has(denominatorKeyOf(each))}`,
      );
      const words = shown.join(';');
      if (seen.has(words)) continue;
      seen.add(words);
      days.set(day, [...(days.get(day) ?? []), new Version(ofDay, hidden)]);
    }
  return days;
}
