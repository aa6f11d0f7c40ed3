import type { DataSource } from 'typeorm';
import { ASKING_DATABASE } from '../../src/platform/access/access.guard.ts';
import { packLinesOf } from '../../src/records/subject-access/pack.reader.ts';
import { aSmallCouncil, staff, type SmallCouncil, type Worker } from './small-council.ts';

const reason = 'The order was made on 10 January and served';
const because = 'Answers the request for access of 4 February';
const deputy = 'deputy' as Worker;
const everybody = [...(Object.keys(staff) as Worker[]), deputy];
const upn = 'B801200005001';

let council: SmallCouncil;
beforeAll(async () => {
  council = await aSmallCouncil();
  const { rows } = await council.owner.query(
    `with another as (insert into worker (worker_ref, name, team, is_named_person) values ('deputy', 'deputy', 'North', true) returning id)
     insert into worker_role (worker_id, role, "start") select id, 'team-manager', '2018-01-01' from another returning worker_id as id`,
  );
  council.workers[deputy] = rows[0].id;
});
afterAll(() => council?.close());

let children = 0;
/** Somebody who left care for this reason on 10 January 2019, and whom a social worker, an adviser and a reviewing officer have. */
async function aChild({ ended = '2019-01-10' as string | null, because = 'E11' as string | null } = {}) {
  const childId = `K${++children}`;
  const { rows } = await council.owner.query(
    `insert into person (child_id, born_on, given_name, family_name, upn) values ($1, '2016-02-29', 'Kit', 'Finch', $2) returning id`,
    [childId, upn],
  );
  const { id } = rows[0];
  for (const [table, worker] of [
    ['social_worker_allocation', 'socialWorker'],
    ['pa_allocation', 'adviser'],
    ['reviewing_officer_allocation', 'reviewingOfficer'],
  ] as const)
    await council.owner.query(
      `insert into ${table} (person_id, worker_id, "start") values ($1, $2, '2018-01-01')`,
      [id, council.workers[worker]],
    );
  await council.owner.query(
    `insert into period_of_care (person_id, "start", "end", ended_because, start_is_known) values ($1, '2016-05-01', $2, $3, true)`,
    [id, ended, because],
  );
  return { id, childId, url: `/people/${id}` };
}
type Child = Awaited<ReturnType<typeof aChild>>;

const versionOf = async (worker: Worker, { url }: Child): Promise<string> =>
  (await council.get(worker, `${url}/seal`)).json().version ?? '0';
const ask = async (worker: Worker, child: Child, version?: string) =>
  council.send(worker, 'POST', `${child.url}/seal`, { reason }, version ?? (await versionOf(worker, child)));
const askToOpen = async (worker: Worker, child: Child, ground = 'error') =>
  council.send(
    worker,
    'POST',
    `${child.url}/unseal`,
    { ground, reason: 'It was another child who was adopted' },
    await versionOf(worker, child),
  );
const approve = async (worker: Worker, id: string) =>
  council.send(
    worker,
    'POST',
    `/approvals/${id}/approve`,
    undefined,
    (await council.get(worker, `/approvals/${id}`)).json().version ?? '0',
  );
const seen = async (child: Child) => {
  const found: Worker[] = [];
  for (const worker of everybody)
    if ((await council.get(worker, `${child.url}/seal`)).statusCode === 200) found.push(worker);
  return found;
};

/** Seals the record and gives the id of the sealing. */
async function sealed(child: Child): Promise<string> {
  const asked = await ask('socialWorker', child);
  const approved = await approve('manager', asked.json().id);
  expect(approved.statusCode).toBe(200);
  return approved.json().outcome;
}
const name = async (id: string, workers: readonly Worker[]) => {
  const { version } = (await council.get('administrator', `/sealed-records/${id}`)).json();
  const mayBeSeenBy = workers.map((worker) => council.workers[worker]);
  return council.send(
    'administrator',
    'PUT',
    `/sealed-records/${id}/named`,
    { mayBeSeenBy, because },
    version,
  );
};
const dutiesOf = async (worker: Worker, query = '') =>
  (await council.get(worker, `/worklist${query}`))
    .json()
    .items.filter(({ rule }: { rule: { id: string } }) => rule.id === 'seal-earlier-record')
    .map(({ personId, why, record }: Record<string, string>) => ({ personId, why, record }));

describe('the record of an adopted child', () => {
  it('is due to be sealed, in the lists of whoever works with them and of the manager', async () => {
    const child = await aChild();
    const duty = {
      personId: child.id,
      why: 'Overdue by 25 days: adopted on 10 Jan: seal the earlier record',
      record: `/api/v1/people/${child.id}/seal`,
    };
    expect(await dutiesOf('socialWorker')).toEqual([duty]);
    expect(await dutiesOf('manager', '?worker=team')).toEqual([duty]);
    expect(await dutiesOf('otherManager', '?worker=team')).toEqual([]);
    expect((await council.get('socialWorker', `${child.url}/seal`)).json()).toEqual({
      personId: child.id,
      adoptedOn: '2019-01-10',
      sealing: null,
      version: expect.any(String),
    });
    await sealed(child);
    expect(await dutiesOf('socialWorker')).toEqual([]);
    expect(await dutiesOf('manager', '?worker=team')).toEqual([]);
  });

  it('is a duty of every manager when nobody has the child any more', async () => {
    const child = await aChild();
    for (const table of ['social_worker_allocation', 'pa_allocation', 'reviewing_officer_allocation'])
      await council.owner.query(`delete from ${table} where person_id = $1`, [child.id]);
    expect(await dutiesOf('otherManager', '?worker=team')).toHaveLength(1);
    const asked = await ask('otherManager', child);
    expect((await approve('manager', asked.json().id)).statusCode).toBe(200);
    expect(await seen(child)).toEqual([]);
  });

  it('is sealed by two: one asks and a manager who did not ask approves', async () => {
    const child = await aChild();
    const asked = await ask('manager', child);
    expect([asked.statusCode, asked.json()]).toEqual([
      202,
      expect.objectContaining({
        state: 'waiting',
        what: 'Seal the record: adopted on 2019-01-10.',
        approvers: ['team-manager'],
      }),
    ]);
    expect((await approve('manager', asked.json().id)).statusCode).toBe(403);
    expect((await approve('otherManager', asked.json().id)).statusCode).toBe(404);
    expect(await seen(child)).toContain('socialWorker');
    const approved = await approve(deputy, asked.json().id);
    expect([approved.statusCode, approved.json()]).toEqual([
      200,
      expect.objectContaining({ state: 'approved', outcome: expect.any(String) }),
    ]);
    expect(await seen(child)).toEqual([]);
  });

  it('is not sealed of whoever was not adopted, is in care, or is read otherwise than it stands', async () => {
    const refused = async (child: Child, version?: string) =>
      (await ask('manager', child, version)).statusCode;
    expect(await refused(await aChild({ because: 'E4A' }))).toBe(422);
    expect(await refused(await aChild({ ended: null, because: null }))).toBe(422);
    expect(await refused(await aChild({ ended: '2019-02-05' }))).toBe(422);
    expect(await refused(await aChild({ ended: '2019-02-04' }))).toBe(202);
    expect(await refused(await aChild({ because: 'E12' }))).toBe(202);
    const child = await aChild();
    expect(await refused(child, '1')).toBe(412);
    expect((await council.send('manager', 'POST', `${child.url}/seal`, { reason })).statusCode).toBe(428);
    expect(
      (await council.send('manager', 'POST', `${child.url}/seal`, { reason: 'so' }, '1')).statusCode,
    ).toBe(400);
    expect((await council.send('adviser', 'POST', `${child.url}/seal`, { reason }, '1')).statusCode).toBe(
      403,
    );
    // What was asked for of a record that is another by then is asked for again.
    const asked = await ask('manager', child);
    await council.owner.query(`update person set phone = '01484 000000' where id = $1`, [child.id]);
    expect((await approve(deputy, asked.json().id)).statusCode).toBe(412);
  });
});

describe('a sealed record', () => {
  let child: Child;
  let id: string;
  beforeAll(async () => {
    child = await aChild();
    // Whom a restriction named does not see what is sealed.
    await council.owner.query(
      `insert into named_access (person_id, worker_id, "start") values ($1, $2, '2018-01-01')`,
      [child.id, council.workers.adviser],
    );
    id = await sealed(child);
  });

  it('is found by nobody, by id, name or reference, and no glass is broken to it', async () => {
    for (const worker of everybody) {
      const mayList = !['boardMember', 'administrator', 'program'].includes(worker);
      const about = await council.get(worker, child.url);
      const stranger = await council.get(worker, '/people/00000000-0000-4000-8000-000000000000');
      expect([worker, about.statusCode]).toEqual([worker, mayList ? 404 : 403]);
      expect({ ...about.json(), instance: null }).toEqual({ ...stranger.json(), instance: null });
      if (!mayList) continue;
      for (const q of [child.childId, 'Finch', 'Kit', 'Finch&known_at=2019-01-20T09:00:00Z'])
        expect(
          (await council.get(worker, `/people?q=${q}&limit=200`))
            .json()
            .items.map((one: { personId: string }) => one.personId),
        ).not.toContain(child.id);
    }
    const glass = { childId: child.childId, reason: 'Out-of-hours call from the police about this child' };
    for (const worker of ['socialWorker', 'adviser', 'manager'] as const) {
      const broken = await council.send(worker, 'POST', '/break-glass', glass);
      const nobodys = await council.send(worker, 'POST', '/break-glass', { ...glass, childId: 'nobody' });
      expect([broken.statusCode, { ...broken.json(), instance: null }]).toEqual([
        404,
        { ...nobodys.json(), instance: null },
      ]);
    }
  });

  it('is in nobody’s list, and nobody has the child any more', async () => {
    for (const [worker, query] of [
      ['socialWorker', ''],
      ['manager', '?worker=team'],
      ['adviser', ''],
    ] as const) {
      const list = (await council.get(worker, `/worklist${query}`)).json();
      expect(JSON.stringify(list)).not.toContain(child.id);
    }
    const { rows } = await council.owner.query(
      `select "end" from social_worker_allocation where person_id = $1
       union all select "end" from pa_allocation where person_id = $1
       union all select "end" from reviewing_officer_allocation where person_id = $1`,
      [child.id],
    );
    expect(rows).toEqual([{ end: '2019-02-04' }, { end: '2019-02-04' }, { end: '2019-02-04' }]);
  });

  it('is known to an administrator by its id and the day of the order alone', async () => {
    const answer = await council.get('administrator', `/sealed-records/${id}`);
    expect(answer.json()).toEqual({
      id,
      adoptedOn: '2019-01-10',
      sealedAt: expect.any(String),
      mayBeSeenBy: [],
      version: expect.any(String),
    });
    const list = await council.get('administrator', '/sealed-records?limit=1');
    expect(list.json().items).toEqual([answer.json()]);
    for (const { body } of [answer, list])
      for (const told of [child.id, child.childId, 'Finch', upn]) expect(body).not.toContain(told);
    const { next } = list.json();
    expect(next).toBe(id);
    expect(
      (await council.get('administrator', `/sealed-records?after=${next}`)).json().items.length,
    ).toBeGreaterThan(0);
    expect((await council.get('manager', '/sealed-records')).statusCode).toBe(403);
  });

  it('is seen by those an administrator names, with a reason, from then until they are named no longer', async () => {
    const named = await name(id, ['adviser', 'manager']);
    expect([named.statusCode, named.json().mayBeSeenBy]).toEqual([
      200,
      [
        { workerId: council.workers.adviser, name: 'adviser', because, start: '2019-02-04' },
        { workerId: council.workers.manager, name: 'manager', because, start: '2019-02-04' },
      ],
    ]);
    expect(await seen(child)).toEqual(['adviser', 'manager']);
    expect((await council.get('adviser', `${child.url}/timeline`)).statusCode).toBe(200);
    expect((await council.get('adviser', `${child.url}/seal`)).json().sealing).toEqual({
      id,
      adoptedOn: '2019-01-10',
      because: reason,
      sealedAt: expect.any(String),
      sealedBy: council.workers.manager,
    });
    // Named for it, nobody has to do anything about it.
    expect(JSON.stringify((await council.get('manager', '/worklist?worker=team')).json())).not.toContain(
      child.id,
    );
    expect((await name(id, ['adviser'])).statusCode).toBe(200);
    expect(await seen(child)).toEqual(['adviser']);
  });

  it('is seen in each role by whoever is named, for that alone, and by nobody for having the child', async () => {
    const another = await aChild();
    const sealing = await sealed(another);
    // As a file of allocations from elsewhere might say.
    await council.owner.query(
      `insert into pa_allocation (person_id, worker_id, "start") values ($1, $2, '2019-02-04')`,
      [another.id, council.workers.stranger],
    );
    expect(await seen(another)).toEqual([]);
    const named = ['adviser', 'manager', 'socialWorker', 'reviewingOfficer', 'analyst'] as const;
    await name(sealing, [...named, 'virtualSchool', 'boardMember']);
    expect(await seen(another)).toEqual(named);
  });

  it('is given to whoever it is about by those who are named, with its pupil number', async () => {
    const another = await aChild();
    const sealing = await sealed(another);
    const url = `${another.url}/subject-access-requests`;
    const asked = { receivedOn: '2019-02-04', cameAs: 'letter' };
    expect((await council.send('manager', 'POST', url, asked)).statusCode).toBe(404);
    await name(sealing, ['adviser']);
    const taken = await council.send('adviser', 'POST', url, asked);
    expect(taken.statusCode).toBe(201);
    const lines = await council.app.get<DataSource>(ASKING_DATABASE).transaction(async (db) => {
      await db.query(
        `select set_config('pledgekeeper.worker_id', $1, true), set_config('pledgekeeper.roles', 'personal-adviser', true)`,
        [council.workers.adviser],
      );
      return packLinesOf(db, another.id, true);
    });
    expect(lines.map(({ words }) => words).join('\n')).toContain(upn);
    // It is in the list of whoever works on it, and of nobody else.
    for (const worker of ['adviser', 'manager'] as const)
      expect([worker, (await council.get(worker, '/worklist')).body.includes(another.id)]).toEqual([
        worker,
        worker === 'adviser',
      ]);
    expect((await council.get('manager', '/worklist?worker=team')).body).not.toContain(another.id);
  });

  it('has nobody named by whoever is named, nor an administrator by themselves, nor a stranger', async () => {
    await name(id, ['manager']);
    const { version } = (await council.get('manager', `${child.url}/restriction`)).json();
    for (const [isRestricted, workers] of [
      [true, ['manager', 'socialWorker']],
      [false, []],
    ] as const)
      expect(
        (
          await council.send(
            'manager',
            'PUT',
            `${child.url}/restriction`,
            { isRestricted, mayBeSeenBy: workers.map((worker) => council.workers[worker]) },
            version,
          )
        ).statusCode,
      ).toBe(422);
    const themselves = await name(id, ['administrator']);
    expect([themselves.statusCode, themselves.json().errors[0].pointer]).toEqual([422, '#/mayBeSeenBy/0']);
    const url = `/sealed-records/${id}/named`;
    const strangers = { mayBeSeenBy: ['00000000-0000-4000-8000-000000000000'], because };
    expect((await council.send('administrator', 'PUT', url, strangers, '1')).statusCode).toBe(422);
    const nobody = { mayBeSeenBy: [], because };
    expect((await council.send('administrator', 'PUT', url, nobody, '1')).statusCode).toBe(412);
    expect((await council.send('administrator', 'PUT', url, nobody)).statusCode).toBe(428);
    expect((await council.send('administrator', 'PUT', url, { mayBeSeenBy: [] }, '1')).statusCode).toBe(400);
    expect((await council.send('manager', 'PUT', url, nobody, '1')).statusCode).toBe(403);
    expect(await seen(child)).toEqual(['manager']);
  });

  it('joins nobody by its pupil number, which whoever is named is given with the record', async () => {
    const { rows } = await council.owner.query(`select upn from person where id = $1`, [child.id]);
    expect(rows).toEqual([{ upn: null }]);
    const sent = { givenName: 'Alexa', familyName: 'Finch', bornOn: '2016-02-29', sex: 'F', upn };
    const came = await council.send('socialWorker', 'POST', '/people', sent);
    expect([came.statusCode, came.json().upn]).toEqual([201, upn]);
    // The reference stays taken, with the words for anybody out of sight.
    const taken = await council.send('socialWorker', 'POST', '/people', { ...sent, childId: child.childId });
    const elsewhere = await council.send('socialWorker', 'POST', '/people', { ...sent, childId: 'P003' });
    expect([taken.statusCode, { ...taken.json(), instance: null }]).toEqual([
      409,
      { ...elsewhere.json(), instance: null },
    ]);
  });

  it('is opened again by two who are named, by a court or of an error, and is then as it was', async () => {
    await name(id, ['manager']);
    expect((await askToOpen('socialWorker', child)).statusCode).toBe(403);
    expect((await askToOpen(deputy, child)).statusCode).toBe(404);
    expect((await askToOpen('manager', child, 'curiosity')).statusCode).toBe(400);
    const asked = await askToOpen('manager', child);
    expect([asked.statusCode, asked.json().what]).toEqual([
      202,
      'Open the sealed record again: sealed in error.',
    ]);
    expect((await approve('manager', asked.json().id)).statusCode).toBe(403);
    expect((await approve(deputy, asked.json().id)).statusCode).toBe(404);
    await name(id, ['manager', deputy]);
    expect((await approve(deputy, asked.json().id)).json()).toMatchObject({ state: 'approved', outcome: id });
    // Nobody has the child: every manager sees it, and the analyst.
    expect(await seen(child)).toEqual(['manager', 'otherManager', 'analyst', deputy]);
    expect((await council.get('manager', child.url)).json()).toMatchObject({ upn, isRestricted: false });
    expect((await council.get('administrator', `/sealed-records/${id}`)).statusCode).toBe(404);
    expect((await askToOpen('manager', child)).statusCode).toBe(422);
    const { rows } = await council.owner.query(
      `select unsealed_ground as ground, unsealed_because as because, unsealed_by as by from sealing where id = $1`,
      [id],
    );
    expect(rows).toEqual([
      { ground: 'error', because: 'It was another child who was adopted', by: council.workers[deputy] },
    ]);
    // And may be sealed again.
    const again = await approve(deputy, (await ask('manager', child)).json().id);
    expect(again.json().outcome).not.toBe(id);
    expect(await seen(child)).toEqual([]);
  });

  it('leaves in the audit who asked, approved, named and looked', async () => {
    const { rows } = await council.owner.query(
      `select distinct operation from audit where operation ~ 'seal' and status < 300 order by 1`,
    );
    expect(rows.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining([
        'POST /api/v1/people/:personId/seal',
        'POST /api/v1/people/:personId/unseal',
        'PUT /api/v1/sealed-records/:sealingId/named',
      ]),
    );
  });
});
