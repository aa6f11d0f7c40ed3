import type { OpenAPIObject } from '@nestjs/swagger';
import type { PlannedAction } from '../../src/plans/plan.ts';
import { roles } from '../../src/platform/access/policy.ts';
import { aPlan } from '../builders/a-plan.ts';
import { operationsOf } from './operations.ts';
import { aSmallCouncil, staff, type SmallCouncil, type Worker } from './small-council.ts';

const dropIn: PlannedAction = {
  id: 'second-drop-in',
  text: 'Open a second drop-in in Dewsbury',
  owner: 'Leaving care',
  due: '2019-01-31',
  dueInWords: 'by January 2019',
  evidence: 'it is open',
};
const refreshed: PlannedAction = { id: 'refresh-the-commitment', text: 'Refresh the Commitment' };
const inPlan = aPlan([dropIn, refreshed]);
const key = 'invented-strategy.second-drop-in';

let council: SmallCouncil;
// It is Monday 4 February 2019 there.
beforeAll(async () => {
  council = await aSmallCouncil({ plans: [inPlan] });
});
afterAll(() => council?.close());

const get = async (path: string, worker: Worker = 'boardMember') =>
  (await council.get(worker, `/actions${path}`)).json();
const send = async (path: string, body: object, version?: string, worker: Worker = 'manager') => {
  const answer = await council.send(worker, 'POST', `/actions${path}`, body, version);
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
};
const agreed = (more: object = {}) => ({
  text: 'Write to every landlord',
  agreedBy: 'Corporate Parenting Board',
  agreedOn: '2019-01-15',
  post: 'Housing',
  due: '2019-02-04',
  ...more,
});
const anAction = async (more: object = {}): Promise<string> => (await send('', agreed(more))).body.id;
const pointers = ({ errors }: { errors: { pointer: string }[] }) => errors.map(({ pointer }) => pointer);

describe('an action of a plan', () => {
  it('is told in the words of its file, before anything is recorded of it', async () => {
    const { items } = await get('?plan=invented-strategy');
    expect(items).toEqual([
      {
        id: key,
        plan: 'invented-strategy',
        planAction: 'second-drop-in',
        text: dropIn.text,
        owner: 'Leaving care',
        agreedOn: '2018-04-01',
        agreedBy: 'Invented strategy',
        due: '2019-01-31',
        doneOn: null,
        evidence: null,
        ownerWorker: null,
        dueInWords: 'by January 2019',
        evidenceWanted: 'it is open',
        inPlan: 'as written',
        wordedBefore: null,
        version: '0',
        moved: null,
        standing: 'late',
        stands: 'late by 4 days',
      },
      expect.objectContaining({ owner: 'Nobody is named', due: null, standing: 'no day set' }),
    ]);
  });

  it('is there from the first day of its plan', async () => {
    expect((await get('?as_at=2018-03-31')).items).toEqual([]);
    expect((await get('?as_at=2018-04-01')).items).toHaveLength(2);
    expect((await get('?as_at=2019-01-31')).items[0].standing).toBe('on time');
  });

  it('is not taken back here', async () => {
    const taken = { withdrawnOn: '2019-02-04', reason: 'Nobody wants it any more' };
    expect((await send(`/${key}/withdraw`, taken, '0')).status).toBe(422);
  });
});

describe('a day that is moved', () => {
  it('is never told as if it had always been so', async () => {
    const id = await anAction();
    const moved = {
      movedOn: '2019-01-29',
      due: '2019-03-31',
      reason: 'The letters are not printed',
      agreedBy: 'The Board',
    };
    const { status, body, headers } = await send(`/${id}/move`, moved, '0');
    expect([status, headers['etag']]).toEqual([200, '"1"']);
    expect(body).toMatchObject({
      due: '2019-03-31',
      moved: { firstDue: '2019-02-04', times: 1 },
      stands: 'due in 55 days; first due 2019-02-04, moved once',
      steps: [{ kind: 'moved', on: '2019-01-29', due: '2019-03-31', recordedBy: council.workers.manager }],
    });
    expect(await get(`/${id}?as_at=2019-01-28`)).toMatchObject({ due: '2019-02-04', moved: null, steps: [] });
    expect(await get(`/${id}?as_at=2019-01-29`)).toMatchObject({ due: '2019-03-31' });
  });

  it.each<[string, object, string]>([
    ['the day it has', { due: '2019-02-04' }, '#/due'],
    ['a day before it was agreed', { due: '2019-01-14' }, '#/due'],
    ['a move that lies ahead', { movedOn: '2019-02-05' }, '#/movedOn'],
    ['a move before it was agreed', { movedOn: '2019-01-14' }, '#/movedOn'],
  ])('is refused: %s', async (_, more, pointer) => {
    const id = await anAction();
    const moved = {
      movedOn: '2019-01-29',
      due: '2019-03-31',
      reason: 'The letters are not printed',
      agreedBy: 'The Board',
      ...more,
    };
    const { status, body } = await send(`/${id}/move`, moved, '0');
    expect([status, pointers(body)]).toEqual([422, [pointer]]);
    expect((await get(`/${id}`)).version).toBe('0');
  });
});

describe('done', () => {
  const done = { doneOn: '2019-02-04', evidence: 'Letters sent to 412 landlords' };

  it.each<[string, object, number, string[] | undefined]>([
    ['without evidence', { doneOn: '2019-02-04' }, 422, ['#/evidence']],
    [
      'with evidence at no address',
      { doneOn: '2019-02-04', evidenceUrl: 'our drive' },
      400,
      ['#/evidenceUrl'],
    ],
    ['with evidence of blanks', { doneOn: '2019-02-04', evidence: '          ' }, 400, ['#/evidence']],
    ['tomorrow', { ...done, doneOn: '2019-02-05' }, 422, ['#/doneOn']],
    ['before it was agreed', { ...done, doneOn: '2019-01-14' }, 422, ['#/doneOn']],
  ])('is refused: %s', async (_, body, status, faults) => {
    const id = await anAction();
    const answer = await send(`/${id}/done`, body, '0');
    expect([answer.status, pointers(answer.body)]).toEqual([status, faults]);
    expect((await get(`/${id}`)).doneOn).toBeNull();
  });

  it('counts from its day, and shows what shows it', async () => {
    const id = await anAction();
    const url = 'https://www.example.org/letters';
    const { body } = await send(`/${id}/done`, { doneOn: '2019-02-04', evidenceUrl: url }, '0');
    expect(body).toMatchObject({
      standing: 'done in time',
      evidence: url,
      stands: 'done on 2019-02-04, in time',
    });
    expect((await get(`/${id}?as_at=2019-02-03`)).standing).toBe('on time');
    expect((await get('?standing=done%20in%20time')).items.map((one: { id: string }) => one.id)).toContain(
      id,
    );
    const again = await send(`/${id}/done`, done, '1');
    expect([again.status, again.body.detail]).toEqual([409, 'It was done on 2019-02-04. Reopen it first.']);
  });

  it('is reopened with a reason, and nothing is overwritten', async () => {
    const id = await anAction();
    const first = (await send(`/${id}/done`, { ...done, doneOn: '2019-01-20' }, '0')).body;
    const reopened = { reopenedOn: '2019-01-25', reason: 'Half of the letters came back' };
    expect((await send(`/${id}/reopen`, { ...reopened, reopenedOn: '2019-01-19' }, '1')).status).toBe(422);
    expect((await send(`/${id}/reopen`, reopened, '1')).body).toMatchObject({
      doneOn: null,
      standing: 'on time',
    });
    expect((await send(`/${id}/done`, { ...done, doneOn: '2019-01-24' }, '2')).body.errors[0].detail).toBe(
      'doneOn must be 2019-01-25, when it was reopened, or later',
    );
    await send(`/${id}/done`, done, '2');
    const { steps } = await get(`/${id}`);
    expect(steps.map(({ kind, on }: { kind: string; on: string }) => [kind, on])).toEqual([
      ['done', '2019-01-20'],
      ['reopened', '2019-01-25'],
      ['done', '2019-02-04'],
    ]);
    const asWas = await get(`/${id}?known_at=${first.steps[0].recordedAt}`);
    expect([asWas.doneOn, asWas.steps.length]).toEqual(['2019-01-20', 1]);
    await expect(council.owner.query(`delete from council_action_step`)).rejects.toThrow();
    await expect(council.owner.query(`update council_action set text = 'Another'`)).rejects.toThrow();
  });
});

describe('whose it is', () => {
  it('is a member of staff, a post or a team, and may be asked for', async () => {
    const id = await anAction({ post: undefined, workerId: council.workers.adviser });
    const mine = async (worker: Worker) =>
      (await get('?owner=me', worker)).items.map((one: { id: string }) => one.id);
    expect(await mine('adviser')).toContain(id);
    expect(await mine('colleague')).not.toContain(id);
    const given = { givenOn: '2019-02-01', workerId: council.workers.colleague };
    expect((await send(`/${id}/owner`, given, '0')).body).toMatchObject({ owner: 'colleague', version: '1' });
    expect(await mine('adviser')).not.toContain(id);
    expect(await mine('colleague')).toContain(id);
    expect((await get(`/${id}?as_at=2019-01-31`)).owner).toBe('adviser');
    expect((await send(`/${id}/owner`, given, '1')).status).toBe(422);
    const toPost = await send(`/${id}/owner`, { givenOn: '2019-02-02', post: 'Leaving Care' }, '1');
    expect(toPost.body).toMatchObject({ owner: 'Leaving Care', ownerWorker: null });
    expect((await get('?owner=leaving%20care')).items.map((one: { id: string }) => one.id)).toEqual([
      key,
      id,
    ]);
  });

  it.each<[string, object]>([
    ['nobody', { post: undefined }],
    ['both', { workerId: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11' }],
    [
      'somebody who does not work here',
      { post: undefined, workerId: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11' },
    ],
  ])('is not %s', async (_, more) => expect((await send('', agreed(more))).status).toBe(422));

  it('says that it is done, and nobody else without the right', async () => {
    const done = { doneOn: '2019-02-04', evidence: 'Letters sent to 412 landlords' };
    const id = await anAction({ post: undefined, workerId: council.workers.adviser });
    expect((await send(`/${id}/done`, done, '0', 'colleague')).status).toBe(403);
    expect((await send(`/${id}/done`, done, '0', 'adviser')).status).toBe(200);
  });
});

describe('what is recorded', () => {
  it('is checked against what was read', async () => {
    const id = await anAction();
    const done = { doneOn: '2019-02-04', evidence: 'Letters sent to 412 landlords' };
    expect((await send(`/${id}/done`, done)).status).toBe(428);
    expect((await send(`/${id}/done`, done, '1')).status).toBe(412);
    const [a, b] = await Promise.all([send(`/${id}/done`, done, '0'), send(`/${id}/done`, done, '0')]);
    expect([a.status, b.status].toSorted((x, y) => x - y)).toEqual([200, 412]);
    expect((await send('/nothing.of-the-kind/done', done, '0')).status).toBe(404);
  });

  it('sent twice under one key is recorded once', async () => {
    const headers = { 'idempotency-key': 'agreed-in-january' };
    const request = { method: 'POST', url: '/api/v1/actions', payload: agreed(), headers } as const;
    const [first, again] = [await council.ask('manager', request), await council.ask('manager', request)];
    expect([first.statusCode, again.json().id]).toEqual([201, first.json().id]);
  });

  it('in error is taken back, and stays to be read', async () => {
    const id = await anAction();
    const taken = { withdrawnOn: '2019-02-04', reason: 'It was recorded twice' };
    expect((await send(`/${id}/withdraw`, taken, '0')).status).toBe(200);
    expect((await get('')).items.map((one: { id: string }) => one.id)).not.toContain(id);
    expect((await get(`/${id}`)).steps).toHaveLength(1);
    const done = { doneOn: '2019-02-04', evidence: 'Letters sent to 412 landlords' };
    expect((await send(`/${id}/done`, done, '1')).status).toBe(409);
  });
});

describe('to each role', () => {
  it('lets everybody who signs in read, and some record', async () => {
    for (const role of roles) {
      const worker = (Object.keys(staff) as Worker[]).find((one) => staff[one][0] === role)!;
      const reads = !['service', 'partner'].includes(role);
      const records = ['team-manager', 'performance-analyst', 'administrator'].includes(role);
      expect([role, (await council.get(worker, '/actions')).statusCode]).toEqual([role, reads ? 200 : 403]);
      expect([role, (await send('', agreed(), undefined, worker)).status]).toEqual([
        role,
        records ? 201 : 403,
      ]);
    }
  });

  it('writes down who recorded', async () => {
    const { rows } = await council.owner.query(
      `select distinct operation from audit where operation like 'POST /api/v1/actions%' and status = 200 order by 1`,
    );
    expect(rows.map(({ operation }) => operation)).toEqual([
      'POST /api/v1/actions/:key/done',
      'POST /api/v1/actions/:key/move',
      'POST /api/v1/actions/:key/owner',
      'POST /api/v1/actions/:key/reopen',
      'POST /api/v1/actions/:key/withdraw',
    ]);
  });

  it('is described with examples shaped like its answers', async () => {
    const document = (await council.ask(null, { url: '/api/openapi.json' })).json() as OpenAPIObject;
    const example = (name: string) =>
      operationsOf(document).find((operation) => operation.name === name)!.examples[0] as object;
    const created = await send('', agreed());
    expect(Object.keys(example('POST /api/v1/actions')).toSorted()).toEqual(
      Object.keys(created.body).toSorted(),
    );
    const { items } = example('GET /api/v1/actions') as { items: object[] };
    expect(Object.keys(items[0]!).toSorted()).toEqual(Object.keys((await get('')).items[0]).toSorted());
  });
});
