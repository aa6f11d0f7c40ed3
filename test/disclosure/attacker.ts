import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import { leastAndMost, type Equation, type LeastAndMost } from './least-and-most.ts';

/** A statistic as the public sees it: `c` for what is hidden, null for what there is not. */
export interface Seen {
  readonly measure: string;
  readonly asAt: PlainDate;
  readonly breakdown: string;
  readonly value: string;
  readonly numerator: number | 'c';
  readonly denominator: number | 'c' | null;
  /** To one decimal place, where one is shown. */
  readonly percent: number | null;
}

/**
 * What everybody knows of the numbers from their definitions, as that kinds add up: `terms` come to nought. They name
 * unknowns as `numeratorOf` and `denominatorOf` do, or anything else for what is never shown.
 */
export interface Identity {
  readonly terms: ReadonlyMap<string, number>;
}

type Named = Pick<Seen, 'measure' | 'asAt' | 'breakdown' | 'value'>;
const nameOf = ({ measure, asAt, breakdown, value }: Named): string =>
  `${asAt} ${measure} ${breakdown} ${value}`;
export const numeratorOf = (named: Named): string => `${nameOf(named)}, how many`;
export const denominatorOf = (named: Named): string => `${nameOf(named)}, of how many`;

/** What somebody who wants to know the numbers behind [c] makes of all that is shown; knows nothing else, and asks no suppressor. */
export class Attacker {
  constructor(
    seen: readonly Seen[],
    private readonly identities: readonly Identity[],
  ) {
    for (const each of seen) {
      this.look(each, numeratorOf(each), each.numerator);
      if (each.denominator !== null) this.look(each, denominatorOf(each), each.denominator);
    }
    for (const identity of identities)
      for (const name of identity.terms.keys())
        this.withName.set(name, [...(this.withName.get(name) ?? []), identity]);
  }

  private readonly known = new Map<string, number>();
  /** What is not known is at least so much: 0 is shown, unless of a hidden denominator. */
  private readonly least = new Map<string, number>();
  private readonly most = new Map<string, number>();
  private readonly withName = new Map<string, Identity[]>();

  /**
   * Believes another release wherever what both show of an identity is the same: it seems not to have been restated,
   * so what is [c] in only one of the two is taken from the other. Noughts alone are no evidence: they stay when all else changes.
   */
  believe(earlier: Attacker): void {
    const learned = new Map<string, number>();
    for (const { terms } of this.identities) {
      const was = [...terms.keys()].filter((name) => earlier.known.has(name));
      const shownAgain = was.filter((name) => this.known.has(name));
      const isSame =
        shownAgain.some((name) => this.known.get(name)! > 0) &&
        shownAgain.every((name) => this.known.get(name) === earlier.known.get(name));
      if (isSame) for (const name of was) learned.set(name, earlier.known.get(name)!);
    }
    for (const [name, value] of learned) this.learned.set(name, value);
    this.solved.clear();
  }

  private readonly learned = new Map<string, number>();

  /** The least and the most that a number can be; null when what is believed contradicts itself. */
  bounds(name: string): readonly [least: number, most: number] | null {
    const value = this.valueOf(name);
    if (value !== undefined) return [value, value];
    const least = this.least.get(name) ?? 0;
    if (!this.solved.has(name)) this.solveAround(name);
    const above = this.solved.get(name)?.(name);
    return above ? [above[0] + least, above[1] + least] : null;
  }

  private look(seen: Seen, name: string, shown: number | 'c'): void {
    if (shown !== 'c') {
      this.known.set(name, shown);
      return;
    }
    const isNumerator = name === numeratorOf(seen);
    this.least.set(name, isNumerator && seen.denominator === 'c' ? 0 : 1);
    if (!isNumerator || seen.percent === null || typeof seen.denominator !== 'number') return;
    // 6.2% of 633 is 38.9 to 39.6.
    this.least.set(name, Math.ceil(((seen.percent - 0.05) / 100) * seen.denominator));
    this.most.set(name, Math.floor(((seen.percent + 0.05) / 100) * seen.denominator));
  }

  private valueOf = (name: string): number | undefined => this.known.get(name) ?? this.learned.get(name);

  /** Unknowns that hang together have one solution. */
  private readonly solved = new Map<string, LeastAndMost | null>();

  /** Takes all that bears on it, in what each unknown is above its least. */
  private solveAround(name: string): void {
    const identities = new Set<Identity>();
    const names = new Set([name]);
    for (const each of names)
      for (const identity of this.withName.get(each) ?? []) {
        identities.add(identity);
        for (const other of identity.terms.keys()) if (this.valueOf(other) === undefined) names.add(other);
      }
    const limits = [...names].flatMap((each) => this.limit(each));
    const solution = leastAndMost([...[...identities].map((identity) => this.equation(identity)), ...limits]);
    for (const each of names) this.solved.set(each, solution);
  }

  private limit(name: string): Equation[] {
    const most = this.most.get(name);
    if (most === undefined) return [];
    const coefficients = new Map([
      [name, 1],
      [`${name}, short of its most`, 1],
    ]);
    return [{ coefficients, constant: most - this.least.get(name)! }];
  }

  private equation({ terms }: Identity): Equation {
    const coefficients = new Map<string, number>();
    let constant = 0;
    for (const [name, times] of terms) {
      const value = this.valueOf(name);
      constant -= times * (value ?? this.least.get(name) ?? 0);
      if (value === undefined) coefficients.set(name, times);
    }
    return { coefficients, constant };
  }
}
