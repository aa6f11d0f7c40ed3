import { createHash, randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { inventCouncil } from '../../src/demo/council.ts';
import { BoardReports } from '../../src/extracts/board-reports.service.ts';
import { formats } from '../../src/extracts/formats/all.ts';
import { draftWhatIsDue } from '../../src/extracts/publication/draft-extracts.service.ts';
import {
  publishWhatIsAsked,
  type Publishing,
} from '../../src/extracts/publication/publish-extracts.service.ts';
import type { Counting } from '../../src/snapshots/judge-page.service.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';
import { session } from '../db/session.ts';
import { count, countingIn, importCouncil, openQueue } from '../flow/council.ts';
import { openApi } from './open-api.ts';

const workers = {
  analyst: 'W024',
  manager: 'W015',
  administrator: 'W025',
  boardMember: 'W026',
  adviser: 'W001',
} as const;
type Worker = keyof typeof workers;

const home = { accept: 'text/html', origin: 'http://localhost:3000', host: 'localhost:3000' };
const january = '/extracts/2019-01';
const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');

let place: TestDatabase;
let counting: Counting;
let owner: Client;
let api: Awaited<ReturnType<typeof openApi<string>>>;
let publishing: Publishing;

beforeAll(async () => {
  place = await aDatabase();
  counting = await countingIn(place);
  await importCouncil(counting, place, inventCouncil());
  owner = await session(place.owner);
  const queue = await openQueue(place);
  await count(counting, queue, ['2018-12-31', '2019-01-31']);
  await queue.close();
  const settings = () => ({ 'pledgekeeper.recorded_at': '2019-02-11T09:00:00Z' });
  const { database } = counting;
  await draftWhatIsDue({ database, goLive: '2019-02-01', today: () => '2019-02-11', settings });
  api = await openApi<string>(place, '2019-02-11T08:45:00Z');
  publishing = {
    database,
    reports: new BoardReports(counting.catalogue, counting.authority, []),
    explaining: counting,
    settings,
    onFault(message) {
      throw new Error(message);
    },
  };
});
afterAll(async () => {
  await api?.app.close();
  await owner?.end();
  await counting?.database.destroy();
  await place?.drop();
});

const cookieOf = async (worker: Worker) => `pledgekeeper-demo=${await api.tokenOf(workers[worker])}`;
const open = async (worker: Worker, url: string) =>
  api.ask(null, { url, headers: { ...home, cookie: await cookieOf(worker) } });
/** Sends a form as a browser does. */
const send = async (
  worker: Worker,
  url: string,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
) =>
  api.ask(null, {
    method: 'POST',
    url,
    payload: new URLSearchParams({ formKey: randomUUID(), ...fields }).toString(),
    headers: {
      ...home,
      'content-type': 'application/x-www-form-urlencoded',
      cookie: await cookieOf(worker),
      ...headers,
    },
  });
const step = (worker: Worker, name: string, fields: Record<string, string> = {}) =>
  send(worker, `${january}/${name}`, fields);
const buttonsOf = async (worker: Worker): Promise<string[]> => {
  const { body } = await open(worker, january);
  const main = body.slice(body.indexOf('<main'));
  return [...main.matchAll(/<button[^>]*>\s*(.*?)\s*<\/button>/gs)].map(([, words]) => words!);
};
const said = {
  because: 'Two homes closed in autumn.',
  weAreDoing: 'Recruiting four households.',
  'by-day': '31',
  'by-month': '5',
  'by-year': '2019',
};
/** What an answer was: its status, and the page it goes on to. */
const gone = ({ statusCode, headers }: { statusCode: number; headers: { location?: unknown } }) => [
  statusCode,
  headers.location,
];

describe('the pages of an extract, from its draft to the Board (J5)', () => {
  let tasks: string[];

  it('shows those who prepare it where it stands, and what is missing', async () => {
    const { statusCode, body } = await open('analyst', january);
    const page = textOf(body);
    expect(statusCode).toBe(200);
    expect(page).toMatch(/Version 1 Board extract of January 2019 Draft/);
    expect(page).toContain('6 February 2019 at 02:14');
    expect(page).toMatch(/\d blocking: /);
    expect(page).toContain('Drafted Pledgekeeper, by itself');
    tasks = [...body.matchAll(/href="([^"]*\/commentary\/[^"]+)"/g)].map(([, href]) => href!);
    expect(tasks.length).toBeGreaterThan(1);
    expect(page).toContain('Owner: nobody, so the analysts write it.');
    expect(await buttonsOf('analyst')).toEqual(['Submit']);
    expect(await buttonsOf('manager')).toEqual([]);
    const list = textOf((await open('manager', '/extracts')).body);
    expect(list).toMatch(/January 2019 1 Draft 31 January 2019 6 February 2019 at 02:14 Not yet/);
    expect(list).toContain('No next meeting of the Board is announced.');
  });

  it('shows the draft to those who prepare it alone', async () => {
    const draft = await open('manager', `${january}/draft`);
    expect([draft.statusCode, draft.body.includes('39 of 633 (6.2%)')]).toEqual([200, true]);
    for (const url of [`${january}/draft`, '/api/v1/extracts/2019-01/csv', tasks[0]!])
      expect((await open('boardMember', url)).statusCode).toBe(403);
    for (const url of ['/extracts', january]) expect((await open('adviser', url)).statusCode).toBe(403);
    expect((await open('boardMember', `${january}/v1`)).statusCode).toBe(404);
    const list = textOf((await open('boardMember', '/extracts')).body);
    expect(list).toContain('No extract is published yet.');
    expect(list).not.toContain('January');
  });

  it('tells a Board member when it is published, as due, and as announced', async () => {
    const due = textOf((await open('boardMember', january)).body);
    expect(due).toMatch(
      /The extract of January 2019 is being prepared It is due to be published by 7 February 2019/,
    );
    const meeting = { heldOn: '2019-03-14', publishOn: '2019-02-21' };
    expect((await api.send(workers.analyst, 'POST', '/extracts/board-meetings', meeting)).statusCode).toBe(
      201,
    );
    expect(textOf((await open('boardMember', january)).body)).toContain(
      'It is published on 21 February 2019 .',
    );
    expect(textOf((await open('boardMember', '/extracts')).body)).toContain('14 March 2019');
  });

  it('asks for commentary of 120 words, counts them, and keeps what was typed', async () => {
    const form = await open('analyst', tasks[0]!);
    expect(textOf(form.body)).toContain('It is asked for:');
    const long = 'word '.repeat(131).trim();
    const refused = await send('analyst', tasks[0]!, { ...said, because: long, version: '0' });
    expect(refused.statusCode).toBe(422);
    expect(textOf(refused.body)).toContain('Why it is so must have 120 words at most, and has 131');
    expect(refused.body).toContain(long);
    const empty = await send('analyst', tasks[0]!, { version: '0', 'by-day': '31' });
    expect(textOf(empty.body)).toMatch(/Say why it is so.*Say what we are doing about it.*The day must be/);
    const other = { origin: 'https://elsewhere.example' };
    expect((await send('analyst', tasks[0]!, { ...said, version: '0' }, other)).statusCode).toBe(403);
  });

  it('gives no form to whom it is not for', async () => {
    const { body } = await open('manager', tasks[0]!);
    expect(textOf(body)).toContain('Its owner writes it, or an analyst for them.');
    expect(body).not.toContain('name="because"');
    expect((await send('manager', tasks[0]!, { ...said, version: '0' })).statusCode).toBe(403);
  });

  it('says what stands now when somebody else wrote meanwhile', async () => {
    const saved = await send('analyst', tasks[0]!, { ...said, version: '0' });
    expect(gone(saved)).toEqual([303, `${january}?done=commentary`]);
    expect(textOf((await open('analyst', `${january}?done=commentary`)).body)).toContain('Commentary saved');
    const stale = await send('administrator', tasks[0]!, {
      ...said,
      because: 'I say otherwise.',
      version: '0',
    });
    expect(stale.statusCode).toBe(412);
    expect(textOf(stale.body)).toMatch(
      /What stands now Why: Two homes closed in autumn\..* By 31 May 2019\./,
    );
    expect(stale.body).toContain('I say otherwise.');
    const [, version] = /name="version" value="(\d+)"/.exec(stale.body)!;
    const again = { ...said, because: 'Said better.', version: version! };
    expect(gone(await send('analyst', tasks[0]!, again))[0]).toBe(303);
    expect(textOf((await open('analyst', tasks[0]!)).body)).toMatch(/Earlier wordings Why: Two homes closed/);
  });

  it('is blocked by one red without commentary, in words', async () => {
    const [last, ...others] = tasks.slice(1).toReversed();
    const isRed = async (url: string) => /target/.test(textOf((await open('analyst', url)).body));
    const left = (await isRed(last!)) ? last! : tasks[1]!;
    for (const url of [last!, ...others].filter((each) => each !== left))
      expect((await send('analyst', url, { ...said, version: '0' })).statusCode).toBe(303);
    const blocked = await step('analyst', 'submit');
    expect([blocked.statusCode, blocked.headers['content-type']]).toEqual([409, 'text/html; charset=utf-8']);
    expect(textOf(blocked.body)).toMatch(/There is a problem 1 blocking: /);
    expect(blocked.body).toContain('href="#checklist"');
    expect((await send('analyst', left, { ...said, version: '0' })).statusCode).toBe(303);
    expect(textOf((await open('analyst', january)).body)).toContain('Nothing blocks it.');
  });

  it('is submitted once, however often the form is sent', async () => {
    const formKey = randomUUID();
    for (let times = 0; times < 2; times++)
      expect(gone(await step('analyst', 'submit', { formKey }))).toEqual([303, `${january}?done=submit`]);
    const { body } = await open('analyst', `${january}?done=submit`);
    expect(textOf(body)).toContain('Submitted for review');
    expect(body.match(/app-whole">Submitted</g)).toHaveLength(1);
    const late = await step('analyst', 'submit');
    expect([late.statusCode, textOf(late.body)]).toEqual([
      409,
      expect.stringMatching(/It is submitted, and this/),
    ]);
    const written = await send('analyst', tasks[0]!, { ...said, version: '0' });
    expect([written.statusCode, textOf(written.body)]).toEqual([
      409,
      expect.stringMatching(/have it sent back to write in it again/),
    ]);
  });

  it('is not reviewed by who wrote it, and may be sent back with the reason', async () => {
    expect(await buttonsOf('analyst')).toEqual(['Send back']);
    expect(textOf((await open('analyst', january)).body)).toContain(
      'Review: you submitted this or wrote in it',
    );
    const own = await step('analyst', 'review');
    expect([own.statusCode, textOf(own.body)]).toEqual([
      403,
      expect.stringMatching(/There is a problem You submitted/),
    ]);
    expect(await buttonsOf('manager')).toEqual(['Review', 'Send back']);
    const bare = await step('manager', 'send-back');
    expect([bare.statusCode, textOf(bare.body)]).toEqual([
      422,
      expect.stringMatching(/Say what is to be put right/),
    ]);
    const reason = 'Say more of what is done.';
    expect(gone(await step('manager', 'send-back', { reason }))).toEqual([303, `${january}?done=send-back`]);
    expect(textOf((await open('analyst', january)).body)).toContain(`It was sent back: ${reason}`);
    expect((await step('analyst', 'submit')).statusCode).toBe(303);
    expect((await step('boardMember', 'review')).statusCode).toBe(403);
    expect(gone(await step('manager', 'review'))).toEqual([303, `${january}?done=review`]);
  });

  it('is signed off on behalf of somebody', async () => {
    expect((await step('manager', 'sign-off', { onBehalfOf: 'The Director' })).statusCode).toBe(403);
    const bare = await step('administrator', 'sign-off', { onBehalfOf: ' ' });
    expect(textOf(bare.body)).toContain('Say on whose behalf you sign it off');
    expect((await step('administrator', 'sign-off', { onBehalfOf: 'The Director' })).statusCode).toBe(303);
    expect(textOf((await open('manager', january)).body)).toContain('On behalf of: The Director');
  });

  it('is published by a job, and its page looks again until then', async () => {
    expect(await buttonsOf('administrator')).toEqual(['Publish', 'Send back']);
    expect(gone(await step('administrator', 'publish'))).toEqual([303, january]);
    const waiting = await open('administrator', january);
    expect([waiting.headers['refresh'], textOf(waiting.body)]).toEqual([
      '3',
      expect.stringMatching(/being published/),
    ]);
    expect((await open('administrator', `${january}?refresh=off`)).headers['refresh']).toBeUndefined();
    expect(await publishWhatIsAsked(publishing)).toBe(1);
    const done = await open('administrator', january);
    expect([done.headers['refresh'], textOf(done.body)]).toEqual([
      undefined,
      expect.stringMatching(/January 2019 Published The Board reads this version/),
    ]);
    const list = textOf((await open('boardMember', '/extracts')).body);
    expect(list).toMatch(/January 2019 , version 1 1 Published .* 11 February 2019 at 09:00 by [A-Z]\w+ /);
  });

  it('gives the Board the very page that was frozen, under a policy that lets nothing else in', async () => {
    expect(gone(await open('boardMember', january))).toEqual([303, `${january}/v1`]);
    expect(gone(await open('analyst', `${january}/draft`))).toEqual([303, `${january}/v1`]);
    const page = await open('boardMember', `${january}/v1`);
    const file = await open('boardMember', '/api/v1/extracts/2019-01/versions/1/files/restricted/html');
    expect(page.rawPayload.equals(file.rawPayload)).toBe(true);
    const [, style] = /<style>([^]*?)<\/style>/.exec(page.body)!;
    expect(page.headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style!).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'`,
    );
    const openPage = await open('adviser', `${january}/v1`);
    const theirs = await open('adviser', '/api/v1/extracts/2019-01/versions/1/files/open/html');
    expect([openPage.statusCode, openPage.rawPayload.equals(theirs.rawPayload)]).toEqual([200, true]);
    expect(openPage.rawPayload.equals(page.rawPayload)).toBe(false);
    for (const url of ['v2', 'v0', 'vx', 'v2/files'])
      expect((await open('boardMember', `${january}/${url}`)).statusCode).toBe(404);
  });

  it('lists every format of each variant that one may have, with its hash', async () => {
    const { body } = await open('boardMember', `${january}/v1/files`);
    const files = [...body.matchAll(/href="(\/api\/[^"]+)"/g)].map(([, href]) => href!);
    expect(files).toHaveLength(2 * formats.length);
    const hashes = [...body.matchAll(/<code[^>]*>([0-9a-f]{64})</g)].map(([, hash]) => hash!);
    for (const [at, file] of files.entries()) {
      const { rawPayload } = await open('boardMember', file);
      expect(createHash('sha256').update(rawPayload).digest('hex')).toBe(hashes[at]);
    }
    const theirs = (await open('adviser', `${january}/v1/files`)).body;
    expect(theirs).toContain('/files/open/pdf');
    expect(theirs).not.toContain('/files/restricted/');
  });

  it('is frozen: what is asked for all the same is refused in words', async () => {
    expect(await buttonsOf('analyst')).toEqual(['Correct']);
    expect(await buttonsOf('manager')).toEqual([]);
    const written = await send('analyst', tasks[0]!, { ...said, version: '0' });
    const words = 'Version 1 is published; create version 2 to correct it.';
    expect([written.statusCode, textOf(written.body)]).toEqual([409, expect.stringContaining(words)]);
    expect(textOf((await step('analyst', 'submit')).body)).toContain(`There is a problem ${words}`);
    expect((await open('analyst', tasks[0]!)).body).not.toContain('name="because"');
  });

  it('is corrected with a note, and then superseded, with a link to the newer', async () => {
    const bare = await step('analyst', 'correct');
    expect(textOf(bare.body)).toContain('Say what is otherwise in it, and why');
    const changeNote = 'Three moves of January were recorded late.';
    expect((await step('manager', 'correct', { changeNote })).statusCode).toBe(403);
    expect(gone(await step('analyst', 'correct', { changeNote }))).toEqual([303, `${january}?done=correct`]);
    expect(textOf((await open('analyst', january)).body)).toContain(`It corrects version 1: ${changeNote}`);
    expect(gone(await open('boardMember', january))).toEqual([303, `${january}/v1`]);
    expect(gone(await step('analyst', 'submit'))).toEqual([303, `${january}?done=submit`]);
    expect((await step('manager', 'review')).statusCode).toBe(303);
    await step('administrator', 'sign-off', { onBehalfOf: 'The Director' });
    await step('administrator', 'publish');
    expect(await publishWhatIsAsked(publishing)).toBe(1);
    const old = await open('boardMember', `${january}/v1/files`);
    expect(textOf(old.body)).toMatch(
      /January 2019 Superseded A later version takes its place\. Read version 2/,
    );
    const { body } = await open('boardMember', `${january}/v2/files`);
    expect(textOf(body)).toContain(`What is otherwise than in version 1 ${changeNote}`);
    expect(gone(await open('boardMember', january))).toEqual([303, `${january}/v2`]);
    expect(textOf((await open('boardMember', '/extracts')).body)).toMatch(/2 Published .* 1 Superseded /);
  });
});
