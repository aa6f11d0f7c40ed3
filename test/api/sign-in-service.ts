import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, SignJWT, type JWTPayload } from 'jose';

/** Stands in for the council's sign-in service: signs tokens, and serves the key they are checked with. */
export async function aSignInService() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'ours', alg: 'ES256' }];
  const server = createServer((_, response) => void response.end(JSON.stringify({ keys })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const now = () => Math.floor(Date.now() / 1_000);
  const sign = (subject: string, claims: JWTPayload, key: typeof privateKey) =>
    new SignJWT({ iss: url, aud: 'pledgekeeper', exp: now() + 600, auth_time: now(), ...claims })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'ours' })
      .setSubject(subject)
      .sign(key);
  return {
    url,
    /** What the program's environment says of it. */
    environment: { OIDC_ISSUER: url, OIDC_AUDIENCE: 'pledgekeeper', OIDC_JWKS_URL: `${url}/keys` },
    tokenFor: (subject: string, claims: JWTPayload = {}) => sign(subject, claims, privateKey),
    runOutFor: (subject: string) => sign(subject, { exp: now() - 120 }, privateKey),
    /** Looks like one of its own, and somebody else signed it. */
    forgedFor: (subject: string) => sign(subject, {}, stranger.privateKey),
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
export type SignInService = Awaited<ReturnType<typeof aSignInService>>;
