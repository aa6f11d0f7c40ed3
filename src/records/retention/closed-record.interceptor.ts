import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { closesOn, isClosedOn } from '../../domain/retention/closed-record.ts';
import type { Role } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Problem } from '../../platform/http/problems.ts';
import { STAYS_OPEN } from './stays-open.ts';
import { bornOnOf } from './retention.store.ts';

/** Who keeps the record while something is owed; from the 25th birthday on a team manager puts right what must be. */
const keepWhileOwed: readonly Role[] = [
  'social-worker',
  'personal-adviser',
  'reviewing-officer',
  'virtual-school',
];

/** From the 25th birthday on a record is read, and hardly written any more: Problem `not-allowed` to whoever kept it until then. */
@Injectable()
export class ClosedRecordInterceptor implements NestInterceptor {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { method, params, access } = context.switchToHttp().getRequest<FastifyRequest>();
    const { personId } = params as { personId?: string };
    const acting = access?.who?.acting;
    const staysOpen = Reflect.hasMetadata(STAYS_OPEN, context.getClass());
    if (method === 'GET' || !personId || !acting || staysOpen) return next.handle();
    if (!acting.every((role) => keepWhileOwed.includes(role))) return next.handle();

    const bornOn = await bornOnOf(access.transaction!.manager, personId);
    if (bornOn && isClosedOn(bornOn, this.clock.today()))
      throw new Problem(
        'not-allowed',
        `This record is closed since ${closesOn(bornOn)}, the 25th birthday. Ask a team manager to put right what must be.`,
      );
    return next.handle();
  }
}
