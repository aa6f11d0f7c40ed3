import type { Config } from '../config/config.ts';
import { councilCookie, demoCookie, type SignInCookie } from './credentials.ts';
import { DemoIssuer } from './demo-issuer.ts';
import { OidcIssuer, type Issuer } from './tokens.ts';

/** Whose tokens count here: the council's issuer, the demo's, or nobody's (every protected route then answers 401). */
export class SignIn {
  private constructor(
    readonly issuer: Issuer | undefined,
    readonly isDemo: boolean,
    /** The address of the council's issuer, without which no subject means anything. */
    readonly issuerUrl: string | undefined,
    /** Where a browser keeps its access token; undefined where only programs get in. */
    readonly cookie: SignInCookie | undefined,
  ) {}

  /** Throws when the demo is asked for beside a configured issuer. */
  static by(config: Config, isDemo: boolean): SignIn {
    if (isDemo) return new SignIn(new DemoIssuer(config), true, undefined, demoCookie);
    const { OIDC_ISSUER: issuerUrl, OIDC_CLIENT_ID: clientId } = config;
    const issuer = issuerUrl ? new OidcIssuer(config) : undefined;
    return new SignIn(issuer, false, issuerUrl, clientId ? councilCookie : undefined);
  }
}
