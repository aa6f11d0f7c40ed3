import { createHash } from 'node:crypto';
import { withClient } from '../../src/platform/database/client.ts';
import { aCountedCouncil, anApp, type App, type CountedCouncil } from './council-app.ts';

const home = { host: 'localhost:3000', origin: 'http://localhost:3000' };
const asBrowser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', ...home };
const formHeaders = { ...asBrowser, 'content-type': 'application/x-www-form-urlencoded' };

describe('pages in a browser', () => {
  let council: CountedCouncil;
  let demo: App;

  const choose = (workerRef: string) =>
    demo.ask({ method: 'POST', url: '/sign-in', headers: formHeaders, payload: `workerRef=${workerRef}` });
  const cookiesOf = async (workerRef: string) => {
    const [cookie] = (await choose(workerRef)).cookies;
    return { [cookie!.name]: cookie!.value };
  };
  const open = async (url: string, workerRef = 'W026') =>
    demo.ask({ url, headers: asBrowser, cookies: await cookiesOf(workerRef) });

  beforeAll(async () => {
    council = await aCountedCouncil(['2019-01-31']);
    demo = await anApp(council, true);
  });
  afterAll(async () => {
    await demo?.app.close();
    await council?.close();
  });

  describe('the sign-in page', () => {
    it('groups the workers by role, the Board first', async () => {
      const { body } = await demo.ask({ url: '/sign-in' });
      expect([...body.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, title]) => title)).toEqual([
        'Board members',
        'Performance analysts',
        'Team managers',
        'Administrators',
        'Partners',
        'Personal advisers',
        'Social workers',
        'Reviewing officers',
        'The virtual school',
        'Programs',
      ]);
    });

    it('says the truth about what each role is shown', async () => {
      const { body } = await demo.ask({ url: '/sign-in' });
      const groups = [
        ...body.matchAll(/<section>\s*<h2[^>]*>(.*?)<\/h2>\s*<p[^>]*>(.*?)<\/p>[^]*?value="(\w+)"/g),
      ];
      expect(groups).toHaveLength(10);
      for (const [, title, reason, workerRef] of groups) {
        const { statusCode } = await open('/scorecard', workerRef);
        const said = /every figure|the scorecard/.test(reason!) ? 200 : 403;
        expect([title, said]).toEqual([title, statusCode]);
        const { headers } = await open('/', workerRef);
        const [start] = [
          /worklist/.test(reason!) && '/work',
          said === 200 && '/scorecard',
          /indicators/.test(reason!) && '/indicators',
          '/api',
        ].filter(Boolean);
        expect([title, headers.location]).toEqual([title, start]);
      }
    });

    it('offers nobody who is no person', async () => {
      const { body } = await demo.ask({ url: '/sign-in' });
      expect(body).toContain('value="W001"');
      for (const workerRef of ['W020', 'W021']) {
        expect(body).not.toContain(workerRef);
        expect((await choose(workerRef)).statusCode).toBe(404);
      }
    });

    it('has its style from here, and none in itself', async () => {
      const { body, headers } = await demo.ask({ url: '/sign-in' });
      expect(headers['content-security-policy']).toContain("style-src 'self';");
      expect(body).not.toMatch(/<style|style=|<script/);
      const [, address] = /<link rel="stylesheet" href="([^"]+)"/.exec(body)!;
      const style = await demo.ask({ url: address });
      expect([style.statusCode, style.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
      expect(style.body).toContain('.app-people');
    });
  });

  describe('page one', () => {
    it('says who is reading it, and lets them out', async () => {
      const { body } = await open('/extracts/2019-01/draft', 'W024');
      expect(body).toContain('You are <strong>Priya Venkat</strong>, performance analyst');
      const [, address] = /<form method="post" action="([^"]+)"><button>Sign out/.exec(body)!;
      const out = await demo.ask({ method: 'POST', url: address, headers: formHeaders, payload: '' });
      expect([out.statusCode, out.headers.location]).toEqual([303, '/sign-in']);
      expect(out.cookies[0]).toMatchObject({ name: 'pledgekeeper-demo', value: '', maxAge: 0 });
    });

    it('keeps its looks under its policy, and may send its form', async () => {
      const { body, headers } = await open('/extracts/2019-01/draft', 'W024');
      const policy = headers['content-security-policy'] as string;
      expect(policy).toContain(`style-src ${hashOfStyle(body)};`);
      expect(policy).toContain("form-action 'self'");
      expect(body).toContain(`content="default-src 'none'; style-src ${hashOfStyle(body)}"`);
    });
  });

  describe('a refusal or failure', () => {
    const pages: [string, string, string, number, string][] = [
      ['not allowed', '/extracts/2019-01', 'W001', 403, 'None of the roles you have today may do this.'],
      ['no such address', '/nowhere', 'W026', 404, 'There is nothing here, or nothing that you may see.'],
      ['no such month', '/extracts/2019-02', 'W026', 404, 'A draft writes itself on 1 March 2019'],
      ['an unreadable address', '/%E0%A4%A', 'W026', 400, 'Not as it should be'],
    ];

    it.each(pages)('is a page: %s', async (_, url, workerRef, status, words) => {
      const { statusCode, headers, body } = await open(url, workerRef);
      expect([statusCode, headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
      expect(headers['content-security-policy']).toBe(
        `default-src 'none'; style-src ${hashOfStyle(body)}; base-uri 'none'; frame-ancestors 'none'; form-action 'none'`,
      );
      expect(body).toContain(words);
      expect(body).toMatch(/^<!doctype html>\s*<html lang="en-GB">/);
      expect(body).not.toMatch(/<script|style=|urn:/);
    });

    it.each(pages)('is problem+json for a program: %s', async (_, url, workerRef, status) => {
      for (const accept of ['application/json', '*/*', undefined]) {
        const headers = accept === undefined ? {} : { accept };
        const answer = await demo.ask({ url, headers, cookies: await cookiesOf(workerRef) });
        expect([answer.statusCode, answer.headers['content-type']]).toEqual([
          status,
          'application/problem+json; charset=utf-8',
        ]);
        expect(answer.json().status).toBe(status);
      }
    });

    it('shows the way on: to be somebody else where one is refused, to the start where nothing is', async () => {
      const link = ({ body }: { body: string }) =>
        [...body.matchAll(/<a href="([^"]+)"/g)].map(([, to]) => to);
      expect(link(await open('/extracts/2019-01', 'W001'))).toEqual(['/sign-in', '/']);
      expect(link(await open('/nowhere'))).toEqual(['/']);
    });

    it('names what is wrong in an address, as text', async () => {
      const { statusCode, body } = await open(
        '/api/v1/measures/foster-care/figures?to=2019-01-31&months=0&%3Cb%3E=1',
      );
      expect(statusCode).toBe(400);
      expect(body).toContain('<dt>months</dt>');
      expect(body).toContain('months must not be less than 1');
      expect(body).toContain('<dt>&lt;b&gt;</dt>');
      expect(body).not.toContain('<b>');
    });

    it('is a page for a form as well', async () => {
      const { statusCode, headers, body } = await choose('W999');
      expect([statusCode, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
      expect(body).toContain('No worker of the demo has this reference.');
    });

    it('that nobody planned for has the number to ask about, and none of its own words', async () => {
      const rename = (from: string, to: string) =>
        withClient(council.place.owner, (owner) => owner.query(`alter table ${from} rename to ${to}`));
      const cookies = await cookiesOf('W024');
      await rename('figure', 'figure_gone');
      const answer = await demo.ask({ url: '/extracts/2019-01/draft', headers: asBrowser, cookies });
      await rename('figure_gone', 'figure');
      const { statusCode, headers, body } = answer;
      expect([statusCode, headers['content-type']]).toEqual([500, 'text/html; charset=utf-8']);
      expect(body).toContain('Nothing was stored.');
      expect(body).toContain(`Instance: urn:uuid:${headers['x-request-id'] as string}`);
      expect(body).not.toMatch(/relation|figure|select/);
      expect((await open('/extracts/2019-01/draft', 'W024')).statusCode).toBe(200);
    });

    it('sends who is not signed in to the sign-in page, where there is one', async () => {
      const { statusCode, headers } = await demo.ask({ url: '/', headers: asBrowser });
      expect([statusCode, headers.location]).toEqual([303, '/sign-in']);
      const plain = await anApp(council, false);
      const answer = await plain.ask({ url: '/', headers: asBrowser });
      await plain.app.close();
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([401, 'text/html; charset=utf-8']);
      expect(answer.headers['www-authenticate']).toBe('Bearer realm="pledgekeeper"');
      expect(answer.body).toContain('Sign-in is not configured');
      expect(answer.body).not.toContain('/sign-in');
    });
  });
});

function hashOfStyle(page: string): string {
  const [, style] = /<style>([^]*?)<\/style>/.exec(page)!;
  return `'sha256-${createHash('sha256').update(style!).digest('base64')}'`;
}
