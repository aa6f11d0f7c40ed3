import type { Place, Sum } from './count-table.ts';
import { isSmall } from './movements.ts';
import type { Version } from './version.ts';

/** A number of a day: one, wherever and in however many releases it stands. */
export interface Cell {
  readonly value: number;
  /** What everybody knows it to be at least: a nought is shown, unless of a hidden denominator. */
  least: number;
  /** Whether an earlier release showed it, so that it can be hidden no more. */
  isTold: boolean;
  /** Whether any release, this one too, has a place for it; else it is only implied. */
  isPlaced: boolean;
  /** Where this release shows it. */
  places: readonly Place[];
}

/**
 * All that the public can put together of one day: this release and every earlier one. Numbers that are the same in two are one,
 * as if everybody knew what has not been restated. Only the parts of a breakdown that has been restated and is now hidden whole
 * are numbers of their own: nobody can see which of them are still the same.
 */
export class Puzzle {
  /** `earlier` in the order of their release. */
  constructor(
    earlier: readonly Version[],
    private readonly now: Version,
  ) {
    const versions = [...earlier, now];
    for (const [at, version] of versions.entries()) this.add(version, versions.slice(0, at));
  }

  readonly cells = new Map<string, Cell>();
  readonly sumsOf = new Map<string, Sum[]>();
  /** The cell that a key of this release hides. */
  readonly cellOf = new Map<string, string>();
  private readonly sums = new Set<string>();

  isKnown(id: string): boolean {
    const { isTold, places } = this.cells.get(id)!;
    return isTold || (places.length > 0 && places.every(({ key }) => !this.now.hidden.has(key)));
  }

  /** Whether it must not be told: what is hidden, and what is never shown and small. */
  isSecret(id: string): boolean {
    const { value, isPlaced } = this.cells.get(id)!;
    return value > 0 && (isPlaced || isSmall(value)) && !this.isKnown(id);
  }

  /** How far it could be lower. */
  room = (id: string): number => this.cells.get(id)!.value - this.cells.get(id)!.least;

  private add(version: Version, earlier: readonly Version[]): void {
    const { table, units } = version;
    const own = new Set(
      [...units.keys()].filter(
        (unit) => earlier.some((each) => version.differs(unit, each)) && version.isWhollyHidden(unit),
      ),
    );
    const ids = new Map(
      [...table.quantities].map(([id, { value, unit }]) => [
        id,
        unit !== null && own.has(unit) ? `${id} of ${units.get(unit)}` : `${id}=${value}`,
      ]),
    );
    for (const [id, { value, places }] of table.quantities) this.place(ids.get(id)!, value, places, version);
    for (const { total, parts } of table.sums)
      this.sum({ total: ids.get(total)!, parts: parts.map((part) => ids.get(part)!) });
  }

  private place(id: string, value: number, places: readonly Place[], { hidden, statistics }: Version): void {
    const cell = this.cells.get(id) ?? { value, least: 0, isTold: false, isPlaced: false, places: [] };
    this.cells.set(id, cell);
    if (places.length === 0) return;
    cell.isPlaced = true;
    const mayBeNought = places.some(({ key, statistic }) => key === statistic && hidden.has(`${key}|of`));
    if (value > 0 && !mayBeNought) cell.least = 1;
    if (statistics === this.now.statistics) {
      cell.places = places;
      for (const { key } of places) this.cellOf.set(key, id);
    } else if (places.some(({ key }) => !hidden.has(key))) cell.isTold = true;
  }

  private sum(sum: Sum): void {
    const ids = [sum.total, ...sum.parts];
    const words = ids.join(';');
    if (this.sums.has(words)) return;
    this.sums.add(words);
    for (const id of new Set(ids)) {
      if (!this.sumsOf.has(id)) this.sumsOf.set(id, []);
      this.sumsOf.get(id)!.push(sum);
    }
  }
}
