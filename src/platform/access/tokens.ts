import { errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { Config } from '../config/config.ts';
import { Problem } from '../http/problems.ts';
import { remoteKeys } from './remote-keys.ts';
import type { Identity } from './worker.store.ts';

/** Whoever signs tokens for us. `identify` throws a Problem (401 refused, 503 cannot be checked). */
export interface Issuer {
  identify(token: string): Promise<Identity>;
}

/** The council's own OpenID Connect issuer, by OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL. */
export class OidcIssuer implements Issuer {
  private readonly rules: TokenRules;

  constructor({ OIDC_ISSUER, OIDC_AUDIENCE, OIDC_JWKS_URL, OIDC_TOKEN_TYPE }: Config) {
    if (!OIDC_ISSUER || !OIDC_AUDIENCE || !OIDC_JWKS_URL) {
      throw new Error('OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL go together.');
    }
    this.rules = {
      issuer: OIDC_ISSUER,
      audience: OIDC_AUDIENCE,
      keys: remoteKeys(new URL(OIDC_JWKS_URL)),
      type: OIDC_TOKEN_TYPE,
    };
  }

  async identify(token: string): Promise<Identity> {
    const { subject, signedInAt } = await subjectOf(token, this.rules);
    return { column: 'subject', value: subjectAt(this.rules.issuer, subject), signedInAt };
  }
}

/** A subject means nothing without its issuer (ASVS 5.0, 10.3.3): as `worker.subject` keeps it. */
export const subjectAt = (issuer: string, subject: string): string => `${issuer} ${subject}`;

export interface TokenRules {
  issuer: string;
  audience: string;
  keys: JWTVerifyGetKey;
  /** What the header must call an access token. */
  type: string;
}

/** Of somebody whose token says so. */
export interface SignedIn {
  subject: string;
  /** `auth_time`, when they last proved who they are; a token need not say. */
  signedInAt?: Date;
}

/** Genuine, but no longer: nobody tries to get in who should not. */
export class SignInRunOut extends Problem {
  constructor() {
    super('sign-in-refused', 'Your sign-in has run out. Sign in again.');
  }
}

/**
 * Who an access token that passes every check speaks of: signature with a key we fetched ourselves, algorithm, issuer,
 * audience, dates (a minute's skew at most) and type, which by default is `at+jwt` (RFC 9068), so that an id token never
 * passes. Throws Problem `sign-in-refused`, or whatever Problem `keys` throws.
 */
export async function subjectOf(
  token: string,
  { issuer, audience, keys, type }: TokenRules,
): Promise<SignedIn> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['ES256', 'RS256'],
      issuer,
      audience,
      typ: type,
      clockTolerance: 60,
      requiredClaims: ['exp', 'sub'],
    });
    const { sub, auth_time: authTime } = payload;
    if (typeof sub === 'string' && sub !== '') {
      if (authTime === undefined) return { subject: sub };
      if (isInstant(authTime)) return { subject: sub, signedInAt: new Date(authTime * 1_000) };
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof errors.JWTExpired) throw new SignInRunOut();
  }
  throw new Problem('sign-in-refused');
}

/** Seconds since 1970 that a Date can hold. */
const isInstant = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 8.64e12;
