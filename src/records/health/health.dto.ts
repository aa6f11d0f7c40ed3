import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { HealthCheck } from '../../domain/history/history.ts';
import { Day, OneOf, Whole } from '../../platform/http/fields.ts';

/** What may come of each kind of check. */
export const resultsOf = {
  'health-assessment': ['done', 'declined'],
  'dental-check': ['done', 'declined'],
  'development-checks': ['up to date', 'behind'],
  immunisations: ['up to date', 'behind'],
} as const satisfies Record<HealthCheck['kind'], readonly HealthCheck['result'][]>;

export class HealthCheckSent {
  @Day('The day it was done or declined, or somebody looked', '2018-11-03')
  heldOn!: PlainDate;

  @OneOf(Object.keys(resultsOf), 'What was seen to', 'dental-check')
  kind!: HealthCheck['kind'];

  @OneOf(
    [...new Set(Object.values(resultsOf).flat())],
    'Of an assessment or a dental check done or declined; of the others up to date or behind',
    'done',
  )
  result!: HealthCheck['result'];
}

export class SdqScoreSent {
  @Day('The day it was scored', '2018-11-03')
  scoredOn!: PlainDate;

  @Whole('The total difficulties score: 0 is best', 14, [0, 40])
  score!: number;
}
