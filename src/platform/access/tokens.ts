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

  constructor({ OIDC_ISSUER, OIDC_AUDIENCE, OIDC_JWKS_URL }: Config) {
    if (!OIDC_ISSUER || !OIDC_AUDIENCE || !OIDC_JWKS_URL) {
      throw new Error('OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL go together.');
    }
    this.rules = { issuer: OIDC_ISSUER, audience: OIDC_AUDIENCE, keys: remoteKeys(new URL(OIDC_JWKS_URL)) };
  }

  async identify(token: string): Promise<Identity> {
    // A subject means nothing without its issuer (ASVS 5.0, 10.3.3).
    return { column: 'subject', value: `${this.rules.issuer} ${await subjectOf(token, this.rules)}` };
  }
}

export interface TokenRules {
  issuer: string;
  audience: string;
  keys: JWTVerifyGetKey;
}

/**
 * The subject of an access token that passes every check: signature with a key we fetched ourselves, algorithm, issuer,
 * audience, dates (a minute's skew at most) and type. Only `at+jwt` (RFC 9068) is taken, so an id token never passes.
 * Throws Problem `sign-in-refused`, or whatever Problem `keys` throws.
 */
export async function subjectOf(token: string, { issuer, audience, keys }: TokenRules): Promise<string> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['ES256', 'RS256'],
      issuer,
      audience,
      typ: 'at+jwt',
      clockTolerance: 60,
      requiredClaims: ['exp', 'sub'],
    });
    if (typeof payload.sub === 'string' && payload.sub !== '') return payload.sub;
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof errors.JWTExpired) {
      throw new Problem('sign-in-refused', 'Your sign-in has run out. Sign in again.');
    }
  }
  throw new Problem('sign-in-refused');
}
