import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problems.ts';

/** A cookie that scripts cannot read and other sites cannot send along with a change. */
export interface SignInCookie {
  readonly name: string;
  readonly attributes: string;
}

export const demoCookie: SignInCookie = {
  name: 'pledgekeeper-demo',
  attributes: 'Path=/; HttpOnly; SameSite=Strict',
};

// Lax: who comes back from the issuer's pages would not bring a Strict one along.
const fromTheIssuer = 'Path=/; Secure; HttpOnly; SameSite=Lax';
export const councilCookie: SignInCookie = { name: '__Host-pledgekeeper', attributes: fromTheIssuer };
/** What was asked of the issuer, until the answer comes. */
export const askedCookie: SignInCookie = { name: '__Host-pledgekeeper-asked', attributes: fromTheIssuer };

/** The Set-Cookie header that keeps a value of base64url letters and dots in a browser; an empty one takes it out. */
export const cookieWith = ({ name, attributes }: SignInCookie, value: string, seconds: number): string =>
  `${name}=${value}; ${attributes}; Max-Age=${seconds}`;

/** The token a request carries. An Authorization header is the whole answer: beside it a cookie is not looked at. */
export function tokenOf(request: FastifyRequest, cookie?: SignInCookie): string {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization)?.[1];
    if (!token)
      throw new Problem('sign-in-refused', 'Send the header "Authorization: Bearer" with your access token.');
    return token;
  }
  const token = cookie && valueOf(cookie, request.headers.cookie);
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

/** What a browser sent of the cookie, if anything. */
export function valueOf({ name }: SignInCookie, cookies = ''): string | undefined {
  const [, value] = new RegExp(`(?:^|; *)${name}=([\\w.-]+)`).exec(cookies) ?? [];
  return value;
}
