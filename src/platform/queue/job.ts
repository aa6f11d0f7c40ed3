import { plainToInstance } from 'class-transformer';
import { validateOrReject } from 'class-validator';
import type { JobsOptions } from 'bullmq';

/** A kind of work: its name, its queue, what it carries (ids only), and what makes two of them the same. */
export interface JobKind<Payload extends object> {
  readonly name: string;
  readonly queue: string;
  readonly payload: new () => Payload;
  id(payload: Payload): string;
  readonly options?: Pick<JobsOptions, 'attempts' | 'backoff'>;
}

export const defineJob = <Payload extends object>(kind: JobKind<Payload>): JobKind<Payload> => kind;

/** The payload, checked. Rejects with what is wrong with it. */
export async function checkedPayload<Payload extends object>(
  kind: JobKind<Payload>,
  data: unknown,
): Promise<Payload> {
  const payload = plainToInstance(kind.payload, data);
  // A payload that carries nothing has no rule, and would be refused for that.
  await validateOrReject(payload, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
  });
  return payload;
}
