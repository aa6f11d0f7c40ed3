import fc from 'fast-check';
import {
  kinds,
  statisticsOfChildren,
  teams,
  type CountedChild,
} from '../../../test/builders/counted-children.ts';
import { disclosureFaults } from './disclosure-faults.ts';
import { isSmall } from './movements.ts';
import { denominatorKeyOf, keyOf, type Statistic } from './statistic.ts';
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
