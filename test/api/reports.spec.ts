import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { inventCouncil } from '../../src/demo/council.ts';
import { BoardReports } from '../../src/extracts/board-reports.service.ts';
import { publishWhatIsAsked } from '../../src/extracts/publication/publish-extracts.service.ts';
import type { JobQueue } from '../../src/platform/queue/job-queue.ts';
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

let place: TestDatabase;
let counting: Counting;
let queue: JobQueue;
let owner: Client;
let api: Awaited<ReturnType<typeof openApi<string>>>;
const faults: string[] = [];

beforeAll(async () => {
  place = await aDatabase();
  counting = await countingIn(place);
  await importCouncil(counting, place, inventCouncil());
  queue = await openQueue(place);
  owner = await session(place.owner);
  await count(counting, queue, ['2018-07-31', '2018-12-31', '2019-01-31']);
  api = await openApi<string>(place, '2019-02-11T08:45:00Z');
});
afterAll(async () => {
  await api?.app.close();
  await owner?.end();
  await queue?.close();
  await counting?.database.destroy();
  await place?.drop();
});

const get = (worker: Worker, url: string) => api.ask(workers[worker], { url: `/api/v1/reports${url}` });
const list = async (worker: Worker) => (await get(worker, '')).json();
const january = '/scrutiny/2019-01';
const issue = (worker: Worker, kind = 'scrutiny', month = '2019-01') =>
  api.send(workers[worker], 'POST', `/reports/${kind}/${month}/issues`);
const record = (worker: Worker, fields: object, etag?: string) =>
  api.send(workers[worker], 'PUT', `/reports${january}/form`, fields, etag);

/** What a page says, its tags and styles apart, figures with their figures. */
const words = (html: string) =>
  html
    .slice(html.indexOf('<body>'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');

/** What the invented council comes to in January 2019. */
const known = [
  '633 children in care at 63.4 per 10,000',
  '475 of 633 children (75.0%)',
  '39 of 633 children (6.2%)',
  '104 of 633 children (16.4%)',
  '148 of 255 care leavers on the live caseload (58.0%)',
  '229 of 255 care leavers on the live caseload (89.8%)',
];

describe('a draft', () => {
  it.each(['scrutiny', 'health-and-wellbeing', 'annual-review'])(
    'of %s is for those who prepare it, as a page and as a document, the same bytes each time',
    async (kind) => {
      for (const format of ['html', 'pdf']) {
        const url = `/${kind}/2019-01/draft/${format}`;
        const [first, again] = [await get('analyst', url), await get('manager', url)];
        expect([first.statusCode, first.rawPayload.equals(again.rawPayload)]).toEqual([200, true]);
        expect((await get('boardMember', url)).statusCode).toBe(403);
        expect((await get('adviser', url)).statusCode).toBe(403);
      }
    },
  );

  it('tells Scrutiny what the month came to, and of people only that nothing is recorded', async () => {
    const { body } = await get('analyst', `${january}/draft/html`);
    for (const sentence of known) expect(words(body)).toContain(sentence);
    expect(words(body)).toContain('Name of meeting Not recorded');
    expect(words(body)).toContain('6 Officer recommendations and reasons Not recorded');
    expect(words(body)).toContain('Restricted — draft. Contains small numbers.');
  });

  it.each([
    ['/cabinet/2019-01/draft/html', 404, /There is no report "cabinet"/],
    ['/scrutiny/2019-13/draft/html', 404, /Write the month like 2019-01/],
    ['/scrutiny/2019-02/draft/html', 404, /not counted/],
    ['/scrutiny/2019-01/draft/csv', 404, /html and pdf/],
  ])('is refused in words: %s', async (url, status, detail) => {
    const answer = await get('analyst', url);
    expect([answer.statusCode, answer.json().detail]).toEqual([status, expect.stringMatching(detail)]);
  });
});

describe('what people record for the committee', () => {
  const first = {
    meeting: "Children's Scrutiny Panel",
    heldOn: '2019-02-20',
    recommendations: 'To be noted.',
  };

  it('is recorded by those who prepare it against what they read, and every wording is kept', async () => {
    const before = await get('analyst', `${january}/form`);
    expect(before.json()).toEqual({
      month: '2019-01',
      version: '0',
      fields: {},
      writtenBy: null,
      writtenAt: null,
      earlier: [],
    });
    expect((await record('analyst', first)).statusCode).toBe(428);
    expect((await record('boardMember', first, '0')).statusCode).toBe(403);
    const written = await record('analyst', first, '0');
    expect(written.json()).toMatchObject({ fields: first, earlier: [] });
    expect((await record('manager', first, '0')).statusCode).toBe(412);
    const again = await record('manager', { ...first, legal: ' Yes ' }, written.json().version);
    expect(again.json()).toMatchObject({ fields: { ...first, legal: 'Yes' }, earlier: [{ fields: first }] });
  });

  it('is told in the report', async () => {
    const { body } = await get('analyst', `${january}/draft/html`);
    expect(words(body)).toContain("Name of meeting Children's Scrutiny Panel Date 20 February 2019");
    expect(words(body)).toContain('Signed off for legal Yes');
  });

  it.each([
    [{ heldOn: '2019-02-30' }, '#/heldOn'],
    [{ access: 'public' }, '#/access'],
    [{ meeting: ' ' }, '#/meeting'],
    [{ mayor: 'Yes' }, '#/mayor'],
  ])('is refused where it cannot be so: %j', async (fields, pointer) => {
    const { version } = (await get('analyst', `${january}/form`)).json();
    const answer = await record('analyst', fields, version);
    expect([answer.statusCode, answer.json().errors[0].pointer]).toEqual([400, pointer]);
  });
});

describe('issued', () => {
  it('waits for the published extract of its month', async () => {
    const answer = await issue('analyst');
    expect([answer.statusCode, answer.json().detail]).toEqual([409, expect.stringMatching(/is published/)]);
    await publish(1);
  });

  it('is by those who prepare it, and read by the Board, and by everybody in what the public may know', async () => {
    expect((await issue('boardMember')).statusCode).toBe(403);
    const issued = await issue('analyst');
    expect(issued.statusCode).toBe(201);
    expect(issued.json()).toMatchObject({ kind: 'scrutiny', month: '2019-01', issue: 1, extractVersion: 1 });
    const filesOf = async (worker: Worker) =>
      (await list(worker)).items.flatMap(({ files }: { files: { variant: string; format: string }[] }) =>
        files.map(({ variant, format }) => `${variant} ${format}`),
      );
    const open = ['open html', 'open pdf'];
    expect(await filesOf('boardMember')).toEqual(['restricted html', 'restricted pdf', ...open]);
    expect(await filesOf('adviser')).toEqual(open);
    const files = `${january}/issues/1/files`;
    for (const [worker, status] of [
      ['boardMember', 200],
      ['adviser', 404],
    ] as const)
      expect((await get(worker, `${files}/restricted/html`)).statusCode).toBe(status);
    const { rawPayload, headers } = await get('adviser', `${files}/open/pdf`);
    expect(headers.etag).toBe(`"${createHash('sha256').update(rawPayload).digest('hex')}"`);
  });

  it('tells the public just what the published extract tells, and releases nothing', async () => {
    const before = await owner.query('select count(*)::int as n from released_statistic');
    const report = words((await get('adviser', `${january}/issues/1/files/open/html`)).body);
    const released = async (format: string) =>
      (await api.ask(workers.adviser, { url: `/api/v1/extracts/2019-01/versions/1/files/open/${format}` }))
        .body;
    const [page, data] = [words(await released('html')), await released('csv')];
    for (const sentence of known) expect(report).toContain(sentence);
    expect(report).toMatch(/\[c\]/);
    // Every count beside its whole that the report gives is on a page of the extract, letter for letter, or in its data.
    const counts = [...new Set(report.match(/(?:\[c\]|[\d,]+) of [\d,]+(?: \([\d.]+%\))?/g))];
    expect(counts.length).toBeGreaterThan(60);
    const inData = (one: string) => one.replace(/ \(.*/, '').replace(' of ', ',');
    expect(counts.filter((one) => !page.includes(one) && !data.includes(`,${inData(one)},`))).toEqual([]);
    const after = await owner.query('select count(*)::int as n from released_statistic');
    expect(after.rows).toEqual(before.rows);
  });

  it('stays as it was when the form is changed, and is issued again beside it', async () => {
    const first = await get('boardMember', `${january}/issues/1/files/restricted/html`);
    const { version, fields } = (await get('analyst', `${january}/form`)).json();
    await record('analyst', { ...fields, access: 'Private' }, version);
    expect((await get('boardMember', `${january}/issues/1/files/restricted/html`)).body).toBe(first.body);

    const second = (await issue('administrator')).json();
    expect(second.issue).toBe(2);
    // What the form says is private the public is given nothing of.
    expect(second.files.map(({ variant }: { variant: string }) => variant)).toEqual([
      'restricted',
      'restricted',
    ]);
    expect((await list('adviser')).items).toHaveLength(1);
  });

  it.each(['health-and-wellbeing', 'annual-review'])(
    'is %s too, whatever Scrutiny’s form says',
    async (kind) => {
      const issued = (await issue('manager', kind)).json();
      expect(issued.files).toHaveLength(4);
      const { body } = await get('adviser', `/${kind}/2019-01/issues/1/files/open/html`);
      expect(words(body)).toContain('Open — small numbers are suppressed.');
    },
  );

  it('is never changed or deleted, and is of a published extract, whoever tries', async () => {
    for (const sql of [
      'update further_report_file set variant = variant',
      'delete from further_report',
      'update committee_form set as_at = as_at',
      'truncate committee_form cascade',
    ])
      await expect(owner.query(sql)).rejects.toThrow('never changed or deleted');
    await expect(
      owner.query(
        `insert into further_report (kind, as_at, issue, extract_version, issued_by)
         select kind, '2018-12-31', 9, extract_version, issued_by from further_report limit 1`,
      ),
    ).rejects.toThrow('published extract of its month');
  });

  it('refuses to tell the public what no release has decided on', async () => {
    // Another count of January than was released stands under the same version.
    await owner.query('alter table released_statistic disable trigger stands');
    await owner.query(
      `update released_statistic set numerator = 40 where measure = 'three-or-more-placements' and numerator = 39`,
    );
    await owner.query('alter table released_statistic enable trigger stands');
    const answer = await issue('analyst', 'annual-review');
    expect([answer.statusCode, answer.json().detail]).toEqual([
      409,
      expect.stringMatching(/not those that version 1 released/),
    ]);
    const issues = (await list('analyst')).items.filter(
      ({ kind }: { kind: string }) => kind === 'annual-review',
    );
    expect(issues).toHaveLength(1);
  });
});

/** As if it had gone its way to the sign-off; from there by the job that publishes. */
async function publish(version: number): Promise<void> {
  await owner.query(
    `insert into extract_version (as_at, version, status, counted_by, known_at, publish_asked_at)
     values ('2019-01-31', $1, 'signed-off', clock_timestamp(), '2019-02-11T08:00:00Z', clock_timestamp())`,
    [version],
  );
  const published = await publishWhatIsAsked({
    database: counting.database,
    reports: new BoardReports(counting.catalogue, counting.authority, []),
    explaining: counting,
    settings: () => ({ 'pledgekeeper.recorded_at': '2019-02-11T09:00:00Z' }),
    onFault: (message) => faults.push(message),
  });
  expect([published, faults]).toEqual([1, []]);
}
