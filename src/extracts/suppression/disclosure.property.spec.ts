import fc from 'fast-check';
import { statisticsOfChildren } from '../../../test/builders/counted-children.ts';
import { council, releasesOf, story, type Story } from '../../../test/builders/counted-stories.ts';
import { faultsOf } from '../../../test/disclosure/faults.ts';
import { isSmall } from './movements.ts';
import { denominatorKeyOf, keyOf, type Release, type Statistic } from './statistic.ts';
import { hiddenIn } from './suppress.ts';

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
        expect(faultsOf(statistics, hidden, [])).toEqual([]);
      }),
      { numRuns: 500, seed: 20190131, endOnFailure: true },
    );
  });

  it('and the attacker tells many where small numbers alone are hidden', () => {
    const councils = fc.sample(council(120), { numRuns: 50, seed: 1 });
    const told = councils.filter((children) => {
      const statistics = statisticsOfChildren('2019-01-31', children);
      return faultsOf(statistics, primaryOnly(statistics), []).length > 0;
    });
    expect(told.length).toBeGreaterThan(25);
  });
});

const toldBy = (releases: readonly Release[]): string[] =>
  releases.flatMap(({ statistics, hidden }, at) => faultsOf(statistics, hidden, releases.toSpliced(at, 1)));

/** How much is hidden beyond the small numbers themselves, as a share of what is not small. */
function shareBeyondPrimary(releases: readonly Release[]): number {
  const large = releases.flatMap(({ statistics, hidden }) => {
    const small = primaryOnly(statistics);
    return statistics
      .filter((each) => each.numerator > 0 && !small.has(keyOf(each)))
      .map((each) => hidden.has(keyOf(each)));
  });
  return large.filter(Boolean).length / large.length;
}

describe('D2: nor from all releases of two years, with restated months, corrected versions and a team left out', () => {
  it.each([
    ['hamlet', 0, 15, 1],
    ['small council', 60, 120, 2],
    ['council', 300, 400, 1],
  ])('of a %s of %i to %i children', (_name, least, most, stories) => {
    for (const each of fc.sample(story(least, most), { numRuns: stories, seed: 24 })) {
      const releases = releasesOf(each, hiddenIn);
      expect(toldBy(releases)).toEqual([]);
    }
  });

  it('and much of what is not small stays shown, as hiding everything would be safe too', () => {
    const [first] = fc.sample(story(300, 400), { numRuns: 1, seed: 1 });
    expect(shareBeyondPrimary(releasesOf(first!, hiddenIn))).toBeLessThan(0.65);
  });

  it('and the attacker tells many where each release looks at itself alone', () => {
    const [first] = fc.sample<Story>(story(60, 120), { numRuns: 1, seed: 1 });
    expect(toldBy(releasesOf(first!, (statistics) => hiddenIn(statistics, []))).length).toBeGreaterThan(0);
  });
});
