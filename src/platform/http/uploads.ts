import { Socket } from 'node:net';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problems.ts';

const second = 1_000;

/** How long a request that brings files may take. */
export const uploadMilliseconds = 600 * second;
/** How long any other may take to arrive. */
const patienceOfOthers = 30 * second;

/**
 * Routes with @RouteConfig({ takesFiles: true }) read multipart/form-data as a stream, in ten minutes; every other refuses it, and
 * has arrived in 30 s or loses its connection. `tooSlow` ends the connection.
 */
export function takeUploads(
  fastify: FastifyInstance,
  tooSlow: (socket: Socket) => void,
  patience = patienceOfOthers,
): void {
  fastify.register(multipart);
  // The server asks after its handlers' time; it is the longest of any route.
  fastify.addHook('onRoute', (route) => {
    if (route.config?.takesFiles) route.handlerTimeout = uploadMilliseconds;
  });
  fastify.addHook('onRequest', async ({ raw, headers, routeOptions }) => {
    if (routeOptions?.config?.takesFiles) return;
    if (headers['content-length'] || headers['transfer-encoding']) endWhenLate(raw, tooSlow, patience);
    if (headers['content-type']?.toLowerCase().startsWith('multipart/'))
      throw new Problem('wrong-media-type');
  });
}

function endWhenLate(raw: FastifyRequest['raw'], tooSlow: (socket: Socket) => void, patience: number): void {
  const late = setTimeout(() => {
    // A request that a test injects came over no connection.
    if (!raw.complete && raw.socket instanceof Socket) tooSlow(raw.socket);
  }, patience).unref();
  for (const event of ['end', 'close']) raw.once(event, () => clearTimeout(late));
}
