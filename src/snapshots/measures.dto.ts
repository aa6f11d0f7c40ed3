import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { Day } from '../platform/http/fields.ts';
import { Instant } from './instant.ts';

export class FiguresAsked {
  @Day('A day of the last month wanted', '2019-01-31')
  to!: PlainDate;

  @ApiProperty({
    description: 'How many months, the last included',
    type: 'integer',
    minimum: 1,
    maximum: 60,
    default: 24,
    required: false,
    example: 1,
  })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(60)
  months: number = 24;

  @ApiProperty({
    description: 'Of the measure: only what this version of its definition found',
    type: 'integer',
    minimum: 1,
    required: false,
    example: 1,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(9_999)
  version?: number;

  @Instant('As last counted up to this instant; without it, as last counted', '2019-02-06T02:14:00Z', {
    optional: true,
  })
  known_at?: string;
}
