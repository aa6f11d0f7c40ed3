import type { Sum } from './count-table.ts';
import type { Puzzle } from './puzzle.ts';

/** A hidden number that can be only one of fewer than this is as good as shown (RELIABILITY D1). */
export const enough = 4;

/** After so many tries none is found: the search ends, and more is hidden. */
const mostTries = 100;

/**
 * Whether a hidden number is safe, by proof: it looks for hidden numbers that can go up or down by one together with this one,
 * so that every sum still holds and all that is shown stays. Where they can do so often enough, that many numbers would
 * all have looked the same. It knows no solver, ends, and where it finds nothing the number counts as told.
 */
export const canBeOthers = (puzzle: Puzzle, id: string): boolean => new Search(puzzle).finds(id);

class Search {
  constructor(private readonly puzzle: Puzzle) {}

  private readonly moves = new Map<string, number>();
  /** By how much a sum is out. */
  private readonly out = new Map<Sum, number>();
  private tries = 0;

  finds(id: string): boolean {
    return this.try(id, 1);
  }

  private try(id: string, by: number): boolean {
    this.move(id, by);
    if (this.isRoomy() && this.balances()) return true;
    this.move(id, -by);
    return false;
  }

  private balances(): boolean {
    if (this.out.size === 0) return true;
    if (++this.tries > mostTries) return false;
    const open = [...this.out].map(([sum, by]) => ({ sum, by, free: this.freeIn(sum) }));
    const { sum, by, free } = open.reduce((one, other) =>
      other.free.length < one.free.length ? other : one,
    );
    return free.some((id) => this.try(id, -Math.sign(by) * coefficient(sum, id)));
  }

  private freeIn({ total, parts }: Sum): string[] {
    return [total, ...parts]
      .filter((id) => !this.moves.has(id) && !this.puzzle.isKnown(id))
      .toSorted((a, b) => this.puzzle.room(b) - this.puzzle.room(a));
  }

  /** Those that go up together can come down together as far as the lowest of them, and the other way round. */
  private isRoomy(): boolean {
    const room = { up: Infinity, down: Infinity };
    for (const [id, by] of this.moves) {
      const way = by > 0 ? 'down' : 'up';
      room[way] = Math.min(room[way], this.puzzle.room(id));
    }
    return room.up + room.down + 1 >= enough;
  }

  private move(id: string, by: number): void {
    const to = (this.moves.get(id) ?? 0) + by;
    if (to === 0) this.moves.delete(id);
    else this.moves.set(id, to);
    for (const sum of this.puzzle.sumsOf.get(id) ?? []) {
      const out = (this.out.get(sum) ?? 0) + by * coefficient(sum, id);
      if (out === 0) this.out.delete(sum);
      else this.out.set(sum, out);
    }
  }
}

/** Parts less the total come to nought. */
const coefficient = ({ total, parts }: Sum, id: string): number =>
  (id === total ? -1 : 0) + parts.filter((part) => part === id).length;
