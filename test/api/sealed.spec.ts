import {
  aSealingCouncil,
  deputy,
  everybody,
  reason,
  upn,
  type AdoptedChild,
  type SealingCouncil,
} from './sealing-council.ts';
import type { Worker } from './small-council.ts';

let here: SealingCouncil;
let council: SealingCouncil['council'];
beforeAll(async () => {
  here = await aSealingCouncil();
  ({ council } = here);
});
afterAll(() => council?.close());

const dutiesOf = async (worker: Worker, query = '') =>
  (await council.get(worker, `/worklist${query}`))
    .json()
    .items.filter(({ rule }: { rule: { id: string } }) => rule.id === 'seal-earlier-record')
    .map(({ personId, why, record }: Record<string, string>) => ({ personId, why, record }));

describe('the record of an adopted child', () => {
  it('is due to be sealed, in the lists of whoever works with them and of the manager', async () => {
    const child = await here.aChild();
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
    await here.sealed(child);
    expect(await dutiesOf('socialWorker')).toEqual([]);
    expect(await dutiesOf('manager', '?worker=team')).toEqual([]);
  });

  it('is a duty of every manager when nobody has the child any more', async () => {
    const child = await here.aChild();
    for (const table of ['social_worker_allocation', 'pa_allocation', 'reviewing_officer_allocation'])
      await council.owner.query(`delete from ${table} where person_id = $1`, [child.id]);
    expect(await dutiesOf('otherManager', '?worker=team')).toHaveLength(1);
    const asked = await here.ask('otherManager', child);
    expect((await here.approve('manager', asked.json().id)).statusCode).toBe(200);
    expect(await here.seen(child)).toEqual([]);
  });

  it('is sealed by two: one asks and a manager who did not ask approves', async () => {
    const child = await here.aChild();
    const asked = await here.ask('manager', child);
    expect([asked.statusCode, asked.json()]).toEqual([
      202,
      expect.objectContaining({
        state: 'waiting',
        what: 'Seal the record: adopted on 2019-01-10.',
        approvers: ['team-manager'],
      }),
    ]);
    expect((await here.approve('manager', asked.json().id)).statusCode).toBe(403);
    expect((await here.approve('otherManager', asked.json().id)).statusCode).toBe(404);
    expect(await here.seen(child)).toContain('socialWorker');
    const approved = await here.approve(deputy, asked.json().id);
    expect([approved.statusCode, approved.json()]).toEqual([
      200,
      expect.objectContaining({ state: 'approved', outcome: expect.any(String) }),
    ]);
    expect(await here.seen(child)).toEqual([]);
  });

  it('is not sealed of whoever was not adopted, is in care, or is read otherwise than it stands', async () => {
    const refused = async (child: AdoptedChild, version?: string) =>
      (await here.ask('manager', child, version)).statusCode;
    expect(await refused(await here.aChild({ because: 'E4A' }))).toBe(422);
    expect(await refused(await here.aChild({ ended: null, because: null }))).toBe(422);
    expect(await refused(await here.aChild({ ended: '2019-02-05' }))).toBe(422);
    expect(await refused(await here.aChild({ ended: '2019-02-04' }))).toBe(202);
    expect(await refused(await here.aChild({ because: 'E12' }))).toBe(202);
    const child = await here.aChild();
    expect(await refused(child, '1')).toBe(412);
    expect((await council.send('manager', 'POST', `${child.url}/seal`, { reason })).statusCode).toBe(428);
    expect(
      (await council.send('manager', 'POST', `${child.url}/seal`, { reason: 'so' }, '1')).statusCode,
    ).toBe(400);
    expect((await council.send('adviser', 'POST', `${child.url}/seal`, { reason }, '1')).statusCode).toBe(
      403,
    );
    // What was asked for of a record that is another by then is asked for again.
    const asked = await here.ask('manager', child);
    await council.owner.query(`update person set phone = '01484 000000' where id = $1`, [child.id]);
    expect((await here.approve(deputy, asked.json().id)).statusCode).toBe(412);
  });
});

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

  it('is found by nobody, by id, name or reference, and no glass is broken to it', async () => {
    for (const worker of everybody) {
      const mayList = !['boardMember', 'administrator', 'program', 'partner'].includes(worker);
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
});
