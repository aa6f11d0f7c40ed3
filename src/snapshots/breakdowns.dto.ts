import type { PlainDate } from '../domain/dates/plain-date.ts';
import { breakdowns } from '../measures/breakdowns/breakdowns.ts';
import { Day, OneOf } from '../platform/http/fields.ts';
import { Instant } from './instant.ts';

const optional = { optional: true } as const;

export class BreakdownAsked {
  @OneOf(
    [...new Set(breakdowns.map(({ id }) => id))],
    'What to break the figure down by: one of the "by" of the measure',
    'age',
  )
  by!: string;

  @Day('A day that was counted; without it, the latest month-end', '2019-01-31', optional)
  as_at?: PlainDate;

  @Instant(
    'As last counted up to this instant; without it, as last counted',
    '2019-02-06T02:14:00Z',
    optional,
  )
  known_at?: string;
}

export const breakdownExample = {
  measureId: 'three-or-more-placements',
  version: 1,
  asAt: '2019-01-31',
  knownAt: '2019-02-06T02:14:00.000000Z',
  by: 'age',
  title: 'Age',
  missing: null,
  groups: [
    {
      id: '5-9',
      words: '5 to 9',
      numerator: 9,
      denominator: 128,
      unknown: 0,
      value: 0.0703,
      lower: 0.0374,
      upper: 0.1283,
    },
    {
      id: '18-and-over',
      words: '18 and over',
      numerator: 1,
      denominator: 3,
      unknown: 0,
      value: null,
      lower: null,
      upper: null,
    },
  ],
};
