import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Problem } from '../http/problems.ts';
import type { Access } from './access.ts';
import { tokenOf } from './credentials.ts';
import { ruleOf } from './policy.ts';
import { RequestTransaction } from './request-transaction.ts';
import { SignIn } from './sign-in.ts';
import { recogniseAsker, type Identity } from './worker.store.ts';

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
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = ruleOf(context.getHandler(), context.getClass());
    if (!rule) throw new Error(`${context.getClass().name}.${context.getHandler().name} has no rule.`);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const access: Access = (request.access = { rule });
    if ('open' in rule) return true;

    const identity = await this.identify(request);
    const transaction = await RequestTransaction.begin(this.database);
    access.transaction = transaction;
    if (access.isAnswered) {
      await transaction.rollBack();
      throw new Problem('busy');
    }
    const who = await recogniseAsker(transaction.manager, identity);
    if (!who)
      throw new Problem(
        'not-allowed',
        'You are signed in, but no worker here has your sign-in. Ask an administrator.',
      );
    access.who = who;
    if (!rule.allow.some((role) => who.roles.includes(role))) throw new Problem('not-allowed');
    return true;
  }

  private identify(request: FastifyRequest): Promise<Identity> {
    if (!this.signIn.issuer) throw new Problem('sign-in-not-configured');
    return this.signIn.issuer.identify(tokenOf(request, this.signIn.isDemo));
  }
}
