import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { runWhatIsAsked, type ImportWork } from '../../src/imports/asked/run-imports.service.ts';
import { Spool } from '../../src/platform/spool/spool.ts';
import { Clock } from '../../src/platform/clock/clock.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { columns } from '../db/importing.ts';
import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';
import { multipart, type Part } from './uploading.ts';

let council: SmallCouncil;
let work: ImportWork;
beforeAll(async () => {
  council = await aSmallCouncil();
  const pool = { applicationName: 'test jobs', poolSize: 4, timeouts: jobTimeouts };
  const database = await new DataSource(dataSourceOptions(council.place.worker, pool)).initialize();
  work = {
    database,
    spool: await Spool.open(council.spool, 'imports'),
    clock: new Clock(),
    observed: [],
    authority: 'E08000034',
    onFault(message) {
      throw new Error(message);
    },
  };
});
afterAll(async () => {
  await work?.database.destroy();
  await council?.close();
});

const ours = { host: 'localhost:3000', origin: 'http://localhost:3000', accept: 'text/html' };
const cookieOf = async (worker: Worker) => ({ 'pledgekeeper-demo': await council.tokenOf(worker) });
const open = async (worker: Worker, url: string) =>
  council.app.inject({ url, headers: ours, cookies: await cookieOf(worker) });
const post = async (worker: Worker, url: string, fields: Record<string, string>, origin = ours.origin) =>
  council.app.inject({
    method: 'POST',
    url,
    headers: { ...ours, origin, 'content-type': 'application/x-www-form-urlencoded' },
    cookies: await cookieOf(worker),
    payload: new URLSearchParams(fields).toString(),
  });
/** Sends the form as a browser does: the key in the address, every field it has, no header of an API client. */
async function send(
  worker: Worker,
  parts: readonly Part[],
  { key = randomUUID(), origin = ours.origin } = {},
) {
  const { payload, headers } = multipart(parts);
  return council.app.inject({
    method: 'POST',
    url: `/imports?formKey=${key}`,
    headers: { ...ours, origin, 'content-type': headers['content-type'] },
    cookies: await cookieOf(worker),
    payload,
  });
}
const field = (name: string, content: string): Part => ({ name, content });
const asChosen = (dryRun = 'true', take = 'all good rows', year = '') => [
  field('dry_run', dryRun),
  field('take', take),
  field('year', year),
];
/** A child whose second episode begins before the first has ended, and a row of nobody. */
const files = (child: string): Part[] => [
  {
    name: 'files',
    filename: 'header.csv',
    content: `${columns.Header}\n${child},1,10/09/2000,WBRI,UN1,,\n`,
  },
  {
    name: 'files',
    filename: 'episodes.csv',
    content: [
      columns.Episodes,
      `${child},10/01/2018,S,C1,N1,U6,PR1,,,,ZZ1 1AA,ZZ4 4DD,`,
      'ghost,10/01/2018,S,C1,N1,U6,PR1,,,,ZZ1 1AA,4 Elm Lane,',
      '',
    ].join('\n'),
  },
];
const textOf = (html: string) =>
  html
    .slice(html.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('/imports', () => {
  it('is for analysts and administrators, and its findings for analysts alone', async () => {
    for (const worker of ['analyst', 'administrator'] as const) {
      expect((await open(worker, '/imports')).statusCode).toBe(200);
      expect((await open(worker, '/imports/new')).statusCode).toBe(200);
    }
    for (const worker of ['adviser', 'manager', 'boardMember', 'socialWorker', 'program'] as const) {
      expect((await open(worker, '/imports')).statusCode).toBe(403);
      expect((await send(worker, [...files('U100'), ...asChosen()])).statusCode).toBe(403);
    }
    expect((await open('analyst', `/imports/${randomUUID()}`)).statusCode).toBe(404);
  });

  it('chooses a dry run by itself', async () => {
    const { body } = await open('analyst', '/imports/new');
    expect(body).toMatch(/name="dry_run"[^>]*value="true" checked/);
    expect(body).toMatch(/name="take"[^>]*value="all good rows" checked/);
  });

  it('takes no form of another site', async () => {
    const elsewhere = 'https://elsewhere.example';
    expect((await send('analyst', [...files('U101'), ...asChosen()], { origin: elsewhere })).statusCode).toBe(
      403,
    );
    const { statusCode } = await post(
      'analyst',
      `/imports/${randomUUID()}/take`,
      { formKey: randomUUID() },
      elsewhere,
    );
    expect(statusCode).toBe(403);
    const { rows } = await council.owner.query(`select count(*)::int as n from import`);
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('says at the field what is wrong, and shows the form again', async () => {
    const noFile = await send('analyst', [
      { name: 'files', filename: '', type: 'application/octet-stream', content: '' },
      ...asChosen(),
    ]);
    expect(noFile.statusCode).toBe(400);
    expect(noFile.body).toMatch(/<a href="#files">Send at least one file/);
    const wrongYear = await send('analyst', [...files('U102'), ...asChosen('true', 'all good rows', '18')]);
    expect(wrongYear.statusCode).toBe(400);
    expect(wrongYear.body).toMatch(/<a href="#year">year must be a whole number/);
    expect(wrongYear.body).toContain('<title>Error: Import files');
  });

  it('tries files, shows what is wrong with them, records the very same, and takes them back', async () => {
    const key = randomUUID();
    const parts = [...files('U103'), ...asChosen()];
    const sent = await send('analyst', parts, { key });
    expect(sent.statusCode).toBe(303);
    const page = sent.headers.location as string;
    expect((await send('analyst', parts, { key })).headers.location).toBe(page);

    const waiting = await open('analyst', page);
    expect([waiting.headers.refresh, textOf(waiting.body)]).toEqual([
      '3',
      expect.stringContaining('Waiting for its turn'),
    ]);
    expect((await open('analyst', `${page}?refresh=off`)).headers.refresh).toBeUndefined();
    expect(await runWhatIsAsked(work)).toBe(1);

    const tried = await open('analyst', page);
    expect(tried.headers.refresh).toBeUndefined();
    expect(textOf(tried.body)).toMatch(
      /Dry run Tried .* Episodes 2 1 0 1 .*child-not-in-header.* Person 1 0 0/,
    );
    const found = await open('analyst', `${page}/findings?code=child-not-in-header`);
    expect(textOf(found.body)).toMatch(/episodes\.csv 3 ghost .* Analysts /);
    expect(found.body + tried.body).not.toContain('Elm Lane');
    expect((await open('administrator', `${page}/findings?code=child-not-in-header`)).statusCode).toBe(403);
    expect((await open('administrator', page)).body).not.toContain('child-not-in-header');
    expect((await council.owner.query(`select from person where child_id = 'U103'`)).rowCount).toBe(0);

    const taken = await post('analyst', `${page}/take`, { formKey: randomUUID() });
    expect(taken.statusCode).toBe(303);
    await runWhatIsAsked(work);
    const recorded = taken.headers.location as string;
    expect(textOf((await open('analyst', recorded)).body)).toMatch(/Import \d+ Recorded/);
    expect((await council.owner.query(`select from person where child_id = 'U103'`)).rowCount).toBe(1);
    expect((await post('analyst', `${page}/take`, { formKey: randomUUID() })).statusCode).toBe(409);
    expect(textOf((await open('analyst', `${recorded}/rows`)).body)).toMatch(/Episodes 3 ghost Refused/);

    expect(
      (await post('analyst', `${recorded}/undo`, { formKey: randomUUID(), reason: 'short' })).statusCode,
    ).toBe(400);
    const undone = await post('analyst', `${recorded}/undo`, {
      formKey: randomUUID(),
      reason: 'The files were those of the year before.',
    });
    expect(undone.statusCode).toBe(303);
    await runWhatIsAsked(work);
    expect(textOf((await open('analyst', undone.headers.location as string)).body)).toContain(
      'The files were those of the year before.',
    );
    expect(textOf((await open('analyst', recorded)).body)).toMatch(/Import \d+ Undone/);
    expect((await council.owner.query(`select from person where child_id = 'U103'`)).rowCount).toBe(0);

    const list = textOf((await open('analyst', '/imports')).body);
    expect(list).toMatch(
      /Undoing of an import.*Import \d+.* Undone .*Dry run.* Tried header|Dry run.* Tried .*by analyst/,
    );
  });

  it('keeps with a dry run what the checks found, and who has the child', async () => {
    const parts: Part[] = [
      { name: 'files', filename: 'h.csv', content: `${columns.Header}\nP001,1,01/06/1999,WBRI,UN1,,\n` },
      {
        name: 'files',
        filename: 'e.csv',
        content: `${columns.Episodes}\nP001,01/06/2017,S,C1,N1,U6,PR1,,,,,,\nP001,01/08/2017,P,C1,N1,U6,PR1,,,,,,\n`,
      },
    ];
    const { headers } = await send('analyst', [...parts, ...asChosen('true', 'all good rows', '2018')]);
    await runWhatIsAsked(work);
    const page = headers.location as string;
    expect(textOf((await open('analyst', page)).body)).toMatch(/ 359 The young person is over 18/);
    const found = await open('analyst', `${page}/findings?code=359`);
    expect(textOf(found.body)).toMatch(/e\.csv \d P001 .* adviser /);
    const { rows } = await council.owner.query(
      `select people from audit where operation like '%imports/:id/findings%' and status = 200 order by id desc limit 1`,
    );
    expect(rows[0].people).toEqual([council.people.jordan]);
  });
});
