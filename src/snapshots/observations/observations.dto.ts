import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsObject, ValidateNested } from 'class-validator';
import { addDays, type PlainDate } from '../../domain/dates/plain-date.ts';
import { ofTheWhole, webAddressShape, webAddressWords } from '../../domain/observation/observation.ts';
import { Day, Decimal, Id, Shaped, Text, Whole } from '../../platform/http/fields.ts';
import type { KeptObservation, NewObservation } from '../../records/observations/observation.ts';

const optional = { optional: true } as const;

export class SourceSent {
  @Text('The paper that says so', 'Invented audit report, autumn 2018', { max: 300 })
  title!: string;

  @Text('Its part or page', 'page 4', { max: 300 })
  part!: string;

  @Shaped(webAddressShape, webAddressWords, 'Where it can be read', 'https://www.example.org/audit', optional)
  url?: string | null;
}

export class ObservationSent {
  @Text('Which of several things observed apart; left out where there is one', null, optional)
  aspect?: string | null;

  @Day('The first day it is about', '2018-10-01')
  start!: PlainDate;

  @Day('The first day it is not about; left out when it is about one day', '2019-01-01', optional)
  end?: PlainDate | null;

  @Decimal('Where the scale is a number', null, [0, 1_000_000], optional)
  value?: number | null;

  @Text('Where the scale is words: one of them', null, optional)
  word?: string | null;

  @Whole('Where the scale is a share: of how many it is so', 18, [0, 1_000_000], optional)
  numerator?: number | null;

  @Whole('Where the scale is a share: of how many', 24, [1, 1_000_000], optional)
  denominator?: number | null;

  @ApiProperty({
    description: 'Where it stands',
    type: SourceSent,
    example: {
      title: 'Invented audit report, autumn 2018',
      part: 'page 4',
      url: 'https://www.example.org/audit',
    },
  })
  @IsDefined({ message: 'source must be sent' })
  @IsObject({ message: 'source must be an object with a title and a part' })
  @ValidateNested()
  @Type(() => SourceSent)
  source!: SourceSent;

  @Day('The day on which it was found out: the inspection ended, the audit was done', '2019-01-10')
  observedOn!: PlainDate;

  @Day('The day on which the source came out; left out when it did not', '2019-01-24', optional)
  publishedOn?: PlainDate | null;

  @Id('The observation that this one corrects', null, optional)
  corrects?: string | null;

  @Text('Why, when it corrects one', null, { min: 10, max: 500, ...optional })
  reason?: string | null;
}

/** What was sent, whole: what was left out is null, and one day is a period. */
export const toldBy = (measureId: string, sent: ObservationSent): NewObservation => ({
  of: measureId,
  aspect: sent.aspect ?? null,
  start: sent.start,
  end: sent.end ?? addDays(sent.start, 1),
  value: sent.value ?? null,
  word: sent.word ?? null,
  numerator: sent.numerator ?? null,
  denominator: sent.denominator ?? null,
  ...ofTheWhole,
  source: { title: sent.source.title, part: sent.source.part, url: sent.source.url ?? null },
  observedOn: sent.observedOn,
  publishedOn: sent.publishedOn ?? null,
  corrects: sent.corrects ?? null,
  reason: sent.reason ?? null,
});

/** What stands of a measure, which is always of the whole council. */
export const shownOfMeasure = ({
  of: measureId,
  geography: _,
  group: __,
  release: ___,
  ...told
}: KeptObservation) => ({ measureId, ...told });

/** Invented, for whoever reads how the API is used. */
export const observationExample = {
  id: '6b1d2f0e-8c3a-4f57-9a21-7d0c5e4b3a19',
  measureId: 'case-audit-results',
  aspect: null,
  start: '2018-10-01',
  end: '2019-01-01',
  value: null,
  word: null,
  numerator: 18,
  denominator: 24,
  source: {
    title: 'Invented audit report, autumn 2018',
    part: 'page 4',
    url: 'https://www.example.org/audit',
  },
  observedOn: '2019-01-10',
  publishedOn: '2019-01-24',
  corrects: null,
  reason: null,
  recordedAt: '2019-01-28T10:05:00.000Z',
  recordedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  sourceImport: null,
  sentence:
    'Observed, not counted from this record: 2018-10-01 to 2018-12-31: 18 of 24 audited cases (75.0%) (Invented audit report, autumn 2018, page 4).',
};
