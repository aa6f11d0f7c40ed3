import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsInt,
  IsOptional,
  Max,
  Min,
  Validate,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { isPlainDate, type PlainDate } from '../domain/dates/plain-date.ts';
import { Instant } from './instant.ts';

@ValidatorConstraint({ name: 'isDay' })
class IsDay implements ValidatorConstraintInterface {
  validate = isPlainDate;

  defaultMessage(): string {
    return 'must be a day of the calendar, like 2019-01-31';
  }
}

export class FiguresAsked {
  @ApiProperty({ description: 'A day of the last month wanted', format: 'date', example: '2019-01-31' })
  @Validate(IsDay)
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
