import { aPlan, aReportSource, observed } from '../../../test/builders/a-report-source.ts';
import { everything, isWrittenAs, rowsOf } from '../../../test/builders/written.ts';
import { keyOf } from '../suppression/statistic.ts';
import annualReview from './annual-review.extract.ts';

const seen = (year: number, numerator: number) =>
  observed('seen-in-a-week', year, numerator / 5, { numerator, denominator: 500 });
const good = (year: number, everybody: number, group: number) => [
  observed('good-health', year, everybody),
  observed('good-health', year, group, { group: 'LGBT+' }),
];
const observations = [
  ...aReportSource().observations,
  seen(2016, 300),
  seen(2018, 380),
  ...good(2017, 75, 48),
  ...good(2018, 76, 52),
];

it('is written as expected', () =>
  isWrittenAs(
    () => annualReview.report(aReportSource({ observations })),
    new URL('expected/annual-review-2019-01.html.txt', import.meta.url),
  ));

const report = (more: Parameters<typeof aReportSource>[0] = {}) =>
  annualReview.report(aReportSource({ observations, ...more }));

it('tells each indicator from its oldest figure to its latest, with its source and period', () => {
  expect(rowsOf(report(), 'ashdale-plan-performance')[0]).toEqual([
    'Seen within a week',
    '60.0% (300 of 500), 1 September 2015 to 31 August 2016',
    '76.0% (380 of 500), 1 September 2017 to 31 August 2018',
    'up',
    'Up: improving',
    'Survey of Ashdale, table 2',
  ]);
});

it('sorts what improved from what did not and from what nobody can say of', () => {
  const worse = [seen(2016, 380), seen(2018, 300)];
  expect(rowsOf(report(), 'improved').flat()).toEqual([
    expect.stringMatching(/^Seen within a week: 60\.0%/),
    expect.stringMatching(/^Measure three-or-more-placements: 80 of 641 \(12\.5%\).*Improving\.$/),
  ]);
  expect(rowsOf(report(), 'worse').flat()).toEqual(['Of nothing is there evidence that it got worse.']);
  expect(rowsOf(report({ observations: worse }), 'worse').flat()).toEqual([
    expect.stringMatching(/^Seen within a week/),
  ]);
  const unsaid = rowsOf(report(), 'no-evidence').flat().join('\n');
  expect(unsaid).toMatch(/Healthy weight at five: .*chance cannot be ruled out/);
  expect(unsaid).toMatch(/Attainment 8: No figure, then No figure\. No figure is recorded\./);
});

it('tells two plans’ one indicator once where it sums up', () => {
  const plans = [aPlan(), aPlan({ id: 'other-plan', title: 'Other' })];
  expect(rowsOf(report({ plans }), 'improved')).toHaveLength(2);
});

describe('the gap between groups', () => {
  const gaps = (more: Parameters<typeof report>[0] = {}) => rowsOf(report(more), 'ashdale-plan-gaps');

  it('is of one period, at first and last', () => {
    expect(gaps()).toEqual([
      [
        'In good health, LGBT+',
        '−27 percentage points, 1 September 2016 to 31 August 2017',
        '−24 percentage points, 1 September 2017 to 31 August 2018',
        'Narrower',
      ],
    ]);
  });

  it('has its interval where the counts are published (Newcombe 1998, method 10)', () => {
    const of = (numerator: number, denominator: number, group: 'all' | 'LGBT+') =>
      observed('good-health', 2018, (numerator / denominator) * 100, { group, numerator, denominator });
    expect(gaps({ observations: [of(48, 80, 'all'), of(56, 70, 'LGBT+')] })[0]![2]).toBe(
      '+20 percentage points (+5 percentage points to +33 percentage points), 1 September 2017 to 31 August 2018',
    );
  });

  it('is never of two periods', () => {
    const apart = [observed('good-health', 2017, 75), observed('good-health', 2018, 52, { group: 'LGBT+' })];
    expect(gaps({ observations: apart })[0]!.slice(1)).toEqual([
      'No two figures of one period',
      'No two figures of one period',
      'Not compared',
    ]);
  });

  it('is told to the public where both were published', () => {
    const [all, group] = good(2018, 76, 52);
    const open = (unpublished: boolean) =>
      rowsOf(
        annualReview.report(
          aReportSource(
            { observations: [all!, { ...group!, ...(unpublished && { publishedOn: null }) }] },
            { variant: 'open' },
          ),
        ),
        'ashdale-plan-gaps',
      )[0]![2];
    expect(open(false)).toMatch(/^−24/);
    expect(open(true)).toBe('No two figures of one period');
  });
});

it('tells the public nothing of a hidden baseline', () => {
  const before = {
    measure: 'three-or-more-placements',
    asAt: '2018-01-31',
    breakdown: 'total',
    value: 'Total',
  } as const;
  const open = annualReview.report(aReportSource({}, { variant: 'open', hidden: new Set([keyOf(before)]) }));
  expect(everything(open)).not.toMatch(/80 of 641|12\.5%|Improving/);
});
