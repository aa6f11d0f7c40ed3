import { Injectable, ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { pointerName } from './bodies.ts';
import { Problem, type Fault } from './problems.ts';

class Faults extends Error {
  constructor(readonly found: ValidationError[]) {
    super('what was sent is at fault');
  }
}

/** Checks what arrives against its DTO class; unknown properties are refused, and nothing is guessed into another type. */
@Injectable()
export class RequestValidation extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      transformOptions: { enableImplicitConversion: false },
      validationError: { target: false, value: false },
      exceptionFactory: (found) => new Faults(found),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (!(error instanceof Faults)) throw error;
      throw new Problem('invalid-request', undefined, faultsOf(error.found, metadata.type === 'body'));
    }
  }
}

/** One fault a message. In a body its place is a JSON Pointer, like `#/reviews/0/heldOn`. */
function faultsOf(
  found: readonly ValidationError[],
  isBody: boolean,
  parents: readonly string[] = [],
): Fault[] {
  return found.flatMap(({ property, constraints, children }) => {
    const path = [...parents, property];
    const place = isBody
      ? { pointer: `#/${path.map(pointerName).join('/')}` }
      : { parameter: path.join('.') };
    return [
      ...Object.values(constraints ?? {}).map((detail) => ({ ...place, detail })),
      ...faultsOf(children ?? [], isBody, path),
    ];
  });
}
