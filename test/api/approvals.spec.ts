import { DataSource } from 'typeorm';
import { exportKinds } from '../../src/export-kinds.ts';
import { Clock } from '../../src/platform/clock/clock.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { Spool } from '../../src/platform/spool/spool.ts';
import { writeWhatIsAsked } from '../../src/returns/exports/write-exports.service.ts';
import { kirklees } from '../builders/places.ts';
import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

const near = 'HD4 4DD';
const farOutside = 'BB25 1AA';
const farInside = 'HD9 9AA';
const reason = 'The long-term match that the care plan waited for';
const why = 'A placement nearer to her school has come free';

let council: SmallCouncil;
beforeAll(async () => {
  council = await aSmallCouncil({ now: '2019-03-11T09:00:00Z' });
  for (const [postcode, easting, northing, district] of [
    ['HD1 1AA', 414_300, 416_900, 'E08000034'],
    [near, 415_000, 417_000, 'E08000034'],
    [farInside, 383_981, 457_326, 'E08000034'],
    [farOutside, 383_981, 457_326, 'E10000017'],
    ['HD5 5AA', 415_100, 417_100, null],
  ])
    await council.owner.query(
      `insert into postcode (postcode, easting, northing, district) values ($1, $2, $3, $4)`,
      [postcode, easting, northing, district],
    );
  // A second manager of the team that the child's adviser is in.
  await council.owner.query(
    `with another as (insert into worker (worker_ref, name, team, is_named_person) values ('deputy', 'deputy', 'North', true) returning id)
     insert into worker_role (worker_id, role, "start") select id, 'team-manager', '2018-01-01' from another`,
  );
});
afterAll(() => council?.close());
beforeEach(() => council.owner.query(`delete from approval_policy`));

const deputy = 'deputy' as Worker;
let children = 0;
async function aChild() {
  const { rows } = await council.owner.query(
    `insert into person (child_id, born_on, given_name, family_name) values ($1, '2006-02-27', 'Kit', 'Testing') returning id`,
    [`C${++children}`],
  );
  const { id } = rows[0];
  const insert = (table: string, columns: string, values: string) =>
    council.owner.query(
      `insert into ${table} (person_id, "start", ${columns}) values ($1, '2018-01-01', ${values})`,
      [id],
    );
  await insert('social_worker_allocation', 'worker_id', `'${council.workers.socialWorker}'`);
  await insert('pa_allocation', 'worker_id', `'${council.workers.adviser}'`);
  await insert('period_of_care', 'home_postcode, start_is_known', `'HD1 1AA', true`);
  await insert('legal_status', 'code', `'C2'`);
  await insert('category_of_need', 'code', `'N1'`);
  await insert('placement', 'code, started_because, provider, postcode', `'U6', 'S', 'PR1', 'HD4 4DD'`);
  const url = `/people/${id}/placements`;
  const list = async () => (await council.get('socialWorker', url)).json();
  const move = async (body: object = {}, worker: Worker = 'socialWorker', dryRun = false) =>
    council.send(
      worker,
      'POST',
      dryRun ? `${url}?dry_run=true` : url,
      { ...moved, ...body },
      (await list()).version,
    );
  return { id, url, list, move };
}
const moved = {
  start: '2019-03-11',
  code: 'U4',
  provider: 'PR4',
  postcode: farOutside,
  changeReason: 'CARPL',
  schoolChanges: false,
  reason,
};

const policy = (asksFor: string, start = '2019-03-01', end: string | null = null) =>
  council.send('administrator', 'POST', '/approval-policies', {
    asksFor,
    start,
    end,
    source: 'Placements policy 2019',
  });
const approvalOf = async (worker: Worker, id: string) => council.get(worker, `/approvals/${id}`);
const decide = async (worker: Worker, id: string, what: string, body?: object, version?: string) =>
  council.send(
    worker,
    'POST',
    `/approvals/${id}/${what}`,
    body,
    version ?? (await approvalOf(worker, id)).json().version ?? '0',
  );
const waitingOf = async (worker: Worker, query = '') =>
  (await council.get(worker, `/worklist${query}`)).json().approvals as { id: string }[];

describe('a move', () => {
  it('needs no approval when no policy asks for it', async () => {
    const child = await aChild();
    expect((await child.move({}, 'socialWorker', true)).json().needsApproval).toBe(false);
    expect((await child.move()).statusCode).toBe(201);
  });

  it.each<[string, string, object, number]>([
    ['outside', 'placement-outside-district', {}, 202],
    ['far and inside', 'placement-over-20-miles', { postcode: farInside }, 202],
    ['far and inside', 'placement-outside-district', { postcode: farInside }, 201],
    ['near', 'placement-over-20-miles', { postcode: near, code: 'U6' }, 201],
    ['nobody knows where', 'placement-over-20-miles', { postcode: null }, 202],
    ['nobody knows where', 'placement-outside-district', { postcode: null }, 202],
    ['with adopters, who are told of nobody', 'placement-over-20-miles', { code: 'A4', postcode: null }, 201],
    [
      'with the carer, to where nobody knows the district of',
      'placement-outside-district',
      { postcode: 'HD5 5AA', code: 'U6', sameCarer: true, changeReason: 'PLACE' },
      202,
    ],
    ['for a night', 'placement-over-20-miles', { code: 'T1', provider: null, changeReason: null }, 201],
  ])('%s is answered as %s asks', async (_, asksFor, body, expected) => {
    await policy(asksFor);
    const child = await aChild();
    const draft = await child.move(body, 'socialWorker', true);
    expect(draft.json().needsApproval).toBe(expected === 202);
    expect((await child.move(body)).statusCode).toBe(expected);
  });

  it('is asked about by the policy of the day: not before, and not from its end on', async () => {
    await policy('placement-outside-district', '2018-01-01', '2019-03-11');
    await policy('placement-outside-district', '2019-03-12');
    expect((await (await aChild()).move()).statusCode).toBe(201);
  });

  it('waits, moves nobody, and happens when another approves it', async () => {
    await policy('placement-outside-district');
    const child = await aChild();
    const before = await child.list();
    const asked = await child.move();
    expect([asked.statusCode, asked.json()]).toEqual([
      202,
      expect.objectContaining({
        state: 'waiting',
        what: 'Move on 2019-03-11 to U4 (Foster placement with other carer: long term).',
        approvers: ['team-manager'],
        because: expect.arrayContaining([
          'Policy asks for approval of a placement outside the district, or not known to be inside it.',
          '31.4 miles from home, outside Kirklees.',
        ]),
      }),
    ]);
    const { id, location } = asked.json();
    expect([asked.headers.location, location]).toEqual([
      `/api/v1/approvals/${id}`,
      `/api/v1/approvals/${id}`,
    ]);
    expect(await child.list()).toEqual(before);

    const approved = await decide('manager', id, 'approve');
    expect([approved.statusCode, approved.json()]).toEqual([
      200,
      expect.objectContaining({ state: 'approved', decidedBy: council.workers.manager, waitsForMe: false }),
    ]);
    const { items } = await child.list();
    expect(items.map(({ id: one, start, code }: Record<string, string>) => [one, start, code])).toEqual([
      [before.items[0].id, '2018-01-01', 'U6'],
      [approved.json().outcome, '2019-03-11', 'U4'],
    ]);
    const tasks = (await council.get('socialWorker', `/people/${child.id}/tasks`)).json().items;
    const kinds = tasks.map(({ kind }: { kind: string }) => kind);
    // Whoever approved it has looked at the reason.
    expect([kinds.includes('tell-host-authority'), kinds.includes('look-at-reason')]).toEqual([true, false]);
  });

  it('is approved by nobody who asked for it, and by nobody in another role or who does not see the child', async () => {
    await policy('placement-outside-district');
    const child = await aChild();
    const { id } = (await child.move({}, 'manager')).json();
    const own = await decide('manager', id, 'approve');
    expect([own.statusCode, own.json().detail]).toEqual([
      403,
      'You asked for this yourself: somebody else decides it.',
    ]);
    expect((await decide('manager', id, 'refuse', { reason: why })).statusCode).toBe(403);
    const { version } = (await approvalOf('manager', id)).json();
    for (const worker of ['otherManager', 'administrator'] as const)
      expect([worker, (await decide(worker, id, 'approve', undefined, version)).statusCode]).toEqual([
        worker,
        404,
      ]);
    for (const worker of ['socialWorker', 'adviser', 'analyst', 'reviewingOfficer', 'boardMember'] as const)
      expect([worker, (await decide(worker, id, 'approve', undefined, version)).statusCode]).toEqual([
        worker,
        403,
      ]);
    expect((await approvalOf('socialWorker', id)).statusCode).toBe(404);
    expect((await child.list()).items).toHaveLength(1);
    expect((await decide(deputy, id, 'approve')).statusCode).toBe(200);
  });

  it('is decided once, also when two decide at once', async () => {
    await policy('placement-outside-district');
    const child = await aChild();
    const { id } = (await child.move()).json();
    const { version } = (await approvalOf('manager', id)).json();
    const answers = await Promise.all(
      (['manager', deputy] as const).map((worker) => decide(worker, id, 'approve', undefined, version)),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 412]);
    // Whoever was later is told of the decision, not of what it changed.
    expect(answers.find(({ statusCode }) => statusCode === 412)!.json().detail).toBe(
      'Somebody has decided it meanwhile: read it again.',
    );
    expect((await decide('manager', id, 'approve', undefined, version)).statusCode).toBe(412);
    const again = await decide('manager', id, 'approve');
    expect([again.statusCode, again.json().detail]).toEqual([422, 'It is approved already.']);
    expect((await decide('socialWorker', id, 'withdraw')).statusCode).toBe(422);
    expect((await child.list()).items).toHaveLength(2);
  });

  it('that is refused or taken back leaves the record as it was, and the asker is told why', async () => {
    await policy('placement-outside-district');
    const child = await aChild();
    const before = await child.list();
    const { id } = (await child.move()).json();
    expect((await decide('manager', id, 'refuse', { reason: 'no' })).statusCode).toBe(400);
    expect((await decide('manager', id, 'refuse', { reason: why })).statusCode).toBe(200);
    expect((await approvalOf('socialWorker', id)).json()).toMatchObject({
      state: 'refused',
      refusal: why,
      outcome: null,
    });
    const other = (await child.move()).json().id;
    expect((await decide('manager', other, 'withdraw')).statusCode).toBe(403);
    expect((await decide('socialWorker', other, 'withdraw')).json()).toMatchObject({ state: 'withdrawn' });
    expect(await child.list()).toEqual(before);
  });

  it('is refused in words once the record has changed since it was asked for', async () => {
    await policy('placement-outside-district');
    const child = await aChild();
    const { id } = (await child.move()).json();
    expect((await child.move({ postcode: near })).statusCode).toBe(201);
    const before = await child.list();
    const late = await decide('manager', id, 'approve');
    expect([late.statusCode, late.json().detail]).toEqual([
      412,
      'The record has changed since this was asked for. Refuse it, and have it asked for again.',
    ]);
    expect(late.json().changes.length).toBeGreaterThan(0);
    expect(await child.list()).toEqual(before);
    expect((await approvalOf('manager', id)).json().state).toBe('waiting');
  });

  it('needs a reason, and a day that has come, before anybody is asked', async () => {
    await policy('placement-outside-district');
    const child = await aChild();
    for (const [body, pointer] of [
      [{ reason: null }, '#/reason'],
      [{ reason: null, postcode: 'HD5 5AA', code: 'U6', sameCarer: true, changeReason: 'PLACE' }, '#/reason'],
      [{ start: '2019-03-12' }, '#/start'],
    ] as const) {
      const answer = await child.move(body);
      expect([answer.statusCode, answer.json().errors[0].pointer]).toEqual([422, pointer]);
    }
  });

  it('cannot be brought far away by a correction of one that needed no approval', async () => {
    const child = await aChild();
    const { id, version } = (await child.move({ postcode: near })).json();
    const correct = (body: object) =>
      council.send('socialWorker', 'PATCH', `${child.url}/${id}`, body, version);
    await policy('placement-outside-district');
    const answer = await correct({ postcode: farOutside });
    expect([answer.statusCode, answer.json().detail]).toEqual([
      422,
      expect.stringContaining('would need approval'),
    ]);
    expect((await correct({ provider: 'PR1' })).statusCode).toBe(200);
  });

  it('is in the list of whoever asked and of whoever may approve it, with the working days it waits', async () => {
    await policy('placement-outside-district');
    const child = await aChild();
    const { id } = (await child.move()).json();
    const mine = (list: { id: string }[]) => list.find((one) => one.id === id);
    const line = {
      kind: 'placement',
      personId: child.id,
      name: 'Kit Testing',
      askedOn: '2019-03-11',
      askedByName: 'socialWorker',
      record: `/api/v1/approvals/${id}`,
    };
    for (const [worker, waitsForMe] of [
      ['socialWorker', false],
      ['manager', true],
      [deputy, true],
    ] as const)
      expect(mine(await waitingOf(worker))).toMatchObject({ ...line, waitsForMe, workingDaysWaiting: 0 });
    // Monday to the Tuesday of the week after.
    expect(mine(await waitingOf('manager', '?as_at=2019-03-19'))).toMatchObject({ workingDaysWaiting: 6 });
    expect(mine(await waitingOf('manager', '?as_at=2019-03-10'))).toBeUndefined();
    for (const worker of ['adviser', 'otherManager', 'colleague'] as const)
      expect([worker, mine(await waitingOf(worker))]).toEqual([worker, undefined]);
    await decide('manager', id, 'approve');
    expect([mine(await waitingOf('socialWorker')), mine(await waitingOf('manager'))]).toEqual([
      undefined,
      undefined,
    ]);
    const listed = (await council.get('socialWorker', '/approvals?state=approved&limit=200')).json().items;
    expect(mine(listed)).toMatchObject({
      state: 'approved',
      asked: expect.objectContaining({ postcode: farOutside }),
    });
  });
});

describe('a leaving-care status set by hand', () => {
  const url = () => `/people/${council.people.sami}/leaving-care/overrides`;
  const set = async () =>
    council.send(
      'manager',
      'POST',
      url(),
      { status: 'relevant', start: '2019-03-01', reason: 'Found to have been in care elsewhere' },
      (await council.get('manager', url())).json().version,
    );

  it('waits for another manager when the policy asks for one', async () => {
    await policy('leaving-care-override');
    const asked = await set();
    expect([asked.statusCode, (await council.get('manager', url())).json().items]).toEqual([202, []]);
    const { id } = asked.json();
    expect((await decide('manager', id, 'approve')).statusCode).toBe(403);
    expect((await decide(deputy, id, 'approve')).statusCode).toBe(200);
    expect((await council.get('manager', url())).json().items).toMatchObject([{ status: 'relevant' }]);
  });
});

describe('an export of everybody', () => {
  const purpose = 'The return of 2018/19.';
  const ask = () =>
    council.send('analyst', 'POST', '/exports', { kind: 'ssda903', options: { year: 2019 }, purpose });
  const stateOf = async (id: string) => (await council.get('analyst', `/exports/${id}`)).json().state;

  it('is written once an administrator has approved it, and never when it was refused', async () => {
    const pool = { applicationName: 'test jobs', poolSize: 4, timeouts: jobTimeouts };
    const database = await new DataSource(dataSourceOptions(council.place.worker, pool)).initialize();
    const work = {
      database,
      spool: await Spool.open(council.spool, 'exports'),
      clock: new Clock(),
      kinds: exportKinds(kirklees),
      onFault: (message: string) => {
        throw new Error(message);
      },
    };
    try {
      const asked = (await ask()).json();
      expect(asked.state).toBe('waiting');
      expect([await writeWhatIsAsked(work), await stateOf(asked.id)]).toEqual([0, 'waiting']);
      const approval = asked.approval.split('/').at(-1);
      expect((await approvalOf('administrator', approval)).json()).toMatchObject({
        what: 'Export ssda903 (year 2019).',
        reason: purpose,
        personId: null,
        waitsForMe: true,
      });
      expect((await decide('manager', approval, 'approve', undefined, '1')).statusCode).toBe(404);
      expect((await decide('administrator', approval, 'approve')).statusCode).toBe(200);
      expect(await stateOf(asked.id)).toBe('queued');
      expect([await writeWhatIsAsked(work), await stateOf(asked.id)]).toEqual([1, 'done']);

      const other = (await ask()).json();
      await decide('administrator', other.approval.split('/').at(-1), 'refuse', { reason: why });
      expect([await writeWhatIsAsked(work), await stateOf(other.id)]).toEqual([0, 'refused']);
    } finally {
      await database.destroy();
    }
  });
});

describe('the policy', () => {
  it('is decided by administrators, and never twice for a day', async () => {
    expect((await policy('placement-outside-district')).statusCode).toBe(201);
    expect((await policy('placement-outside-district', '2019-09-01')).statusCode).toBe(422);
    const { items } = (await council.get('socialWorker', '/approval-policies')).json();
    expect(items).toMatchObject([{ asksFor: 'placement-outside-district', start: '2019-03-01', end: null }]);
    const end = (worker: Worker, day: string) =>
      council.send(worker, 'POST', `/approval-policies/${items[0].id}/end`, { end: day }, items[0].version);
    expect((await end('manager', '2019-06-01')).statusCode).toBe(403);
    expect((await end('administrator', '2019-03-01')).statusCode).toBe(422);
    expect((await end('administrator', '2019-06-01')).json()).toMatchObject({ end: '2019-06-01' });
    expect((await end('administrator', '2019-07-01')).statusCode).toBe(412);
    expect((await policy('placement-outside-district', '2019-09-01')).statusCode).toBe(201);
    const on = async (day: string) =>
      (await council.get('manager', `/approval-policies?as_at=${day}`)).json().items.length;
    expect([
      await on('2019-02-28'),
      await on('2019-05-31'),
      await on('2019-06-01'),
      await on('2019-09-01'),
    ]).toEqual([0, 1, 0, 1]);
  });
});

it('the database lets nobody approve their own, whatever the program does', async () => {
  const { rows } = await council.owner.query(
    `insert into approval (kind, person_id, approvers, what, because, reason, asked, asked_by)
     values ('placement', $1, '{team-manager}', 'a move', '{}', 'to try it', '{}', $2) returning id`,
    [council.people.jordan, council.workers.manager],
  );
  const source = new DataSource(
    dataSourceOptions(council.place.app, {
      applicationName: 'test asker',
      poolSize: 1,
      timeouts: jobTimeouts,
    }),
  );
  const app = await source.initialize();
  const approveAs = (worker: string) =>
    app.transaction(async (db) => {
      await db.query(
        `select set_config('pledgekeeper.worker_id', $1, true), set_config('pledgekeeper.roles', 'team-manager', true)`,
        [worker],
      );
      const [, changed] = await db.query(
        `update approval set state = 'approved', decided_by = asking_worker(), decided_at = now() where id = $1`,
        [rows[0].id],
      );
      return changed;
    });
  try {
    await expect(approveAs(council.workers.manager)).rejects.toThrow('check constraint');
    expect(await approveAs(council.workers.otherManager)).toBe(0);
  } finally {
    await app.destroy();
  }
});
