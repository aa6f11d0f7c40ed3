import { placementProviderCodes } from '../../domain/codes/placement-provider.codes.ts';
import { placementCodes } from '../../domain/codes/placement.codes.ts';
import { reasonPlaceChangeCodes } from '../../domain/codes/reason-place-change.codes.ts';
import { urnShape, urnWords } from '../../domain/codes/urn.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { CodeField, Day, Flag, Shaped, Text } from '../../platform/http/fields.ts';

const optional = { optional: true } as const;

export class PlacementMoved {
  @Day('The first day there', '2019-01-28')
  start!: PlainDate;

  @CodeField(placementCodes, 'What kind of placement (PLACE of the return)', 'U4')
  code!: string;

  @CodeField(
    placementProviderCodes,
    'Who provides it (PLACE_PROVIDER); left out for T0 to T4 and Z11 to Z14',
    'PR1',
    optional,
  )
  provider?: string | null;

  @Text('Where it is; left out for adopters, whose address is never kept', 'HD4 4DD', {
    max: 10,
    ...optional,
  })
  postcode?: string | null;

  @Shaped(urnShape, urnWords, 'The number Ofsted knows the provider by', 'SC123456', optional)
  urn?: string | null;

  @Flag('The carer stays the same, so that no new placement is counted; false unless said', false, optional)
  sameCarer?: boolean | null;

  @CodeField(
    reasonPlaceChangeCodes,
    'Why the placement before ended (REASON_PLACE_CHANGE); left out of a move to or from T0 to T4',
    'CARPL',
    optional,
  )
  changeReason?: string | null;

  @Flag('Whether the school changes with it', false, optional)
  schoolChanges?: boolean | null;

  @Text(
    'Why, in spite of a third placement or one far outside the district; no names, no addresses',
    'The long-term match that the care plan waited for',
    { min: 10, max: 500, ...optional },
  )
  reason?: string | null;
}

export class PlacementCorrected {
  @Day('The first day there', '2019-01-28', optional)
  start?: PlainDate | null;

  @CodeField(placementCodes, 'What kind of placement (PLACE of the return)', 'U4', optional)
  code?: string | null;

  @CodeField(placementProviderCodes, 'Who provides it; null for nobody', 'PR1', optional)
  provider?: string | null;

  @Text('Where it is; null for not known', 'HD4 4DD', { max: 10, ...optional })
  postcode?: string | null;

  @Shaped(urnShape, urnWords, 'The number Ofsted knows the provider by; null for none', 'SC123456', optional)
  urn?: string | null;
}

export const placementExample = {
  id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  start: '2019-01-28',
  end: null,
  code: 'U4',
  words: 'Foster placement with other carer: long term',
  provider: 'PR1',
  startedBecause: 'P',
  endedBecause: null,
  changeReason: null,
  isDisputed: false,
  isAddressShown: true,
  postcode: 'HD4 4DD',
  urn: 'SC123456',
  milesFromHome: 3.2,
  location: 'IN',
  recordedAt: '2019-01-28T10:05:00.000Z',
  recordedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  sourceImport: null,
  version: '48211',
};

export const warningsExample = [
  {
    code: 'third-placement',
    sentence: 'This would be the third placement in 12 months (since 29 Jan 2018).',
  },
  { code: 'outside-district-far', sentence: '31.4 miles from home, outside Kirklees.' },
  { code: 'school-change', sentence: 'School would change: tell the Virtual School.' },
];
