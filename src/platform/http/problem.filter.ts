import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../logging/logger.ts';
import { problemOf, type ProblemCode } from './problems.ts';

declare module 'fastify' {
  interface FastifyRequest {
    problem?: ProblemCode;
  }
}

/**
 * Answers every refusal and failure as problem+json (RFC 9457), without the words of an error nobody planned for. A
 * browser that asks for a page without being signed in is sent to `signInPage`, where there is one.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly signInPage?: string,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(thrown, http.getRequest(), http.getResponse());
  }

  answer(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = problemOf(thrown);
    const { status, headers } = problem.kind;
    request.problem = problem.code;
    if (status >= 500) this.logger.fault(thrown, { requestId: request.id, problem: problem.code });
    if (reply.raw.headersSent) {
      // Half an answer must not look like a whole one; a whole one went out before its handler failed.
      if (!reply.raw.writableEnded) reply.raw.destroy();
    } else if (status === 401 && this.signInPage && wantsPage(request)) {
      void reply.code(303).header('location', this.signInPage).send();
    } else {
      void reply
        .code(status)
        .headers(headers ?? {})
        .header('content-type', 'application/problem+json')
        .send(problem.toJSON(request.id));
    }
  }
}

function wantsPage({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}
