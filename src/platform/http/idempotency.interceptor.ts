import { createHash } from 'node:crypto';
import {
  Injectable,
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { concatMap, of, type Observable } from 'rxjs';
import { addPeopleIn } from '../audit/people-shown.ts';
import { Problem } from './problems.ts';
import { answerKept, awaitKey, keepAnswer, takeKey } from './idempotency.store.ts';

const RECORDS_NOTHING = Symbol('records nothing');

/** Of a POST that only asks, so that what it asks with stands in no address: its answer is not kept, and it needs no key. */
export const RecordsNothing = (): MethodDecorator => SetMetadata(RECORDS_NOTHING, true);

/**
 * Lets every POST that records something be sent again safely: with the same `Idempotency-Key` it is answered as it was
 * the first time, and nothing is recorded twice. The answer is kept in the transaction of the record itself.
 * (draft-ietf-httpapi-idempotency-key-header-07.) A page's form has its key in the field `formKey`, and whoever sends it twice
 * waits for the first. Throws Problems `key-not-sent` (400), `key-at-work` (409), `key-used` (422), `form-sent-before` (409).
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const { transaction, people } = request.access!;
    const isDryRun = (request.query as Record<string, unknown>)['dry_run'] === 'true';
    const recordsNothing = isDryRun || Reflect.hasMetadata(RECORDS_NOTHING, context.getHandler());
    if (request.method !== 'POST' || !transaction || recordsNothing) return next.handle();

    const isForm = request.routeOptions.config.takesForm === true;
    const key = keyOf(request, isForm);
    const db = transaction.manager;
    if (isForm) await awaitKey(db, key);
    else if (!(await takeKey(db, key))) throw new Problem('key-at-work');
    const reply = http.getResponse<FastifyReply>();
    const requestHash = hashOf(request);
    const kept = await answerKept(db, key);
    if (kept) {
      if (kept.requestHash !== requestHash) throw new Problem(isForm ? 'form-sent-before' : 'key-used');
      if (!kept.isInSight) throw new Problem('not-found');
      void reply.code(kept.status).header('idempotency-replayed', 'true');
      return of(JSON.parse(kept.body));
    }
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        const body = JSON.stringify(answer ?? null);
        const about = new Set(people);
        addPeopleIn(answer, about);
        await keepAnswer(db, key, { requestHash, status: reply.statusCode, body }, [...about]);
        return answer;
      }),
    );
  }
}

/** A form cannot send a header: it has its key in the field `formKey`, and one with files, read as a stream, in its address. */
function keyOf({ headers, body, query }: FastifyRequest, isForm: boolean): string {
  const form = (isForm ? body : query) as { formKey?: unknown } | null;
  const key = (isForm ? undefined : headers['idempotency-key']) ?? form?.formKey;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,100}$/.test(key)) throw new Problem('key-not-sent');
  return key;
}

const hashOf = ({ method, url, body, headers }: FastifyRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([method, url, headers['if-match'] ?? null, body ?? uploadSize(headers)]))
    .digest('hex');

/** Files are not read before they are taken in; another size is another upload. */
const uploadSize = (headers: FastifyRequest['headers']): string | null =>
  headers['content-type']?.startsWith('multipart/') ? (headers['content-length'] ?? null) : null;
