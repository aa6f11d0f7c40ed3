import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { auditApart, auditWithin } from '../audit/audit-request.ts';
import { addPeopleIn } from '../audit/people-shown.ts';
import { Problem, problemOf } from '../http/problems.ts';
import type { Access } from './access.ts';

/** Headers that tell of a success; they do not go out with the refusal that took its place. */
const successHeaders = ['etag', 'last-modified', 'location', 'link', 'content-disposition', 'set-cookie'];

/** What the audit calls an answer that nobody was there to take (nginx has the number, RFC 9110 none). */
const clientGone = 499;

/**
 * Ends every request's transaction before its answer is sent, and leaves its one row in the audit: below status 400 in the
 * transaction itself, which is then committed; from 400 on, and when the client has gone, on a connection of `database`
 * after the rollback. A commit that fails becomes the answer, and so does an audit that cannot be written. An answer no
 * rule was looked up for never leaves, so a route that some plugin adds behind the guard's back is shut. A stream is sent
 * after the commit: it must not read on from the transaction.
 */
export function finishTransactions(fastify: FastifyInstance, database: DataSource): void {
  /** After their first answer these may have one more, which says what went wrong. */
  const failing = new WeakSet<Access>();

  // After every interceptor, so also of an answer that one of them put in the handler's place.
  fastify.addHook('preSerialization', async ({ access }, _, answer) => {
    if (access) addPeopleIn(answer, access.people);
    return answer;
  });

  fastify.addHook('onSend', async (request, reply, payload) => {
    const { access } = request;
    if (!access) {
      if (reply.statusCode < 400) throw new Problem('unexpected');
      return payload;
    }
    if ('open' in access.rule) return payload;
    if (access.isAnswered) {
      if (failing.delete(access)) return payload;
      // The answer of a handler that was no longer waited for: its transaction is gone, and the audit says otherwise.
      failing.add(access);
      throw new Problem('busy');
    }
    access.isAnswered = true;
    try {
      await finish(request, reply, access, database);
      if (isStream(payload)) failing.add(access);
    } catch (error) {
      failing.add(access);
      for (const name of successHeaders) reply.removeHeader(name);
      if (isStream(payload)) payload.destroy();
      throw error;
    }
    return payload;
  });

  // For an answer that was written past Fastify (reply.hijack, reply.raw): too late to take it back.
  fastify.addHook('onResponse', async (request, reply) => {
    const { access } = request;
    if (!access || access.isAnswered || 'open' in access.rule) return;
    access.isAnswered = true;
    await access.transaction?.rollBack();
    await auditApart(database, request, access, { status: reply.statusCode });
  });
}

async function finish(
  request: FastifyRequest,
  { statusCode: status, raw }: FastifyReply,
  access: Access,
  database: DataSource,
): Promise<void> {
  const { transaction } = access;
  const isClientGone = request.raw.aborted || raw.destroyed;
  if (!transaction || status >= 400 || isClientGone) {
    await transaction?.rollBack();
    const outcome = isClientGone ? { status: clientGone } : { status, problem: request.problem };
    return auditApart(database, request, access, outcome);
  }
  try {
    await auditWithin(transaction.manager, request, access, { status });
    await transaction.commit();
  } catch (error) {
    await transaction.rollBack();
    const { code: problem, kind } = problemOf(error);
    const audited = auditApart(database, request, access, { status: kind.status, problem });
    // What may have been stored must not be answered by "nothing was stored".
    await (problem === 'outcome-unknown' ? audited.catch(() => undefined) : audited);
    throw error;
  }
}

function isStream(payload: unknown): payload is { destroy(): void } {
  return typeof (payload as { destroy?: unknown } | null)?.destroy === 'function';
}
