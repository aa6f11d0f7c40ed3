import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsInt,
  Max,
  Min,
  Validate,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { isPlainDate, type PlainDate } from '../domain/dates/plain-date.ts';

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
}
