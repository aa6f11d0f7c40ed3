import { randomUUID } from 'node:crypto';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Config } from '../config/config.ts';
import { subjectOf, type Issuer, type TokenRules } from './tokens.ts';
import type { Identity } from './worker.store.ts';

const issuer = 'pledgekeeper-demo';
const audience = 'pledgekeeper-demo';

/** How long a demo sign-in lasts, in seconds: a working day. */
export const demoSignInSeconds = 8 * 60 * 60;

/** The demo's own issuer: its key is made in memory at the start and is gone at the end. */
export class DemoIssuer implements Issuer {
  private readonly made = makeKeys();

  constructor(config: Config) {
    if (config.OIDC_ISSUER) {
      throw new Error(
        'The demo lets anybody be anybody, so it cannot be switched on beside OIDC_ISSUER. Unset one.',
      );
    }
  }

  async tokenFor(workerRef: string): Promise<string> {
    const { privateKey, kid } = await this.made;
    return new SignJWT({ auth_time: Math.floor(Date.now() / 1_000) })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(`demo:${workerRef}`)
      .setIssuedAt()
      .setExpirationTime(`${demoSignInSeconds}s`)
      .sign(privateKey);
  }

  async identify(token: string): Promise<Identity> {
    const { rules } = await this.made;
    const { subject, signedInAt } = await subjectOf(token, rules);
    return { column: 'worker_ref', value: subject.replace(/^demo:/, ''), signedInAt };
  }
}

async function makeKeys() {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const kid = randomUUID();
  const keys = createLocalJWKSet({
    keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }],
  });
  return { privateKey, kid, rules: { issuer, audience, keys, type: 'at+jwt' } satisfies TokenRules };
}
