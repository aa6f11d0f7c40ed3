import { Shaped } from '../../platform/http/fields.ts';

export class ScorecardAsked {
  @Shaped(
    /^(19|20)\d\d-(0[1-9]|1[0-2])$/,
    'a month, like 2019-01',
    'Without it, the latest month that is counted',
    '2019-01',
    { optional: true },
  )
  month?: string;
}
