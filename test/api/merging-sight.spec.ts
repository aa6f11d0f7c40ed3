import { randomUUID } from 'node:crypto';
import { aDeputy, approve, deputy, lifeOf, merge, merged, somebody, undo } from './merging-people.ts';
import { session, waiting } from '../db/session.ts';
import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

let council: SmallCouncil;
beforeAll(async () => {
  council = await aSmallCouncil({ now: '2019-03-11T09:00:00Z' });
  await aDeputy(council);
});
afterAll(() => council?.close());

const name = async (personId: string, ...workers: Worker[]) => {
  for (const worker of workers)
    await council.owner.query(
      `insert into named_access (person_id, worker_id, "start") select $1, id, '2018-01-01' from worker where worker_ref = $2`,
      [personId, worker],
    );
};
const seen = async (worker: Worker, id: string, query = '') =>
  (await council.get(worker, `/people/${id}${query}`)).statusCode;
const before = '?known_at=2019-03-11T08:00:00Z';

describe('a merge with a restricted record', () => {
  it.each([true, false])(
    'the stricter holds, also of what was known before (restricted is the one kept: %s)',
    async (keptIs) => {
      const hidden = await somebody(council, { is_restricted: 'true' });
      await name(hidden, 'manager', deputy);
      const plain = await somebody(council);
      const [kept, other] = keptIs ? [hidden, plain] : [plain, hidden];
      expect([await seen('otherManager', plain), await seen('otherManager', hidden)]).toEqual([200, 404]);
      const id = await merged(council, kept, other);
      for (const worker of ['otherManager', 'analyst'] as const)
        expect([
          worker,
          await seen(worker, kept),
          await seen(worker, other),
          await seen(worker, other, before),
        ]).toEqual([worker, 404, 404, 404]);
      expect([
        await seen('manager', kept),
        await seen('manager', other),
        await seen('manager', other, before),
      ]).toEqual([200, 410, 200]);
      await (await undo(council, kept, id)).approve();
      expect([await seen('otherManager', plain), await seen('otherManager', hidden)]).toEqual([200, 404]);
      // Nobody learns of the one from the other.
      expect((await council.get('otherManager', `/people/${plain}/merges`)).json().items).toEqual([]);
    },
  );

  it('of two restricted to other people each is refused, and of one named for without need', async () => {
    const [one, two] = [
      await somebody(council, { is_restricted: 'true' }),
      await somebody(council, { is_restricted: 'true' }),
    ];
    await name(one, 'manager', deputy);
    await name(two, 'manager', deputy, 'adviser');
    expect((await merge(council, one, two)).draft.json().clashes).toEqual([
      expect.stringMatching(/^Both records are restricted, to other people/),
    ]);
    const plain = await somebody(council);
    await name(plain, 'otherManager');
    expect((await merge(council, one, plain)).draft.json().clashes).toEqual([
      expect.stringMatching(/^One record is restricted, and people are named/),
    ]);
  });

  it('is neither approved nor heard of by who sees only one of the two', async () => {
    const hidden = await somebody(council, { is_restricted: 'true' });
    await name(hidden, 'manager');
    const { asked } = await merge(council, await somebody(council), hidden);
    expect(asked.statusCode).toBe(202);
    expect((await council.get(deputy, `/approvals/${asked.json().id}`)).statusCode).toBe(404);
    expect((await approve(council, asked.json().id)).statusCode).toBe(404);
    expect((await council.get('manager', `/approvals/${asked.json().id}`)).statusCode).toBe(200);
  });
});

it('a duplicate is shown to those alone who see both, and named to those who read names', async () => {
  const told = { given_name: `'Asha'`, family_name: `'Greenwood'`, born_on: `'2001-02-03'` };
  const [one, hidden, two] = [
    await somebody(council, told),
    await somebody(council, { ...told, is_restricted: 'true' }),
    await somebody(council, told),
  ];
  await name(hidden, deputy);
  const pairs = async (worker: Worker, query = '?limit=200') =>
    (await council.get(worker, `/people/duplicates${query}`)).json();
  const ofThese = async (worker: Worker) =>
    (await pairs(worker)).items
      .map(({ people }: { people: { personId: string }[] }) =>
        people.map(({ personId }) => personId).toSorted(),
      )
      .filter((ids: string[]) => ids.some((id) => [one, hidden, two].includes(id)));
  expect(await ofThese('manager')).toEqual([[one, two].toSorted()]);
  expect(await ofThese(deputy)).toHaveLength(3);
  expect((await council.get('adviser', '/people/duplicates')).statusCode).toBe(403);
  const shown = await pairs('manager');
  expect(JSON.stringify(shown)).toContain('Greenwood');
  expect(JSON.stringify(await pairs('analyst'))).not.toMatch(/Greenwood|Asha/);

  const first = await pairs(deputy, '?limit=1');
  expect([first.items.length, first.next]).toEqual([1, first.items[0].id]);
  expect((await pairs(deputy, `?limit=1&after=${first.next}`)).items[0].id).not.toBe(first.next);
  expect((await council.get(deputy, `/people/duplicates?after=${randomUUID()}`)).statusCode).toBe(400);

  const apart = (worker: Worker, other: string) =>
    council.send(worker, 'POST', `/people/${one}/told-apart`, {
      personId: other,
      reason: 'Two girls of one class',
    });
  expect((await apart('manager', hidden)).statusCode).toBe(404);
  expect((await apart('manager', two)).statusCode).toBe(201);
  expect(await ofThese('manager')).toEqual([]);
  // Told of another birthday, they are asked about again.
  await council.owner.query(`update person set born_on = '2001-03-02' where id = $1`, [two]);
  expect(await ofThese('manager')).toHaveLength(1);
});

it('the glass that was broken for the one is not broken for the other', async () => {
  const [kept, other] = [await somebody(council), await somebody(council)];
  await council.owner.query(
    `insert into break_glass (person_id, worker_id, reason, opened_at, expires_at) values ($1, $2, 'Nobody else was on call that night', '2019-03-11T08:30:00Z', '2019-03-11T09:30:00Z')`,
    [other, council.workers.stranger],
  );
  expect(await seen('stranger', other)).toBe(200);
  await merged(council, kept, other);
  expect([await seen('stranger', kept), await seen('stranger', other)]).toEqual([404, 404]);
});

it('what somebody asked for their own record goes over, to the byte', async () => {
  const [kept, other] = [await somebody(council), await somebody(council)];
  const request = randomUUID();
  await council.owner.query(
    `insert into subject_access_request (id, person_id, received_on, came_as, recorded_by) values ($1, $2, '2019-01-01', 'letter', $3)`,
    [request, other, council.workers.manager],
  );
  await council.owner.query(
    `insert into subject_access_step (request_id, person_id, kind, "on", reason, recorded_by) values ($1, $2, 'withdrawn', '2019-01-02', 'found elsewhere', $3)`,
    [request, other, council.workers.manager],
  );
  const owners = async () =>
    (
      await council.owner.query(
        `select r.person_id as a, s.person_id as b from subject_access_request r join subject_access_step s on s.request_id = r.id where r.id = $1`,
        [request],
      )
    ).rows[0];
  const id = await merged(council, kept, other);
  expect(await owners()).toEqual({ a: kept, b: kept });
  await (await undo(council, kept, id)).approve();
  expect(await owners()).toEqual({ a: other, b: other });
  await expect(
    council.owner.query(`update subject_access_step set reason = 'x' where request_id = $1`, [request]),
  ).rejects.toThrow(/never changed/);
});

it('who saw either is told of the one kept', async () => {
  const [kept, other] = [await somebody(council), await somebody(council)];
  await council.get('analyst', `/people/${other}`);
  await merged(council, kept, other);
  const { items } = (await council.get('manager', `/people/${kept}/seen-by`)).json();
  expect(items.filter(({ worker }: { worker: string }) => worker === 'analyst')).toHaveLength(1);
});

it('what was found in files of the record that went is shown to who sees the one kept, and to nobody besides', async () => {
  const { rows } = await council.owner.query(
    `insert into import (state, number) values ('done', 1) returning id`,
  );
  const shown = async () =>
    (await council.get('analyst', `/imports/${rows[0].id}/findings`))
      .json()
      .items.map(({ personId, childId }: Record<string, string>) => [personId, childId]);
  const hidden = await somebody(council, { is_restricted: 'true', child_id: `'HIDDEN'` });
  await name(hidden, 'manager', deputy);
  const [kept, plain] = [await somebody(council), await somebody(council, { child_id: `'PLAIN'` })];
  for (const child of ['HIDDEN', 'PLAIN'])
    await council.owner.query(
      `insert into finding (import_id, file, child_id, code, message) values ($1, 'a.csv', $2, '101', 'Put it right')`,
      [rows[0].id, child],
    );
  expect(await shown()).toEqual([[plain, 'PLAIN']]);
  await merged(council, kept, plain);
  expect(await shown()).toEqual([[kept, 'PLAIN']]);
  // Restricted through the other, the one kept is out of the analyst's sight with all that was found.
  await merged(council, kept, hidden);
  expect(await shown()).toEqual([]);
});

describe('at once', () => {
  it('two merges of the same two, each into the other: the second waits, and finds one person', async () => {
    const [one, two] = [await somebody(council), await somebody(council)];
    for (const [kept, other] of [
      [one, two],
      [two, one],
    ])
      await council.owner.query(
        `insert into approval (kind, person_id, approvers, what, because, reason, asked, asked_by) values ('merge', $1, '{team-manager}', 'one', '{}', 'seen', $2, $3)`,
        [kept, { personId: other }, council.workers.manager],
      );
    const approver = async () => {
      const writer = await session(council.place.owner);
      await writer.query('begin');
      await writer.query(
        `select set_config('pledgekeeper.worker_id', id::text, true), set_config('pledgekeeper.roles', 'team-manager', true),
           set_config('application_name', 'second approver', true) from worker where worker_ref = 'deputy'`,
      );
      return writer;
    };
    const [first, second] = [await approver(), await approver()];
    await first.query(`select merge_people($1, $2)`, [one, two]);
    const late = second.query(`select merge_people($1, $2)`, [two, one]).then(
      () => 'merged',
      ({ code }: { code: string }) => code,
    );
    const onlooker = await session(council.place.worker);
    await waiting(onlooker, 'second approver');
    await first.query('commit');
    expect(await late).toBe('23503');
    for (const client of [first, second, onlooker]) await client.end();
    const { rows } = await council.owner.query(`select id from person where id in ($1, $2)`, [one, two]);
    expect(rows).toEqual([{ id: one }]);
  });

  it('two asked for that contradict each other refuse each other, until one is refused', async () => {
    const [one, two] = [await somebody(council), await somebody(council)];
    const there = await merge(council, one, two);
    expect(there.asked.statusCode).toBe(202);
    const back = await merge(council, two, one);
    expect([back.asked.statusCode, back.draft.json().clashes]).toEqual([
      422,
      [expect.stringMatching(/waits for approval of one of the two/)],
    ]);
    expect((await there.approve()).statusCode).toBe(200);
  });

  it('five who approve the same merge at once do it once', async () => {
    const [one, two] = [await somebody(council), await somebody(council)];
    const { approve: go } = await merge(council, one, two);
    const answers = await Promise.all(Array.from({ length: 5 }, go));
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    const { rows } = await council.owner.query(
      `select count(*)::int as n from person_merge where other_id = $1`,
      [two],
    );
    expect(rows[0].n).toBe(1);
  });

  it('who records of the other first is waited for, and the merge finds another record; who comes after is told', async () => {
    const [kept, other] = [await somebody(council), await somebody(council)];
    const { approve: go } = await merge(council, kept, other);
    const writer = await session(council.place.owner);
    await writer.query(`begin`);
    await writer.query(`insert into review (person_id, held_on) values ($1, '2018-05-05')`, [other]);
    await writer.query(`select from person where id = $1 for no key update`, [other]);
    const approving = go();
    const onlooker = await session(council.place.worker);
    await waiting(onlooker, 'test api');
    await onlooker.end();
    await writer.query(`commit`);
    expect((await approving).statusCode).toBe(412);
    expect((await lifeOf(council, other)).review).toHaveLength(1);

    await council.owner.query(
      `update approval set state = 'refused', decided_by = $1, decided_at = now(), refusal = 'again' where person_id = $2`,
      [council.workers.otherManager, kept],
    );
    await merged(council, kept, other);
    await expect(
      writer.query(`insert into review (person_id, held_on) values ($1, '2018-05-06')`, [other]),
    ).rejects.toThrow(/foreign key/);
    await writer.end();
  });
});
