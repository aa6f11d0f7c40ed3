import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problems.ts';

const demoCookie = 'pledgekeeper-demo';

/**
 * The Set-Cookie header that keeps the demo's token in a browser; an empty token takes it out. Only the demo reads the
 * cookie: elsewhere a request carries a bearer token or nothing.
 */
export function demoCookieWith(token: string, seconds: number): string {
  return `${demoCookie}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}`;
}

/** The token a request carries. An Authorization header is the whole answer: beside it a cookie is not looked at. */
export function tokenOf(request: FastifyRequest, readsCookie: boolean): string {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization)?.[1];
    if (!token)
      throw new Problem('sign-in-refused', 'Send the header "Authorization: Bearer" with your access token.');
    return token;
  }
  const token = readsCookie ? tokenInCookie(request.headers.cookie) : undefined;
  if (!token) throw new Problem('not-signed-in');
  if (request.method !== 'GET' && request.method !== 'HEAD') refuseOtherSites(request);
  return token;
}

/**
 * A browser sends its cookie along with whatever page asked for the request, so a request that changes something must
 * come from a page of ours. Throws Problem `another-site`. (SameSite=Strict says the same; two locks, two makers.)
 */
export function refuseOtherSites({ headers, host }: FastifyRequest): void {
  const { origin } = headers;
  if (!origin || !URL.canParse(origin) || new URL(origin).host !== host) throw new Problem('another-site');
}

function tokenInCookie(cookies = ''): string | undefined {
  const [, token] = new RegExp(`(?:^|; *)${demoCookie}=([\\w.-]+)`).exec(cookies) ?? [];
  return token;
}
