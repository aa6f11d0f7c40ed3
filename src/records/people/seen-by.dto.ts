import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** Which part of a list that is read newest first. */
export class SightingsAsked {
  @ApiProperty({
    description: 'Only what came before this; the "next" of the page before',
    type: 'integer',
    minimum: 1,
    required: false,
    example: 48_211,
  })
  @Type(() => Number)
  @IsOptional()
  @IsInt({ message: 'before must be the "next" of the page before' })
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  before?: number;

  @ApiProperty({
    description: 'How many at most',
    type: 'integer',
    minimum: 1,
    maximum: 200,
    default: 50,
    required: false,
    example: 50,
  })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
}
