import { aSmallCouncil, type SmallCouncil } from './small-council.ts';

// J11: a bus pass, asked for on 3 January 2019, with the manager from the 4th, answered on the 31st: 20 working days.
describe('the promise clock', () => {
  let council: SmallCouncil;
  let url: string;
  let asked: { id: string; version: string };

  beforeAll(async () => {
    council = await aSmallCouncil({ now: '2019-01-31T09:00:00Z' });
    url = `/people/${council.people.jordan}/requests`;
  });
  afterAll(() => council?.close());

  const list = async (query = '') => (await council.get('adviser', url + query)).json();
  const teamsList = async () =>
    (await council.get('manager', '/worklist?worker=team'))
      .json()
      .items.filter(({ rule }: { rule: { id: string } }) => rule.id === 'request-waiting');

  it('runs from the day they asked, and tells who has it and since when', async () => {
    const answer = await council.send('adviser', 'POST', url, { kind: 'bus-pass', askedOn: '2019-01-03' });
    expect(answer.statusCode).toBe(201);
    asked = answer.json();
    expect(asked).toMatchObject({ workerId: council.workers.adviser, heldSince: '2019-01-03', answer: null });

    const passed = await council.send(
      'adviser',
      'POST',
      `${url}/${asked.id}/pass-on`,
      { workerId: council.workers.manager, on: '2019-01-04' },
      asked.version,
    );
    expect(passed.statusCode).toBe(200);
    asked = passed.json();
    expect((await list()).items).toMatchObject([
      { kind: 'bus-pass', workerName: 'manager', heldSince: '2019-01-04', waitedWorkingDays: 20 },
    ]);
    expect((await list('?as_at=2019-01-10')).items).toMatchObject([{ waitedWorkingDays: 5 }]);
    expect((await list('?as_at=2019-01-02')).items).toEqual([]);
  });

  it('stands in the manager’s list as a promise broken after five working days', async () => {
    expect(await teamsList()).toMatchObject([
      { rank: 'promise', due: '2019-01-10', overdueByDays: 21, personId: council.people.jordan },
    ]);
  });

  it.each([
    ['before they asked', { answeredOn: '2019-01-02', answer: 'yes' }, 'answeredOn must be 2019-01-03'],
    ['ahead', { answeredOn: '2019-02-01', answer: 'yes' }, 'answeredOn must be 2019-01-31 or earlier'],
  ])('takes no answer %s', async (_, body, detail) => {
    const refused = await council.send('adviser', 'POST', `${url}/${asked.id}/answer`, body, asked.version);
    expect([refused.statusCode, refused.json().errors[0].detail]).toEqual([
      422,
      expect.stringContaining(detail),
    ]);
  });

  it('takes nobody for a worker who is none', async () => {
    const body = { workerId: council.people.jordan, on: '2019-01-05' };
    const refused = await council.send('adviser', 'POST', `${url}/${asked.id}/pass-on`, body, asked.version);
    expect([refused.statusCode, refused.json().errors[0].pointer]).toEqual([422, '#/workerId']);
  });

  it('stops on the day they are answered', async () => {
    const body = { answeredOn: '2019-01-31', answer: 'yes' };
    const answered = await council.send('manager', 'POST', `${url}/${asked.id}/answer`, body, asked.version);
    expect(answered.statusCode).toBe(200);
    expect((await list()).items).toMatchObject([{ answer: 'yes', waitedWorkingDays: 20 }]);
    expect((await list('?as_at=2019-01-30')).items).toMatchObject([{ waitedWorkingDays: 19 }]);
    expect(await teamsList()).toEqual([]);

    const { version } = answered.json();
    for (const [way, sent] of [
      ['withdraw', { withdrawnOn: '2019-01-31' }],
      ['pass-on', { workerId: council.workers.adviser, on: '2019-01-31' }],
    ] as const)
      expect(
        (await council.send('adviser', 'POST', `${url}/${asked.id}/${way}`, sent, version)).statusCode,
      ).toBe(422);
    const stale = await council.send('adviser', 'POST', `${url}/${asked.id}/answer`, body, asked.version);
    expect(stale.statusCode).toBe(412);
    expect((await list('?known_at=2019-01-01T00:00:00Z')).items).toEqual([]);
  });

  it('is the same request when it is asked for again on the day, and another on another day', async () => {
    const again = { kind: 'bus-pass', askedOn: '2019-01-03' };
    expect((await council.send('adviser', 'POST', url, again)).statusCode).toBe(409);
    const later = await council.send('adviser', 'POST', url, { kind: 'bus-pass', askedOn: '2019-01-30' });
    expect(later.statusCode).toBe(201);
    const { id, version } = later.json();
    const back = { withdrawnOn: '2019-01-31' };
    expect(
      (await council.send('adviser', 'POST', `${url}/${id}/withdraw`, back, version)).json(),
    ).toMatchObject({
      withdrawnOn: '2019-01-31',
    });
  });

  it('records that views were heard, by the reviewing officer too', async () => {
    const views = `/people/${council.people.jordan}/views`;
    const body = { recordedOn: '2019-01-24', how: 'advocate' };
    expect((await council.send('adviser', 'POST', views, body)).statusCode).toBe(201);
    expect((await council.get('adviser', views)).json().items).toMatchObject([body]);
    expect((await council.send('stranger', 'POST', views, body)).statusCode).toBe(404);
  });
});
