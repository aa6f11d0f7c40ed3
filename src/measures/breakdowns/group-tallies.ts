import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { hasFailed, type Outcome } from '../judge.ts';
import type { PersonMeasure } from '../measure.ts';
import { boxOf, count, emptyTally, mergeTallies, type Tally } from '../tally.ts';
import type { Breakdown, Lookups } from './breakdown.ts';
import { breakdownsOf } from './breakdowns.ts';

/** How many of a group a measure answered in each way, of those in the count or unknown; what is nought is left out. */
export type GroupTally = Partial<Pick<Tally, 'met' | 'notMet' | 'unknown' | 'among' | 'values'>>;

/** By the breakdown's id, then the group's. */
export type GroupTallies = Record<string, Record<string, GroupTally>>;

/** The group of whoever a breakdown throws on: it has no figures then, and the others stand. */
export const failedGroup = '!failed';

/** Counts people into the groups of every measure, each person's group worked out once for all of them. */
export class GroupCounter {
  private readonly breakdowns: readonly Breakdown[];
  private readonly tallies: {
    readonly id: string;
    /** `nth` of the breakdowns. */
    readonly by: readonly { readonly nth: number; readonly tallies: Map<string, Tally> }[];
  }[];

  constructor(
    measures: readonly PersonMeasure[],
    private readonly lookups: Lookups,
  ) {
    this.breakdowns = [...new Set(measures.flatMap(breakdownsOf))];
    this.tallies = measures.map((measure) => ({
      id: measure.id,
      by: breakdownsOf(measure).map((breakdown) => ({
        nth: this.breakdowns.indexOf(breakdown),
        tallies: new Map(),
      })),
    }));
  }

  /** Adds what the measures said of one person at the end of the day. */
  add(history: History, day: PlainDate, outcomes: Readonly<Record<string, Outcome>>): void {
    const groups: string[] = [];
    for (const { id, by } of this.tallies) {
      const outcome = outcomes[id]!;
      if (!isCounted(outcome)) continue;
      // Worked out once for all its groups: most outcomes are one person more in a box, and are counted by the million.
      const box = boxOf(outcome);
      for (const { nth, tallies } of by) {
        const group = (groups[nth] ??= this.groupOf(nth, history, day));
        let tally = tallies.get(group);
        if (!tally) tallies.set(group, (tally = emptyTally()));
        if (box) tally[box] += 1;
        else count(tally, outcome);
      }
    }
  }

  /** What was counted, by the measure's id. */
  counted(): Record<string, GroupTallies> {
    return Object.fromEntries(
      this.tallies.map(({ id, by }) => [
        id,
        Object.fromEntries(by.map(({ nth, tallies }) => [this.breakdowns[nth]!.id, compact(tallies)])),
      ]),
    );
  }

  private groupOf(nth: number, history: History, day: PlainDate): string {
    try {
      return this.breakdowns[nth]!.groupOf(history, day, this.lookups);
    } catch {
      return failedGroup;
    }
  }
}

const isCounted = (outcome: Outcome): boolean =>
  !hasFailed(outcome) && outcome.answer !== 'outside' && outcome.answer !== 'excluded';

const compact = (tallies: ReadonlyMap<string, Tally>): Record<string, GroupTally> =>
  Object.fromEntries([...tallies].map(([group, tally]) => [group, withoutNoughts(tally)]));

const withoutNoughts = ({ met, notMet, unknown, among, values }: Tally): GroupTally => ({
  ...(met && { met }),
  ...(notMet && { notMet }),
  ...(unknown && { unknown }),
  ...(Object.keys(among).length && { among }),
  ...(Object.keys(values).length && { values }),
});

/** The tallies of one measure by one breakdown, of all pages together. */
export function mergeGroups(pages: readonly Record<string, GroupTally>[]): Map<string, Tally> {
  const merged = new Map<string, Tally>();
  for (const page of pages)
    for (const [group, tally] of Object.entries(page))
      merged.set(group, mergeTallies(merged.get(group) ?? emptyTally(), { ...emptyTally(), ...tally }));
  return merged;
}
