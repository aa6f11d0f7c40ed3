import type { DataSource } from 'typeorm';
import { ASKING_DATABASE } from '../../src/platform/access/access.guard.ts';
import { packLinesOf } from '../../src/records/subject-access/pack.reader.ts';
import {
  aSealingCouncil,
  because,
  deputy,
  reason,
  upn,
  type AdoptedChild,
  type SealingCouncil,
} from './sealing-council.ts';

let here: SealingCouncil;
let council: SealingCouncil['council'];
beforeAll(async () => {
  here = await aSealingCouncil();
  ({ council } = here);
});
afterAll(() => council?.close());

describe('a sealed record', () => {
  let child: AdoptedChild;
  let id: string;
  beforeAll(async () => {
    child = await here.aChild();
    // Whom a restriction named does not see what is sealed.
    await council.owner.query(
      `insert into named_access (person_id, worker_id, "start") values ($1, $2, '2018-01-01')`,
      [child.id, council.workers.adviser],
    );
    id = await here.sealed(child);
  });

  it('is seen by those an administrator names, with a reason, from then until they are named no longer', async () => {
    const named = await here.name(id, ['adviser', 'manager']);
    expect([named.statusCode, named.json().mayBeSeenBy]).toEqual([
      200,
      [
        { workerId: council.workers.adviser, name: 'adviser', because, start: '2019-02-04' },
        { workerId: council.workers.manager, name: 'manager', because, start: '2019-02-04' },
      ],
    ]);
    expect(await here.seen(child)).toEqual(['adviser', 'manager']);
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
    expect((await here.name(id, ['adviser'])).statusCode).toBe(200);
    expect(await here.seen(child)).toEqual(['adviser']);
  });

  it('is seen in each role by whoever is named, for that alone, and by nobody for having the child', async () => {
    const another = await here.aChild();
    const sealing = await here.sealed(another);
    // As a file of allocations from elsewhere might say.
    await council.owner.query(
      `insert into pa_allocation (person_id, worker_id, "start") values ($1, $2, '2019-02-04')`,
      [another.id, council.workers.stranger],
    );
    expect(await here.seen(another)).toEqual([]);
    const named = ['adviser', 'manager', 'socialWorker', 'reviewingOfficer', 'analyst'] as const;
    await here.name(sealing, [...named, 'virtualSchool', 'boardMember']);
    expect(await here.seen(another)).toEqual(named);
  });

  it('is given to whoever it is about by those who are named, with its pupil number', async () => {
    const another = await here.aChild();
    const sealing = await here.sealed(another);
    const url = `${another.url}/subject-access-requests`;
    const asked = { receivedOn: '2019-02-04', cameAs: 'letter' };
    expect((await council.send('manager', 'POST', url, asked)).statusCode).toBe(404);
    await here.name(sealing, ['adviser']);
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
    await here.name(id, ['manager']);
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
    const themselves = await here.name(id, ['administrator']);
    expect([themselves.statusCode, themselves.json().errors[0].pointer]).toEqual([422, '#/mayBeSeenBy/0']);
    const url = `/sealed-records/${id}/named`;
    const strangers = { mayBeSeenBy: ['00000000-0000-4000-8000-000000000000'], because };
    expect((await council.send('administrator', 'PUT', url, strangers, '1')).statusCode).toBe(422);
    const nobody = { mayBeSeenBy: [], because };
    expect((await council.send('administrator', 'PUT', url, nobody, '1')).statusCode).toBe(412);
    expect((await council.send('administrator', 'PUT', url, nobody)).statusCode).toBe(428);
    expect((await council.send('administrator', 'PUT', url, { mayBeSeenBy: [] }, '1')).statusCode).toBe(400);
    expect((await council.send('manager', 'PUT', url, nobody, '1')).statusCode).toBe(403);
    expect(await here.seen(child)).toEqual(['manager']);
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
    await here.name(id, ['manager']);
    expect((await here.askToOpen('socialWorker', child)).statusCode).toBe(403);
    expect((await here.askToOpen(deputy, child)).statusCode).toBe(404);
    expect((await here.askToOpen('manager', child, 'curiosity')).statusCode).toBe(400);
    const asked = await here.askToOpen('manager', child);
    expect([asked.statusCode, asked.json().what]).toEqual([
      202,
      'Open the sealed record again: sealed in error.',
    ]);
    expect((await here.approve('manager', asked.json().id)).statusCode).toBe(403);
    expect((await here.approve(deputy, asked.json().id)).statusCode).toBe(404);
    await here.name(id, ['manager', deputy]);
    expect((await here.approve(deputy, asked.json().id)).json()).toMatchObject({
      state: 'approved',
      outcome: id,
    });
    // Nobody has the child: every manager sees it, and the analyst.
    expect(await here.seen(child)).toEqual(['manager', 'otherManager', 'analyst', deputy]);
    expect((await council.get('manager', child.url)).json()).toMatchObject({ upn, isRestricted: false });
    expect((await council.get('administrator', `/sealed-records/${id}`)).statusCode).toBe(404);
    expect((await here.askToOpen('manager', child)).statusCode).toBe(422);
    const { rows } = await council.owner.query(
      `select unsealed_ground as ground, unsealed_because as because, unsealed_by as by from sealing where id = $1`,
      [id],
    );
    expect(rows).toEqual([
      { ground: 'error', because: 'It was another child who was adopted', by: council.workers[deputy] },
    ]);
    // And may be sealed again.
    const again = await here.approve(deputy, (await here.ask('manager', child)).json().id);
    expect(again.json().outcome).not.toBe(id);
    expect(await here.seen(child)).toEqual([]);
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
