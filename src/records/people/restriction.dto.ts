import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import { Flag } from '../../platform/http/fields.ts';
import type { Fault } from '../../platform/http/problems.ts';

const inLowerCase = (id: unknown) => (typeof id === 'string' ? id.toLowerCase() : id);

/** The ids of workers who are named. */
export const MayBeSeenBy = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      description,
      type: [String],
      format: 'uuid',
      example: ['5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a'],
    }),
    Transform(({ value }) => (Array.isArray(value) ? value.map(inLowerCase) : value)),
    IsArray({ message: 'mayBeSeenBy must be a list of workers’ ids' }),
    ArrayMaxSize(50, { message: 'mayBeSeenBy must name 50 workers or fewer' }),
    ArrayUnique({ message: 'mayBeSeenBy must name each worker once' }),
    IsUUID(undefined, { each: true, message: 'mayBeSeenBy must hold ids (UUID) as the API gave them' }),
  );

/** A fault for each who is named and is no worker. */
export const strangersAmong = (mayBeSeenBy: readonly string[], unknown: readonly string[]): Fault[] =>
  mayBeSeenBy.flatMap((id, index) =>
    unknown.includes(id)
      ? [
          {
            pointer: `#/mayBeSeenBy/${index}`,
            detail: 'this is no worker’s id; GET /api/v1/workers lists them',
          },
        ]
      : [],
  );

export class RestrictionSent {
  @Flag('Whether the person is out of sight to all but those named', true)
  isRestricted!: boolean;

  @MayBeSeenBy('The workers who may see a restricted person if they see them otherwise; you among them')
  mayBeSeenBy!: string[];
}

export const restrictionExample = {
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  isRestricted: true,
  mayBeSeenBy: [
    {
      workerId: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
      name: 'Priya Sharma',
      start: '2019-02-04',
      end: null,
    },
  ],
  version: '48211',
};
