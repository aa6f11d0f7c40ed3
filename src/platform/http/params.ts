import { applyDecorators, Injectable, Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import { Problem } from './problems.ts';

/** Of routes about one person: the access guard answers 404 to whoever does not see them. */
export const PersonParam = (): ClassDecorator & MethodDecorator =>
  ApiParam({
    name: 'personId',
    description: 'Of a person',
    schema: { type: 'string', format: 'uuid', example: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21' },
  });

/** Describes an id in the address, and says nothing more of one that is no id than that it is not found. */
export const IdParam = (name: string, description: string): MethodDecorator =>
  applyDecorators(
    ApiParam({
      name,
      description,
      schema: { type: 'string', format: 'uuid', example: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11' },
    }),
  );

@Injectable()
class IsAnId implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUUID(value)) throw new Problem('not-found');
    return value;
  }
}

/** An id in the address. */
export const AnId = (name: string): ParameterDecorator => Param(name, IsAnId);
