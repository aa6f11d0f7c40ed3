import {
  applyDecorators,
  createParamDecorator,
  Inject,
  Injectable,
  SetMetadata,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { isInstant } from '../../domain/dates/instant.ts';
import { isPlainDate, type PlainDate } from '../../domain/dates/plain-date.ts';
import { Clock } from '../clock/clock.ts';
import { readAsKnownAt } from '../database/known-at.ts';
import { Problem } from './problems.ts';

/** Which day, and which state of knowledge, a read is about. */
interface Times {
  asAt: PlainDate | null;
  knownAt: string | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    times?: Times;
  }
}

/**
 * Takes `as_at` (a day) and `known_at` (an instant) out of the query, turns the transaction's reading back to that instant,
 * and says both in the headers and in the answer, which must be an object.
 */
@Injectable()
class TimesInterceptor implements NestInterceptor {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const times = this.timesIn(request.query as Record<string, unknown>);
    request.times = times;
    if (times.asAt) reply.header('as-at', times.asAt);
    if (times.knownAt) {
      reply.header('known-at', times.knownAt);
      await readAsKnownAt(request.access!.transaction!.manager, times.knownAt);
    }
    return next.handle().pipe(map((body: object) => ({ ...times, ...body })));
  }

  private timesIn(query: Record<string, unknown>): Times {
    const { as_at: asAt = null, known_at: knownAt = null } = query;
    delete query['as_at'];
    delete query['known_at'];
    if (asAt !== null && !isPlainDate(asAt))
      throw refused('as_at', 'must be a day of the calendar, like 2019-01-31');
    if (knownAt === null) return { asAt, knownAt };
    if (!isInstant(knownAt)) throw refused('known_at', 'must be an instant, like 2019-02-06T02:14:00Z');
    if (Date.parse(knownAt) > this.clock.now().getTime())
      throw refused('known_at', 'must be past: nobody can say what will be known');
    return { asAt, knownAt };
  }
}

const refused = (parameter: string, words: string): Problem =>
  new Problem('invalid-request', undefined, [{ parameter, detail: `${parameter} ${words}` }]);

const readsRecord = 'reads the record';

/** Of a read of the record: it may be asked about any day (`as_at`) as known at any instant (`known_at`). */
export const ReadsRecord = (): MethodDecorator =>
  applyDecorators(
    ApiQuery({
      name: 'as_at',
      required: false,
      description: 'Only what was true on this day; without it, every day there is',
      schema: { type: 'string', format: 'date', example: '2019-01-31' },
    }),
    ApiQuery({
      name: 'known_at',
      required: false,
      description: 'As the record was known at this instant; without it, now',
      schema: { type: 'string', format: 'date-time', example: '2019-02-06T02:14:00Z' },
    }),
    SetMetadata(readsRecord, true),
    UseInterceptors(TimesInterceptor),
  );

/** The instant that a request asks the handler about, if that reads the record and it is one. */
export function instantAsked(handler: object, query: unknown): string | null {
  const { known_at: knownAt } = query as Record<string, unknown>;
  return Reflect.getMetadata(readsRecord, handler) && isInstant(knownAt) ? knownAt : null;
}

/** The day that the read is about, or null for every day there is. */
export const AsAt = createParamDecorator((_: unknown, context: ExecutionContext): PlainDate | null => {
  const { times } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!times) throw new Error(`${context.getClass().name} lacks @ReadsRecord().`);
  return times.asAt;
});
