import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock, DemoClock } from '../clock/clock.ts';
import { Problem } from '../http/problems.ts';
import { instantAsked } from '../http/reads-record.ts';
import type { Access } from './access.ts';
import { tokenOf } from './credentials.ts';
import { asksForFreshSignIn, refuseOldSignIn } from './fresh-sign-in.ts';
import { ruleOf } from './policy.ts';
import { RequestLimits } from './request-limits.ts';
import { RequestTransaction } from './request-transaction.ts';
import { SignIn } from './sign-in.ts';
import { mergedAway, recogniseAsker, seesPerson, tellTime, type Identity } from './worker.store.ts';

/** The data source whose role sees only whom the person asking may see. */
export const ASKING_DATABASE = Symbol('asking database');

/**
 * The only guard. What a handler's rule does not allow is refused; a request that passes carries one transaction, which
 * knows who is asking, and `finishTransactions` ends it.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(ASKING_DATABASE) private readonly database: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(RequestLimits) private readonly limits: RequestLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = ruleOf(context.getHandler(), context.getClass());
    if (!rule) throw new Error(`${context.getClass().name}.${context.getHandler().name} has no rule.`);
    const http = context.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const { personId } = request.params as { personId?: string };
    const access: Access = (request.access = { rule, people: new Set() });
    if ('open' in rule) return true;

    const identity = await this.identify(request, reply);
    access.signedInAt = identity.signedInAt;
    const transaction = await RequestTransaction.begin(this.database);
    access.transaction = transaction;
    if (access.isAnswered) {
      await transaction.rollBack();
      throw new Problem('busy');
    }
    if (this.clock instanceof DemoClock) await tellTime(transaction.manager, this.clock.now());
    const who = await recogniseAsker(transaction.manager, identity, rule.allow, request.method === 'GET');
    if (!who)
      throw new Problem(
        'not-allowed',
        'You are signed in, but no worker here has your sign-in. Ask an administrator.',
      );
    access.who = who;
    if (!who.acting.length) throw new Problem('not-allowed');
    await this.limits.count(who, reply);
    if (asksForFreshSignIn(context.getHandler())) refuseOldSignIn(identity.signedInAt);
    if (personId !== undefined)
      await this.mustSee(personId, access, instantAsked(context.getHandler(), request.query));
    return true;
  }

  /**
   * Out of sight is the same as not there, here for every route about one person (`:personId`). A record that went into another is
   * read as it was known before; else it is said which one to ask for.
   */
  private async mustSee(
    personId: string,
    { people, transaction }: Access,
    instant: string | null,
  ): Promise<void> {
    if (!isUUID(personId)) throw new Problem('not-found');
    const db = transaction!.manager;
    if (!(await seesPerson(db, personId))) {
      const merged = await mergedAway(db, personId, instant);
      if (!merged) throw new Problem('not-found');
      people.add(merged.keptId);
      if (!merged.stoodThen) {
        people.add(personId);
        throw new Problem('merged', undefined, undefined, { personId: merged.keptId });
      }
    }
    people.add(personId);
  }

  private async identify(request: FastifyRequest, reply: FastifyReply): Promise<Identity> {
    if (!this.signIn.issuer) throw new Problem('sign-in-not-configured');
    await this.limits.refuseAfterFailures(request, reply);
    try {
      return await this.signIn.issuer.identify(tokenOf(request, this.signIn.cookie));
    } catch (error) {
      await this.limits.countFailure(request, error);
      throw error;
    }
  }
}
