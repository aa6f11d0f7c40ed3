import { aMeasure } from '../../../test/builders/a-measure.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Measure } from '../../measures/measure.ts';
import { besideFigure } from './beside-figure.ts';
import type { PublishedRow } from './published-row.ts';

const authority = 'E08000034';
const row = (period: string, said: Partial<PublishedRow> = {}): PublishedRow => ({
  area: 'Kirklees',
  onsCode: authority,
  period,
  value: 12,
  symbol: null,
  unit: '%',
  source: 'Invented, 2020 release, file a',
  note: null,
  release: 'Invented, 2020 release',
  ...said,
});
const measure = aMeasure({ comparator: 'placements_3plus_pct' });
const neighbours = { modelYear: 2025, codes: ['E1', 'E2'] };
const beside = (rows: PublishedRow[], asAt: PlainDate, of: Measure = measure) =>
  besideFigure(of, rows, { authority, neighbours, asAt });
const shown = (rows: PublishedRow[], asAt: PlainDate) => {
  const found = beside(rows, asAt);
  return found.because === null
    ? found.authority.map(({ period, release }) => [period, release])
    : found.because;
};

describe('what stands beside a figure', () => {
  const years = [row('year to 31 Mar 2017'), row('year to 31 Mar 2018'), row('year to 31 Mar 2019')];

  it.each([
    ['2018-03-30', 'year to 31 Mar 2017'],
    ['2018-03-31', 'year to 31 Mar 2018'],
    ['2019-03-30', 'year to 31 Mar 2018'],
    ['2019-03-31', 'year to 31 Mar 2019'],
  ] as const)('on %s is the latest period that was over: %s', (asAt, period) =>
    expect(shown(years, asAt)).toEqual([[period, 'Invented, 2020 release']]),
  );

  it('is every release of that period, with a sentence that tells its days from ours', () => {
    const revised = row('year to 31 Mar 2018', { release: 'Invented, 2021 release', value: 13 });
    expect(shown([...years, revised], '2019-01-31')).toEqual([
      ['year to 31 Mar 2018', 'Invented, 2020 release'],
      ['year to 31 Mar 2018', 'Invented, 2021 release'],
    ]);
    expect(beside([...years, revised], '2019-01-31').sentence).toBe(
      'Published figures are rounded and for year to 31 Mar 2018; ours is for 31 Jan 2019, counted from this record.',
    );
  });

  it.each([
    ['day', '31 Jan 2019'],
    ['twelve months', 'the 12 months to 31 Jan 2019'],
    ['year to 31 March', 'the year to 31 March as it stood on 31 Jan 2019'],
    ['year to 30 September', 'the year to 30 Sep 2018'],
    ['academic year', 'the academic year 2017/18'],
  ] as const)('tells of which days ours is: %s', (window, words) =>
    expect(
      beside(years, '2019-01-31', aMeasure({ comparator: 'placements_3plus_pct', window })).sentence,
    ).toBe(
      `Published figures are rounded and for year to 31 Mar 2018; ours is for ${words}, counted from this record.`,
    ),
  );

  it('is told of each area for itself, the neighbours as their mean', () => {
    const rows = [
      ...years,
      row('year to 31 Mar 2017', { area: 'England', onsCode: 'E92000001', value: 10 }),
      row('year to 31 Mar 2018', { area: 'One', onsCode: 'E1', value: 8 }),
      row('year to 31 Mar 2018', { area: 'Two', onsCode: 'E2', value: 9 }),
    ];
    expect(beside(rows, '2019-01-31')).toMatchObject({
      authority: [{ value: 12 }],
      england: [{ value: 10, period: 'year to 31 Mar 2017' }],
      region: [],
      neighbours: [{ value: 8.5, label: 'Mean of 2 statistical neighbours, 2025 model' }],
      sentence: expect.stringContaining('for year to 31 Mar 2018 and year to 31 Mar 2017; ours'),
    });
  });

  it.each([
    ['nothing is over yet', [row('year to 31 Mar 2019')], /ends by 31 Jan 2019/],
    ['when it ended cannot be told', [row('c. 2018 (year not stated)')], /ends by 31 Jan 2019/],
    ['nothing is recorded', [], /^Nothing published of this question is recorded/],
  ])('is nothing, and a sentence, when %s', (_, rows, because) =>
    expect(beside(rows, '2019-01-31')).toEqual({ sentence: null, because: expect.stringMatching(because) }),
  );

  it.each([
    ['the live caseload', { cohort: 'care-leavers', window: 'day' }, /live caseload: .* around a birthday/],
    ['a mix', { kinds: ['a'] }, /this mix/],
    ['a question nobody else asks', {}, /^Nobody publishes figures that this measure/],
  ] as const)('is nothing, and a sentence, for %s, whatever is recorded', (_, said, because) =>
    expect(beside(years, '2019-01-31', aMeasure(said))).toEqual({
      sentence: null,
      because: expect.stringMatching(because),
    }),
  );
});
