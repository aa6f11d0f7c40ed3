import { approve, aDeputy, fact, lifeOf, merge, merged, reason, somebody } from './merging-people.ts';
import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

let council: SmallCouncil;
beforeAll(async () => {
  council = await aSmallCouncil({ now: '2019-03-11T09:00:00Z' });
  await aDeputy(council);
});
afterAll(() => council?.close());

const of = (personId: string) => (table: string, columns: string, values: string) =>
  fact(council, personId, table, columns, values);
const before = '2019-03-11T08:00:00Z';

describe('two records of one person', () => {
  it('are shown as what they would become, and nothing is done', async () => {
    const [kept, other] = [
      await somebody(council, { sex: `'F'` }),
      await somebody(council, { given_name: `'Kit'` }),
    ];
    for (const id of [kept, other]) await of(id)('review', 'held_on', `'2018-05-01'`);
    await of(other)('review', 'held_on', `'2018-05-02'`);
    await of(other)('placement', '"start", code, started_because', `'2018-01-01', 'U6', 'S'`);
    const lives = [await lifeOf(council, kept), await lifeOf(council, other)];
    const { draft } = await merge(council, kept, other);
    expect([draft.statusCode, draft.json()]).toEqual([
      200,
      {
        personId: kept,
        other: { personId: other },
        moved: [
          { table: 'placement', rows: 1 },
          { table: 'review', rows: 1 },
        ],
        alike: [{ table: 'review', rows: 1 }],
        filled: ['given_name'],
        becomesRestricted: false,
        clashes: [],
        needsApproval: true,
        version: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    ]);
    expect([await lifeOf(council, kept), await lifeOf(council, other)]).toEqual(lives);
  });

  it('become one when another approves, with every fact once and who recorded it', async () => {
    const [kept, other] = [
      await somebody(council),
      await somebody(council, { given_name: `'Kit'`, upn: `'UN1'` }),
    ];
    for (const id of [kept, other]) await of(id)('review', 'held_on', `'2018-05-01'`);
    const moved = await of(other)('placement', '"start", code, started_because', `'2018-01-01', 'U6', 'S'`);
    const { asked, approve: go } = await merge(council, kept, other);
    expect([asked.statusCode, asked.json()]).toEqual([
      202,
      expect.objectContaining({ state: 'waiting', approvers: ['team-manager'], personId: kept }),
    ]);
    expect((await lifeOf(council, other)).placement).toHaveLength(1);
    expect((await approve(council, asked.json().id, 'manager')).statusCode).toBe(403);
    expect((await go()).statusCode).toBe(200);

    const life = await lifeOf(council, kept);
    expect(life.review).toHaveLength(1);
    expect(life.placement).toMatchObject([{ id: moved, person_id: kept, code: 'U6' }]);
    expect(life.person).toMatchObject([{ given_name: 'Kit', upn: 'UN1' }]);
    expect(await lifeOf(council, other)).toEqual({});
    const { items } = (await council.get('manager', `/people/${kept}/merges`)).json();
    expect(items).toMatchObject([
      {
        other: { personId: other },
        reason,
        askedBy: 'manager',
        approvedBy: 'deputy',
        undoneAt: null,
        since: null,
      },
    ]);
  });

  it('are two for ever as they were known before, and one afterwards', async () => {
    const [kept, other] = [await somebody(council), await somebody(council)];
    await of(kept)(
      'placement',
      '"start", "end", code, started_because',
      `'2018-01-01', '2018-02-01', 'U4', 'S'`,
    );
    await of(other)('placement', '"start", code, started_because', `'2018-03-01', 'U6', 'S'`);
    await merged(council, kept, other);
    const starts = async (worker: Worker, id: string, query = '') =>
      (await council.get(worker, `/people/${id}/placements${query}`))
        .json()
        .items?.map((one: { start: string }) => one.start);
    expect(await starts('manager', kept)).toEqual(['2018-01-01', '2018-03-01']);
    expect(await starts('manager', kept, `?known_at=${before}`)).toEqual(['2018-01-01']);
    expect(await starts('manager', other, `?known_at=${before}`)).toEqual(['2018-03-01']);
    expect((await council.get('manager', `/people/${other}?known_at=${before}`)).json().personId).toBe(other);

    const gone = await council.get('manager', `/people/${other}`);
    expect([gone.statusCode, gone.json().type, gone.json().personId]).toEqual([
      410,
      'urn:pledgekeeper:problem:merged',
      kept,
    ]);
    expect((await council.get('manager', `/people/${other}/placements`)).statusCode).toBe(410);
    expect((await council.get('otherManager', `/people/${other}?known_at=${before}`)).statusCode).toBe(200);
    const listed = (await council.get('manager', '/people?limit=200'))
      .json()
      .items.map((one: { personId: string }) => one.personId);
    expect([listed.includes(kept), listed.includes(other)]).toEqual([true, false]);
  });

  it('are nobody’s business who sees neither, or one alone', async () => {
    const [kept, other] = [await somebody(council), await somebody(council)];
    const hidden = await somebody(council, { is_restricted: 'true' });
    const ask = async (worker: Worker, id: string, personId: string) =>
      (await council.send(worker, 'POST', `/people/${id}/merge?dry_run=true`, { personId })).statusCode;
    expect(await ask('manager', kept, hidden)).toBe(404);
    expect(await ask('manager', hidden, kept)).toBe(404);
    expect(await ask('manager', kept, '3c9e8d7f-6a5b-4c4d-8e2f-1a0b9c8d7e6f')).toBe(404);
    expect(await ask('adviser', kept, other)).toBe(403);
    expect(await ask('analyst', kept, other)).toBe(200);
    expect(await ask('manager', kept, kept)).toBe(422);
  });

  it('are read and audited as both', async () => {
    const [kept, other] = [await somebody(council), await somebody(council)];
    const { asked, approve: go } = await merge(council, kept, other);
    await go();
    await council.get('manager', `/people/${other}`);
    const { rows } = await council.owner.query(
      `select operation, people @> $1::uuid[] as both, status from audit where people && $1::uuid[] order by id`,
      [[kept, other]],
    );
    expect(rows.map(({ both }) => both)).toEqual(rows.map(() => true));
    expect(rows.map(({ status }) => status)).toEqual([200, 202, 200, 200, 410]);
    expect(asked.json().other.personId).toBe(other);
  });
});

describe('what contradicts', () => {
  it.each<[string, string, string, string, string, RegExp]>([
    [
      'placements that overlap',
      'placement',
      '"start", code, started_because',
      `'2018-01-01', 'U4', 'S'`,
      `'2018-02-01', 'U6', 'S'`,
      /^Of placement two overlap: U4 from 2018-01-01 on and U6 from 2018-02-01 on\./,
    ],
    [
      'legal statuses that overlap',
      'legal_status',
      '"start", code',
      `'2018-01-01', 'E1'`,
      `'2018-02-01', 'C2'`,
      /^Of legal status two overlap: E1 .* and C2 /,
    ],
    [
      'two advisers at once',
      'pa_allocation',
      '"start", worker_id',
      `'2018-01-01', '$adviser'`,
      `'2018-01-01', '$colleague'`,
      /^Of pa allocation two overlap/,
    ],
    [
      'a year told in two ways',
      'school_year',
      'academic_year, suspensions',
      `2018, 1`,
      `2018, 2`,
      /^Of school year 2018 the two records say otherwise/,
    ],
    ['two adoptions', 'adoption', 'adopters', `1`, `2`, /^Of adoption the two records say otherwise/],
    [
      'an incident told in two ways',
      'missing_episode',
      'missing_from, nth, returned_on, kind',
      `'2018-01-01', 1, '2018-01-02', 'M'`,
      `'2018-01-01', 1, '2018-01-03', 'M'`,
      /^Of missing episode 2018-01-01 1 the two/,
    ],
    [
      'addresses kept secret for a time each',
      'confidential_address',
      '"start", "end"',
      `'2018-01-01', '2018-03-01'`,
      `'2018-02-01', '2018-04-01'`,
      /^Of confidential address two overlap in part/,
    ],
  ])(
    '%s: refused with a sentence for it, and asked for again once corrected',
    async (_, table, columns, one, two, sentence) => {
      const [kept, other] = [await somebody(council), await somebody(council)];
      const filled = (values: string) =>
        values.replace(/\$(\w+)/, (__, name: Worker) => council.workers[name]);
      await of(kept)(table, columns, filled(one));
      const wrong = await of(other)(table, columns, filled(two));
      const { draft, asked } = await merge(council, kept, other);
      expect(draft.json().clashes).toEqual([expect.stringMatching(sentence)]);
      expect([asked.statusCode, asked.json().errors]).toEqual([
        422,
        [{ pointer: '#/personId', detail: expect.stringMatching(sentence) }],
      ]);
      await council.owner.query(`delete from ${table} where id = $1`, [wrong]);
      await merged(council, kept, other);
    },
  );

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'date of birth',
      { born_on: `'2003-05-07'` },
      /^Two are told of the date of birth: 2003-05-06 and 2003-05-07/,
    ],
    ['name', { given_name: `'Robin'` }, /^Two are told of the given name\. /],
    ['sex', { sex: `'M'` }, /^Two are told of the sex\. /],
  ])('two of a %s', async (_, told, sentence) => {
    const kept = await somebody(council, { given_name: `'Kit'`, sex: `'F'` });
    const { draft } = await merge(council, kept, await somebody(council, told));
    expect(draft.json().clashes).toEqual([expect.stringMatching(sentence)]);
    expect(draft.body).not.toContain('Robin');
  });

  it('meanwhile is noticed when it is approved', async () => {
    const [kept, other] = [await somebody(council), await somebody(council)];
    await of(kept)('placement', '"start", code, started_because', `'2018-01-01', 'U4', 'S'`);
    const { approve: go } = await merge(council, kept, other);
    await of(other)('review', 'held_on', `'2018-05-02'`);
    expect((await go()).statusCode).toBe(412);

    const again = await merge(council, kept, await somebody(council));
    expect(again.asked.statusCode).toBe(422);
    expect(again.draft.json().clashes).toEqual([expect.stringMatching(/waits for approval/)]);
  });

  it('of a record into which another went: it is the one to keep', async () => {
    const [a, b, c] = [await somebody(council), await somebody(council), await somebody(council)];
    await merged(council, a, b);
    const { draft } = await merge(council, c, a);
    expect(draft.json().clashes).toEqual([
      expect.stringMatching(/^Another record went into the one that would go/),
    ]);
    await merged(council, a, c);
  });
});

describe('the id of a record that went into another', () => {
  it('is nobody else’s', async () => {
    const [kept, other] = [await somebody(council), await somebody(council, { child_id: `'MINE'` })];
    await merged(council, kept, other);
    const taken = await council.send('adviser', 'POST', '/people', {
      childId: 'MINE',
      givenName: 'Kit',
      familyName: 'Testing',
      bornOn: '2004-01-01',
      sex: 'F',
    });
    expect([taken.statusCode, taken.json().type]).toEqual([
      409,
      'urn:pledgekeeper:problem:contradicts-the-record',
    ]);
  });
});
