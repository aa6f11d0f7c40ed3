/** `coefficients` of the unknowns, by their names, add up to `constant`. */
export interface Equation {
  readonly coefficients: ReadonlyMap<string, number>;
  readonly constant: number;
}

/** The least and the most, in whole numbers, that an unknown of nought or more can be. */
export type LeastAndMost = (unknown: string) => readonly [least: number, most: number];

/**
 * Of each unknown, what it can be where all equations hold; null when they cannot all hold. By the simplex method in two phases,
 * with Bland's rule. Throws a RangeError when rounding keeps it from ending.
 */
export function leastAndMost(equations: readonly Equation[]): LeastAndMost | null {
  const names = [...new Set(equations.flatMap(({ coefficients }) => [...coefficients.keys()]))];
  const start = feasible(equations, names);
  if (!start) return null;
  return (unknown) => {
    if (!names.includes(unknown)) return [0, Infinity];
    const [least, most] = [1, -1].map((sign) => {
      const tableau = new Tableau(
        start.rows.map((row) => [...row]),
        [...start.basis],
        names.length,
      );
      return sign * tableau.least(names.map((name) => (name === unknown ? sign : 0)));
    });
    // Nought added, as the least can be a nought below nought.
    return [Math.ceil(least! - slack) + 0, Math.floor(most! + slack) + 0];
  };
}

const slack = 1e-6;
const mostPivots = 10_000;

// Sums of people are whole numbers nearly always: what is lost in dividing would else send the search in circles.
const exact = (entry: number): number =>
  Math.abs(entry - Math.round(entry)) < 1e-9 ? Math.round(entry) : entry;

function feasible(equations: readonly Equation[], names: readonly string[]): Tableau | null {
  const artificial = equations.length;
  const rows = equations.map(({ coefficients, constant }, row) => {
    const sign = constant < 0 ? -1 : 1;
    return [
      ...names.map((name) => sign * (coefficients.get(name) ?? 0)),
      ...equations.map((_, at) => (at === row ? 1 : 0)),
      sign * constant,
    ];
  });
  const basis = equations.map((_, row) => names.length + row);
  const tableau = new Tableau(rows, basis, names.length + artificial);
  const cost = [...names.map(() => 0), ...equations.map(() => 1)];
  if (tableau.least(cost) > slack) return null;
  tableau.driveOut(names.length);
  return tableau;
}

/** Each row is a basic unknown, as the others leave it; the last column is its value. Only the first `width` columns may enter. */
class Tableau {
  constructor(
    readonly rows: number[][],
    readonly basis: number[],
    private readonly width: number,
  ) {}

  /** The least that the cost can be; -Infinity when there is no end to it. */
  least(cost: readonly number[]): number {
    for (let pivots = 0; pivots < mostPivots; pivots++) {
      const entering = this.columns().find((column) => this.reduced(cost, column) < -slack);
      if (entering === undefined)
        return this.basis.reduce((sum, at, row) => sum + (cost[at] ?? 0) * this.value(row), 0);
      const ratios = this.rows.flatMap((row, at) =>
        row[entering]! > slack ? [{ at, ratio: this.value(at) / row[entering]! }] : [],
      );
      if (ratios.length === 0) return -Infinity;
      const [leaving] = ratios.toSorted((a, b) => a.ratio - b.ratio || this.basis[a.at]! - this.basis[b.at]!);
      this.pivot(leaving!.at, entering);
    }
    throw new RangeError(`No answer after ${mostPivots} steps: rounding sent the search in circles.`);
  }

  /** Takes the unknowns from that column on out of the basis, and with them the rows that say nothing new. */
  driveOut(from: number): void {
    for (let row = this.rows.length - 1; row >= 0; row--) {
      if (this.basis[row]! < from) continue;
      const column = this.rows[row]!.slice(0, from).findIndex((entry) => Math.abs(entry) > slack);
      if (column >= 0) this.pivot(row, column);
      else {
        this.rows.splice(row, 1);
        this.basis.splice(row, 1);
      }
    }
  }

  private columns = (): number[] => Array.from({ length: this.width }, (_, column) => column);

  private value = (row: number): number => this.rows[row]!.at(-1)!;

  private reduced(cost: readonly number[], column: number): number {
    return this.basis.reduce(
      (sum, at, row) => sum - (cost[at] ?? 0) * this.rows[row]![column]!,
      cost[column] ?? 0,
    );
  }

  private pivot(row: number, column: number): void {
    const by = this.rows[row]![column]!;
    this.rows[row] = this.rows[row]!.map((entry) => exact(entry / by));
    for (const [at, other] of this.rows.entries()) {
      const times = other[column]!;
      if (at !== row && times !== 0)
        this.rows[at] = other.map((entry, each) => exact(entry - times * this.rows[row]![each]!));
    }
    this.basis[row] = column;
  }
}
