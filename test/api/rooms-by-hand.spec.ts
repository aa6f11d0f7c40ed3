import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

let council: SmallCouncil;
let of: string;
beforeAll(async () => {
  council = await aSmallCouncil({ now: '2019-01-31T09:00:00Z' });
  of = `/people/${council.people.jordan}`;
});
afterAll(() => council?.close());

const post = (path: string, body: object, version?: string, who: Worker = 'adviser') =>
  council.send(who, 'POST', of + path, body, version);
const items = async (path: string) => (await council.get('adviser', of + path)).json().items;

// Each kind of what happens on a day: where, what is sent, its day, and what cannot be so.
describe.each([
  [
    'health-checks',
    { heldOn: '2018-11-03', kind: 'dental-check', result: 'done' },
    'heldOn',
    { result: 'behind' },
    422,
  ],
  ['sdq-scores', { scoredOn: '2018-11-03', score: 14 }, 'scoredOn', { score: 41 }, 400],
  [
    'convictions',
    { decidedOn: '2018-11-03', outcome: 'youth-caution' },
    'decidedOn',
    { decidedOn: '2009-05-31' },
    422,
  ],
  [
    'substance-misuse',
    { identifiedOn: '2018-11-03', help: 'received' },
    'identifiedOn',
    { help: 'some' },
    400,
  ],
] as const)('%s', (path, body, day, wrong, status) => {
  it('is recorded, listed as of a day, and taken back', async () => {
    const answer = await post(`/${path}`, body);
    expect([answer.statusCode, answer.json()]).toMatchObject([
      201,
      { ...body, recordedBy: council.workers.adviser },
    ]);
    expect(await items(`/${path}?as_at=2018-11-02`)).toEqual([]);
    expect(await items(`/${path}?as_at=2018-11-03`)).toMatchObject([body]);
    const { id, version } = answer.json();
    const gone = await council.send('adviser', 'DELETE', `${of}/${path}/${id}`, undefined, version);
    expect([gone.statusCode, await items(`/${path}`)]).toEqual([204, []]);
  });

  it('is refused twice, ahead of its day, and when it cannot be so', async () => {
    const { id, version } = (await post(`/${path}`, body)).json();
    expect((await post(`/${path}`, body)).statusCode).toBe(409);
    const ahead = await post(`/${path}`, { ...body, [day]: '2019-02-01' });
    expect([ahead.statusCode, ahead.json().errors[0].pointer]).toEqual([422, `#/${day}`]);
    expect((await post(`/${path}`, { ...body, ...wrong })).statusCode).toBe(status);
    await council.send('adviser', 'DELETE', `${of}/${path}/${id}`, undefined, version);
  });

  it('is nobody else’s to record', async () => {
    expect((await post(`/${path}`, body, undefined, 'stranger')).statusCode).toBe(404);
    expect((await post(`/${path}`, body, undefined, 'analyst')).statusCode).toBe(403);
  });
});

it('keeps a conviction on the 10th birthday', async () => {
  expect((await post('/convictions', { decidedOn: '2009-06-01', outcome: 'conviction' })).statusCode).toBe(
    201,
  );
});

it('says which results a check may have', async () => {
  const answer = await post('/health-checks', {
    heldOn: '2018-11-03',
    kind: 'immunisations',
    result: 'done',
  });
  expect(answer.json().errors).toEqual([
    { pointer: '#/result', detail: 'result of immunisations must be one of up to date, behind' },
  ]);
});

it('lets an adviser record education plans, and a manager alone plans for a home', async () => {
  const plan = { doneOn: '2019-01-24', step: 'made' };
  expect((await post('/education-plans', plan)).statusCode).toBe(201);
  expect(
    (await post('/permanence-plans', { recordedOn: '2019-01-24', plan: 'F' }, undefined, 'manager'))
      .statusCode,
  ).toBe(201);
  expect((await post('/permanence-plans', { recordedOn: '2019-01-24', plan: 'F' })).statusCode).toBe(403);
});

describe('a decision for adoption', () => {
  it('stands until it is reversed, and only then may there be another', async () => {
    const first = await post('/adoption-decisions', { decidedOn: '2018-11-12' }, undefined, 'manager');
    expect(first.statusCode).toBe(201);
    const second = { decidedOn: '2019-01-28' };
    expect((await post('/adoption-decisions', second, undefined, 'manager')).json().errors[0].detail).toBe(
      'the decision of 2018-11-12 still stands: say first when it was reversed',
    );
    const { id, version } = first.json();
    const early = { reversedOn: '2018-11-11', reversedBecause: 'RD3' };
    const reverse = (body: object) => post(`/adoption-decisions/${id}/reversal`, body, version, 'manager');
    expect((await reverse(early)).statusCode).toBe(422);
    const reversed = await reverse({ ...early, reversedOn: '2018-11-12' });
    expect(reversed.json()).toMatchObject({ reversedOn: '2018-11-12', reversedBecause: 'RD3' });
    expect((await post('/adoption-decisions', second, undefined, 'manager')).statusCode).toBe(201);
  });
});

it('keeps one match for adoption, not before the decision', async () => {
  const match = { decidedOn: '2018-11-12', matchedOn: '2018-11-12', byFosterCarer: true };
  const early = await post('/adoption-matches', { ...match, matchedOn: '2018-11-11' }, undefined, 'manager');
  expect([early.statusCode, early.json().errors[0].pointer]).toEqual([422, '#/matchedOn']);
  expect((await post('/adoption-matches', match, undefined, 'manager')).json()).toMatchObject(match);
  const another = { ...match, matchedOn: '2019-01-24' };
  expect((await post('/adoption-matches', another, undefined, 'manager')).statusCode).toBe(409);
});

describe('being missing', () => {
  const missing = (body: object) => post('/missing-episodes', body);
  let incident: { id: string; version: string };

  it('begins, and nothing else begins while it goes on', async () => {
    const answer = await missing({ missingFrom: '2019-01-24', kind: 'M' });
    expect([answer.statusCode, answer.json()]).toMatchObject([201, { nth: 1, returnedOn: null }]);
    incident = answer.json();
    expect((await missing({ missingFrom: '2019-01-25', kind: 'M' })).json().errors[0].detail).toBe(
      'they were gone already from 2019-01-24, and no return is recorded',
    );
  });

  it('has no interview before they are back', async () => {
    const path = `/missing-episodes/${incident.id}/interview`;
    expect((await post(path, { offeredOn: '2019-01-25' }, incident.version)).statusCode).toBe(422);
  });

  it('ends on the day they are back, not before they went', async () => {
    const path = `/missing-episodes/${incident.id}/return`;
    expect((await post(path, { returnedOn: '2019-01-23' }, incident.version)).statusCode).toBe(422);
    const back = await post(path, { returnedOn: '2019-01-25' }, incident.version);
    expect([back.statusCode, back.json()]).toMatchObject([200, { returnedOn: '2019-01-25' }]);
    expect((await post(path, { returnedOn: '2019-01-26' }, incident.version)).statusCode).toBe(412);
    incident = back.json();
  });

  it('is talked about on the return: offered, then held or declined, and not both', async () => {
    const path = `/missing-episodes/${incident.id}/interview`;
    const offered = await post(path, { offeredOn: '2019-01-25' }, incident.version);
    expect(offered.json()).toMatchObject({ interviewOfferedOn: '2019-01-25', interviewHeldOn: null });
    incident = offered.json();
    const both = { offeredOn: '2019-01-25', heldOn: '2019-01-27', declinedOn: '2019-01-27' };
    expect((await post(path, both, incident.version)).statusCode).toBe(422);
    expect(
      (await post(path, { offeredOn: '2019-01-25', heldOn: '2019-01-24' }, incident.version)).statusCode,
    ).toBe(422);
    const held = await post(path, { offeredOn: '2019-01-25', heldOn: '2019-01-27' }, incident.version);
    expect(held.json()).toMatchObject({ interviewHeldOn: '2019-01-27', interviewDeclinedOn: null });
    incident = held.json();
  });

  it('may be twice in a day, and again on the day they were back', async () => {
    const evening = { missingFrom: '2019-01-25', returnedOn: '2019-01-25', kind: 'A' };
    expect((await missing(evening)).json()).toMatchObject({ nth: 1 });
    expect((await missing(evening)).json()).toMatchObject({ nth: 2 });
    expect(
      (await missing({ missingFrom: '2019-01-23', returnedOn: '2019-01-25', kind: 'M' })).statusCode,
    ).toBe(422);
  });

  it('is taken back when it was recorded in error', async () => {
    const { id, version } = incident;
    const gone = await council.send('adviser', 'DELETE', `${of}/missing-episodes/${id}`, undefined, version);
    expect([gone.statusCode, (await items('/missing-episodes')).length]).toEqual([204, 2]);
  });
});
