import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../logging/logger.ts';
import { problemPage, problemPagePolicy } from './problem-page.ts';
import { FormRefused, problemOf, type ProblemCode } from './problems.ts';

declare module 'fastify' {
  interface FastifyRequest {
    problem?: ProblemCode;
  }
}

/**
 * Answers every refusal and failure, without the words of an error nobody planned for: as problem+json (RFC 9457), and to
 * a browser as a page. A browser that is not signed in is sent to `signInPage`, where there is one.
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
    } else if (status === 401 && this.signInPage && request.method === 'GET' && wantsPage(request)) {
      void reply.code(303).header('location', this.signInPage).send();
    } else if (problem instanceof FormRefused) {
      void reply.code(status).header('content-type', 'text/html; charset=utf-8').send(problem.page);
    } else if (wantsPage(request)) {
      void reply
        .code(status)
        .headers(headers ?? {})
        .header('content-type', 'text/html; charset=utf-8')
        .header('content-security-policy', problemPagePolicy)
        .send(problemPage(problem, request.id, this.signInPage));
    } else {
      void reply
        .code(status)
        .headers(headers ?? {})
        .header('content-type', 'application/problem+json')
        .send(problem.toJSON(request.id));
    }
  }
}

function wantsPage({ headers }: FastifyRequest): boolean {
  return (headers.accept ?? '').includes('text/html');
}
