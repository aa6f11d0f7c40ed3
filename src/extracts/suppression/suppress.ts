import { addMonths, monthEnd, type PlainDate } from '../../domain/dates/plain-date.ts';
import { both, candidates, narrowed, toldBy, type AllBounds, type Bounds } from './bounds.ts';
import { countTable, type CountTable, type Quantity, type Sum } from './count-table.ts';
import { grouped } from './grouped.ts';
import { isSmall, movedIn } from './movements.ts';
import { Released } from './released.ts';
import { denominatorKeyOf, keyOf, type Release, type Statistic } from './statistic.ts';

/** A hidden number that can be only one of fewer than this is as good as shown (RELIABILITY D1). */
const fewestCandidates = 4;

/**
 * The statistics that must be shown as [c], by `keyOf`, and the denominators, by `denominatorKeyOf` (DOMAIN 6.1).
 * `statistics` are in the order in which they are shown; `earlier` is all that the public has been shown.
 */
export function hiddenIn(statistics: readonly Statistic[], earlier: readonly Release[]): ReadonlySet<string> {
  const releases = earlier.map((release) => new Released(release));
  const days = [...grouped(statistics, ({ asAt }) => asAt)]
    .map(([, ofDay]) => new Day(ofDay, releases))
    .toSorted((a, b) => (a.asAt < b.asAt ? -1 : 1));
  const byDay = new Map(days.map((day) => [day.asAt, day]));

  for (const day of days) day.hideSmall();
  for (const day of days) day.hideAsBefore();
  for (const day of days) day.hideMoved(byDay.get(monthBefore(day.asAt)));
  for (const day of days) day.hideWhatTells();
  return new Set(days.flatMap(({ hidden }) => [...hidden]));
}

const monthBefore = (day: PlainDate): PlainDate => monthEnd(addMonths(day, -1));

/** What is hidden of one day, more and more. */
class Day {
  /** `statistics` are of one day, at least one. */
  constructor(
    private readonly statistics: readonly Statistic[],
    private readonly releases: readonly Released[],
  ) {
    this.asAt = statistics[0]!.asAt;
    this.table = countTable(statistics);
  }

  readonly asAt: PlainDate;
  readonly table: CountTable;
  readonly hidden = new Set<string>();

  hideSmall(): void {
    for (const statistic of this.statistics) {
      const { numerator, denominator } = statistic;
      if (denominator !== null && isSmall(denominator)) this.hidden.add(denominatorKeyOf(statistic));
      if ([numerator, denominator, (denominator ?? 0) - numerator].some((people) => isSmall(people ?? 0)))
        this.hidden.add(keyOf(statistic));
    }
    this.hideEverywhere();
  }

  /** What was hidden once stays so for as long as it is the same number: else a later release tells what an earlier one hid. */
  hideAsBefore(): void {
    const given = this.givenAway();
    for (const release of this.releases)
      for (const key of release.hiddenStill(this.asAt, this.table)) if (!given.has(key)) this.hidden.add(key);
    this.hideEverywhere();
  }

  /**
   * Hides what moved since the month before and since earlier releases. What they gave away it cannot hide any more, and hides
   * the month before in its place, where that has been restated.
   */
  hideMoved(last: Day | undefined): void {
    const days = [this.asAt, monthBefore(this.asAt)];
    const released = this.releases.flatMap((release) => days.flatMap((day) => release.on(day) ?? []));
    for (const { now } of released.flatMap((shown) => movedIn(this.table, shown))) this.hideUnlessGiven(now);
    for (const { now, before } of last ? movedIn(this.table, last) : [])
      if (!this.hideUnlessGiven(now)) last!.hideUnlessGiven(before);
  }

  /** Hides one number after the other, until none that is hidden can be told from the others. */
  hideWhatTells(): void {
    for (let next = this.telling(); next !== undefined; next = this.telling()) this.hide(next);
  }

  private telling(): string | undefined {
    const given = this.givenAway();
    const start = new Map(
      [...this.table.quantities].map(([id, quantity]) => [id, this.boundsOf(quantity, given)]),
    );
    const bounds = narrowed(this.table.sums, start);
    for (const [id, quantity] of this.table.quantities) {
      if (!this.mustStayHidden(quantity) || candidates(bounds.get(id)!) >= fewestCandidates) continue;
      const around = this.sumsAround(id);
      const choice =
        this.choice(this.sumsThatTell(id, bounds), given) ??
        this.choice(around, given) ??
        // Without what is shown again nobody can tell whether an earlier release still holds.
        this.choice(around, new Set());
      if (choice !== undefined) return choice;
    }
    return undefined;
  }

  /** What is known of a number before anything is added up: 0 is shown, unless of a denominator that is not. */
  private boundsOf(quantity: Quantity, given: ReadonlySet<string>): Bounds {
    const { value, places } = quantity;
    if (places.length === 0) return { least: 0, most: Infinity };
    if (!this.isHidden(quantity) || this.isGiven(quantity, given)) return { least: value, most: value };
    const mayBeNought = places.some(
      ({ key, statistic }) => key === statistic && this.hidden.has(`${key}|of`),
    );
    return { least: mayBeNought ? 0 : 1, most: Infinity };
  }

  private mustStayHidden = (quantity: Quantity): boolean =>
    quantity.places.length === 0 ? isSmall(quantity.value) : quantity.value > 0 && this.isHidden(quantity);

  private isHidden = ({ places }: Quantity): boolean => places.some(({ key }) => this.hidden.has(key));

  private isGiven = ({ places }: Quantity, given: ReadonlySet<string>): boolean =>
    places.some(({ key }) => given.has(key));

  /** Nought is shown, and what was given away is known, be it only the numerator that would have to go with it. */
  private mayHide = ({ value, places }: Quantity, given: ReadonlySet<string>): boolean =>
    value > 0 &&
    places.length > 0 &&
    !places.some(({ key, statistic }) => given.has(key) || given.has(statistic));

  private givenAway(): ReadonlySet<string> {
    return new Set(this.releases.flatMap((release) => release.givenAway(this.asAt, this.table, this.hidden)));
  }

  private sumsThatTell(id: string, bounds: AllBounds): Sum[] {
    return this.sumsOf(id).filter(
      (sum) => candidates(both(bounds.get(id)!, toldBy(sum, id, bounds))) < fewestCandidates,
    );
  }

  private sumsOf = (id: string): Sum[] =>
    this.table.sums.filter(({ total, parts }) => total === id || parts.includes(id));

  /** The sums that a hidden number is in, and those that the hidden numbers of these are in, and so on. */
  private sumsAround(id: string): Sum[] {
    const sums = new Set<Sum>();
    const ids = new Set([id]);
    for (const each of ids)
      for (const sum of this.sumsOf(each)) {
        sums.add(sum);
        for (const other of [sum.total, ...sum.parts])
          if (this.isHidden(this.table.quantities.get(other)!)) ids.add(other);
      }
    return [...sums];
  }

  /** The smallest number of these sums that is shown and not nought, of two the first; what tells of the record only goes first. */
  private choice(sums: readonly Sum[], given: ReadonlySet<string>): string | undefined {
    const among = new Set(sums.flatMap(({ total, parts }) => [total, ...parts]));
    const free = [...this.table.quantities].filter(
      ([id, quantity]) => among.has(id) && this.mayHide(quantity, given) && !this.isHidden(quantity),
    );
    const isOfRecord = ({ places }: Quantity) => places.every((place) => place.isOfRecord);
    return free.toSorted(
      ([, a], [, b]) => Number(isOfRecord(b)) - Number(isOfRecord(a)) || a.value - b.value,
    )[0]?.[0];
  }

  /** Whether it is hidden now. */
  private hideUnlessGiven(id: string | undefined): boolean {
    const quantity = this.table.quantities.get(id ?? '');
    if (!quantity?.value || this.isGiven(quantity, this.givenAway())) return false;
    this.hide(id!);
    return true;
  }

  private hide(id: string): void {
    for (const { key } of this.table.quantities.get(id)!.places) this.hidden.add(key);
    this.hideEverywhere();
  }

  /** A number hidden in one place is hidden in all of them, and with a denominator its numerator. */
  private hideEverywhere(): void {
    for (let size = -1; size !== this.hidden.size;) {
      size = this.hidden.size;
      for (const quantity of this.table.quantities.values())
        if (this.isHidden(quantity))
          for (const { key, statistic } of quantity.places) this.hidden.add(key).add(statistic);
    }
  }
}
