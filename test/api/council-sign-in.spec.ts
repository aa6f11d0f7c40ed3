import { createHash, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, SignJWT } from 'jose';
import { Controller, Get, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { CouncilSignInModule } from '../../src/pages/sign-in/council-sign-in.module.ts';
import { AccessModule } from '../../src/platform/access/access.module.ts';
import { Who, type Asker } from '../../src/platform/access/access.ts';
import { Allow } from '../../src/platform/access/policy.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { withClient } from '../../src/platform/database/client.ts';
import { dataSourceOptions, requestTimeouts } from '../../src/platform/database/data-source.ts';
import { createServer as createOurs } from '../../src/platform/http/server.ts';
import { Logger } from '../../src/platform/logging/logger.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';

const ours = 'https://pledges.council.example';
const asBrowser = { accept: 'text/html', host: 'pledges.council.example', origin: ours };

@Controller('me')
@Allow('personal-adviser')
class MeController {
  @Get()
  read(@Who() { name }: Asker) {
    return { name };
  }
}

/** An issuer as openid-client meets one: it announces itself, and changes a code for tokens where the verifier fits. */
async function anIssuer() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' }];
  const codes = new Map<string, { challenge: string; nonce: string }>();
  const now = () => Math.floor(Date.now() / 1_000);
  const sign = (audience: string, type: string, claims: object) =>
    new SignJWT({ iss: url, aud: audience, iat: now(), exp: now() + 900, auth_time: now(), ...claims })
      .setProtectedHeader({ alg: 'ES256', typ: type, kid: 'one' })
      .setSubject('u-17')
      .sign(privateKey);
  const server = createServer((request, response) => {
    void (async () => {
      const say = (status: number, body: object) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (request.url === '/keys') return say(200, { keys });
      if (request.url !== '/token')
        return say(200, {
          issuer: url,
          authorization_endpoint: `${url}/authorize`,
          token_endpoint: `${url}/token`,
          jwks_uri: `${url}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['ES256'],
          code_challenge_methods_supported: ['S256'],
        });
      let body = '';
      for await (const chunk of request) body += chunk;
      const form = new URLSearchParams(body);
      const known = codes.get(form.get('code')!);
      codes.delete(form.get('code')!);
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      if (known?.challenge !== challenge) return say(400, { error: 'invalid_grant' });
      return say(200, {
        token_type: 'Bearer',
        expires_in: 900,
        access_token: await sign('pledgekeeper', 'at+jwt', {}),
        id_token: await sign('pages', 'JWT', { nonce: known.nonce }),
      });
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    /** What a person does on the issuer's pages: signs in, and is sent back with a code. */
    signIn(address: URL): string {
      const asked = address.searchParams;
      codes.set('c0de', { challenge: asked.get('code_challenge')!, nonce: asked.get('nonce')! });
      return `?code=c0de&state=${asked.get('state')}`;
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

describe('signing in by the council’s own service', () => {
  let issuer: Awaited<ReturnType<typeof anIssuer>>;
  let place: TestDatabase;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    issuer = await anIssuer();
    place = await aDatabase();
    await withClient(place.owner, (owner) =>
      owner.query(
        `with one as (insert into worker (worker_ref, name, is_named_person, subject) values ('W1', 'Priya Sharma', true, $1) returning id)
         insert into worker_role (worker_id, role, "start") select id, 'personal-adviser', '2019-01-01' from one`,
        [`${issuer.url} u-17`],
      ),
    );
    const config = readConfig({
      OIDC_ISSUER: issuer.url,
      OIDC_AUDIENCE: 'pledgekeeper',
      OIDC_JWKS_URL: `${issuer.url}/keys`,
      OIDC_CLIENT_ID: 'pages',
      PUBLIC_URL: ours,
    });
    const pool = { applicationName: 'test', poolSize: 2, timeouts: requestTimeouts };
    const database = await new DataSource(dataSourceOptions(place.app, pool)).initialize();
    @Module({
      imports: [AccessModule.with({ config, database, isDemo: false }), CouncilSignInModule.with(config)],
      controllers: [MeController],
    })
    class HouseModule {}
    app = await createOurs(HouseModule, config, new Logger('silent'));
    await app.init();
  });
  afterAll(async () => {
    await app?.close();
    issuer?.stop();
    await place?.drop();
  });

  const get = (url: string, cookies: Record<string, string> = {}) =>
    app.inject({ url, headers: asBrowser, cookies });
  const cookieOf = (answer: { cookies: { name: string; value: string }[] }, name: string) =>
    answer.cookies.find((cookie) => cookie.name === name)!;
  const asked = async (query = '') => {
    const answer = await get(`/sign-in${query}`);
    const { value } = cookieOf(answer, '__Host-pledgekeeper-asked');
    return {
      address: new URL(answer.headers.location!),
      cookies: { '__Host-pledgekeeper-asked': value },
    };
  };

  it('sends a browser that is not signed in to the issuer, by way of /sign-in', async () => {
    const answer = await get('/me');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/sign-in']);
    const { address } = await asked();
    expect(address.origin + address.pathname).toBe(`${issuer.url}/authorize`);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      client_id: 'pages',
      redirect_uri: `${ours}/sign-in/back`,
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
    });
    expect(address.searchParams.has('max_age')).toBe(false);
  });

  it('asks for a fresh sign-in where that is needed', async () => {
    expect((await asked('?again=yes')).address.searchParams.get('max_age')).toBe('0');
    expect((await get('/sign-in?again=maybe')).statusCode).toBe(400);
  });

  it('lets in whom the issuer vouches for, with a cookie no script and no other site can use', async () => {
    const { address, cookies } = await asked();
    const back = await get(`/sign-in/back${issuer.signIn(address)}`, cookies);
    expect([back.statusCode, back.headers.location]).toEqual([303, '/']);
    const [gone, kept] = [back.headers['set-cookie']].flat();
    expect(gone).toMatch(/^__Host-pledgekeeper-asked=; .*Max-Age=0$/);
    expect(kept).toMatch(
      /^__Host-pledgekeeper=[\w.-]+; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=(900|899)$/,
    );
    const { value } = cookieOf(back, '__Host-pledgekeeper');
    expect((await get('/me', { '__Host-pledgekeeper': value })).json()).toEqual({ name: 'Priya Sharma' });

    const out = await app.inject({
      method: 'POST',
      url: '/sign-out',
      headers: { ...asBrowser, 'content-type': 'application/x-www-form-urlencoded' },
      payload: '',
    });
    expect([out.statusCode, out.headers.location]).toEqual([303, '/signed-out']);
    expect(out.headers['set-cookie']).toMatch(/^__Host-pledgekeeper=; .*Max-Age=0$/);
    expect((await get('/signed-out')).body).toContain('You are signed out of Pledgekeeper');
  });

  it.each([
    ['another state', (back: string) => back.replace(/state=.*/, 'state=theirs')],
    ['another code', (back: string) => back.replace('c0de', 'other')],
    ['no code', () => '?error=access_denied&state=x'],
  ])('lets nobody in with %s', async (_, bent) => {
    const { address, cookies } = await asked();
    const back = await get(`/sign-in/back${bent(issuer.signIn(address))}`, cookies);
    // Not 303: the issuer might send the browser straight back, and so for ever.
    expect(back.statusCode).toBe(403);
    expect(back.headers['set-cookie']).toBeUndefined();
  });

  it('lets nobody in by an answer to what another browser asked', async () => {
    const [mine, theirs] = [await asked(), await asked()];
    const back = await get(`/sign-in/back${issuer.signIn(theirs.address)}`, mine.cookies);
    expect(back.headers['set-cookie']).toBeUndefined();
    expect((await get(`/sign-in/back${issuer.signIn(mine.address)}`)).headers['set-cookie']).toBeUndefined();
    const bent = { '__Host-pledgekeeper-asked': 'bm9uc2Vuc2U' };
    expect((await get('/sign-in/back?code=c0de&state=x', bent)).headers['set-cookie']).toBeUndefined();
  });
});
