import { missingTypeCodes } from '../../domain/codes/missing-type.codes.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { CodeField, Day } from '../../platform/http/fields.ts';

export class MissingEpisodeSent {
  @Day('The day they were not where they should be', '2019-01-24')
  missingFrom!: PlainDate;

  @CodeField(missingTypeCodes, 'Missing, or away without leave though it is known where', 'M')
  kind!: 'M' | 'A';

  @Day('The day they were back; left out while they are not', '2019-01-25', { optional: true })
  returnedOn?: PlainDate | null;
}

export class Returned {
  @Day('The day they were back', '2019-01-25')
  returnedOn!: PlainDate;
}

export class ReturnInterviewSent {
  @Day('The day they were offered to talk about it with somebody independent', '2019-01-25')
  offeredOn!: PlainDate;

  @Day('The day it was held; left out while it was not', '2019-01-27', { optional: true })
  heldOn?: PlainDate | null;

  @Day('The day they said no to it; left out if they did not', '2019-01-26', { optional: true })
  declinedOn?: PlainDate | null;
}

export const missingExample = {
  id: '7d0e3a45-9b6c-4d8f-a021-3c4d5e6f7081',
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  missingFrom: '2019-01-24',
  nth: 1,
  returnedOn: '2019-01-25',
  kind: 'M',
  interviewOfferedOn: null,
  interviewHeldOn: null,
  interviewDeclinedOn: null,
  recordedAt: '2019-01-24T22:05:00.000Z',
  recordedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  sourceImport: null,
  version: '48310',
};
