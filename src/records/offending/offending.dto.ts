import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Conviction, SubstanceMisuse } from '../../domain/history/history.ts';
import { Day, OneOf } from '../../platform/http/fields.ts';

export const convictionOutcomes = [
  'conviction',
  'youth-caution',
  'youth-conditional-caution',
] as const satisfies readonly Conviction['outcome'][];
export const helpWords = [
  'received',
  'declined',
  'not-offered',
] as const satisfies readonly SubstanceMisuse['help'][];

export class ConvictionSent {
  @Day('The day of the conviction or caution', '2018-11-03')
  decidedOn!: PlainDate;

  @OneOf(convictionOutcomes, 'What it was', 'youth-caution')
  outcome!: Conviction['outcome'];
}

export class SubstanceMisuseSent {
  @Day('The day the problem was found', '2018-11-03')
  identifiedOn!: PlainDate;

  @OneOf(helpWords, 'What became of help with it', 'received')
  help!: SubstanceMisuse['help'];
}
