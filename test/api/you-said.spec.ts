import type { OpenAPIObject } from '@nestjs/swagger';
import { roles } from '../../src/platform/access/policy.ts';
import { aPlan } from '../builders/a-plan.ts';
import { operationsOf } from './operations.ts';
import { aSmallCouncil, staff, type SmallCouncil, type Worker } from './small-council.ts';

const inPlan = aPlan(
  [{ id: 'second-drop-in', text: 'Open a second drop-in', due: '2019-01-31' }],
  [
    {
      id: 'bus-passes',
      text: 'bus passes without long waits',
      requests: ['bus-pass'],
      measures: ['requests-open'],
    },
    { id: 'somewhere-to-go', text: 'somewhere to go', actions: ['second-drop-in'] },
    { id: 'be-heard', text: 'be heard', measures: ['members-visits'] },
  ],
);
const dropIn = 'invented-strategy.second-drop-in';

let council: SmallCouncil;
// It is Monday 4 February 2019 there.
beforeAll(async () => {
  council = await aSmallCouncil({ plans: [inPlan] });
});
afterAll(() => council?.close());

const list = async (query = '', worker: Worker = 'boardMember') =>
  (await council.get(worker, `/you-said-we-did${query}`)).json();
const of = async (priority: string, query = '') =>
  (await list(query)).items.find((one: { priority: string }) => one.priority === priority);
const post = async (body: object, worker: Worker = 'analyst') => {
  const answer = await council.send(worker, 'POST', '/you-said-we-did', body);
  return { status: answer.statusCode, body: answer.json() };
};
const answer = (priority: string, more: object = {}) => ({
  plan: 'invented-strategy',
  voice: 'children-in-care-council',
  priority,
  answeredOn: '2019-01-31',
  words: 'We opened a new place. It is in Dewsbury.',
  ...more,
});

describe('what was asked', () => {
  it('is told with who asked and when, and for how long nobody has answered', async () => {
    const { items, countedAsAt } = await list();
    expect(countedAsAt).toBeNull();
    expect(items[0]).toEqual({
      plan: 'invented-strategy',
      voice: 'children-in-care-council',
      priority: 'bus-passes',
      askedBy: 'Children in Care Council',
      heardOn: '2018-06-01',
      asked: 'bus passes without long waits',
      isInPlan: true,
      answers: [],
      unansweredForMonths: 8,
      actions: [],
      measures: [
        { id: 'requests-open', title: 'Requests that wait for an answer', figure: null, asAt: null },
      ],
      requests: [],
    });
    expect((await of('somewhere-to-go')).actions).toEqual([
      {
        id: dropIn,
        text: 'Open a second drop-in',
        owner: 'Nobody is named',
        standing: 'late',
        stands: 'late by 4 days',
      },
    ]);
  });

  it.each([
    ['2018-05-31', undefined],
    ['2018-06-01', 0],
    ['2018-06-30', 0],
    ['2018-07-01', 1],
    ['2019-05-31', 11],
    ['2019-06-01', 12],
  ])('as at %s is unanswered for %s months', async (day, months) => {
    expect((await of('bus-passes', `?as_at=${day}`))?.unansweredForMonths).toBe(months);
  });

  it('may be asked for by plan and by group', async () => {
    expect((await list('?plan=another')).items).toEqual([]);
    expect((await list('?voice=children-in-care-council')).items).toHaveLength(3);
  });
});

describe('an answer', () => {
  it('says what was done, and what shows it', async () => {
    const { status, body } = await post(
      answer('somewhere-to-go', { action: dropIn, measure: 'requests-open', requestKind: 'money' }),
    );
    expect([status, body.words]).toEqual([201, 'We opened a new place. It is in Dewsbury.']);
    const told = await of('somewhere-to-go');
    expect(told).toMatchObject({
      unansweredForMonths: null,
      answers: [{ id: body.id, recordedBy: council.workers.analyst }],
    });
    expect(told.actions).toHaveLength(1);
    expect(told.measures.map(({ id }: { id: string }) => id)).toEqual(['requests-open']);
    expect(await of('somewhere-to-go', '?as_at=2019-01-30')).toMatchObject({
      answers: [],
      unansweredForMonths: 7,
    });
  });

  it('is corrected with a reason, and what it was stays known', async () => {
    const first = (await post(answer('bus-passes'))).body;
    const reason = 'The place is in Batley';
    const words = 'We opened a new place. It is in Batley.';
    const corrected = await post(answer('bus-passes', { words, corrects: first.id, reason }));
    expect(corrected.status).toBe(201);
    expect((await of('bus-passes')).answers).toMatchObject([{ words, corrects: first.id, reason }]);
    const before = await of('bus-passes', `?known_at=${first.recordedAt}`);
    expect(before.answers).toMatchObject([{ id: first.id }]);
    const again = await post(answer('bus-passes', { words, corrects: first.id, reason }));
    expect([again.status, again.body.detail]).toEqual([409, expect.stringContaining(corrected.body.id)]);

    const back = await post(
      answer('bus-passes', {
        corrects: corrected.body.id,
        reason: 'It is of another priority',
        isTakenBack: true,
      }),
    );
    expect(back.status).toBe(201);
    expect(await of('bus-passes')).toMatchObject({ answers: [], unansweredForMonths: 8 });
  });

  it.each<[string, object, string]>([
    ['to what nobody asked', { priority: 'more-pocket-money' }, '#/priority'],
    ['tomorrow', { answeredOn: '2019-02-05' }, '#/answeredOn'],
    ['before they asked', { answeredOn: '2018-05-31' }, '#/answeredOn'],
    ['by an action that is none', { action: 'invented-strategy.none' }, '#/action'],
    ['by a measure that is none', { measure: 'happiness' }, '#/measure'],
    ['with a reason and nothing to correct', { reason: 'It was another place' }, '#/corrects'],
    ['taken back and nothing to correct', { isTakenBack: true }, '#/corrects'],
    [
      'that corrects none',
      { corrects: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11', reason: 'It was another place' },
      '#/corrects',
    ],
  ])('is refused %s', async (_, more, pointer) => {
    const { status, body } = await post(answer('be-heard', more));
    expect([status, body.errors.map((one: { pointer: string }) => one.pointer)]).toEqual([422, [pointer]]);
    expect((await of('be-heard')).answers).toEqual([]);
  });

  it('of another priority is not corrected through this one', async () => {
    const { id } = (await post(answer('be-heard'))).body;
    const sent = answer('bus-passes', { corrects: id, reason: 'It was another place' });
    expect((await post(sent)).status).toBe(422);
  });
});

describe('to each role', () => {
  it('lets everybody who signs in read, and some record', async () => {
    for (const role of roles) {
      const worker = (Object.keys(staff) as Worker[]).find((one) => staff[one][0] === role)!;
      const reads = !['service', 'partner'].includes(role);
      const records = ['team-manager', 'performance-analyst', 'administrator'].includes(role);
      expect([role, (await council.get(worker, '/you-said-we-did')).statusCode]).toEqual([
        role,
        reads ? 200 : 403,
      ]);
      expect([role, (await post(answer('be-heard'), worker)).status]).toEqual([role, records ? 201 : 403]);
    }
  });

  it('is described with examples shaped like its answers', async () => {
    const document = (await council.ask(null, { url: '/api/openapi.json' })).json() as OpenAPIObject;
    const example = (name: string) =>
      operationsOf(document).find((operation) => operation.name === name)!.examples[0] as object;
    const created = (await post(answer('be-heard'))).body;
    expect(Object.keys(example('POST /api/v1/you-said-we-did')).toSorted()).toEqual(
      Object.keys(created).toSorted(),
    );
    const { items } = example('GET /api/v1/you-said-we-did') as { items: object[] };
    expect(Object.keys(items[0]!).toSorted()).toEqual(Object.keys((await list()).items[0]).toSorted());
  });
});
