import { aDay, hiddenIn, onPagesOf, textOf } from './on-pages.ts';
import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

const deputy = 'deputy' as Worker;

describe('pages of approvals', () => {
  let council: SmallCouncil;
  let jordan: string;

  const { open, send, says } = onPagesOf(() => council);
  const override = async (worker: Worker = 'manager', start = '2019-02-01') => {
    const url = `/people/${jordan}/leaving-care/overrides`;
    const { version } = (await council.get(worker, url)).json();
    const reason = 'She is treated as a care leaver by agreement';
    const asked = await council.send(
      worker,
      'POST',
      url,
      { start, status: 'former relevant', reason },
      version,
    );
    expect([asked.statusCode, asked.json().state]).toEqual([202, 'waiting']);
    return `/approvals/${asked.json().id}`;
  };
  const press = async (worker: Worker, at: string, step: string, fields: Record<string, string> = {}) =>
    send(worker, `${at}/${step}`, { ...hiddenIn((await open(worker, at)).body, `${at}/${step}`), ...fields });

  beforeAll(async () => {
    council = await aSmallCouncil();
    jordan = council.people.jordan;
    await council.owner.query(
      `with another as (insert into worker (worker_ref, name, team, is_named_person) values ('deputy', 'deputy', 'North', true) returning id)
       insert into worker_role (worker_id, role, "start") select id, 'team-manager', '2018-01-01' from another`,
    );
  });
  afterAll(() => council?.close());

  describe('the policy', () => {
    const at = '/approval-policies';

    it.each<[Worker, number]>([
      ['administrator', 200],
      ['manager', 403],
      ['analyst', 403],
      ['adviser', 403],
    ])('is opened by %s: %i', async (worker, status) => {
      expect((await open(worker, at)).statusCode).toBe(status);
      expect((await open(worker, `${at}/new`)).statusCode).toBe(status);
      expect((await send(worker, at)).statusCode).toBe(status === 200 ? 422 : status);
    });

    it('is written down, keeps what was typed when it is refused, and is ended', async () => {
      const policy = { asksFor: 'leaving-care-override', ...aDay('start', '2019-01-01') };
      const refused = await send('administrator', at, policy);
      expect([refused.statusCode, textOf(refused.body)]).toEqual([
        422,
        expect.stringContaining('Say where the council has decided so'),
      ]);
      expect(refused.body).toMatch(/value="leaving-care-override" checked/);
      const sent = { ...policy, source: 'Leaving care policy 2019' };
      expect((await send('administrator', at, sent)).headers.location).toBe(`${at}?done=added`);
      const again = await send('administrator', at, sent);
      expect([again.statusCode, textOf(again.body)]).toEqual([
        422,
        expect.stringContaining('is asked for from 1 Jan 2019 on already'),
      ]);
      expect(await says('administrator', at)).toMatch(
        /set by hand In force today .*Leaving care policy 2019/,
      );

      const [, end] = /href="([^"]+\/end)"/.exec((await open('administrator', at)).body)!;
      const { version } = hiddenIn((await open('administrator', end!)).body, end!);
      const early = await send('administrator', end!, { version: version!, ...aDay('end', '2018-12-31') });
      expect(early.statusCode).toBe(422);
      const ended = { version: version!, ...aDay('end', '2019-06-01') };
      expect((await send('administrator', end!, ended)).statusCode).toBe(303);
      const stale = await send('administrator', end!, { ...ended, ...aDay('end', '2019-07-01') });
      expect([stale.statusCode, textOf(stale.body)]).toEqual([
        412,
        expect.stringContaining('Somebody changed this after you opened the form'),
      ]);
      expect(await says('administrator', at)).toContain('1 Jun 2019');
    });
  });

  it('shows whoever may decide what waits for them, and whoever asked that they wait', async () => {
    const at = await override();
    expect(await says('manager', '/approvals')).toMatch(
      /Nothing waits for you.*What you asked for and wait for/,
    );
    expect(await says(deputy, '/approvals')).toMatch(
      /Yours to decide.*Jordan Testing .*manager .*Since today/,
    );
    expect(await says('otherManager', '/approvals')).not.toContain('former relevant');
    expect(await says('analyst', '/approvals')).not.toContain('Jordan');
    expect((await open('otherManager', at)).statusCode).toBe(404);
    expect((await open('virtualSchool', '/approvals')).statusCode).toBe(403);
    expect((await open('boardMember', '/approvals')).statusCode).toBe(403);
    expect(await says(deputy, '/work?worker=team')).toContain('1 approval waits for you');
    expect(await says('manager', '/work?worker=team')).toContain('You wait for 1 approval');
    const { rows } = await council.owner.query(
      `select people from audit where operation = 'GET /approvals/:approvalId' and status = 200`,
    );
    expect(rows).toEqual([]);
    await open(deputy, at);
    const seen = await council.owner.query(
      `select people from audit where operation = 'GET /approvals/:approvalId' and status = 200`,
    );
    expect(seen.rows).toEqual([{ people: [jordan] }]);
  });

  it('is taken back by whoever asked', async () => {
    const at = await override();
    const { body } = await open('manager', at);
    expect(textOf(body)).toContain('You asked for this, so somebody else decides it');
    expect(body).not.toContain(`${at}/approve`);
    expect((await send('manager', `${at}/approve`, { version: '1' })).statusCode).toBe(403);
    expect((await press('manager', at, 'withdraw')).headers.location).toBe(`${at}?done=withdraw`);
    expect(await says('manager', at)).toContain('Taken back');
  });

  it('is refused with the reason, which is kept while it is too short', async () => {
    const at = await override();
    const short = await press(deputy, at, 'refuse', { reason: 'No' });
    expect([short.statusCode, textOf(short.body)]).toEqual([
      422,
      expect.stringContaining('The reason must have 10 to 1000 characters'),
    ]);
    expect(short.body).toContain('>No</textarea>');
    expect((await press(deputy, at, 'refuse', { reason: 'The agreement ended in May' })).statusCode).toBe(
      303,
    );
    expect(await says('manager', at)).toMatch(/Refused deputy, .*Why not The agreement ended in May/);
  });

  it('is refused in words when the record has changed since, and is done when it has not', async () => {
    const first = await override('manager', '2019-02-01');
    const second = await override('manager', '2019-02-02');
    const form = hiddenIn((await open(deputy, first)).body, `${first}/approve`);
    for (const _ of [1, 2]) expect((await send(deputy, `${first}/approve`, form)).statusCode).toBe(303);
    expect(await says(deputy, `${first}?done=approve`)).toMatch(/Approved: it is done.*Approved deputy/);
    const { items } = (await council.get('manager', `/people/${jordan}/leaving-care/overrides`)).json();
    expect(items).toHaveLength(1);

    const stale = await press(deputy, second, 'approve');
    expect([stale.statusCode, textOf(stale.body)]).toEqual([
      412,
      expect.stringContaining('The record has changed since this was asked for. Refuse it'),
    ]);
    expect(textOf(stale.body)).toContain('What has changed since it was asked for Added:');
  });

  it('is told by whoever moves a child that nothing is recorded yet', async () => {
    const { alex } = council.people;
    await council.owner.query(
      `insert into social_worker_allocation (person_id, worker_id, "start") values ($1, $2, '2018-01-01')`,
      [alex, council.workers.socialWorker],
    );
    const begun = { start: '2018-03-05', legalStatus: 'C2', categoryOfNeed: 'N1', homePostcode: 'HD1 1AA' };
    const placement = { code: 'U4', provider: 'PR1', postcode: 'HD4 4DD' };
    await council.send(
      'socialWorker',
      'POST',
      `/people/${alex}/periods-of-care`,
      { ...begun, placement },
      '0-0',
    );
    await send('administrator', '/approval-policies', {
      asksFor: 'placement-over-20-miles',
      ...aDay('start', '2019-01-01'),
      source: 'Placements policy 2019',
    });
    const at = `/people/${alex}/move`;
    const draft = { code: 'U4', provider: 'PR1', postcode: '', sameCarer: 'false', changeReason: 'CARPL' };
    const checked = await send('socialWorker', `${at}/check`, {
      ...draft,
      ...aDay('start', '2019-02-04'),
      schoolChanges: 'true',
    });
    const saved = await send('socialWorker', at, {
      ...hiddenIn(checked.body, at),
      reason: 'The long-term match that the care plan waited for',
    });
    expect([saved.statusCode, saved.headers.location]).toEqual([
      303,
      expect.stringMatching(/^\/approvals\/.*\?done=asked$/),
    ]);
    const said = await says('socialWorker', saved.headers.location!);
    expect(said).toContain('Nothing is recorded until somebody else approves it');
    expect(said).toContain('Move on 4 Feb 2019 to U4');
    const { items } = (await council.get('socialWorker', `/people/${alex}/placements`)).json();
    expect(items).toHaveLength(1);
  });
});
