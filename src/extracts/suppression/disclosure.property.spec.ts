import fc from 'fast-check';
import {
  kinds,
  statisticsOfChildren,
  teams,
  type CountedChild,
} from '../../../test/builders/counted-children.ts';
import { addMonths, monthEnd, type PlainDate } from '../../domain/dates/plain-date.ts';
import { disclosureFaults } from './disclosure-faults.ts';
import { isSmall } from './movements.ts';
import { denominatorKeyOf, keyOf, type Release, type Statistic } from './statistic.ts';
import { hiddenIn } from './suppress.ts';

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
const council = (most: number) => fc.array(child, { maxLength: most, size: 'max' });

/** By the rule for one number alone, without a thought for the others. */
const primaryOnly = (statistics: readonly Statistic[]): Set<string> =>
  new Set(
    statistics.flatMap((statistic) => {
      const { numerator, denominator } = statistic;
      const isHidden = [numerator, denominator ?? 0, (denominator ?? 0) - numerator].some(isSmall);
      return [
        ...(isHidden ? [keyOf(statistic)] : []),
        ...(isSmall(denominator ?? 0) ? [denominatorKeyOf(statistic)] : []),
      ];
    }),
  );

describe('D1: no hidden number of a table can be told', () => {
  it('from all that is shown of 500 councils', () => {
    fc.assert(
      fc.property(council(120), (children) => {
        const statistics = statisticsOfChildren('2019-01-31', children);
        const hidden = hiddenIn(statistics, []);
        expect([...primaryOnly(statistics)].filter((key) => !hidden.has(key))).toEqual([]);
        expect(disclosureFaults(statistics, hidden, [])).toEqual([]);
      }),
      { numRuns: 500, endOnFailure: true },
    );
  });

  it('and the attacker tells many where small numbers alone are hidden', () => {
    const councils = fc.sample(council(120), { numRuns: 50, seed: 1 });
    const told = councils.filter((children) => {
      const statistics = statisticsOfChildren('2019-01-31', children);
      return disclosureFaults(statistics, primaryOnly(statistics), []).length > 0;
    });
    expect(told.length).toBeGreaterThan(25);
  });
});

/** One child or a few come, go, move or are known better. */
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

function changed(children: readonly CountedChild[], changes: readonly Change[]): CountedChild[] {
  return changes.reduce<CountedChild[]>(
    (now, { at, what, child: other }) => {
      if (what === 'comes' || now.length === 0) return [...now, other];
      const place = at % now.length;
      return what === 'goes' ? now.toSpliced(place, 1) : now.with(place, other);
    },
    [...children],
  );
}

/** What happens in a month; to which earlier month something is found late, and whether this month is issued anew. */
interface Month {
  readonly changes: readonly Change[];
  readonly late: readonly Change[];
  readonly lateIn: number;
  readonly correction: readonly Change[];
}
const few = (most: number) => fc.array(change, { maxLength: most });
const monthsShown = 3;
const month: fc.Arbitrary<Month> = fc.record({
  changes: few(12),
  late: fc.oneof(fc.constant([]), few(3)),
  lateIn: fc.integer({ min: 1, max: monthsShown - 1 }),
  correction: fc.oneof(fc.constant([]), few(3)),
});
const story = fc.tuple(council(45), fc.array(month, { minLength: 24, maxLength: 24 }));

type Suppressor = (statistics: readonly Statistic[], releases: readonly Release[]) => ReadonlySet<string>;

/** Every release of the story, each with the months before it. */
function releasesOf(
  [first, months]: readonly [readonly CountedChild[], readonly Month[]],
  suppress: Suppressor,
): Release[] {
  const days: { asAt: PlainDate; children: readonly CountedChild[] }[] = [];
  const releases: Release[] = [];
  const release = (version: number) => {
    const statistics = days
      .slice(-monthsShown)
      .flatMap(({ asAt, children }) => statisticsOfChildren(asAt, children));
    const hidden = suppress(statistics, releases);
    releases.push({ month: days.at(-1)!.asAt.slice(0, 7), version, statistics, hidden });
  };
  const restate = (at: number, changes: readonly Change[]) => {
    const day = days[at];
    if (day) days[at] = { ...day, children: changed(day.children, changes) };
  };
  for (const { changes, late, lateIn, correction } of months) {
    const asAt = monthEnd(addMonths('2018-01-31', days.length));
    days.push({ asAt, children: changed(days.at(-1)?.children ?? first, changes) });
    restate(days.length - 1 - lateIn, late);
    release(1);
    if (correction.length === 0) continue;
    restate(days.length - 1, correction);
    release(2);
  }
  return releases;
}

const faultsOf = (releases: readonly Release[]): string[] =>
  releases.flatMap(({ statistics, hidden }, at) =>
    disclosureFaults(statistics, hidden, releases.toSpliced(at, 1)),
  );

describe('D2: nor from all releases of two years together', () => {
  it('with children who come and go, months restated and versions corrected', () => {
    fc.assert(
      fc.property(story, (told) => {
        expect(faultsOf(releasesOf(told, hiddenIn))).toEqual([]);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });

  it('and the attacker tells many where each release looks at itself alone', () => {
    const [told] = fc.sample(story, { numRuns: 1, seed: 1 });
    expect(faultsOf(releasesOf(told!, (statistics) => hiddenIn(statistics, []))).length).toBeGreaterThan(0);
  });
});
