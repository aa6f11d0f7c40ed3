import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { runWhatIsAsked, type ImportWork } from '../../src/imports/asked/run-imports.service.ts';
import { Spool } from '../../src/platform/spool/spool.ts';
import { sweepSpool } from '../../src/imports/asked/sweep-spool.ts';
import { Clock } from '../../src/platform/clock/clock.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { columns, type Rows } from '../db/importing.ts';
import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';
import { multipart, type Part } from './uploading.ts';

let council: SmallCouncil;
let work: ImportWork;
const faults: string[] = [];
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
    onFault: (message) => void faults.push(message),
  };
});
afterAll(async () => {
  await work?.database.destroy();
  await council?.close();
});
afterEach(() => expect(faults.splice(0)).toEqual([]));

const filesOf = (rows: Rows): Part[] =>
  (Object.keys(rows) as (keyof typeof columns)[]).map((name) => ({
    name: 'files',
    filename: `${name}.csv`,
    content: [columns[name], ...rows[name]!, ''].join('\n'),
  }));
const field = (name: string, content: string): Part => ({ name, content });
const post = (worker: Worker, parts: readonly Part[]) =>
  council.ask(worker, { method: 'POST', url: '/api/v1/imports', ...multipart(parts) });
const row = (child: string, dob = '10/09/2000') => `${child},1,${dob},WBRI,UN1,,`;
const episode = (child: string, start: string, end = '') =>
  `${child},${start},S,C1,N1,U6,PR1,${end},${end && 'X1'},,ZZ1 1AA,ZZ4 4DD,`;

/** Uploads as the analyst, does the job, and gives the resource. */
async function imported(rows: Rows, ...fields: Part[]) {
  const accepted = await post('analyst', [field('year', '2018'), ...fields, ...filesOf(rows)]);
  expect([accepted.statusCode, accepted.json()]).toEqual([202, expect.objectContaining({ state: 'queued' })]);
  await runWhatIsAsked(work);
  return (await council.ask('analyst', { url: accepted.headers.location as string })).json();
}
const list = async (id: string, what: 'findings' | 'rows' | 'differences') =>
  (await council.get('analyst', `/imports/${id}/${what}`)).json();
const countOf = async (from: string): Promise<number> =>
  (await council.owner.query(`select count(*)::int as n from ${from}`)).rows[0].n;

describe('POST /api/v1/imports', () => {
  it('stores the files for their owner alone, answers 202 with the resource, and the job records them', async () => {
    const accepted = await post('analyst', [
      ...filesOf({ Header: [row('U001')], Episodes: [episode('U001', '10/01/2017')] }),
      field('year', '2018'),
    ]);
    expect(accepted.statusCode).toBe(202);
    const { id, location } = accepted.json();
    expect(location).toBe(`/api/v1/imports/${id}`);
    expect(accepted.headers.location).toBe(location);
    expect(readdirSync(join(council.spool, 'imports', id))).toEqual(['0', '1']);
    expect(statSync(join(council.spool, 'imports', id, '0')).mode & 0o777).toBe(0o600);
    expect(statSync(join(council.spool, 'imports', id)).mode & 0o777).toBe(0o700);
    const waits = (await council.ask('administrator', { url: location })).json();
    expect(waits).toMatchObject({
      state: 'queued',
      number: null,
      rows: { found: null, read: 0 },
      files: [{ name: 'Header.csv' }, { name: 'Episodes.csv' }],
    });
    expect(await countOf(`person where child_id = 'U001'`)).toBe(0);

    expect(await runWhatIsAsked(work)).toBe(1);
    const done = (await council.ask('analyst', { url: location })).json();
    expect(done).toMatchObject({
      state: 'done',
      number: expect.any(Number),
      askedBy: council.workers.analyst,
      year: 2018,
      rows: { found: 2, read: 2 },
      problem: null,
      changes: { person: { new: 1, changed: 0, takenAway: 0, unchanged: 0 }, placement: { new: 1 } },
    });
    expect(existsSync(join(council.spool, 'imports', id))).toBe(false);
    const { rows } = await council.owner.query(
      `select recorded_by, source_import from person where child_id = 'U001'`,
    );
    expect(rows).toEqual([{ recorded_by: council.workers.analyst, source_import: id }]);
  });

  it('is refused to those who may not, before anything is stored', async () => {
    const before = readdirSync(join(council.spool, 'imports')).length;
    for (const worker of ['adviser', 'manager', 'boardMember', 'program'] as const)
      expect((await post(worker, filesOf({ Header: [row('U002')] }))).statusCode).toBe(403);
    expect(readdirSync(join(council.spool, 'imports'))).toHaveLength(before);
  });

  it('sent again with its key is one import', async () => {
    const sent = multipart(filesOf({ Header: [row('U003')] }));
    const ask = () => council.ask('analyst', { method: 'POST', url: '/api/v1/imports', ...sent });
    const [first, again] = [await ask(), await ask()];
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect([again.json(), again.headers.location]).toEqual([first.json(), first.headers.location]);
    const longer = multipart(filesOf({ Header: [row('U003'), row('U004')] }));
    const refused = await council.ask('analyst', {
      method: 'POST',
      url: '/api/v1/imports',
      payload: longer.payload,
      headers: sent.headers,
    });
    expect(refused.json()).toMatchObject({ type: 'urn:pledgekeeper:problem:key-used' });
    expect(await runWhatIsAsked(work)).toBe(1);
  });

  it('refuses fields that are none, and keeps no file', async () => {
    const before = readdirSync(join(council.spool, 'imports')).length;
    const files = filesOf({ Header: [row('U005')] });
    for (const [wrong, pointer] of [
      [field('year', 'last'), '#/year'],
      [field('take', 'everything'), '#/take'],
      [field('dry_run', 'perhaps'), '#/dry_run'],
      [field('colour', 'blue'), '#/colour'],
    ] as const) {
      const answer = await post('analyst', [...files, wrong]);
      expect([answer.statusCode, answer.json().errors]).toEqual([
        400,
        expect.arrayContaining([expect.objectContaining({ pointer })]),
      ]);
    }
    expect(readdirSync(join(council.spool, 'imports'))).toHaveLength(before);
  });

  it('says in plain words when it cannot be done', async () => {
    const accepted = await post('analyst', filesOf({ OC3: ['P001,10/09/2000,YES,F1,V1'] }));
    await runWhatIsAsked(work);
    const told = (await council.ask('analyst', { url: accepted.headers.location as string })).json();
    expect(told).toMatchObject({ state: 'failed', number: null });
    expect(told.problem).toMatch(/^OC3 tells of a year, .* Say it/);
  });

  it('of all rows or none records nothing when one is refused, and keeps the findings', async () => {
    const told = await imported(
      { Header: [row('U006')], Episodes: [episode('U006', '10/01/2017'), episode('ghost', '10/01/2017')] },
      field('take', 'all rows or none'),
    );
    expect(told).toMatchObject({ state: 'failed', number: null, take: 'all rows or none' });
    expect(told.problem).toContain('Episodes.csv');
    expect(await countOf(`person where child_id = 'U006'`)).toBe(0);
    const { items } = await list(told.id, 'findings');
    expect(items[0]).toMatchObject({
      file: 'Episodes.csv',
      line: 3,
      childId: 'ghost',
      personId: null,
      code: 'child-not-in-header',
    });
    // Nobody's findings are what the checks found, since nothing was recorded: they stand with the import.
    expect(items.map(({ code }: { code: string }) => code)).toContain('191');
  });

  it('of all good rows records them, and the others wait without their addresses', async () => {
    const told = await imported({
      Header: [row('U007')],
      Episodes: [episode('U007', '10/01/2017'), episode('ghost', '10/01/2017')],
    });
    expect(told).toMatchObject({ state: 'done', take: 'all good rows' });
    const { items } = await list(told.id, 'rows');
    expect(items).toMatchObject([{ table: 'Episodes', line: 3, childId: 'ghost', verdict: 'refused' }]);
    expect(JSON.stringify(items)).not.toMatch(/ZZ\d/);
    const accepted = await post('analyst', [
      {
        name: 'files',
        filename: 'a.csv',
        content: `${columns.Header},HOME\nU009,9,99/99/2000,WBRI,UN1,,,4 Elm Lane\n`,
      },
    ]);
    await runWhatIsAsked(work);
    const { items: more } = await list(accepted.json().id, 'rows');
    expect(more).toMatchObject([{ childId: 'U009', cells: { DOB: '99/99/2000' } }]);
    expect(JSON.stringify(more)).not.toContain('Elm Lane');
  });

  it('never shows in a finding the address that could not be read, nor a restricted child’s', async () => {
    const told = await imported({
      Header: [row('P004'), row('U008')],
      Episodes: ['U008', 'P004'].map((child) =>
        episode(child, '10/01/2017').replace('ZZ4 4DD', '4 Elm Lane'),
      ),
    });
    const { items } = await list(told.id, 'findings');
    expect(items.map(({ childId, value }: Record<string, unknown>) => [childId, value])).toEqual([
      ['U008', null],
    ]);
  });

  it('lists imports a page at a time, the newest first', async () => {
    const { items, next } = (await council.get('analyst', '/imports?limit=2')).json();
    const rest = (await council.get('analyst', `/imports?limit=200&after=${next}`)).json();
    expect(next).toBe(items[1].id);
    const all: string[] = [...items, ...rest.items].map(({ askedAt }) => askedAt);
    expect(all).toEqual(all.toSorted((a, b) => Number(a < b) - Number(a > b)));
    expect(new Set([...items, ...rest.items].map(({ id }) => id)).size).toBe(await countOf('import'));
  });

  it('shows what names children to the analyst alone, and of no import nothing', async () => {
    const { items } = (await council.get('administrator', '/imports')).json();
    for (const what of ['findings', 'rows', 'differences']) {
      expect((await council.get('administrator', `/imports/${items[0].id}/${what}`)).statusCode).toBe(403);
      expect((await council.get('analyst', `/imports/${council.people.jordan}/${what}`)).statusCode).toBe(
        404,
      );
    }
  });
});

describe('the job', () => {
  it('that was killed in the middle has left nothing, and is done again', async () => {
    const { id } = (
      await post('analyst', [field('year', '2018'), ...filesOf({ Header: [row('U010')] })])
    ).json();
    // As a process leaves it that dies while it records: the state is told, the transaction is gone.
    await council.owner.query(
      `update import set state = 'recording', attempts = 1, rows_read = 1 where id = $1`,
      [id],
    );
    expect(await runWhatIsAsked(work)).toBe(1);
    expect((await council.get('analyst', `/imports/${id}`)).json()).toMatchObject({
      state: 'done',
      rows: { found: 1, read: 1 },
    });
    expect(await countOf(`person where child_id = 'U010'`)).toBe(1);
  });

  it('gives up what was begun three times', async () => {
    const { id } = (await post('analyst', filesOf({ Header: [row('U011')] }))).json();
    await council.owner.query(`update import set state = 'reading', attempts = 3 where id = $1`, [id]);
    await runWhatIsAsked(work);
    expect((await council.get('analyst', `/imports/${id}`)).json()).toMatchObject({
      state: 'failed',
      problem: expect.stringMatching(/^This was begun three times/),
    });
    expect(await countOf(`person where child_id = 'U011'`)).toBe(0);
  });

  it('waits while a command imports, and does it afterwards', async () => {
    const { id } = (await post('analyst', filesOf({ Header: [row('U012')] }))).json();
    const client = council.owner;
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('pledgekeeper import'))`);
    expect(await runWhatIsAsked(work)).toBe(0);
    await client.query('rollback');
    expect((await council.get('analyst', `/imports/${id}`)).json()).toMatchObject({ state: 'queued' });
    expect(await runWhatIsAsked(work)).toBe(1);
  });

  it('is done by one process at a time', async () => {
    for (const child of ['U013', 'U014', 'U015'])
      await post('analyst', [field('year', '2018'), ...filesOf({ Header: [row(child)] })]);
    const done = await Promise.all([runWhatIsAsked(work), runWhatIsAsked(work)]);
    expect(done.toSorted((a, b) => a - b)).toEqual([0, 3]);
  });

  it('says so when the files are gone', async () => {
    const { id } = (await post('analyst', filesOf({ Header: [row('U016')] }))).json();
    await work.spool.remove(id);
    await runWhatIsAsked(work);
    expect((await council.get('analyst', `/imports/${id}`)).json()).toMatchObject({
      state: 'failed',
      problem: 'The uploaded files are gone. Send them again.',
    });
  });

  it('leaves what nobody needs to the sweep, which spares what is queued', async () => {
    const { id } = (await post('analyst', filesOf({ Header: [row('U017')] }))).json();
    await work.spool.make('00000000-0000-4000-8000-000000000000');
    const hour = 60 * 60 * 1_000;
    expect(await sweepSpool(work.database, work.spool, new Date(Date.now() + hour - 60_000))).toBe(0);
    expect(await sweepSpool(work.database, work.spool, new Date(Date.now() + hour + 60_000))).toBe(1);
    expect(readdirSync(join(council.spool, 'imports'))).toEqual([id]);
    await runWhatIsAsked(work);
  });
});

describe('differences', () => {
  const begin = (child: string): Rows => ({ Header: [row(child)], Episodes: [episode(child, '10/01/2017')] });
  const amended = (child: string): Rows => ({
    Header: [row(child, '11/09/2000')],
    Episodes: [
      episode(child, '10/01/2017', '01/03/2017').replace('ZZ4 4DD', 'ZZ5 5DD'),
      episode(child, '01/03/2017'),
    ],
  });
  const dry = field('dry_run', 'true');

  it('are shown by a dry run, which records nothing: who, which table, what field, from what to what', async () => {
    await imported(begin('U020'));
    const told = await imported(amended('U020'), dry);
    expect(told).toMatchObject({
      state: 'done',
      isDryRun: true,
      number: null,
      changes: {
        person: { new: 0, changed: 1, takenAway: 0, unchanged: 0 },
        placement: { new: 1, changed: 1, takenAway: 0, unchanged: 0 },
      },
    });
    const { items } = await list(told.id, 'differences');
    const { rows } = await council.owner.query(`select id from person where child_id = 'U020'`);
    expect(items).toContainEqual({
      id: expect.any(String),
      table: 'person',
      personId: rows[0].id,
      childId: 'U020',
      on: rows[0].id,
      change: 'changed',
      fields: { born_on: { from: '2000-09-10', to: '2000-09-11' } },
    });
    expect(items.find(({ table }: { table: string }) => table === 'placement')).toMatchObject({
      on: '2017-01-10',
      fields: { end: { from: null, to: '2017-03-01' }, postcode: 'changed' },
    });
    expect(JSON.stringify(items)).not.toMatch(/ZZ\d/);
    expect(await countOf(`person where child_id = 'U020' and born_on = '2000-09-10'`)).toBe(1);
    expect(await countOf(`superseded.person where child_id = 'U020'`)).toBe(0);
  });

  it('are taken as they were shown, once', async () => {
    await imported(begin('U021'));
    const { id } = await imported(amended('U021'), dry);
    const accepted = await council.send('analyst', 'POST', `/imports/${id}/take`);
    expect(accepted.statusCode).toBe(202);
    await runWhatIsAsked(work);
    const told = (await council.ask('analyst', { url: accepted.headers.location as string })).json();
    expect(told).toMatchObject({ state: 'done', of: id, number: expect.any(Number), problem: null });
    expect(await countOf(`person where child_id = 'U021' and born_on = '2000-09-11'`)).toBe(1);
    expect(existsSync(join(council.spool, 'imports', id))).toBe(false);
    expect((await council.send('analyst', 'POST', `/imports/${id}/take`)).json()).toMatchObject({
      status: 409,
      detail: 'This dry run is taken already.',
    });
  });

  it('of a file that brings new children with new facts are taken too', async () => {
    const { id } = await imported(begin('U022'), dry);
    await council.send('analyst', 'POST', `/imports/${id}/take`);
    await runWhatIsAsked(work);
    expect(await countOf(`person where child_id = 'U022'`)).toBe(1);
  });

  it('are refused with 409 when a row of theirs has changed meanwhile', async () => {
    await imported(begin('U023'));
    const { id } = await imported(amended('U023'), dry);
    await council.owner.query(
      `update placement set provider = 'PR2' from person p where p.id = person_id and p.child_id = 'U023'`,
    );
    expect((await council.send('analyst', 'POST', `/imports/${id}/take`)).json()).toMatchObject({
      status: 409,
      detail: expect.stringMatching(/^The record has changed since the dry run/),
    });
  });

  it('are refused by the job when something else makes them others', async () => {
    const { id } = await imported(begin('U024'), dry);
    await imported({ Header: [row('U024')] });
    const accepted = await council.send('analyst', 'POST', `/imports/${id}/take`);
    await runWhatIsAsked(work);
    const told = (await council.ask('analyst', { url: accepted.headers.location as string })).json();
    expect(told).toMatchObject({ state: 'failed', number: null });
    expect(told.problem).toMatch(/^The record has changed since the dry run/);
    expect(
      await countOf(`period_of_care c join person p on p.id = c.person_id where child_id = 'U024'`),
    ).toBe(0);
  });

  it('of what was no dry run cannot be taken', async () => {
    const { id } = await imported(begin('U025'));
    expect((await council.send('analyst', 'POST', `/imports/${id}/take`)).statusCode).toBe(409);
  });

  it('of the same files again are none', async () => {
    await imported(begin('U026'));
    const { changes } = await imported(begin('U026'), dry);
    expect(changes.placement).toEqual({ new: 0, changed: 0, takenAway: 0, unchanged: 1 });
  });
});

describe('POST /api/v1/imports/:id/undo', () => {
  const reason = 'The files were those of another year.';

  it('makes the record as if it had not been, and its findings are marked so', async () => {
    const told = await imported({
      Header: [row('U030')],
      Episodes: [episode('U030', '10/01/2017'), episode('ghost', '1/1/17')],
    });
    const accepted = await council.send('analyst', 'POST', `/imports/${told.id}/undo`, { reason });
    expect(accepted.statusCode).toBe(202);
    await runWhatIsAsked(work);
    const undo = (await council.ask('analyst', { url: accepted.headers.location as string })).json();
    expect(undo).toMatchObject({ kind: 'undo', state: 'done', of: told.id, reason, problem: null });
    expect(undo.number).toBeGreaterThan(told.number);
    expect(await countOf(`person where child_id = 'U030'`)).toBe(0);
    expect(await countOf(`superseded.person where child_id = 'U030'`)).toBe(1);
    expect((await council.get('analyst', `/imports/${told.id}`)).json()).toMatchObject({ undoneBy: undo.id });
    expect(await list(told.id, 'findings')).toMatchObject({ isUndone: true });
    const again = await council.send('analyst', 'POST', `/imports/${told.id}/undo`, { reason });
    expect(again.statusCode).toBe(409);
  });

  it('lists what a person recorded on it since, and changes nothing', async () => {
    const told = await imported({ Header: [row('U031')], Episodes: [episode('U031', '10/01/2017')] });
    await council.owner.query(`select set_config('pledgekeeper.worker_id', $1, false)`, [
      council.workers.socialWorker,
    ]);
    await council.owner.query(
      `insert into review (person_id, held_on) select id, '2018-03-01' from person where child_id = 'U031'`,
    );
    await council.owner.query(`select set_config('pledgekeeper.worker_id', '', false)`);
    const accepted = await council.send('analyst', 'POST', `/imports/${told.id}/undo`, { reason });
    await runWhatIsAsked(work);
    const undo = (await council.ask('analyst', { url: accepted.headers.location as string })).json();
    expect(undo).toMatchObject({
      state: 'failed',
      problem: expect.stringMatching(/^Later facts stand/),
      standing: [
        { table: 'review', on: '2018-03-01', what: 'recorded since', import: null, roles: ['social-worker'] },
      ],
    });
    expect(await countOf(`person where child_id = 'U031'`)).toBe(1);
  });

  it('asks for a reason, and of a dry run there is nothing to undo', async () => {
    const told = await imported({ Header: [row('U032')] }, field('dry_run', 'true'));
    const url = `/imports/${told.id}/undo`;
    expect((await council.send('analyst', 'POST', url, { reason: 'no' })).statusCode).toBe(400);
    expect((await council.send('analyst', 'POST', url, { reason })).statusCode).toBe(409);
  });
});
