import fc from 'fast-check';
import { addMonths, monthEnd, type PlainDate } from '../../src/domain/dates/plain-date.ts';
import type { Release, Statistic } from '../../src/extracts/suppression/statistic.ts';
import { kinds, statisticsOfChildren, teams, type CountedChild } from './counted-children.ts';

// Most of a council's groups are small, so low places are drawn often.
const low = (most: number) =>
  fc.integer({ min: 0, max: most * most + most }).map((n) => most - Math.floor(Math.sqrt(n)));

const child: fc.Arbitrary<CountedChild> = fc.record({
  kind: fc.oneof({ weight: 1, arbitrary: fc.constant(-1) }, { weight: 20, arbitrary: low(kinds.length - 1) }),
  team: low(teams.length - 1),
  age: low(3),
  isFar: fc.constantFrom(true, false, false, false, false, false, null),
  adviser: fc.constantFrom(null, null, null, true, true, true, true, false),
});

export const council = (most: number, least = 0): fc.Arbitrary<CountedChild[]> =>
  fc.array(child, { minLength: least, maxLength: most, size: 'max' });

/** One child comes, goes, moves or is known better. */
interface Change {
  readonly at: number;
  readonly what: 'comes' | 'goes' | 'becomes';
  readonly child: CountedChild;
}
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(1000),
  what: fc.constantFrom('comes', 'goes', 'becomes'),
  child,
});
const changes = (most: number) => fc.array(change, { maxLength: most });
const sometimes = <T>(arbitrary: fc.Arbitrary<T[]>) => fc.oneof(fc.constant<T[]>([]), arbitrary);

function changed(children: readonly CountedChild[], some: readonly Change[]): CountedChild[] {
  return some.reduce<CountedChild[]>(
    (now, { at, what, child: other }) => {
      if (what === 'comes' || now.length === 0) return [...now, other];
      const place = at % now.length;
      return what === 'goes' ? now.toSpliced(place, 1) : now.with(place, other);
    },
    [...children],
  );
}

const monthsShown = 3;
// The two largest, so that leaving them out tells by itself no number of either.
const leftOut = teams.slice(0, 2);

/** What happens in a month, what is found late of an earlier one, whether some teams are left out, and what version 2 corrects. */
const month = fc.record({
  churn: changes(12),
  late: sometimes(changes(3)),
  lateIn: fc.integer({ min: 1, max: monthsShown - 1 }),
  isOfSomeTeams: fc.constantFrom(false, false, false, true),
  correction: sometimes(changes(3)),
});

/** A council, and 24 months of it. */
export interface Story {
  readonly children: readonly CountedChild[];
  readonly months: readonly (typeof month extends fc.Arbitrary<infer Month> ? Month : never)[];
}
export const story = (least: number, most: number): fc.Arbitrary<Story> =>
  fc.record({ children: council(most, least), months: fc.array(month, { minLength: 24, maxLength: 24 }) });

/** Every release of the story, each with the months before it, as `suppress` hides them with all earlier ones in sight. */
export function releasesOf(
  { children, months }: Story,
  suppress: (statistics: readonly Statistic[], releases: readonly Release[]) => ReadonlySet<string>,
): Release[] {
  const days: { asAt: PlainDate; children: readonly CountedChild[] }[] = [];
  const releases: Release[] = [];
  const release = (version: number, isOfSomeTeams: boolean) => {
    const statistics = days
      .slice(-monthsShown)
      .flatMap((day) => statisticsOfChildren(day.asAt, day.children))
      .filter(({ breakdown, value }) => !(isOfSomeTeams && breakdown === 'team' && leftOut.includes(value)));
    const hidden = suppress(statistics, releases);
    releases.push({ month: days.at(-1)!.asAt.slice(0, 7), version, statistics, hidden });
  };
  const restate = (at: number, some: readonly Change[]) => {
    const day = days[at];
    if (day) days[at] = { ...day, children: changed(day.children, some) };
  };
  for (const { churn, late, lateIn, isOfSomeTeams, correction } of months) {
    const asAt = monthEnd(addMonths('2018-01-31', days.length));
    days.push({ asAt, children: changed(days.at(-1)?.children ?? children, churn) });
    restate(days.length - 1 - lateIn, late);
    release(1, isOfSomeTeams);
    if (correction.length === 0) continue;
    restate(days.length - 1, correction);
    release(2, false);
  }
  return releases;
}
