import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  IsOptional,
  Validate,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { isPlainDate } from '../domain/dates/plain-date.ts';

const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;

@ValidatorConstraint({ name: 'isInstant' })
class IsInstant implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    if (typeof value !== 'string' || !shape.test(value) || Number.isNaN(Date.parse(value))) return false;
    return isPlainDate(value.slice(0, 10)) && value >= '1900';
  }

  defaultMessage(): string {
    return '$property must be an instant, like 2019-02-06T02:14:00Z';
  }
}

/** An instant, as text to the microsecond. */
export const Instant = (
  description: string,
  example: string,
  { optional }: { optional?: true } = {},
): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ description, example, required: !optional, type: 'string', format: 'date-time' }),
    ...(optional ? [IsOptional()] : []),
    Validate(IsInstant),
  );
