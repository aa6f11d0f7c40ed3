import type { FastifyInstance } from 'fastify';
import { Problem } from '../http/problems.ts';

/** Headers that tell of a success; they do not go out with the refusal that took its place. */
const successHeaders = ['etag', 'last-modified', 'location', 'link', 'content-disposition', 'set-cookie'];

/**
 * Ends every request's transaction before its answer is sent: commits below status 400, rolls back from 400 on and when
 * the client has gone. A commit that fails becomes the answer. An answer no rule was looked up for never leaves, so a
 * route that some plugin adds behind the guard's back is shut. A stream is sent after the commit: it must not read on
 * from the transaction.
 */
export function finishTransactions(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async ({ access, raw }, reply, payload) => {
    const isSuccess = reply.statusCode < 400;
    if (!access) {
      if (isSuccess) throw new Problem('unexpected');
      return payload;
    }
    access.isAnswered = true;
    if (!access.transaction) return payload;
    if (!isSuccess || raw.aborted || reply.raw.destroyed) {
      await access.transaction.rollBack();
      return payload;
    }
    try {
      await access.transaction.commit();
    } catch (error) {
      for (const name of successHeaders) reply.removeHeader(name);
      if (isStream(payload)) payload.destroy();
      throw error;
    }
    return payload;
  });

  // For an answer that was written past Fastify (reply.hijack, reply.raw).
  fastify.addHook('onResponse', async ({ access }) => access?.transaction?.rollBack());
}

function isStream(payload: unknown): payload is { destroy(): void } {
  return typeof (payload as { destroy?: unknown } | null)?.destroy === 'function';
}
