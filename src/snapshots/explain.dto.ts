import type { PlainDate } from '../domain/dates/plain-date.ts';
import { Day } from '../platform/http/fields.ts';
import { PageAsked } from '../platform/http/paging.ts';
import { Instant } from './instant.ts';

export class WhyChanged extends PageAsked {
  @Day('The day of the figure; without it, the latest month-end that is counted', '2019-01-31', {
    optional: true,
  })
  as_at?: PlainDate;

  @Instant('The figure as the record was known at this instant', '2019-02-06T02:14:00Z')
  from_known!: string;

  @Instant('and as it was known at this later one', '2019-02-11T08:45:00Z')
  to_known!: string;
}

const figure = (numerator: number) => ({
  numerator,
  denominator: 633,
  unknown: 0,
  value: numerator / 633,
  missing: null,
});
export const explainedExample = {
  measureId: 'three-or-more-placements',
  version: 1,
  asAt: '2019-01-31',
  isWorkedOut: true,
  from: { knownAt: '2019-02-06T02:14:00.000000Z', version: 1, figure: figure(39) },
  to: { knownAt: '2019-02-11T08:45:00.000000Z', version: 1, figure: figure(40) },
  definition: null,
  causes: [{ cause: 'recorded late', from: 'not-met', to: 'met', people: 1, numerator: 1, denominator: 0 }],
  changed: 1,
  hidden: 0,
  next: null,
  items: [
    {
      personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
      childId: 'C204118',
      from: { answer: 'not-met', sentence: '2 placements in the twelve months to 2019-01-31' },
      to: { answer: 'met', sentence: '3 placements in the twelve months to 2019-01-31' },
      numerator: 1,
      denominator: 0,
      cause: 'recorded late',
      records: [
        {
          table: 'placement',
          id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
          change: 'added',
          recordedAt: '2019-02-11T08:40:00.000000Z',
          recordedBy: 'Priya Sharma',
          daysLate: 26,
        },
      ],
    },
  ],
};
