import { addMonths, monthEnd, type PlainDate } from '../../domain/dates/plain-date.ts';
import { hiddenAlike } from './alike.ts';
import type { Sum } from './count-table.ts';
import { grouped } from '../../domain/lists/grouped.ts';
import { isSmall, movedBetween } from './movements.ts';
import { canBeOthers, enough } from './other-truths.ts';
import { Puzzle, type Cell } from './puzzle.ts';
import { denominatorKeyOf, keyOf, type Release, type Statistic } from './statistic.ts';
import { Version, versionsByDay } from './version.ts';

/**
 * The statistics that must be shown as [c], by `keyOf`, and the denominators, by `denominatorKeyOf` (DOMAIN 6.1).
 * `statistics` are in the order in which they are shown; `earlier` is all that the public has been shown.
 */
export function hiddenIn(statistics: readonly Statistic[], earlier: readonly Release[]): ReadonlySet<string> {
  const versions = versionsByDay(earlier);
  const days = [...grouped(statistics, ({ asAt }) => asAt).values()]
    .map((ofDay) => new Day(ofDay, versions))
    .toSorted((a, b) => (a.asAt < b.asAt ? -1 : 1));
  const byDay = new Map(days.map((day) => [day.asAt, day]));

  for (const day of days) day.hideSmall();
  for (const day of days) day.hideAsBefore();
  for (const day of days) day.hideMoved(byDay.get(beside(day.asAt, -1)));
  for (const day of days) day.hideRestated();
  for (const day of days) {
    do day.hideWhatTells();
    while (day.hideAlike());
  }
  return new Set(days.flatMap(({ hidden }) => [...hidden]));
}

const beside = (day: PlainDate, months: -1 | 1): PlainDate => monthEnd(addMonths(day, months));

/** What is hidden of one day, more and more. */
class Day {
  /** `statistics` are of one day, at least one. */
  constructor(
    private readonly statistics: readonly Statistic[],
    versions: ReadonlyMap<string, readonly Version[]>,
  ) {
    this.asAt = statistics[0]!.asAt;
    this.now = new Version(statistics, this.hidden);
    const on = (day: PlainDate) => versions.get(day) ?? [];
    this.earlier = on(this.asAt);
    this.around = [...this.earlier, ...on(beside(this.asAt, -1)), ...on(beside(this.asAt, 1))];
    this.puzzle = new Puzzle(this.earlier, this.now);
  }

  readonly asAt: PlainDate;
  readonly hidden = new Set<string>();
  private readonly now: Version;
  /** As released before. */
  private readonly earlier: readonly Version[];
  /** And the month-ends before and after it. */
  private readonly around: readonly Version[];
  private puzzle: Puzzle;

  hideSmall(): void {
    for (const statistic of this.statistics) {
      const { numerator, denominator } = statistic;
      if (isSmall(denominator ?? 0)) this.hide(denominatorKeyOf(statistic));
      if ([numerator, (denominator ?? 0) - numerator].some(isSmall)) this.hide(keyOf(statistic));
    }
  }

  /** What was hidden once stays so for as long as it is the same number, and was never shown. */
  hideAsBefore(): void {
    const was = new Set(
      this.earlier.flatMap(({ numbers, hidden }) =>
        numbers.filter(([key]) => hidden.has(key)).map(([key, value]) => `${key}=${value}`),
      ),
    );
    for (const [key, value] of this.now.numbers)
      if (was.has(`${key}=${value}`) && !this.isTold(key)) this.hide(key);
  }

  /** Case 6: what moved from one month-end to the next, or was restated. What is told cannot be hidden: then the month before is. */
  hideMoved(last: Day | undefined): void {
    for (const version of this.around)
      for (const { now, before } of movedBetween(this.now.groups, version.groups))
        if (isShownIn(version, before)) this.hideUnlessTold(now);
    for (const { now, before } of last ? movedBetween(this.now.groups, last.now.groups) : [])
      if (isShownIn(this.now, now) && isShownIn(last!.now, before) && !this.hideUnlessTold(now))
        last!.hideUnlessTold(before);
  }

  /** A breakdown that has been restated is hidden whole, unless by more than a few, and nothing of it was ever hidden. */
  hideRestated(): void {
    for (const version of this.earlier) {
      const moved = new Set(movedBetween(this.now.groups, version.groups).map(({ unit }) => unit));
      for (const unit of this.now.units.keys()) {
        const isTelling = moved.has(unit) || version.hidesSome(unit) || this.now.hidesSome(unit);
        if (isTelling && this.now.differs(unit, version))
          for (const key of this.now.own(unit)) this.hide(key);
      }
    }
    this.puzzle = new Puzzle(this.earlier, this.now);
  }

  /** Hides one number after the other, until of each that is hidden it is proven that it can be others. */
  hideWhatTells(): void {
    this.secrets = new Set([...this.puzzle.cells.keys()].filter((id) => this.puzzle.isSecret(id)));
    // What is hidden on the way joins the secrets. Those proven already stay so: the less is known, the more can be.
    for (const id of this.secrets)
      while (!canBeOthers(this.puzzle, id)) {
        const around = this.sumsAround(id);
        const choice = this.choice(this.sumsThatTell(id)) ?? this.choice(around);
        if (choice) this.hide(choice.places[0]!.key);
        else if (!this.hideAll(around)) break;
        else {
          // Nobody can tell now what of the earlier releases still holds.
          this.puzzle = new Puzzle(this.earlier, this.now);
          return this.hideWhatTells();
        }
      }
  }

  /** The size of a group that one table hides is hidden in every table; gives whether there was such a one. */
  hideAlike(): boolean {
    const more = hiddenAlike(this.statistics, this.hidden).filter((key) => !this.hidden.has(key));
    for (const key of more) this.hide(key);
    return more.length > 0;
  }

  private secrets = new Set<string>();

  /** By themselves: such that leave too few numbers. */
  private sumsThatTell = (id: string): Sum[] =>
    this.puzzle.sumsOf.get(id)!.filter(({ total, parts }) => {
      const hidden = [total, ...parts].filter((each) => !this.puzzle.isKnown(each));
      const isEndless = hidden.length > 1 && hidden.includes(total);
      const room = hidden.reduce((sum, each) => sum + this.puzzle.room(each), 0);
      return !isEndless && (hidden.length === 1 || room + 1 < enough);
    });

  /** The sums that a hidden number is in, and those that the hidden numbers of these are in, and so on. */
  private sumsAround(id: string): Sum[] {
    const sums = new Set<Sum>();
    const ids = new Set([id]);
    for (const each of ids)
      for (const sum of this.puzzle.sumsOf.get(each) ?? []) {
        sums.add(sum);
        for (const other of [sum.total, ...sum.parts]) if (!this.puzzle.isKnown(other)) ids.add(other);
      }
    return [...sums];
  }

  /** The smallest number of these sums that is shown and not nought, of two the first; what tells of the record only goes first. */
  private choice(sums: readonly Sum[]): Cell | undefined {
    const isOfRecord = ({ places }: Cell) => places.every((place) => place.isOfRecord);
    return this.shownIn(sums)
      .filter(({ isTold }) => !isTold)
      .toSorted((a, b) => Number(isOfRecord(b)) - Number(isOfRecord(a)) || a.value - b.value)[0];
  }

  /** Whether there was anything to hide. */
  private hideAll(sums: readonly Sum[]): boolean {
    const shown = this.shownIn(sums);
    for (const { places } of shown) this.hide(places[0]!.key);
    return shown.length > 0;
  }

  /** What this release shows of them, noughts apart; in the order in which it does. */
  private shownIn(sums: readonly Sum[]): Cell[] {
    const among = new Set(sums.flatMap(({ total, parts }) => [total, ...parts]));
    return [...this.puzzle.cells]
      .filter(([id]) => among.has(id))
      .map(([, cell]) => cell)
      .filter(({ value, places }) => value > 0 && places.some(({ key }) => !this.hidden.has(key)));
  }

  /** Whether it is hidden now. */
  private hideUnlessTold(key: string | undefined): boolean {
    if (key === undefined || this.isTold(key)) return false;
    this.hide(key);
    return true;
  }

  private isTold = (key: string): boolean => this.puzzle.cells.get(this.puzzle.cellOf.get(key)!)!.isTold;

  /** A number hidden in one place is hidden in all of them, and with a denominator its numerator. */
  private hide(key: string): void {
    if (this.hidden.has(key)) return;
    this.hidden.add(key);
    const id = this.puzzle.cellOf.get(key)!;
    for (const place of this.puzzle.cells.get(id)!.places) {
      this.hide(place.key);
      this.hide(place.statistic);
    }
    if (this.puzzle.isSecret(id)) this.secrets.add(id);
  }
}

const isShownIn = ({ hidden }: Version, key: string | undefined): boolean =>
  key !== undefined && !hidden.has(key);
