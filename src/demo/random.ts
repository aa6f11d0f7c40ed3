import { dayNumber, fromDayNumber, type PlainDate } from '../domain/dates/plain-date.ts';

/** Chance that comes out the same every time. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True this often: 0.3 for three times in ten. */
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the first members of the pairs, as often as their weights say. */
  weighted<T>(pairs: readonly (readonly [T, number])[]): T;
  shuffled<T>(list: readonly T[]): T[];
  /** A day from `from` to `to`, both included. Throws a RangeError when there is none. */
  day(from: PlainDate, to: PlainDate): PlainDate;
}

/** A stream of its own for each name, so that a change in one part of the council leaves the others as they were. */
export function seeded(name: string): Random {
  let state = hash(name);
  // Mulberry32, by Tommy Ettinger (public domain).
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => list[int(0, list.length - 1)]!;

  return {
    int,
    pick,
    chance: (share) => next() < share,
    weighted: (pairs) => {
      let rest = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
      return (pairs.find(([, weight]) => (rest -= weight) < 0) ?? pairs[0]!)[0];
    },
    shuffled: (list) => {
      const cards = [...list];
      for (let i = cards.length - 1; i > 0; i--) {
        const j = int(0, i);
        [cards[i], cards[j]] = [cards[j]!, cards[i]!];
      }
      return cards;
    },
    day: (from, to) => {
      if (from > to) throw new RangeError(`No day from ${from} to ${to}.`);
      return fromDayNumber(int(dayNumber(from), dayNumber(to)));
    },
  };
}

// FNV-1a.
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const character of text) h = Math.imul(h ^ character.codePointAt(0)!, 0x01000193);
  return h | 0;
}
