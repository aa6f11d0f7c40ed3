import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module.ts';
import { entities } from '../../src/entities.ts';
import { readCatalogue } from '../../src/measures/catalogue.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { dataSourceOptions, jobTimeouts, requestTimeouts } from '../../src/platform/database/data-source.ts';
import { createServer } from '../../src/platform/http/server.ts';
import { Logger } from '../../src/platform/logging/logger.ts';
import { admit } from '../../src/records/workforce/admit.store.ts';
import { aSignInService, type SignInService } from './sign-in-service.ts';
import { aSmallCouncil, staff, type SmallCouncil, type Worker } from './small-council.ts';

const problem = (code: string) => `urn:pledgekeeper:problem:${code}`;

describe('workers', () => {
  let council: SmallCouncil;
  const of = (worker: Worker) => `/workers/${council.workers[worker]}`;
  const versionOf = async (url: string) => (await council.get('administrator', url)).json().version;
  const patch = async (asker: Worker, worker: Worker, body: object, version?: string) =>
    council.send(asker, 'PATCH', of(worker), body, version ?? (await versionOf(of(worker))));
  const rolesOf = async (worker: Worker, query = '') =>
    (await council.get('administrator', `${of(worker)}/roles${query}`)).json().items;
  const give = (worker: Worker, body: object, asker: Worker = 'administrator') =>
    council.send(asker, 'POST', `${of(worker)}/roles`, body);

  beforeEach(async () => {
    council = await aSmallCouncil();
  });
  afterEach(() => council?.close());

  it('are known to everybody of the council who signs in, by name, and not to programs or partners', async () => {
    const names = Object.keys(staff).toSorted();
    const strangers: readonly Worker[] = ['program', 'partner'];
    for (const one of strangers) expect((await council.get(one, '/workers')).statusCode).toBe(403);
    for (const worker of (Object.keys(staff) as Worker[]).filter((one) => !strangers.includes(one))) {
      const { items } = (await council.get(worker, '/workers')).json();
      expect([worker, items.map(({ name }: { name: string }) => name)]).toEqual([worker, names]);
    }
    expect((await council.get('boardMember', of('manager'))).json()).toEqual({
      asAt: null,
      knownAt: null,
      id: council.workers.manager,
      workerRef: 'manager',
      name: 'manager',
      team: 'North',
      isNamedPerson: true,
      roles: ['team-manager'],
      hasSignIn: false,
      version: expect.stringMatching(/^\d+$/),
    });
    const nobody = '/workers/00000000-0000-4000-8000-000000000000';
    for (const url of [nobody, `${nobody}/roles`, '/workers/nobody'])
      expect([url, (await council.get('manager', url)).statusCode]).toEqual([url, 404]);
  });

  it('come in pages, each worker once', async () => {
    const seen: string[] = [];
    let url: string | null = '/workers?limit=5';
    let pages = 0;
    while (url) {
      const answer = await council.get('adviser', url);
      seen.push(...answer.json().items.map(({ name }: { name: string }) => name));
      const [, next] = /^<\/api\/v1(.*)>; rel="next"$/.exec(String(answer.headers.link ?? '')) ?? [];
      expect(answer.json().next === null).toBe(next === undefined);
      url = next ?? null;
      pages++;
    }
    expect([pages, seen]).toEqual([3, Object.keys(staff).toSorted()]);
  });

  it('are added and changed by administrators alone', async () => {
    const body = { workerRef: 'W031', name: 'Priya Sharma', team: 'North', isNamedPerson: true };
    for (const worker of Object.keys(staff) as Worker[]) {
      if (worker === 'administrator') continue;
      for (const [method, url, sent] of [
        ['POST', '/workers', body],
        ['PATCH', of('adviser'), { name: 'Somebody else' }],
        ['PUT', `${of('adviser')}/sign-in`, { subject: 'a1' }],
        ['POST', `${of('adviser')}/roles`, { role: 'team-manager', start: '2019-02-04' }],
      ] as const)
        expect([worker, url, (await council.send(worker, method, url, sent, '1')).statusCode]).toEqual([
          worker,
          url,
          403,
        ]);
    }
    const added = await council.send('administrator', 'POST', '/workers', body);
    expect([added.statusCode, added.json()]).toEqual([201, expect.objectContaining({ ...body, roles: [] })]);
    expect(added.headers.location).toBe(`/api/v1/workers/${added.json().id}`);
    const again = await council.send('administrator', 'POST', '/workers', { ...body, name: 'Another' });
    expect([again.statusCode, again.json().errors[0].pointer]).toEqual([422, '#/workerRef']);
  });

  it('keep what is left out, and take null for a team alone', async () => {
    const changed = await patch('administrator', 'adviser', { name: 'Ama Mensah' });
    expect(changed.json()).toMatchObject({
      workerRef: 'adviser',
      name: 'Ama Mensah',
      team: 'North',
      isNamedPerson: true,
    });
    expect((await patch('administrator', 'adviser', { team: null })).json().team).toBeNull();
    for (const name of ['name', 'workerRef', 'isNamedPerson']) {
      const refused = await patch('administrator', 'adviser', { [name]: null });
      expect([refused.statusCode, refused.json().errors[0].pointer]).toEqual([422, `#/${name}`]);
    }
    expect((await patch('administrator', 'adviser', { workerRef: 'colleague' })).statusCode).toBe(422);
    expect((await patch('administrator', 'adviser', { workerRef: 'adviser' })).statusCode).toBe(200);
    expect((await patch('administrator', 'adviser', { name: 'Late' }, '1')).statusCode).toBe(412);
    expect((await council.send('administrator', 'PATCH', of('adviser'), { name: 'Late' })).statusCode).toBe(
      428,
    );
    expect((await council.get('adviser', `${of('adviser')}?known_at=2019-01-01T00:00:00Z`)).json().name).toBe(
      'adviser',
    );
  });

  it('get roles from a day on until a day', async () => {
    const given = await give('adviser', { role: 'team-manager', start: '2019-02-05', end: '2019-03-01' });
    expect([given.statusCode, given.json()]).toEqual([
      201,
      expect.objectContaining({ role: 'team-manager', start: '2019-02-05', end: '2019-03-01' }),
    ]);
    expect(await rolesOf('adviser')).toMatchObject([
      { role: 'personal-adviser', start: '2018-01-01', end: null, recordedBy: null },
      { role: 'team-manager', start: '2019-02-05', recordedBy: council.workers.administrator },
    ]);
    const on = async (day: string) => (await rolesOf('adviser', `?as_at=${day}`)).length;
    expect([
      await on('2019-02-04'),
      await on('2019-02-05'),
      await on('2019-02-28'),
      await on('2019-03-01'),
    ]).toEqual([1, 2, 2, 1]);
    const shown = async (day: string) =>
      (await council.get('adviser', `${of('adviser')}?as_at=${day}`)).json().roles;
    expect(await shown('2019-02-04')).toEqual(['personal-adviser']);
    expect(await shown('2019-02-05')).toEqual(['personal-adviser', 'team-manager']);
    const clash = await give('adviser', { role: 'team-manager', start: '2019-02-28' });
    expect([clash.statusCode, clash.json().errors[0].pointer]).toEqual([422, '#/start']);
    expect((await give('adviser', { role: 'team-manager', start: '2019-03-01' })).statusCode).toBe(201);
    const backwards = await give('adviser', {
      role: 'reviewing-officer',
      start: '2019-02-05',
      end: '2019-02-05',
    });
    expect([backwards.statusCode, backwards.json().errors[0].pointer]).toEqual([422, '#/end']);
    expect((await give('adviser', { role: 'owner', start: '2019-02-05' })).statusCode).toBe(400);
  });

  it('lose roles: ended against the version read, or taken back when given in error', async () => {
    const [role] = await rolesOf('adviser');
    const end = `${of('adviser')}/roles/${role.id}/end`;
    expect((await council.send('administrator', 'POST', end, { end: '2019-02-04' })).statusCode).toBe(428);
    expect((await council.send('administrator', 'POST', end, { end: '2019-02-04' }, '1')).statusCode).toBe(
      412,
    );
    expect(
      (await council.send('administrator', 'POST', end, { end: '2018-01-01' }, role.version)).statusCode,
    ).toBe(422);
    const ended = await council.send('administrator', 'POST', end, { end: '2019-02-04' }, role.version);
    expect([ended.statusCode, ended.json().end]).toEqual([200, '2019-02-04']);

    const wrong = (await give('adviser', { role: 'performance-analyst', start: '2019-02-04' })).json();
    const url = `${of('adviser')}/roles/${wrong.id}`;
    expect((await council.send('administrator', 'DELETE', url, undefined, '1')).statusCode).toBe(412);
    // A role of somebody else is not found at this worker's address.
    const elsewhere = `${of('colleague')}/roles/${wrong.id}`;
    expect(
      (await council.send('administrator', 'DELETE', elsewhere, undefined, wrong.version)).statusCode,
    ).toBe(404);
    expect((await council.send('administrator', 'DELETE', url, undefined, wrong.version)).statusCode).toBe(
      204,
    );
    expect(await rolesOf('adviser')).toHaveLength(1);
  });

  it('do not give themselves more than others gave them', async () => {
    const own = await give('administrator', { role: 'performance-analyst', start: '2019-02-04' });
    expect([own.statusCode, own.json().type]).toEqual([422, problem('cannot-be-so')]);
    expect((await patch('administrator', 'administrator', { team: 'North' })).statusCode).toBe(422);
    expect(
      (await patch('administrator', 'administrator', { name: 'Jo Fenwick', team: 'Systems' })).statusCode,
    ).toBe(200);
    const version = await versionOf(of('administrator'));
    const signIn = `${of('administrator')}/sign-in`;
    const linked = await council.send('administrator', 'PUT', signIn, { subject: 'a1' }, version);
    expect([linked.statusCode, linked.json().detail]).toEqual([
      422,
      expect.stringContaining('another administrator'),
    ]);
    expect((await council.send('administrator', 'DELETE', signIn, undefined, version)).statusCode).toBe(422);

    const [role] = await rolesOf('administrator');
    const end = `${of('administrator')}/roles/${role.id}/end`;
    const sooner = await council.send('administrator', 'POST', end, { end: '2019-03-01' }, role.version);
    expect(sooner.statusCode).toBe(200);
    const later = await council.send(
      'administrator',
      'POST',
      end,
      { end: '2019-03-02' },
      sooner.json().version,
    );
    expect(later.statusCode).toBe(422);
  });

  it('are counted by team and role, of the day', async () => {
    await give('colleague', { role: 'team-manager', start: '2019-02-04' });
    const [role] = await rolesOf('boardMember');
    await council.send(
      'administrator',
      'POST',
      `${of('boardMember')}/roles/${role.id}/end`,
      { end: '2019-02-04' },
      role.version,
    );
    await patch('administrator', 'stranger', { team: null });
    const on = async (query: string) => (await council.get('virtualSchool', `/teams${query}`)).json().items;
    const today = await on('');
    expect(today).toContainEqual({
      team: 'North',
      workers: 3,
      roles: { 'personal-adviser': 2, 'team-manager': 2 },
    });
    expect(today).toContainEqual({ team: 'South', workers: 1, roles: { 'team-manager': 1 } });
    expect(today).toContainEqual({ team: 'Board', workers: 0, roles: {} });
    expect(await on('?as_at=2019-02-03')).toContainEqual({
      team: 'Board',
      workers: 1,
      roles: { 'board-member': 1 },
    });
    expect((await council.get('program', '/teams')).statusCode).toBe(403);
  });

  it('cannot be given a sign-in where there is no sign-in service', async () => {
    const answer = await council.send(
      'administrator',
      'PUT',
      `${of('adviser')}/sign-in`,
      { subject: 'a1' },
      await versionOf(of('adviser')),
    );
    expect([answer.statusCode, answer.json().detail]).toEqual([422, expect.stringContaining('OIDC_ISSUER')]);
  });

  it('see and may what was decided last, with the same token: 20 pairs', async () => {
    const eet = `/people/${council.people.jordan}/eet-statuses`;
    for (const worker of ['adviser', 'colleague', 'manager', 'otherManager', 'administrator'] as const)
      await council.tokenOf(worker);
    const status = async (worker: Worker, url = eet) => (await council.get(worker, url)).statusCode;
    const allocate = (worker: Worker) =>
      council.owner.query(`update pa_allocation set worker_id = $1 where person_id = $2`, [
        council.workers[worker],
        council.people.jordan,
      ]);
    const found: unknown[] = [];
    const meant: unknown[] = [];
    const pair = async (
      what: string,
      worker: Worker,
      before: number,
      change: () => Promise<unknown>,
      after: number,
    ) => {
      const was = await status(worker);
      await change();
      found.push([what, worker, was, await status(worker)]);
      meant.push([what, worker, before, after]);
    };
    const move = (worker: Worker, team: string) => async () => {
      expect((await patch('administrator', worker, { team })).statusCode).toBe(200);
    };
    const leave = (worker: Worker) => async () => {
      const role = (await rolesOf(worker)).at(-1);
      const url = `${of(worker)}/roles/${role.id}/end`;
      const answer = await council.send('administrator', 'POST', url, { end: '2019-02-04' }, role.version);
      expect(answer.statusCode).toBe(200);
    };
    const come = (worker: Worker) => async () => {
      const [role] = staff[worker];
      expect((await give(worker, { role, start: '2019-02-04' })).statusCode).toBe(201);
    };
    const takeBack = (worker: Worker) => async () => {
      const role = (await rolesOf(worker)).at(-1);
      const url = `${of(worker)}/roles/${role.id}`;
      expect((await council.send('administrator', 'DELETE', url, undefined, role.version)).statusCode).toBe(
        204,
      );
    };
    for (let round = 0; round < 2; round++) {
      await pair('re-allocated away', 'adviser', 200, () => allocate('colleague'), 404);
      await pair('re-allocated away', 'colleague', 200, () => allocate('stranger'), 404);
      await pair('re-allocated back', 'adviser', 404, () => allocate('adviser'), 200);
    }
    await pair('re-allocated to another team', 'manager', 200, () => allocate('stranger'), 404);
    await pair('re-allocated to the team', 'manager', 404, () => allocate('adviser'), 200);
    await pair('the adviser leaves the team', 'manager', 200, move('adviser', 'South'), 404);
    await pair('and that manager loses sight', 'otherManager', 200, move('adviser', 'North'), 404);
    await pair('the manager changes teams', 'manager', 200, move('manager', 'South'), 404);
    await pair('the other comes', 'otherManager', 404, move('otherManager', 'North'), 200);
    await pair('and goes', 'otherManager', 200, move('otherManager', 'South'), 404);
    await pair('the manager comes back', 'manager', 404, move('manager', 'North'), 200);
    await pair('the role ends', 'adviser', 200, leave('adviser'), 403);
    await pair('the role begins again', 'adviser', 403, come('adviser'), 200);
    await pair('the role is taken back', 'adviser', 200, takeBack('adviser'), 403);
    await pair('the manager’s role ends', 'manager', 200, leave('manager'), 403);
    await pair('the manager’s role begins again', 'manager', 403, come('manager'), 200);
    await pair('the manager’s role is taken back', 'manager', 200, takeBack('manager'), 403);
    expect(found).toEqual(meant);
    expect(found).toHaveLength(20);
  });
});

describe('a council with a sign-in service', () => {
  let council: SmallCouncil;
  let service: SignInService;
  let api: DataSource;
  let jobs: DataSource;
  let server: NestFastifyApplication;

  beforeAll(async () => {
    council = await aSmallCouncil();
    service = await aSignInService();
    const pool = { applicationName: 'test', poolSize: 3, entities };
    jobs = await new DataSource(
      dataSourceOptions(council.place.worker, { ...pool, timeouts: jobTimeouts }),
    ).initialize();
    api = await new DataSource(
      dataSourceOptions(council.place.app, { ...pool, timeouts: requestTimeouts }),
    ).initialize();
    const config = readConfig(service.environment);
    const parts = { config, database: api, catalogue: await readCatalogue(), plans: [], isDemo: false };
    server = await createServer(AppModule.with(parts), config, new Logger('silent'));
    await server.init();
    await server.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => {
    await server?.close();
    if (api?.isInitialized) await api.destroy();
    await jobs?.destroy();
    service?.stop();
    await council?.close();
  });

  const ask = async (
    subject: string,
    method: 'GET' | 'PUT' | 'DELETE',
    url: string,
    payload?: object,
    version?: string,
  ) =>
    server.inject({
      method,
      url: `/api/v1${url}`,
      payload,
      headers: {
        authorization: `Bearer ${await service.tokenFor(subject)}`,
        ...(version && { 'if-match': `"${version}"` }),
      },
    });
  const admitted = (workerRef: string, subject: string, role?: 'administrator') =>
    admit(jobs.manager, { workerRef, subject: `${service.url} ${subject}`, role });

  it('admits a first administrator, who admits the others', async () => {
    expect((await ask('ann', 'GET', '/workers')).statusCode).toBe(403);
    await expect(admitted('W999', 'ann')).rejects.toThrow('No worker has the reference "W999". Import');
    expect((await ask('ann', 'GET', '/workers')).statusCode).toBe(403);
    expect(await admitted('boardMember', 'ann', 'administrator')).toEqual({
      name: 'boardMember',
      hadAnother: false,
      isRoleNew: true,
    });
    expect((await ask('ann', 'GET', '/workers')).statusCode).toBe(200);
    // Again it changes nothing; a sign-in is one worker's.
    expect(await admitted('boardMember', 'ann', 'administrator')).toMatchObject({
      hadAnother: false,
      isRoleNew: false,
    });
    await expect(admitted('adviser', 'ann')).rejects.toThrow('already that of the worker boardMember');

    const adviser = `/workers/${council.workers.adviser}`;
    const { version } = (await ask('ann', 'GET', adviser)).json();
    const taken = await ask('ann', 'PUT', `${adviser}/sign-in`, { subject: 'ann' }, version);
    expect([taken.statusCode, taken.json().errors[0].pointer]).toEqual([422, '#/subject']);
    const linked = await ask('ann', 'PUT', `${adviser}/sign-in`, { subject: 'ben' }, version);
    expect([linked.statusCode, linked.json().hasSignIn]).toEqual([200, true]);
    expect(linked.body).not.toContain('ben"');
    const eet = `/people/${council.people.jordan}/eet-statuses`;
    expect((await ask('ben', 'GET', eet)).statusCode).toBe(200);
    const gone = await ask('ann', 'DELETE', `${adviser}/sign-in`, undefined, linked.json().version);
    expect(gone.statusCode).toBe(204);
    expect((await ask('ben', 'GET', eet)).statusCode).toBe(403);
  });

  it('says that a worker had another sign-in', async () => {
    expect(await admitted('colleague', 'cleo')).toEqual({
      name: 'colleague',
      hadAnother: false,
      isRoleNew: false,
    });
    expect(await admitted('colleague', 'cleo-again')).toMatchObject({ hadAnother: true });
    expect((await ask('cleo', 'GET', '/workers')).statusCode).toBe(403);
    expect((await ask('cleo-again', 'GET', '/workers')).statusCode).toBe(200);
  });

  it.each(['', 'a b', 'x'.repeat(256), 7])('refuses a subject that is none: %p', async (subject) => {
    const answer = await ask('ann', 'PUT', `/workers/${council.workers.adviser}/sign-in`, { subject }, '1');
    expect([answer.statusCode, answer.json().errors[0].pointer]).toEqual([400, '#/subject']);
  });
});
