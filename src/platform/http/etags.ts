import {
  applyDecorators,
  createParamDecorator,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { Problem } from './problems.ts';

/** Gives an answer that has a `version` its strong ETag (RFC 9110), one that was created its Location, and so one that will be; and one that a form is sent on to. */
@Injectable()
export class VersionsInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((body: unknown) => {
        if (typeof body !== 'object' || body === null) return;
        const { id, version, location } = body as Record<string, unknown>;
        if (typeof location === 'string' && [202, 303].includes(reply.statusCode))
          reply.header('location', location);
        if (typeof version === 'string' && !request.times?.knownAt) reply.header('etag', `"${version}"`);
        if (typeof id === 'string' && reply.statusCode === 201)
          reply.header('location', `${request.url.split('?')[0]}/${id}`);
      }),
    );
  }
}

/** The version in the request's `If-Match`. Throws Problem `version-not-sent` (428). */
export function versionSent({ headers }: FastifyRequest): string {
  const header = headers['if-match'];
  if (header === undefined) throw new Problem('version-not-sent');
  const [, version] = /^"([^"]+)"$/.exec(header) ?? [];
  if (!version) throw new Problem('version-not-sent', 'Send one ETag in "If-Match", as you read it: "1234".');
  return version;
}

const IfMatchHeader = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  versionSent(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** The version that the sender has read and means to change, from `If-Match`. Throws Problem `version-not-sent` (428). */
export const IfMatch = (): ParameterDecorator => IfMatchHeader();

/** Says in the API's description that the operation asks for `If-Match`. */
export const NeedsVersion = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: true,
      description: 'The ETag of what you read before you changed it',
      schema: { type: 'string', example: '"1234"' },
    }),
  );
