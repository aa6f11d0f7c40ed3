import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  Validate,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import type { CodeList } from '../../domain/codes/code-list.ts';
import { isPlainDate } from '../../domain/dates/plain-date.ts';

/** Properties of what arrives: each decorator checks the value and describes it with an example. */
interface FieldOptions {
  /** May be left out, or null. */
  optional?: true;
}

const field = (
  description: string,
  example: unknown,
  { optional }: FieldOptions,
  schema: object,
  ...checks: PropertyDecorator[]
): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ description, example, required: !optional, ...schema }),
    ...(optional ? [IsOptional()] : []),
    ...checks,
  );

@ValidatorConstraint({ name: 'isDay' })
export class IsDay implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return isPlainDate(value) && value >= '1900-01-01' && value < '2100-01-01';
  }

  defaultMessage(): string {
    return '$property must be a day of the calendar, like 2019-01-31';
  }
}

/** A day of the calendar, as text. */
export const Day = (description: string, example: string, options: FieldOptions = {}): PropertyDecorator =>
  field(description, example, options, { type: 'string', format: 'date' }, Validate(IsDay));

/** A code of the list. */
export const CodeField = (
  list: CodeList,
  description: string,
  example: string,
  options: FieldOptions = {},
): PropertyDecorator => {
  const codes = [...list.keys()];
  return field(
    description,
    example,
    options,
    { type: 'string', enum: codes },
    IsIn(codes, { message: `$property must be one of ${codes.join(', ')}` }),
  );
};

/** One of these words. */
export const OneOf = (
  words: readonly string[],
  description: string,
  example: string,
  options: FieldOptions = {},
): PropertyDecorator =>
  field(
    description,
    example,
    options,
    { type: 'string', enum: [...words] },
    IsIn([...words], { message: `$property must be one of ${words.join(', ')}` }),
  );

/** Text of so many characters, more than blanks. */
export const Text = (
  description: string,
  example: string | null,
  { min = 1, max = 200, ...options }: FieldOptions & { min?: number; max?: number } = {},
): PropertyDecorator =>
  field(
    description,
    example,
    options,
    { type: 'string', minLength: min, maxLength: max },
    IsString({ message: '$property must be text' }),
    Length(min, max, { message: `$property must have ${min} to ${max} characters` }),
    Matches(/\S/, { message: '$property must be more than blanks' }),
  );

/** Text of one shape, with words that say which. */
export const Shaped = (
  shape: RegExp,
  words: string,
  description: string,
  example: string,
  options: FieldOptions = {},
): PropertyDecorator =>
  field(
    description,
    example,
    options,
    { type: 'string', pattern: shape.source },
    Matches(shape, { message: `$property must be ${words}` }),
  );

/** Yes or no. */
export const Flag = (description: string, example: boolean, options: FieldOptions = {}): PropertyDecorator =>
  field(
    description,
    example,
    options,
    { type: 'boolean' },
    IsBoolean({ message: '$property must be true or false' }),
  );

/** An id of ours. */
export const Id = (
  description: string,
  example: string | null,
  options: FieldOptions = {},
): PropertyDecorator =>
  field(
    description,
    example,
    options,
    { type: 'string', format: 'uuid' },
    IsUUID(undefined, { message: '$property must be an id (UUID) as the API gave it' }),
  );

/** A whole number. */
export const Whole = (
  description: string,
  example: number,
  [min, max]: readonly [number, number],
  options: FieldOptions = {},
): PropertyDecorator =>
  field(
    description,
    example,
    options,
    { type: 'integer', minimum: min, maximum: max },
    IsInt({ message: '$property must be a whole number' }),
    Min(min, { message: `$property must be ${min} or more` }),
    Max(max, { message: `$property must be ${max} or less` }),
  );

/** A number, with decimals or without. */
export const Decimal = (
  description: string,
  example: number | null,
  [min, max]: readonly [number, number],
  options: FieldOptions = {},
): PropertyDecorator =>
  field(
    description,
    example,
    options,
    { type: 'number', minimum: min, maximum: max },
    IsNumber({}, { message: '$property must be a number' }),
    Min(min, { message: `$property must be ${min} or more` }),
    Max(max, { message: `$property must be ${max} or less` }),
  );
