import * as oidc from 'openid-client';
import type { Config } from '../../platform/config/config.ts';
import { Problem } from '../../platform/http/problems.ts';

/** What was asked of the issuer, kept by the browser until it comes back. */
export interface Asked {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The council's issuer as people sign in with: authorization code with PKCE, state and nonce (RFC 9700). */
export class CouncilIssuer {
  private found: Promise<oidc.Configuration> | undefined;

  constructor(private readonly config: Config) {}

  get back(): string {
    return new URL('/sign-in/back', this.config.PUBLIC_URL).href;
  }

  /** Where to send a browser, and what to remember; `again` asks the issuer to have people prove who they are anew. */
  async ask(again: boolean): Promise<{ address: URL; asked: Asked }> {
    const asked = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const address = oidc.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.back,
      scope: this.config.OIDC_SCOPE,
      state: asked.state,
      nonce: asked.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(asked.verifier),
      code_challenge_method: 'S256',
      ...(again ? { max_age: '0' } : {}),
    });
    return { address, asked };
  }

  /** The access token for the code in `query`, and how many seconds it lasts. Throws Problem `not-allowed`: a 401 would send the browser round again. */
  async answer(
    query: string,
    { state, nonce, verifier }: Asked,
  ): Promise<{ token: string; seconds: number }> {
    const configuration = await this.configuration();
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, new URL(`${this.back}${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      return { token: tokens.access_token, seconds: tokens.expiresIn() ?? 3_600 };
    } catch {
      throw new Problem('not-allowed', 'The sign-in service did not vouch for you. Sign in again.');
    }
  }

  /** Asked of the issuer once; a failure is not kept, so that the next visitor tries again. */
  private async configuration(): Promise<oidc.Configuration> {
    const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = this.config;
    const issuer = new URL(OIDC_ISSUER!);
    this.found ??= oidc.discovery(issuer, OIDC_CLIENT_ID!, OIDC_CLIENT_SECRET, undefined, {
      timeout: 5,
      // Nobody listens in on a machine that talks to itself; over a network the library insists on https.
      execute: issuer.hostname === '127.0.0.1' ? [oidc.allowInsecureRequests] : [],
    });
    try {
      return await this.found;
    } catch {
      this.found = undefined;
      throw new Problem('sign-in-unavailable');
    }
  }
}
