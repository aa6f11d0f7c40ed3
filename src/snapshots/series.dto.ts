import type { PlainDate } from '../domain/dates/plain-date.ts';
import { Day } from '../platform/http/fields.ts';
import { Instant } from './instant.ts';

const optional = { optional: true } as const;

export class SeriesAsked {
  @Day('A day of the first month wanted; without it, 23 months before the last', '2018-12-31', optional)
  from?: PlainDate;

  @Day('A day of the last month wanted; without it, the latest that is counted', '2019-01-31', optional)
  to?: PlainDate;

  @Instant(
    'As last counted up to this instant, held against the targets known then; without it, as last counted',
    '2019-02-06T02:14:00Z',
    optional,
  )
  known_at?: string;
}

const figure = {
  numerator: 39,
  denominator: 633,
  unknown: 0,
  excluded: 2,
  outside: 420,
  value: 0.0616,
  lower: 0.0454,
  upper: 0.0831,
  quartiles: null,
  kinds: [],
  population: null,
  missing: null,
};
const release = 'Invented statistics, 2018 release';

/** Invented values, for whoever reads how the API is used. */
export const seriesExample = {
  measureId: 'three-or-more-placements',
  title: 'Three or more placements in twelve months',
  version: 1,
  better: 'lower',
  window: 'twelve months',
  unit: '%',
  from: '2019-01-31',
  to: '2019-01-31',
  knownAt: null,
  series: [
    {
      version: 1,
      sentence: null,
      points: [
        {
          asAt: '2019-01-31',
          knownAt: '2019-02-06T02:14:00.000000Z',
          catalogueVersion: 'f797da8f5376',
          version: 1,
          figure,
          words: '39 of 633 (6.2%), interval 4.5% to 8.3%',
          restated: null,
          status: {
            word: 'No evidence of change',
            by: 'interval of the difference',
            because:
              'The 95% interval of the difference from 41 of 640, -2.95 to 2.46 percentage points, holds 0.',
          },
          since: '2018-12-31',
          change: { by: -0.245, unit: 'percentage points' },
          arrow: { direction: 'down', judgement: 'improving' },
          rag: { colour: 'green', because: 'At or better than the target of 8.' },
          target: {
            measure: 'three-or-more-placements',
            target: 8,
            tolerance: 1,
            start: '2018-04-01',
            end: null,
            source: 'Corporate Parenting Board, 12 March 2018, item 6',
          },
        },
      ],
      chart: {
        chart: 'none',
        monthsApart: null,
        because:
          'Each point shares eleven of its twelve months with the one before it, so the points follow each other by construction.',
      },
    },
  ],
  comparators: {
    authority: [
      {
        area: 'Kirklees',
        onsCode: 'E08000034',
        period: 'year to 31 Mar 2018',
        value: 8,
        symbol: null,
        unit: '%',
        source: `${release}, measure Placements`,
        note: null,
        release,
        kind: 'published',
        change: null,
        sentence: `Published, not counted from this record: Kirklees, year to 31 Mar 2018: 8% (${release}).`,
      },
    ],
    england: [],
    region: [],
    neighbours: [],
    sentence:
      'Published figures are rounded and for year to 31 Mar 2018; ours is for the 12 months to 31 Jan 2019, counted from this record.',
    because: null,
  },
};
