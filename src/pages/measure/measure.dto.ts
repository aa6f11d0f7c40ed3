import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Day, OneOf } from '../../platform/http/fields.ts';
import { breakdowns } from '../../measures/breakdowns/breakdowns.ts';
import { Instant } from '../../snapshots/instant.ts';

const optional = { optional: true } as const;

export class MeasureAsked {
  @Day('A month-end; without it, the latest that is counted', '2019-01-31', optional)
  as_at?: PlainDate;

  @Instant('As last counted up to this instant', '2019-02-06T02:14:00Z', optional)
  known_at?: string;

  @OneOf(
    [...new Set(breakdowns.map(({ id }) => id))],
    'What to break the figure down by; without it, the first of the measure',
    'age',
    optional,
  )
  by?: string;
}
