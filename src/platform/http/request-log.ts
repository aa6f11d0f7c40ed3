import type { FastifyInstance } from 'fastify';
import type { Logger } from '../logging/logger.ts';

/** One line an answer: which route by its pattern (an address may name a child), who by id, how it ended and how long it took. */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onResponse', async (request, reply) => {
    logger.event('request', {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
      workerId: request.access?.who?.workerId,
      problem: request.problem,
    });
  });
}
