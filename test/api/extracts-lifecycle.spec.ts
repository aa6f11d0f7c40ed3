import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { inventCouncil } from '../../src/demo/council.ts';
import { BoardReports } from '../../src/extracts/board-reports.service.ts';
import { formats } from '../../src/extracts/formats/all.ts';
import { workExtracts } from '../../src/extracts/publication/extracts.worker.ts';
import { draftWhatIsDue } from '../../src/extracts/publication/draft-extracts.service.ts';
import {
  publishWhatIsAsked,
  type Publishing,
} from '../../src/extracts/publication/publish-extracts.service.ts';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import type { JobQueue } from '../../src/platform/queue/job-queue.ts';
import { explainWhatIsAsked } from '../../src/snapshots/explaining.ts';
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
let jobs: Client;
let api: Awaited<ReturnType<typeof openApi<string>>>;
let publishing: Publishing;
const faults: string[] = [];

beforeAll(async () => {
  place = await aDatabase();
  counting = await countingIn(place);
  await importCouncil(counting, place, inventCouncil());
  queue = await openQueue(place);
  [owner, jobs] = await Promise.all([session(place.owner), session(place.worker)]);
  await count(counting, queue, ['2018-12-31', '2019-01-31']);
  api = await openApi<string>(place, '2019-02-11T08:45:00Z');
  publishing = {
    database: counting.database,
    reports: new BoardReports(counting.catalogue, counting.authority, []),
    explaining: counting,
    settings: () => ({ 'pledgekeeper.recorded_at': '2019-02-11T09:00:00Z' }),
    onFault: (message) => faults.push(message),
  };
});
afterAll(async () => {
  await api?.app.close();
  await Promise.all([owner?.end(), jobs?.end()]);
  await queue?.close();
  await counting?.database.destroy();
  await place?.drop();
});

const january = '/extracts/2019-01';
const get = async (worker: Worker, url: string) => {
  const answer = await api.get(workers[worker], url);
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
};
const send = async (
  worker: Worker,
  method: 'POST' | 'PUT',
  url: string,
  payload: object = {},
  etag?: string,
) => {
  const answer = await api.send(workers[worker], method, url, payload, etag);
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
};
const step = (worker: Worker, name: string, payload: object = {}) =>
  send(worker, 'POST', `${january}/${name}`, payload);
const download = (worker: Worker, url: string, headers: Record<string, string> = {}) =>
  api.ask(workers[worker], { url: `/api/v1${url}`, headers });
const written = {
  because: 'Fewer homes nearby.',
  weAreDoing: 'Recruiting four households.',
  by: '2019-05-31',
};
const write = (worker: Worker, measure: string, etag: string, payload: object = written) =>
  send(worker, 'PUT', `${january}/commentary/${measure}`, payload, etag);
const draft = (today: PlainDate, goLive: PlainDate | null = '2018-12-15') =>
  draftWhatIsDue({
    database: counting.database,
    goLive,
    today: () => today,
    settings: () => ({ 'pledgekeeper.recorded_at': `${today}T06:00:00Z` }),
  });

/** Submits, lets something happen, reviews, signs off and publishes the month's latest version, as those who may. */
async function publish(onceSubmitted: () => Promise<unknown>): Promise<void> {
  expect((await step('analyst', 'submit')).status).toBe(200);
  await onceSubmitted();
  expect((await step('manager', 'review')).status).toBe(200);
  expect((await step('administrator', 'sign-off', { onBehalfOf: 'The Director' })).status).toBe(200);
  expect((await step('analyst', 'publish')).status).toBe(202);
  expect(await publishWhatIsAsked(publishing)).toBe(1);
}

/** What somebody without any right to it tries with SQL. */
const tried = async (client: Client, sql: string) => {
  await client.query('begin');
  const message = await client.query(sql).then(
    ({ rowCount }) => `${rowCount} rows`,
    (error: Error) => error.message,
  );
  await client.query('rollback');
  return message;
};

describe('the draft', () => {
  it('does not write itself on New Year’s Day, and does on the working day after it, once', async () => {
    expect(await draft('2019-01-01')).toBe(0);
    expect((await get('analyst', '/extracts/2018-12')).status).toBe(404);
    expect(await draft('2019-01-02')).toBe(1);
    expect(await draft('2019-01-02')).toBe(0);
    expect((await get('analyst', '/extracts/2018-12')).body).toMatchObject({
      extractVersion: 1,
      status: 'draft',
      due: { draftOn: '2019-01-02', commentaryBy: '2019-01-04', publishBy: '2019-01-08' },
      history: [{ what: 'drafted', by: null, at: '2019-01-02T06:00:00.000000Z' }],
      steps: ['submit'],
    });
  });

  it('does not write itself before go-live', async () => {
    expect(await draft('2019-02-11', '2019-02-04')).toBe(0);
  });

  it('of a month that is not over waits', async () => {
    expect(await draft('2019-01-31')).toBe(0);
    const before = await get('analyst', january);
    expect([before.status, before.body.detail]).toEqual([
      404,
      expect.stringMatching(/No extract of 2019-01/),
    ]);
  });

  it('is caught up by whoever looks later, two of them at once', async () => {
    const looks = await Promise.all([draft('2019-02-11'), draft('2019-02-11')]);
    expect(looks.reduce((sum, n) => sum + n)).toBe(1);
    const { body } = await get('manager', january);
    expect([body.status, body.extractVersion, body.countedBy]).toEqual(['draft', 1, null]);
  });

  it('waits for a count that was made when the month was over', async () => {
    expect(await draft('2019-03-01')).toBe(0);
    await count(counting, queue, ['2019-02-28'], '2019-02-28T23:59:00Z');
    expect(await draft('2019-03-01')).toBe(0);
    const { body } = await get('analyst', '/extracts/2019-02');
    expect(body.detail).toMatch(/No extract of 2019-02/);
  });

  it('is for those who prepare it alone', async () => {
    for (const worker of ['boardMember', 'adviser'] as const) {
      expect((await get(worker, january)).status).toBe(404);
      expect((await get(worker, `${january}/versions/1`)).status).toBe(404);
      expect((await get(worker, '/extracts')).body.items).toEqual([]);
      expect((await get(worker, `${january}/checklist`)).status).toBe(403);
    }
    expect((await get('manager', '/extracts')).body.items).toHaveLength(2);
  });
});

describe('the way to the Board (J5)', () => {
  /** Of January. The manager comes to own the first. */
  const own = 'suitable-accommodation-live';
  let reds: string[];

  it('announces meetings, and corrects them with a reason', async () => {
    const url = '/extracts/board-meetings';
    for (const heldOn of ['2018-12-13', '2019-03-13'])
      expect(
        (await send('analyst', 'POST', url, { heldOn, publishOn: heldOn.replace(/\d\d$/, '07') })).status,
      ).toBe(201);
    const [, wrong] = (await get('adviser', url)).body.items;
    const put = { heldOn: '2019-03-14', publishOn: '2019-03-07', corrects: wrong.id };
    expect((await send('analyst', 'POST', url, put)).status).toBe(422);
    const late = { heldOn: '2019-04-11', publishOn: '2019-04-12' };
    expect((await send('analyst', 'POST', url, late)).status).toBe(422);
    expect((await send('boardMember', 'POST', url, put)).status).toBe(403);
    const reason = 'Moved by a day for the election.';
    expect((await send('analyst', 'POST', url, { ...put, reason })).status).toBe(201);
    expect((await send('analyst', 'POST', url, { ...put, reason })).status).toBe(422);
    const items = (await get('boardMember', url)).body.items;
    expect(items.map(({ heldOn }: { heldOn: string }) => heldOn)).toEqual(['2018-12-13', '2019-03-14']);
    expect((await get('analyst', january)).body.meetings).toEqual({ last: '2018-12-13', next: '2019-03-14' });
  });

  it('gives commentary to write to the owner of a measure, and of no measure’s owner to the analysts', async () => {
    const all = (await get('analyst', '/extracts/commentary-tasks')).body.items;
    reds = all
      .filter(({ isRed, month }: { isRed: boolean; month: string }) => isRed && month === '2019-01')
      .map(({ measure }: { measure: string }) => measure);
    expect(reds).toContain(own);
    expect(all[0]).toMatchObject({ month: '2019-01', dueOn: '2019-02-05', isOverdue: true, owner: null });
    const rows = await owner.query(`select id from worker where worker_ref = any($1)`, [
      [workers.manager, workers.adviser],
    ]);
    const { rows: known } = await owner.query(`select id, worker_ref as ref from worker where id = any($1)`, [
      rows.rows.map(({ id }) => id),
    ]);
    const idOf = (worker: Worker) => known.find(({ ref }) => ref === workers[worker]).id;
    const owned = { measure: own, start: '2019-01-01' };
    const url = '/extracts/measure-owners';
    expect((await send('manager', 'POST', url, { ...owned, workerId: idOf('manager') })).status).toBe(403);
    expect((await send('analyst', 'POST', url, { ...owned, workerId: idOf('adviser') })).status).toBe(422);
    expect((await send('analyst', 'POST', url, { ...owned, workerId: idOf('manager') })).status).toBe(201);
    const theirs = (await get('manager', '/extracts/commentary-tasks')).body.items;
    expect(theirs.map(({ month, measure }: Record<string, string>) => [month, measure])).toContainEqual([
      '2019-01',
      own,
    ]);
    expect((await get('analyst', '/extracts/commentary-tasks')).body.items).toHaveLength(
      all.length - theirs.length,
    );
  });

  it('takes commentary of its owner or an analyst, of 120 words, against what was read', async () => {
    const [first, ...others] = reds.filter((measure) => measure !== own) as [string];
    expect((await write('manager', 'foster-care', '0')).status).toBe(403);
    expect((await write('boardMember', first, '0')).status).toBe(403);
    const long = 'word '.repeat(121);
    const refused = await write('analyst', first, '0', { ...written, because: long });
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '#/because']);
    expect((await send('analyst', 'PUT', `${january}/commentary/${first}`, written)).status).toBe(428);
    expect((await write('analyst', 'no-such-measure', '0')).status).toBe(404);
    for (const measure of others) expect((await write('analyst', measure, '0')).status).toBe(200);
    const { body, headers } = await write('analyst', first, '0');
    expect(headers.etag).toBe(`"${body.version}"`);
    expect((await write('analyst', first, '0')).status).toBe(412);
    const again = await write('analyst', first, body.version, { ...written, because: 'Said better.' });
    expect(again.body).toMatchObject({
      commentary: { because: 'Said better.', by: '2019-05-31' },
      earlier: [{ because: 'Fewer homes nearby.' }],
    });
  });

  it('is blocked while one red lacks commentary, and says which', async () => {
    const blocked = await step('analyst', 'publish');
    expect([blocked.status, blocked.body.type, blocked.body.detail]).toEqual([
      409,
      'urn:pledgekeeper:problem:checklist-blocks',
      expect.stringMatching(/^1 blocking: .*[Aa]ccommodation/),
    ]);
    expect((await step('analyst', 'submit')).status).toBe(409);
    expect((await get('manager', `${january}/checklist`)).body.blocking).toMatchObject([
      { check: 'commentary' },
    ]);
    expect((await write('manager', own, '0')).status).toBe(200);
    const { blocking, sentence } = (await get('analyst', `${january}/checklist`)).body;
    expect([blocking, sentence]).toEqual([[], 'Nothing blocks it.']);
  });

  it('waits for a night that is under way, not for one that was left half-way before the last', async () => {
    const blocked = async (knownAt: string) => {
      const { rows } = await owner.query(
        `insert into snapshot (as_at, known_at, catalogue_version) values ('2019-01-31', $1, 'another') returning id`,
        [knownAt],
      );
      const { blocking } = (await get('analyst', `${january}/checklist`)).body;
      await owner.query(`delete from snapshot where id = $1`, [rows[0].id]);
      return blocking.map(({ check }: { check: string }) => check);
    };
    expect(await blocked('2019-02-10T02:00:00Z')).toEqual(['night complete']);
    expect(await blocked('2019-02-05T02:00:00Z')).toEqual([]);
  });

  it('is submitted by an analyst, and its figures no longer move', async () => {
    expect((await step('analyst', 'publish')).body.type).toMatch(/out-of-turn/);
    expect((await step('manager', 'submit')).status).toBe(403);
    const { status, body } = await step('analyst', 'submit');
    expect([status, body.status, body.steps]).toEqual([200, 'submitted', ['review', 'send-back']]);
    expect(body.countedBy).toMatch(/^20/);
    expect((await write('analyst', reds[0]!, '0')).body.type).toMatch(/out-of-turn/);
  });

  it('is reviewed by nobody who submitted it or wrote in it, and may be sent back with the reason', async () => {
    for (const worker of ['analyst', 'manager'] as const)
      expect((await step(worker, 'review')).body).toMatchObject({
        status: 403,
        type: 'urn:pledgekeeper:problem:own-work',
      });
    expect((await step('boardMember', 'review')).status).toBe(403);
    const reason = 'Say more of what is done about accommodation.';
    expect((await step('manager', 'send-back', {})).status).toBe(400);
    expect((await step('manager', 'send-back', { reason })).body.status).toBe('draft');
    expect((await get('analyst', `${january}/checklist`)).body.warnings).toContainEqual({
      check: 'comments answered',
      about: 'Sent back',
      sentence: `It was sent back: ${reason}`,
    });
    // Another manager, who owns nothing here, reviews what this one wrote in.
    const { rows } = await owner.query(
      `insert into worker (worker_ref, name, is_named_person) values ('W900', 'Another Manager', true) returning id`,
    );
    await owner.query(
      `insert into worker_role (worker_id, role, "start") values ($1, 'team-manager', '2018-01-01')`,
      [rows[0].id],
    );
    expect((await step('analyst', 'submit')).status).toBe(200);
    const review = await api.send('W900', 'POST', `${january}/review`, { note: 'Read with care.' });
    expect(review.json()).toMatchObject({ status: 'reviewed', steps: ['sign-off', 'send-back'] });
    expect((await step('manager', 'sign-off', { onBehalfOf: 'The Director' })).status).toBe(403);
    expect((await step('administrator', 'sign-off', { onBehalfOf: 'The Director' })).body.status).toBe(
      'signed-off',
    );
  });

  it('that cannot be written leaves nothing, is tried three times, and may be asked for again', async () => {
    expect((await step('administrator', 'publish')).status).toBe(202);
    const told: string[] = [];
    const reports = Object.assign(Object.create(publishing.reports), {
      sourceOf: async () => Promise.reject(new Error('the disk is full')),
    });
    const failing = { ...publishing, reports, onFault: (message: string) => told.push(message) };
    for (let tries = 0; tries < 4; tries++) expect(await publishWhatIsAsked(failing)).toBe(0);
    expect([told.length, told[0]]).toEqual([3, expect.stringMatching(/the disk is full/)]);
    const { body } = await get('analyst', january);
    expect(body).toMatchObject({
      status: 'signed-off',
      isBeingPublished: false,
      problem: expect.stringMatching(/could not be published/),
      steps: ['publish', 'send-back'],
    });
    expect((await owner.query('select from extract_file')).rowCount).toBe(0);
  });

  it('is published by a job, whole or not at all', async () => {
    const asked = await step('administrator', 'publish');
    expect([asked.status, asked.headers.location, asked.body.isBeingPublished]).toEqual([
      202,
      `/api/v1${january}/versions/1`,
      true,
    ]);
    expect((await step('administrator', 'publish')).status).toBe(409);
    expect((await get('boardMember', january)).status).toBe(404);
    const looks = await Promise.all([publishWhatIsAsked(publishing), publishWhatIsAsked(publishing)]);
    expect([looks.reduce((sum, n) => sum + n), faults]).toEqual([1, []]);
    const { body } = await get('boardMember', january);
    expect(body).toMatchObject({
      status: 'published',
      publishedAt: '2019-02-11T09:00:00.000000Z',
      steps: [],
    });
    expect(body.history.map(({ what }: { what: string }) => what)).toEqual([
      'drafted',
      'submitted',
      'sent back',
      'submitted',
      'reviewed',
      'signed off',
      'publication asked',
      'publication asked',
      'published',
    ]);
    expect(body.history[5].note).toBe('On behalf of: The Director');
  });

  it('gives the Board every format, the same bytes twice, with their hash', async () => {
    const { items } = (await get('boardMember', `${january}/versions/1/files`)).body;
    const restricted = items.filter(({ variant }: { variant: string }) => variant === 'restricted');
    expect(restricted.map(({ format }: { format: string }) => format)).toEqual(
      formats.map(({ id }) => id).toSorted(),
    );
    for (const { at, sha256, size, fileName } of items) {
      const url = at.replace('/api/v1', '');
      const [one, other] = [await download('boardMember', url), await download('boardMember', url)];
      expect(one.rawPayload.equals(other.rawPayload)).toBe(true);
      const hash = createHash('sha256').update(one.rawPayload);
      expect([hash.copy().digest('hex'), one.rawPayload.length]).toEqual([sha256, size]);
      expect(one.headers).toMatchObject({
        etag: `"${sha256}"`,
        'content-digest': `sha-256=:${hash.digest('base64')}:`,
        'content-disposition': `attachment; filename="${fileName}"`,
      });
      const unchanged = await download('boardMember', url, { 'if-none-match': `"${sha256}"` });
      expect([unchanged.statusCode, unchanged.rawPayload.length]).toEqual([304, 0]);
    }
    expect(items[0].fileName).toMatch(/^board-extract-2019-01-v1-restricted\./);
  });

  it('gives the restricted variant to no others', async () => {
    expect((await get('adviser', january)).body.status).toBe('published');
    const { items } = (await get('adviser', `${january}/versions/1/files`)).body;
    expect(items.filter(({ variant }: { variant: string }) => variant === 'restricted')).toEqual([]);
    const answer = await download('adviser', `${january}/versions/1/files/restricted/csv`);
    expect(answer.statusCode).toBe(404);
  });

  it('is frozen: nothing of it can be edited, asked again or sent back', async () => {
    const refused = await write('analyst', reds[0]!, '1');
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      'Version 1 is published; create version 2 to correct it.',
    ]);
    for (const [worker, name, body] of [
      ['analyst', 'submit', {}],
      ['manager', 'review', {}],
      ['administrator', 'sign-off', { onBehalfOf: 'The Director' }],
      ['analyst', 'publish', {}],
      ['manager', 'send-back', { reason: 'We thought better of it.' }],
    ] as const)
      expect([name, (await step(worker, name, body)).body.type]).toEqual([
        name,
        'urn:pledgekeeper:problem:already-published',
      ]);
  });

  it('is frozen in the database, also to its owner', async () => {
    const app = await session(place.app);
    for (const [table, column] of [
      ['extract_file', 'bytes'],
      ['extract_commentary', 'because'],
      ['extract_event', 'what'],
      ['extract_version', 'status'],
      ['board_meeting', 'held_on'],
      ['measure_owner', 'measure'],
    ] as const)
      for (const sql of [
        `update ${table} set ${column} = ${column}`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]) {
        expect([sql, await tried(owner, sql)]).toEqual([sql, expect.stringMatching(/never changed/)]);
        for (const client of [app, jobs]) {
          const isStatus = table === 'extract_version' && sql.startsWith('update');
          expect([sql, await tried(client, sql)]).toEqual([
            sql,
            expect.stringMatching(isStatus ? /never changed/ : /permission denied/),
          ]);
        }
      }
    const january1 = `(select id from extract_version where as_at = '2019-01-31')`;
    expect(
      await tried(
        owner,
        `insert into extract_commentary (version_id, measure, because, we_are_doing, owner_id, written_by)
         select ${january1}, 'foster-care', 'x', 'y', id, id from worker limit 1`,
      ),
    ).toMatch(/while the extract is a draft/);
    expect(
      await tried(
        jobs,
        `insert into extract_file (version_id, variant, format, file_name, media_type, bytes, sha256)
         values (${january1}, 'open', 'txt', 'x', 'text/plain', 'x', encode(sha256('x'), 'hex'))`,
      ),
    ).toMatch(/when what was signed off is published/);
    // A draft without files is not made published by a word.
    expect(
      await tried(
        owner,
        `update extract_version set status = 'published', published_at = now(), counted_by = now(), known_at = now()
         where as_at = '2018-12-31'`,
      ),
    ).toMatch(/never changed/);
    await app.end();
  });
});

describe('a correction (J6)', () => {
  const changeNote = 'A move of January was recorded late.';
  let before: Buffer;

  /** Somebody who had one placement all year moved twice in January, and it is recorded late. */
  async function movedTwice(recordedAt: string, whom: number): Promise<void> {
    await jobs.query('begin');
    await jobs.query(`select set_config('pledgekeeper.recorded_at', $1, true)`, [recordedAt]);
    const { rows } = await jobs.query(
      `update placement set "end" = '2019-01-10', ended_because = 'X1', change_reason = 'CARPL' where id = (
         select id from placement where "end" is null and dispute is null and "start" < '2017-01-01' order by id limit 1 offset $1)
       returning person_id as id`,
      [whom],
    );
    await jobs.query(
      `insert into placement (person_id, "start", "end", started_because, code, provider, ended_because, change_reason)
       values ($1, '2019-01-10', '2019-01-17', 'P', 'U6', 'PR4', 'X1', 'CARPL'),
         ($1, '2019-01-17', null, 'P', 'U6', 'PR4', null, null)`,
      [rows[0].id],
    );
    await jobs.query('commit');
  }

  beforeAll(async () => {
    before = (await download('boardMember', `${january}/versions/1/files/restricted/csv`)).rawPayload;
    await movedTwice('2019-02-20T10:00:00Z', 0);
    await count(counting, queue, ['2019-01-31'], '2019-03-01T02:00:00Z');
  });

  it('leaves what was published as it was, whatever is counted since', async () => {
    const after = (await download('boardMember', `${january}/versions/1/files/restricted/csv`)).rawPayload;
    expect(after.equals(before)).toBe(true);
  });

  it('needs a note, and begins as a draft with the commentary there was', async () => {
    expect((await send('analyst', 'POST', `${january}/versions`, {})).status).toBe(400);
    expect((await send('manager', 'POST', `${january}/versions`, { changeNote })).status).toBe(403);
    const { status, body } = await send('analyst', 'POST', `${january}/versions`, { changeNote });
    expect([status, body.extractVersion, body.status, body.changeNote]).toEqual([
      201,
      2,
      'draft',
      changeNote,
    ]);
    expect((await send('analyst', 'POST', `${january}/versions`, { changeNote })).status).toBe(409);
    const { items } = (await get('analyst', `${january}/commentary`)).body;
    expect(items[0].commentary).not.toBeNull();
    expect((await get('boardMember', january)).body).toMatchObject({
      extractVersion: 1,
      status: 'published',
    });
    expect(
      await tried(owner, `insert into extract_version (as_at, version) values ('2018-11-30', 2)`),
    ).toMatch(/check constraint/);
  });

  it('tells why each figure changed, by causes that sum to the difference', async () => {
    await explainWhatIsAsked(counting);
    const { items } = (await get('analyst', `${january}/versions/2/changes`)).body;
    const change = items.find(({ measure }: { measure: string }) => measure === 'three-or-more-placements');
    expect(change.sentence).toMatch(
      /^We said 39 of 633 \(6\.2%\) for January 2019\. We now say 40 of 633 \(6\.3%\): 1 (recorded late|corrected) \(\+1\)\.$/,
    );
    expect(change.bridge).toMatchObject({
      from: { figure: { numerator: 39 } },
      to: { figure: { numerator: 40 } },
      definition: null,
    });
  });

  it('takes the place of the first version, which stays for ever, and tells what was counted when it was submitted', async () => {
    const manager = workers.manager;
    // The commentary of the first version was written by the manager too: another one reviews.
    Object.assign(workers, { manager: 'W900' });
    await publish(async () => {
      await movedTwice('2019-03-02T10:00:00Z', 1);
      await count(counting, queue, ['2019-01-31'], '2019-03-05T02:00:00Z');
    });
    Object.assign(workers, { manager });
    expect(faults).toEqual([]);
    const { body } = await get('boardMember', january);
    expect(body).toMatchObject({ extractVersion: 2, status: 'published', changeNote });
    expect(body.versions).toMatchObject([
      { version: 1, status: 'superseded' },
      { version: 2, status: 'published' },
    ]);
    const old = await download('boardMember', `${january}/versions/1/files/restricted/csv`);
    expect(old.rawPayload.equals(before)).toBe(true);
    const csv = (await download('boardMember', `${january}/versions/2/files/restricted/csv`)).body;
    const told = (text: string) =>
      /2019,January,[^\r]*three-or-more-placements,total,Total,(\d+),633/.exec(text)?.[1];
    expect([told(before.toString()), told(csv)]).toEqual(['39', '40']);
    const latest = (await download('analyst', `${january}/csv`)).body;
    expect(told(latest)).toBe('41');
    const { items } = (await get('boardMember', `${january}/versions/2/changes`)).body;
    expect(items.length).toBeGreaterThan(0);
    expect((await get('adviser', `${january}/versions/2/changes`)).status).toBe(403);
    expect(
      await tried(owner, `update extract_version set status = 'published' where status = 'superseded'`),
    ).toMatch(/never changed/);
  });
});

it('is published through the queue by whatever process works it', async () => {
  const december = '/extracts/2018-12';
  const { items } = (await get('analyst', `${december}/commentary`)).body;
  for (const { measure, version } of items)
    await send('analyst', 'PUT', `${december}/commentary/${measure}`, written, version);
  expect((await send('analyst', 'POST', `${december}/submit`, {})).status).toBe(200);
  expect((await send('manager', 'POST', `${december}/review`, {})).status).toBe(200);
  const onBehalfOf = 'The Director';
  expect((await send('administrator', 'POST', `${december}/sign-off`, { onBehalfOf })).status).toBe(200);
  expect((await send('analyst', 'POST', `${december}/publish`, {})).status).toBe(202);
  const drafting = { goLive: null, today: () => '2019-02-11' as PlainDate, lookAgainSeconds: 60 };
  const stop = workExtracts({ ...publishing, ...drafting }, queue);
  let status: string | undefined;
  for (let looks = 0; looks < 100 && status !== 'published'; looks++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    status = (await get('boardMember', december)).body.status;
  }
  stop();
  expect([status, faults]).toEqual(['published', []]);
  // No day of ours belongs to a demonstration.
  const drafts = await owner.query(`select from extract_version where as_at > '2019-01-31'`);
  expect(drafts.rowCount).toBe(0);
});
