import type { Config } from '../config/config.ts';
import { DemoIssuer } from './demo-issuer.ts';
import { OidcIssuer, type Issuer } from './tokens.ts';

/** Whose tokens count here: the council's issuer, the demo's, or nobody's (every protected route then answers 401). */
export class SignIn {
  private constructor(
    readonly issuer: Issuer | undefined,
    readonly isDemo: boolean,
  ) {}

  /** Throws when the demo is asked for beside a configured issuer. */
  static by(config: Config, isDemo: boolean): SignIn {
    if (isDemo) return new SignIn(new DemoIssuer(config), true);
    return new SignIn(config.OIDC_ISSUER ? new OidcIssuer(config) : undefined, false);
  }
}
