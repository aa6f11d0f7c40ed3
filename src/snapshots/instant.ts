import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  IsOptional,
  Validate,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { isInstant } from '../domain/dates/instant.ts';

@ValidatorConstraint({ name: 'isInstant' })
class IsInstant implements ValidatorConstraintInterface {
  validate = isInstant;

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
