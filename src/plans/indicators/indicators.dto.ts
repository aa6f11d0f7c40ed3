import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { lastDay } from '../../domain/dates/period.ts';
import { addDays, type PlainDate } from '../../domain/dates/plain-date.ts';
import {
  geographyKinds,
  groups,
  type Geography,
  type Group,
} from '../../domain/observation/indicator-observation.ts';
import { Day, Decimal, Id, OneOf, Text, Whole } from '../../platform/http/fields.ts';
import type { NewObservation } from '../../records/observations/observation.ts';
import {
  daysInWords,
  printedInWords,
  sourceInWords,
} from '../../snapshots/observations/observation-in-words.ts';
import { SourceSent } from '../../snapshots/observations/observations.dto.ts';
import type { PlansIndicator } from './indicators.ts';
import type { PublishedNumber } from './published.ts';

const optional = { optional: true } as const;

export class GeographySent {
  @OneOf(geographyKinds, 'What it is', 'district area')
  kind!: Geography['kind'];

  @Text('Its name; left out where it is the whole council', 'Huddersfield', optional)
  name?: string | null;
}

export class NumberSent {
  @Day('The first day it is about', '2018-03-01')
  start!: PlainDate;

  @Day('The first day it is not about; left out when it is about one day', '2018-04-01', optional)
  end?: PlainDate | null;

  @ApiProperty({
    description: 'Where; left out where it is of the whole council',
    type: GeographySent,
    required: false,
    example: { kind: 'district area', name: 'Huddersfield' },
  })
  @IsOptional()
  @IsObject({ message: 'geography must be an object with a kind and a name' })
  @ValidateNested()
  @Type(() => GeographySent)
  geography?: GeographySent | null;

  @OneOf(groups, 'Of whom; left out where it is of all', 'all', optional)
  group?: Group | null;

  @Decimal('As printed, in the unit of the indicator', 32_757, [-1_000_000_000, 1_000_000_000])
  value!: number;

  @Whole('Of a percentage: of how many it is so, where that is published', 40, [0, 1_000_000_000], optional)
  numerator?: number | null;

  @Whole('Of a percentage: of how many', 100, [1, 1_000_000_000], optional)
  denominator?: number | null;

  @ApiProperty({
    description: 'Where it stands',
    type: SourceSent,
    example: { title: 'Invented needs report 2018', part: 'table 1', url: 'https://www.example.org/needs' },
  })
  @IsDefined({ message: 'source must be sent' })
  @IsObject({ message: 'source must be an object with a title and a part' })
  @ValidateNested()
  @Type(() => SourceSent)
  source!: SourceSent;

  @Day('The day on which it was published; left out where it is not known', '2018-06-01', optional)
  publishedOn?: PlainDate | null;

  @Text('In the publisher’s word: provisional, revised, final', 'final', { max: 50, ...optional })
  release?: string | null;

  @Id('The number that this one corrects', null, optional)
  corrects?: string | null;

  @Text('Why, when it corrects one', null, { min: 10, max: 500, ...optional })
  reason?: string | null;
}

/** What was sent, whole: what was left out is null, and one day is a period. */
export function toldBy(indicator: string, sent: NumberSent): NewObservation {
  const period = { start: sent.start, end: sent.end ?? addDays(sent.start, 1) };
  return {
    of: indicator,
    aspect: null,
    ...period,
    value: sent.value,
    word: null,
    numerator: sent.numerator ?? null,
    denominator: sent.denominator ?? null,
    geography: { kind: sent.geography?.kind ?? 'whole', name: sent.geography?.name ?? null },
    group: sent.group ?? 'all',
    release: sent.release ?? null,
    source: { title: sent.source.title, part: sent.source.part, url: sent.source.url ?? null },
    observedOn: sent.publishedOn ?? lastDay(period),
    publishedOn: sent.publishedOn ?? null,
    corrects: sent.corrects ?? null,
    reason: sent.reason ?? null,
  };
}

/** A number with the sentence that says of whom, where, when and by whose word it is. */
export function shownNumber(indicator: PlansIndicator, number: PublishedNumber) {
  const { geography, group, value, source } = number;
  const who = [indicator.text, geography.name, group === 'all' ? null : group].filter(Boolean).join(', ');
  return {
    ...number,
    sentence: `Published, not counted from this record: ${who}, ${daysInWords({ ...number })}: ${printedInWords(indicator, value)} (${sourceInWords(source)}).`,
  };
}
