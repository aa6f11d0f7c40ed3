import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsObject, ValidateNested } from 'class-validator';
import { categoryOfNeedCodes } from '../../domain/codes/category-of-need.codes.ts';
import { legalStatusCodes } from '../../domain/codes/legal-status.codes.ts';
import { placementProviderCodes } from '../../domain/codes/placement-provider.codes.ts';
import { placementCodes } from '../../domain/codes/placement.codes.ts';
import { reasonEpisodeCeasedCodes } from '../../domain/codes/reason-episode-ceased.codes.ts';
import { urnShape, urnWords } from '../../domain/codes/urn.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { CodeField, Day, OneOf, Shaped, Text } from '../../platform/http/fields.ts';

const optional = { optional: true } as const;

/** Met in files, N9 and N0 were never categories of the return. */
export const categoriesTaken = [...categoryOfNeedCodes.keys()].filter(
  (code) => !categoryOfNeedCodes.get(code)!.neverValid,
);

/** X1 says that the next episode starts the same day, so care goes on. */
const reasonsCareEnds = [...reasonEpisodeCeasedCodes.keys()].filter((code) => code !== 'X1');

export class FirstPlacementSent {
  @CodeField(placementCodes, 'PLACE of the return', 'U6')
  code!: string;

  @CodeField(placementProviderCodes, 'PLACE_PROVIDER; left out with Z11 to Z14', 'PR1', optional)
  provider?: string | null;

  @Text('Where it is; left out of a placement for adoption', 'HD1 1AA', { max: 12, ...optional })
  postcode?: string | null;

  @Shaped(urnShape, urnWords, "Ofsted's number of the provider", 'SC012345', optional)
  urn?: string | null;
}

export class CareStarted {
  @Day('The first day in care', '2018-11-05')
  start!: PlainDate;

  @CodeField(legalStatusCodes, 'LS of the return', 'V2')
  legalStatus!: string;

  @OneOf(categoriesTaken, 'CIN of the return', 'N1')
  categoryOfNeed!: string;

  @Text('Where the child lived until then', 'HD1 1AA', { max: 12, ...optional })
  homePostcode?: string | null;

  @ApiProperty({
    description: 'Where and with whom the child was placed that day',
    type: FirstPlacementSent,
    example: { code: 'U6', provider: 'PR1', postcode: 'HD2 1AA', urn: 'SC012345' },
  })
  @IsDefined({ message: 'placement must be sent' })
  @IsObject({ message: 'placement must be an object with a code' })
  @ValidateNested()
  @Type(() => FirstPlacementSent)
  placement!: FirstPlacementSent;
}

export class CareEnded {
  @Day('The first day no longer in care', '2019-01-28')
  end!: PlainDate;

  @OneOf(reasonsCareEnds, 'REC of the return', 'E4A')
  reason!: string;
}

export class HomeCorrected {
  @Text('Where the child lived until care started; null takes it away', 'HD1 1AB', { max: 12, ...optional })
  homePostcode?: string | null;
}

export const periodExample = {
  id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  start: '2018-11-05',
  end: null,
  endedBecause: null,
  homePostcode: 'HD1 1AA',
  startIsKnown: true,
  recordedAt: '2018-11-05T16:20:00.000Z',
  recordedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  sourceImport: null,
  version: '48211',
};
