import { createHmac, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  exportJWK,
  exportSPKI,
  SignJWT,
  UnsecuredJWT,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose';
import { DemoIssuer } from '../../src/platform/access/demo-issuer.ts';
import { OidcIssuer } from '../../src/platform/access/tokens.ts';
import { readConfig } from '../../src/platform/config/config.ts';

const minute = 60;
const now = () => Math.floor(Date.now() / 1_000);
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

interface Pair {
  kid: string;
  alg: 'ES256' | 'RS256' | 'RS512';
  privateKey: KeyObject;
  publicKey: KeyObject;
}

const aKey = (alg: Pair['alg'], kid: string): Pair => ({
  alg,
  kid,
  ...(alg === 'ES256'
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
    : generateKeyPairSync('rsa', { modulusLength: 2048 })),
});

/** Stands in for the council's sign-in service: serves whichever keys it is given, and counts how often it is asked. */
class StubIssuer {
  published: Pair[] = [];
  asked = 0;
  isDown = false;
  private server!: Server;

  async start(): Promise<void> {
    this.server = createServer((_, response) => void this.answer(response));
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer(response: import('node:http').ServerResponse): Promise<void> {
    this.asked++;
    if (this.isDown) return void response.writeHead(500).end();
    const keys = this.published.map(async ({ publicKey, kid, alg }) => ({
      ...(await exportJWK(publicKey)),
      kid,
      // Issuers may leave out what a key is for; then only our own list stands between it and any algorithm.
      ...(alg !== 'RS512' && { alg }),
    }));
    response.end(JSON.stringify({ keys: await Promise.all(keys) }));
  }
}

describe("the council's access tokens", () => {
  const stub = new StubIssuer();
  const [ec, rsa, anyAlg, stranger, later] = [
    aKey('ES256', 'ec'),
    aKey('RS256', 'rsa'),
    aKey('RS512', 'any'),
    aKey('ES256', 'ec'),
    aKey('ES256', 'later'),
  ];
  let oidc: OidcIssuer;
  let elapsed = 0;

  const claims = (): JWTPayload => ({
    iss: stub.url,
    aud: 'pledgekeeper',
    sub: 'a1b2',
    iat: now(),
    exp: now() + 5 * minute,
  });
  const without = (...names: string[]) =>
    Object.fromEntries(Object.entries(claims()).filter(([name]) => !names.includes(name)));
  const sign = (payload: JWTPayload = claims(), header: Partial<JWTHeaderParameters> = {}, key: Pair = ec) =>
    new SignJWT(payload)
      .setProtectedHeader({ alg: key.alg, typ: 'at+jwt', kid: key.kid, ...header })
      .sign(key.privateKey, { crit: { evil: true } });
  const hmac = (header: object, secret: string | Buffer, payload: object = claims()) => {
    const input = `${base64(header)}.${base64(payload)}`;
    return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
  };
  const anIssuer = () =>
    new OidcIssuer(
      readConfig({
        OIDC_ISSUER: stub.url,
        OIDC_AUDIENCE: 'pledgekeeper',
        OIDC_JWKS_URL: `${stub.url}/keys`,
      }),
    );

  beforeAll(() => stub.start());
  beforeEach(() => {
    const real = Date.now.bind(Date);
    jest.spyOn(Date, 'now').mockImplementation(() => real() + elapsed * 1_000);
    elapsed = 0;
    Object.assign(stub, { published: [ec, rsa, anyAlg], asked: 0, isDown: false });
    oidc = anIssuer();
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => stub.stop());

  describe('accepted', () => {
    it.each<[string, () => Promise<string>]>([
      ['signed with ES256', () => sign()],
      ['signed with RS256', () => sign(claims(), {}, rsa)],
      ['typ in full', () => sign(claims(), { typ: 'application/at+jwt' })],
      ['one audience of several', () => sign({ ...claims(), aud: ['other', 'pledgekeeper'] })],
      ['run out 50 seconds ago by our clock', () => sign({ ...claims(), exp: now() - 50 })],
      ['valid from 50 seconds on by our clock', () => sign({ ...claims(), nbf: now() + 50 })],
    ])('%s', async (_, token) => {
      expect(await oidc.identify(await token())).toEqual({ column: 'subject', value: `${stub.url} a1b2` });
    });

    it('and says since when somebody is signed in, if it says so', async () => {
      const token = await sign({ ...claims(), auth_time: 1_549_269_900 });
      expect(await oidc.identify(token)).toMatchObject({ signedInAt: new Date('2019-02-04T08:45:00Z') });
    });
  });

  describe('from an issuer that calls its access tokens JWT', () => {
    const told = () =>
      new OidcIssuer(
        readConfig({
          OIDC_ISSUER: stub.url,
          OIDC_AUDIENCE: 'pledgekeeper',
          OIDC_JWKS_URL: `${stub.url}/keys`,
          OIDC_TOKEN_TYPE: 'JWT',
        }),
      );

    it('are accepted when we are told so', async () => {
      await expect(told().identify(await sign(claims(), { typ: 'JWT' }))).resolves.toBeDefined();
    });

    it.each<[string, () => Promise<string>]>([
      // The audience of an id token is the program that asked for it (OpenID Connect Core 1.0, 2).
      ['an id token', () => sign({ ...claims(), aud: 'the-browser-program', nonce: 'n' }, { typ: 'JWT' })],
      ['an at+jwt', () => sign()],
      ['no typ', () => sign(claims(), { typ: undefined })],
    ])('%s is refused', async (_, token) => {
      await expect(told().identify(await token())).rejects.toMatchObject({ code: 'sign-in-refused' });
    });

    it('must be told in one of two words', () => {
      expect(() => readConfig({ OIDC_TOKEN_TYPE: 'id+jwt' })).toThrow(
        'OIDC_TOKEN_TYPE must be at+jwt, or JWT',
      );
    });
  });

  describe('refused', () => {
    it.each<[string, () => Promise<string> | string]>([
      ['alg none', () => new UnsecuredJWT(claims()).encode()],
      ['alg none, with our type', () => `${base64({ alg: 'none', typ: 'at+jwt' })}.${base64(claims())}.`],
      ['alg None', () => `${base64({ alg: 'None', typ: 'at+jwt', kid: 'ec' })}.${base64(claims())}.x`],
      ['no alg', () => `${base64({ typ: 'at+jwt', kid: 'ec' })}.${base64(claims())}.x`],
      [
        "HS256 with the RSA key's PEM as secret",
        async () => hmac({ alg: 'HS256', typ: 'at+jwt', kid: 'rsa' }, await exportSPKI(rsa.publicKey)),
      ],
      [
        "HS256 with the RSA key's DER as secret",
        () =>
          hmac(
            { alg: 'HS256', typ: 'at+jwt', kid: 'rsa' },
            rsa.publicKey.export({ type: 'spki', format: 'der' }),
          ),
      ],
      [
        "HS256 with the EC key's JWK as secret",
        async () =>
          hmac({ alg: 'HS256', typ: 'at+jwt', kid: 'ec' }, JSON.stringify(await exportJWK(ec.publicKey))),
      ],
      ['HS256 with an empty secret', () => hmac({ alg: 'HS256', typ: 'at+jwt', kid: 'ec' }, '')],
      [
        'RS256 announced over an HMAC',
        async () => hmac({ alg: 'RS256', typ: 'at+jwt', kid: 'rsa' }, await exportSPKI(rsa.publicKey)),
      ],
      ['an algorithm that is not ours (RS512)', () => sign(claims(), {}, anyAlg)],
      ["a stranger's key under our kid", () => sign(claims(), {}, stranger)],
      [
        "a stranger's key brought along as jwk",
        async () => sign(claims(), { jwk: await exportJWK(stranger.publicKey) }, stranger),
      ],
      [
        "a stranger's key, jwk and no kid",
        async () => sign(claims(), { jwk: await exportJWK(stranger.publicKey), kid: undefined }, stranger),
      ],
      ["a stranger's jku", () => sign(claims(), { jku: 'http://127.0.0.1:9/keys' }, stranger)],
      ["a stranger's x5u", () => sign(claims(), { x5u: 'http://127.0.0.1:9/cert' }, stranger)],
      ["a stranger's x5c", () => sign(claims(), { x5c: ['MIIB'] }, stranger)],
      ['kid unknown', () => sign(claims(), { kid: 'nobody' })],
      ['kid of the other key', () => sign(claims(), { kid: 'rsa' })],
      ['kid a path', () => sign(claims(), { kid: '../../../dev/null' }, stranger)],
      ['kid a piece of SQL', () => sign(claims(), { kid: "ec' or '1'='1" }, stranger)],
      ['kid __proto__', () => sign(claims(), { kid: '__proto__' }, stranger)],
      ['crit we do not know', () => sign(claims(), { crit: ['evil'], evil: true })],
      ['signature taken off', async () => (await sign()).replace(/[^.]+$/, '')],
      ['signature cut short', async () => (await sign()).slice(0, -4)],
      [
        'signature of nought',
        async () => (await sign()).replace(/[^.]+$/, Buffer.alloc(64).toString('base64url')),
      ],
      [
        'claims changed after signing',
        async () => (await sign()).replace(/\.[^.]+\./, `.${base64({ ...claims(), sub: 'administrator' })}.`),
      ],
      [
        'header changed after signing',
        async () =>
          (await sign()).replace(/^[^.]+/, base64({ alg: 'ES256', typ: 'at+jwt', kid: 'ec', x: 1 })),
      ],
      ['not a token', () => 'a.b.c'],
      ['an encrypted token', () => 'a.b.c.d.e'],
      ['run out 61 seconds ago', () => sign({ ...claims(), exp: now() - 61 })],
      ['no exp', () => sign(without('exp'))],
      ['exp in words', () => sign({ ...claims(), exp: '2999-01-01' as never })],
      ['valid only later', () => sign({ ...claims(), nbf: now() + 2 * minute })],
      ['for another audience', () => sign({ ...claims(), aud: 'another' })],
      ['no audience', () => sign(without('aud'))],
      ['from another issuer', () => sign({ ...claims(), iss: 'https://login.example.org' })],
      ['from our issuer with a slash more', () => sign({ ...claims(), iss: `${stub.url}/` })],
      ['no issuer', () => sign(without('iss'))],
      ['no subject', () => sign(without('sub'))],
      ['an empty subject', () => sign({ ...claims(), sub: '' })],
      ['a subject that is a list', () => sign({ ...claims(), sub: ['a1b2'] as never })],
      ['auth_time in words', () => sign({ ...claims(), auth_time: '2019-02-04' })],
      ['auth_time null', () => sign({ ...claims(), auth_time: null })],
      ['auth_time that is no time', () => sign({ ...claims(), auth_time: 1e300 })],
      ['auth_time before 1970', () => sign({ ...claims(), auth_time: -1 })],
      ['an id token', () => sign({ ...claims(), nonce: 'n' }, { typ: 'JWT' })],
      ['no typ', () => sign(claims(), { typ: undefined })],
      ['a logout token', () => sign(claims(), { typ: 'logout+jwt' })],
    ])('%s', async (_, token) => {
      await expect(oidc.identify(await token())).rejects.toMatchObject({ code: 'sign-in-refused' });
    });
  });

  describe('keys', () => {
    it('takes up a new key after at most half a minute', async () => {
      await oidc.identify(await sign());
      stub.published = [ec, later];
      elapsed = 31;
      await expect(oidc.identify(await sign(claims(), {}, later))).resolves.toBeDefined();
    });

    it('refuses a withdrawn key five minutes later', async () => {
      await oidc.identify(await sign());
      stub.published = [rsa];
      elapsed = 4 * minute;
      await expect(oidc.identify(await sign())).resolves.toBeDefined();
      elapsed = 5 * minute;
      await expect(oidc.identify(await sign())).rejects.toMatchObject({ code: 'sign-in-refused' });
    });

    it('goes on with the keys it knows while the issuer is down, for an hour', async () => {
      await oidc.identify(await sign());
      stub.isDown = true;
      for (elapsed of [10 * minute, 59 * minute]) {
        await expect(oidc.identify(await sign())).resolves.toBeDefined();
      }
      elapsed = 60 * minute;
      await expect(oidc.identify(await sign())).rejects.toMatchObject({ code: 'sign-in-unavailable' });
      stub.isDown = false;
      elapsed += 31;
      await expect(oidc.identify(await sign())).resolves.toBeDefined();
    });

    it('says that it cannot check when it never saw a key', async () => {
      stub.isDown = true;
      await expect(oidc.identify(await sign())).rejects.toMatchObject({ code: 'sign-in-unavailable' });
    });

    it.each([false, true])(
      'fetches once in half a minute however many unknown keys come (issuer down: %s)',
      async (isDown) => {
        await oidc.identify(await sign());
        stub.isDown = isDown;
        elapsed = 31;
        const flood = await Promise.all(
          Array.from({ length: 10 }, () => sign(claims(), { kid: randomUUID() }, stranger)),
        );
        for (const token of flood) await oidc.identify(token).catch(() => undefined);
        await Promise.allSettled(flood.map((token) => oidc.identify(token)));
        expect(stub.asked).toBe(2);
      },
    );
  });

  describe("the demo's issuer", () => {
    const demo = () => new DemoIssuer(readConfig({}));

    it('names a worker by reference, who has just signed in', async () => {
      const issuer = demo();
      const before = now() * 1_000;
      const { signedInAt, ...worker } = await issuer.identify(await issuer.tokenFor('W0007'));
      expect(worker).toEqual({ column: 'worker_ref', value: 'W0007' });
      expect(signedInAt!.getTime()).toBeGreaterThanOrEqual(before);
      expect(signedInAt!.getTime()).toBeLessThanOrEqual(Date.now());
    });

    it("refuses another start's token, and one after its eight hours", async () => {
      const issuer = demo();
      await expect(issuer.identify(await demo().tokenFor('W0007'))).rejects.toMatchObject({
        code: 'sign-in-refused',
      });
      const token = await issuer.tokenFor('W0007');
      elapsed = 8 * 60 * minute + 61;
      jest.useFakeTimers({ now: Date.now(), advanceTimers: true });
      await expect(issuer.identify(token)).rejects.toThrow('has run out');
      jest.useRealTimers();
    });

    it('refuses a token of the council, and the council one of the demo', async () => {
      const issuer = demo();
      await expect(issuer.identify(await sign())).rejects.toMatchObject({ code: 'sign-in-refused' });
      await expect(oidc.identify(await issuer.tokenFor('W0007'))).rejects.toMatchObject({
        code: 'sign-in-refused',
      });
    });
  });
});
