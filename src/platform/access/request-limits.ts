import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Problem } from '../http/problems.ts';
import type { Logger } from '../logging/logger.ts';
import type { Asker } from './access.ts';
import { clientAddress, proxiesIn } from './client-address.ts';
import { sight } from './sight.ts';
import { SignInRunOut } from './tokens.ts';

/** So many in so many seconds, counted from the first. */
export interface Limit {
  requests: number;
  seconds: number;
}

export interface Limits {
  /** Of one worker, in roles that see people: twice a second for five minutes is nobody at work. */
  aboutPeople: Limit;
  /** From one address. */
  failedSignIns: Limit;
}

export const standardLimits: Limits = {
  aboutPeople: { requests: 600, seconds: 300 },
  failedSignIns: { requests: 30, seconds: 60 },
};

const never: Limit = { requests: Number.MAX_SAFE_INTEGER, seconds: 60 };
export const noLimits: Limits = { aboutPeople: never, failedSignIns: never };

/** Counts in the memory of this process. Whoever asks for more is answered Problem `too-many` (429) with Retry-After. */
export class RequestLimits {
  private readonly aboutPeople: RateLimiterMemory;
  private readonly failedSignIns: RateLimiterMemory;
  private readonly proxies;

  constructor(
    private readonly limits: Limits,
    trustedProxies: string | undefined,
    private readonly logger: Logger,
  ) {
    const [aboutPeople, failedSignIns] = [limits.aboutPeople, limits.failedSignIns].map(
      ({ requests, seconds }) => new RateLimiterMemory({ points: requests, duration: seconds }),
    );
    this.aboutPeople = aboutPeople!;
    this.failedSignIns = failedSignIns!;
    this.proxies = proxiesIn(trustedProxies);
  }

  /**
   * Counts a request of somebody who acts in a role that sees people, whatever it asks for: nobody has to remember to mark
   * a route that names them. The first one too many is told to whoever watches the log.
   */
  async count({ workerId, acting }: Asker, reply: FastifyReply): Promise<void> {
    if (!acting.some((role) => sight[role].length)) return;
    const { requests, seconds } = this.limits.aboutPeople;
    const { consumedPoints, msBeforeNext } = await this.aboutPeople.penalty(workerId);
    if (consumedPoints <= requests) return;
    if (consumedPoints === requests + 1)
      this.logger.event('alert', { alert: 'too many requests about people', workerId, requests, seconds });
    refuse(reply, msBeforeNext);
  }

  /** Refuses an address from which too many sign-ins have failed, before its token is looked at. */
  async refuseAfterFailures(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const known = await this.failedSignIns.get(clientAddress(request, this.proxies));
    if (known && known.consumedPoints >= this.limits.failedSignIns.requests && known.msBeforeNext > 0)
      refuse(reply, known.msBeforeNext);
  }

  /** Counts what was thrown if it is a token that was refused. One that has run out was good once, and many a client sends it. */
  async countFailure(request: FastifyRequest, thrown: unknown): Promise<void> {
    const isFailure = thrown instanceof Problem && thrown.code === 'sign-in-refused';
    if (isFailure && !(thrown instanceof SignInRunOut))
      await this.failedSignIns.penalty(clientAddress(request, this.proxies));
  }
}

function refuse(reply: FastifyReply, milliseconds: number): never {
  void reply.header('retry-after', String(Math.ceil(milliseconds / 1_000)));
  throw new Problem('too-many');
}
