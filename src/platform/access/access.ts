import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { Role, Rule } from './policy.ts';
import type { RequestTransaction } from './request-transaction.ts';

/** Who is asking: their row in `worker`, and the roles that are theirs today. */
export interface Asker {
  workerId: string;
  name: string;
  team: string | null;
  roles: readonly Role[];
  /** Those of the roles that the operation allows: in these the asker sees people and fields, and in no others. */
  acting: readonly Role[];
}

/** What the guard knows of a request, written on it as it learns it. */
export interface Access {
  rule: Rule;
  /** Every person whom the answer is about: of the address, and those that the answer shows. */
  people: Set<string>;
  /** Why the asker wants it, in their own words, where the operation asks for that. */
  purpose?: string;
  /** Since when the asker has been signed in, as their token says. */
  signedInAt?: Date;
  transaction?: RequestTransaction;
  who?: Asker;
  /** The answer is on its way: a transaction that begins only now would have nobody to end it. */
  isAnswered?: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    access?: Access;
  }
}

/** The EntityManager of the request's one transaction, which carries who is asking. Stores receive this and nothing else. */
export const Tx = createParamDecorator((_: unknown, context: ExecutionContext): EntityManager => {
  const { transaction } = accessOf(context);
  if (!transaction) throw new Error(`${context.getClass().name} is open, so it has no transaction.`);
  return transaction.manager;
});

/** Who is asking: an `Asker`. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Asker => {
  const { who } = accessOf(context);
  if (!who) throw new Error(`${context.getClass().name} is open, so nobody in particular is asking.`);
  return who;
});

function accessOf(context: ExecutionContext): Access {
  const { access } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!access) throw new Error('The access guard did not run.');
  return access;
}
