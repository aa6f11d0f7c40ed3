import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { IsInt } from 'class-validator';
import { unzipSync } from 'fflate';
import { DataSource } from 'typeorm';
import { Clock } from '../../src/platform/clock/clock.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { Spool } from '../../src/platform/spool/spool.ts';
import { ExportRefused, type ExportKind } from '../../src/returns/exports/export-kind.ts';
import { sweepExports } from '../../src/returns/exports/sweep-exports.ts';
import { writeWhatIsAsked, type ExportWork } from '../../src/returns/exports/write-exports.service.ts';
import { aSmallCouncil, type SmallCouncil } from './small-council.ts';

class Year {
  @IsInt()
  year!: number;
}

/** A kind invented here: a file of everybody born before the year, and one that says so. */
const born: ExportKind<Year> = {
  id: 'born-before',
  options: Year,
  allow: ['performance-analyst'],
  withoutApproval: 'Whether somebody else approves is tried in approvals.spec.',
  isZip: true,
  async *write({ db, options, people }) {
    async function* rows() {
      yield 'CHILD\r\n';
      const found: { id: string; child: string }[] = await db.query(
        `select id, child_id as child from person where born_on < make_date($1, 1, 1) order by 2`,
        [options.year],
      );
      for (const { id, child } of found) {
        people.add(id);
        yield `${child}\r\n`;
      }
    }
    yield { name: 'Born.csv', mediaType: 'text/csv', content: rows() };
    yield { name: 'About.txt', mediaType: 'text/plain', content: [`before ${options.year}`] };
  },
};
const single: ExportKind<Year> = { ...born, id: 'single', isZip: false };
const refused: ExportKind<Year> = {
  ...born,
  id: 'refused',
  write() {
    throw new ExportRefused('Nothing was counted in that year. Ask for another.');
  },
};
const broken: ExportKind<Year> = {
  ...born,
  id: 'broken',
  write() {
    throw new Error('Not planned.');
  },
};
const closed: ExportKind<Year> = { ...born, id: 'closed', allow: ['board-member'] };
const writing: ExportKind<Year> = {
  ...born,
  id: 'writing',
  async *write({ db }) {
    await db.query(`update person set sex = '1'`);
    yield* [];
  },
};

let council: SmallCouncil;
let work: ExportWork;
const faults: string[] = [];
beforeAll(async () => {
  const kinds = [born, single, refused, broken, closed, writing] as unknown as ExportKind[];
  council = await aSmallCouncil({ kinds });
  const pool = { applicationName: 'test jobs', poolSize: 4, timeouts: jobTimeouts };
  const database = await new DataSource(dataSourceOptions(council.place.worker, pool)).initialize();
  const spool = await Spool.open(council.spool, 'exports');
  work = { database, spool, clock: new Clock(), kinds, onFault: (message) => void faults.push(message) };
});
afterAll(async () => {
  await work?.database.destroy();
  await council?.close();
});

const purpose = 'To try what an export does.';
const ask = (kind: string, options: object = { year: 2000 }) =>
  council.send('analyst', 'POST', '/exports', { kind, options, purpose });
const written = async (kind: string) => {
  const { id } = (await ask(kind)).json();
  await writeWhatIsAsked(work);
  return (await council.get('analyst', `/exports/${id}`)).json();
};
const audited = async (operation: string) =>
  (
    await council.owner.query(
      `select purpose, people from audit where operation = $1 and status < 300 order by at desc limit 1`,
      [operation],
    )
  ).rows[0];

describe('an export', () => {
  it('is answered 202 with its resource, and audited with its purpose', async () => {
    const answer = await ask('born-before');
    expect(answer.statusCode).toBe(202);
    const { id, location } = answer.json();
    expect([location, answer.headers.location]).toEqual([`/api/v1/exports/${id}`, `/api/v1/exports/${id}`]);
    expect((await council.get('analyst', `/exports/${id}`)).json()).toMatchObject({
      state: 'queued',
      file: null,
    });
    expect((await council.get('analyst', `/exports/${id}/file`)).statusCode).toBe(404);
    expect(await audited('POST /api/v1/exports')).toMatchObject({ purpose });
    expect(await writeWhatIsAsked(work)).toBe(1);
  });

  it('gives its files as a zip to whoever asked, and the audit says whom it tells of', async () => {
    const told = await written('born-before');
    expect(told).toMatchObject({
      state: 'done',
      people: 2,
      isGone: false,
      file: { name: 'born-before.zip' },
    });
    expect(statSync(join(council.spool, 'exports', told.id, '0')).mode & 0o777).toBe(0o600);
    const answer = await council.get('analyst', `/exports/${told.id}/file`);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="born-before.zip"');
    expect(answer.rawPayload).toHaveLength(told.file.bytes);
    const files = unzipSync(answer.rawPayload);
    expect(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['Born.csv', 'CHILD\r\nP001\r\nP003\r\n'],
      ['About.txt', 'before 2000'],
    ]);
    const { jordan, noor } = council.people;
    const { people, purpose: why } = await audited('GET /api/v1/exports/:id/file');
    expect([people.toSorted(), why]).toEqual([[jordan, noor].toSorted(), purpose]);
  });

  it('of one file gives that file', async () => {
    const { id, file } = await written('single');
    expect(file).toMatchObject({ name: 'Born.csv', mediaType: 'text/csv' });
    const answer = await council.get('analyst', `/exports/${id}/file`);
    expect([answer.headers['content-type'], answer.body]).toEqual(['text/csv', 'CHILD\r\nP001\r\nP003\r\n']);
  });

  it('is nobody else’s', async () => {
    const { id } = await written('single');
    await council.owner.query(
      `insert into worker_role (worker_id, role, "start") values ($1, 'performance-analyst', '2018-01-01') on conflict do nothing`,
      [council.workers.manager],
    );
    for (const url of [`/exports/${id}`, `/exports/${id}/file`])
      expect((await council.get('manager', url)).statusCode).toBe(404);
    for (const worker of ['adviser', 'administrator', 'boardMember', 'program'] as const)
      expect((await council.get(worker, `/exports/${id}`)).statusCode).toBe(403);
  });

  it('asks for a purpose, a kind there is, options as the kind wants them, and a role that may', async () => {
    const send = (body: object) => council.send('analyst', 'POST', '/exports', body);
    const pointers = async (body: object) => {
      const answer = await send(body);
      return [answer.statusCode, answer.json().errors?.map(({ pointer }: { pointer: string }) => pointer)];
    };
    const options = { year: 2000 };
    expect((await pointers({ kind: 'single', options }))[0]).toBe(400);
    expect(await pointers({ kind: 'none', options, purpose })).toEqual([400, ['#/kind']]);
    expect(await pointers({ kind: 'single', options: { year: 'x' }, purpose })).toEqual([400, ['#/year']]);
    expect(await pointers({ kind: 'single', options: { ...options, more: 1 }, purpose })).toEqual([
      400,
      ['#/more'],
    ]);
    expect((await pointers({ kind: 'closed', options, purpose }))[0]).toBe(403);
    expect(await writeWhatIsAsked(work)).toBe(0);
  });

  it('that cannot be written says what to do, and leaves no file', async () => {
    const told = await written('refused');
    expect(told).toMatchObject({
      state: 'failed',
      problem: 'Nothing was counted in that year. Ask for another.',
      file: null,
    });
    expect(readdirSync(join(council.spool, 'exports'))).not.toContain(told.id);
  });

  it('that fails three times is given up, and may not write to the record', async () => {
    for (const kind of ['broken', 'writing']) {
      const { id } = (await ask(kind)).json();
      for (let times = 0; times < 4; times++) await writeWhatIsAsked(work);
      expect((await council.get('analyst', `/exports/${id}`)).json()).toMatchObject({ state: 'failed' });
    }
    expect(faults.splice(0)).toEqual([
      ...Array.from({ length: 3 }, () => expect.stringMatching(/: Not planned\.$/)),
      ...Array.from({ length: 3 }, () => expect.stringMatching(/read-only transaction/)),
    ]);
  });

  it('that a process left half written is written anew', async () => {
    const { id } = (await ask('single')).json();
    await council.owner.query(`update export set state = 'writing', attempts = 1 where id = $1`, [id]);
    await work.spool.make(id);
    expect(await writeWhatIsAsked(work)).toBe(1);
    expect((await council.get('analyst', `/exports/${id}`)).json()).toMatchObject({ state: 'done' });
  });

  it('waits for a day and is gone then', async () => {
    const { id } = await written('single');
    const ended = (hours: number) =>
      council.owner.query(
        `update export set ended_at = now() - make_interval(hours => $2, secs => 60) where id = $1`,
        [id, hours],
      );
    await ended(23);
    await sweepExports(work.database, work.spool);
    expect((await council.get('analyst', `/exports/${id}/file`)).statusCode).toBe(200);
    await ended(24);
    expect((await council.get('analyst', `/exports/${id}`)).json()).toMatchObject({ isGone: true });
    expect((await council.get('analyst', `/exports/${id}/file`)).statusCode).toBe(404);
    await sweepExports(work.database, work.spool);
    expect(existsSync(join(council.spool, 'exports', id))).toBe(false);
  });
});
