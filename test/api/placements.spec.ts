import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { CareFacts } from '../../src/domain/care/care-facts.ts';
import { layEpisodes } from '../../src/domain/care/lay-episodes.ts';
import { splitEpisodes } from '../../src/domain/care/split-episodes.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { careFactsOf } from '../../src/records/history/facts.reader.ts';
import { recordTables } from '../db/session.ts';
import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

const home = 'HD1 1AA';
const near = 'HD4 4DD';
const farOutside = 'BB25 1AA';

/** Start, end, code, RNE, postcode, REC, reason for the change, dispute. */
type Row = [
  string,
  string | null,
  string,
  string,
  string | null,
  (string | null)?,
  (string | null)?,
  number?,
];

/** In care since 2015 on a care order, and moved once in the twelve months before 11 March 2019. */
const movedOnce: Row[] = [
  ['2015-09-07', '2018-07-20', 'U6', 'S', 'HD2 2AA', 'X1', 'CARPL'],
  ['2018-07-20', null, 'U6', 'P', 'HD3 3AA'],
];

describe('placements', () => {
  let council: SmallCouncil;
  let jobs: DataSource;

  beforeAll(async () => {
    council = await aSmallCouncil({ now: '2019-03-11T09:00:00Z' });
    jobs = await new DataSource(
      dataSourceOptions(council.place.worker, {
        applicationName: 'test placements',
        poolSize: 1,
        timeouts: jobTimeouts,
      }),
    ).initialize();
    for (const [postcode, easting, northing, district] of [
      [home, 414_300, 416_900, 'E08000034'],
      [near, 415_000, 417_000, 'E08000034'],
      ['HD2 2AA', 415_000, 418_000, 'E08000034'],
      ['HD3 3AA', 413_000, 416_000, 'E08000034'],
      [farOutside, 383_981, 457_326, 'E10000017'],
      ['LS31 9AA', 426_300, 425_900, 'E08000035'],
    ])
      await council.owner.query(
        `insert into postcode (postcode, easting, northing, district) values ($1, $2, $3, $4)`,
        [postcode, easting, northing, district],
      );
  });
  afterAll(async () => {
    await jobs?.destroy();
    await council?.close();
  });

  let children = 0;
  /** A child of the social worker, the adviser and the reviewing officer, in care since the first placement. */
  async function aChildIn(
    rows: readonly Row[],
    { bornOn = '2006-02-27', homePostcode = home as string | null, legalStatus = 'C2' } = {},
  ) {
    const id = randomUUID();
    const insert = (table: string, columns: string, ...values: unknown[]) =>
      council.owner.query(
        `insert into ${table} (person_id, ${columns}) values ($1, ${values.map((_, i) => `$${i + 2}`).join(', ')})`,
        [id, ...values],
      );
    await council.owner.query(`insert into person (id, child_id, born_on) values ($1, $2, $3)`, [
      id,
      `C${++children}`,
      bornOn,
    ]);
    for (const [table, worker] of [
      ['social_worker_allocation', 'socialWorker'],
      ['pa_allocation', 'adviser'],
      ['reviewing_officer_allocation', 'reviewingOfficer'],
    ] as const)
      await insert(table, 'worker_id, "start"', council.workers[worker], '2018-01-01');
    const [start] = rows[0] ?? [];
    if (start !== undefined) {
      await insert('period_of_care', '"start", home_postcode, start_is_known', start, homePostcode, true);
      await insert('legal_status', '"start", code', start, legalStatus);
      await insert('category_of_need', '"start", code', start, 'N1');
    }
    for (const [from, end, code, rne, postcode, rec = null, change = null, dispute = null] of rows)
      await insert(
        'placement',
        '"start", "end", code, started_because, provider, postcode, ended_because, change_reason, dispute',
        from,
        end,
        code,
        rne,
        /^[TZ]/.test(code) ? null : 'PR1',
        postcode,
        rec,
        change,
        dispute,
      );
    const url = `/people/${id}/placements`;
    const list = async (query = '', worker: Worker = 'socialWorker') =>
      (await council.get(worker, url + query)).json();
    return {
      id,
      url,
      insert,
      list,
      draft: (body: object) => council.send('socialWorker', 'POST', `${url}?dry_run=true`, body),
      move: async (body: object, version?: string) =>
        council.send('socialWorker', 'POST', url, body, version ?? (await list()).version),
      correct: async (placement: { id: string; version: string }, body: object) =>
        council.send('socialWorker', 'PATCH', `${url}/${placement.id}`, body, placement.version),
      withdraw: (placement: { id: string; version: string }) =>
        council.send('socialWorker', 'DELETE', `${url}/${placement.id}`, undefined, placement.version),
      tasks: async (worker: Worker = 'socialWorker') =>
        (await council.get(worker, `/people/${id}/tasks`)).json().items,
      facts: async (): Promise<CareFacts> => (await careFactsOf(jobs.manager, [id]))(id),
    };
  }

  const move = {
    start: '2019-03-11',
    code: 'U4',
    provider: 'PR4',
    postcode: farOutside,
    urn: 'SC123456',
    changeReason: 'CARPL',
    schoolChanges: true,
  };
  const reason = 'The long-term match that the care plan waited for';
  const nearby = { ...move, postcode: near, schoolChanges: false };

  const codesOf = ({ warnings }: { warnings: { code: string }[] }) => warnings.map(({ code }) => code);
  const faultsOf = ({ statusCode, json }: { statusCode: number; json: () => any }) => [
    statusCode,
    ...(json().errors ?? []).map(({ pointer }: { pointer: string }) => pointer),
  ];
  /** The rows of the return: DECOM RNE LS PLACE > DEC REC REASON_PLACE_CHANGE. */
  const rowsOf = (facts: CareFacts) =>
    layEpisodes(facts).map((row) =>
      [
        row.start,
        row.startedBecause,
        row.legalStatus,
        row.placement,
        '>',
        row.end,
        row.endedBecause,
        row.changeReason,
      ]
        .filter((cell) => cell !== null)
        .join(' '),
    );

  async function rowCounts() {
    const counts: Record<string, number> = {};
    for (const table of [
      ...(await recordTables(council.owner)).flatMap((name) => [`public.${name}`, `superseded.${name}`]),
      'idempotency_key',
    ]) {
      const { rows } = await council.owner.query(`select count(*)::int as n from ${table}`);
      counts[table] = rows[0].n;
    }
    return counts;
  }

  describe('a third placement, far outside, with another school (J3)', () => {
    let child: Awaited<ReturnType<typeof aChildIn>>;
    beforeAll(async () => {
      child = await aChildIn(movedOnce);
    });

    it('is warned of before anything is stored', async () => {
      const before = await rowCounts();
      const answer = await council.ask('socialWorker', {
        method: 'POST',
        url: `/api/v1${child.url}?dry_run=true`,
        payload: move,
        headers: { 'idempotency-key': '' },
      });
      expect([answer.statusCode, answer.json()]).toEqual([
        200,
        {
          personId: child.id,
          warnings: [
            {
              code: 'third-placement',
              sentence: 'This would be the third placement in 12 months (since 12 Mar 2018).',
            },
            { code: 'outside-district-far', sentence: '31.4 miles from home, outside Kirklees.' },
            { code: 'school-change', sentence: 'School would change: tell the Virtual School.' },
            { code: 'visit-due', sentence: expect.stringMatching(/^Visit by 18 Mar 2019: within a week/) },
          ],
          needsApproval: false,
        },
      ]);
      expect(await rowCounts()).toEqual(before);
    });

    it('may be looked at ahead, and by nobody who may not move the child', async () => {
      const ahead = await child.draft({ ...move, start: '2019-07-21' });
      expect([ahead.statusCode, codesOf(ahead.json())]).toEqual([
        200,
        ['outside-district-far', 'school-change', 'visit-due'],
      ]);
      expect((await council.send('adviser', 'POST', `${child.url}?dry_run=true`, move)).statusCode).toBe(403);
      expect((await council.send('otherManager', 'POST', `${child.url}?dry_run=true`, move)).statusCode).toBe(
        404,
      );
    });

    it('needs a reason, a version and a day that has come', async () => {
      expect(faultsOf(await child.move(move))).toEqual([422, '#/reason']);
      const silent = await council.send('socialWorker', 'POST', child.url, { ...move, reason });
      expect(silent.statusCode).toBe(428);
      expect((await child.move({ ...move, reason }, '1-1')).statusCode).toBe(412);
      expect(faultsOf(await child.move({ ...move, reason, start: '2019-03-12' }))).toEqual([422, '#/start']);
      expect(faultsOf(await child.move({ ...move, reason: `${reason}, near BB25 1AA` }))).toEqual([
        422,
        '#/reason',
      ]);
      expect((await child.list()).items).toHaveLength(2);
      expect(await child.tasks()).toEqual([]);
    });

    it('is stored with its reason, and ends the placement before', async () => {
      const moved = await child.move({ ...move, reason });
      expect([moved.statusCode, moved.json()]).toEqual([
        201,
        expect.objectContaining({
          personId: child.id,
          start: '2019-03-11',
          end: null,
          code: 'U4',
          words: 'Foster placement with other carer: long term',
          provider: 'PR4',
          startedBecause: 'P',
          postcode: farOutside,
          urn: 'SC123456',
          milesFromHome: 31.4,
          location: 'OUT',
          isDisputed: false,
        }),
      ]);
      expect(codesOf(moved.json())).toContain('third-placement');
      expect(moved.headers.location).toBe(`/api/v1${child.url}/${moved.json().id}`);
      expect(moved.headers.etag).toBe(`"${moved.json().version}"`);
      expect(await child.list()).toMatchObject({
        placementsInTwelveMonths: 3,
        items: [
          { start: '2015-09-07', end: '2018-07-20' },
          { start: '2018-07-20', end: '2019-03-11', endedBecause: 'X1', changeReason: 'CARPL' },
          { start: '2019-03-11', end: null, recordedBy: council.workers.socialWorker },
        ],
      });
      const facts = await child.facts();
      expect(rowsOf(facts)).toEqual([
        '2015-09-07 S C2 U6 > 2018-07-20 X1 CARPL',
        '2018-07-20 P C2 U6 > 2019-03-11 X1 CARPL',
        '2019-03-11 P C2 U4 >',
      ]);
      expect(splitEpisodes(layEpisodes(facts))).toEqual(facts);
    });

    it('tells who is to be told, each of their own', async () => {
      const common = { dueOn: '2019-03-18', doneOn: null, personId: child.id };
      const { items } = await child.list();
      const because = (words: string) => ({ ...common, because: `Moved on 2019-03-11: ${words}.` });
      const review = {
        ...because('consider whether a review is needed'),
        forRole: 'reviewing-officer',
        causedBy: items[2].id,
      };
      const school = {
        ...because('the school changes, so check the new place and the PEP'),
        forRole: 'virtual-school',
      };
      const all = await child.tasks();
      expect(all).toHaveLength(5);
      expect(all).toEqual(
        expect.arrayContaining(
          [
            review,
            school,
            { ...because('tell the designated nurse'), forRole: 'social-worker' },
            { ...because('tell the host authority, Lancashire'), forRole: 'social-worker' },
            {
              ...common,
              forRole: 'team-manager',
              because: `Moved on 2019-03-11 in spite of a warning, with this reason: ${reason}`,
            },
          ].map((task) => expect.objectContaining(task)),
        ),
      );
      expect(await child.tasks('reviewingOfficer')).toMatchObject([review]);
      expect(await child.tasks('virtualSchool')).toMatchObject([school]);
      expect(await child.tasks('manager')).toHaveLength(5);
      expect(await child.tasks('adviser')).toEqual([]);
      expect((await council.get('analyst', `/people/${child.id}/tasks`)).statusCode).toBe(403);
    });

    it('is done by whom the task is for, once', async () => {
      const done = (worker: Worker, task: { id: string; version: string }, doneOn = '2019-03-11') =>
        council.send(worker, 'POST', `/people/${child.id}/tasks/${task.id}/done`, { doneOn }, task.version);
      const [review] = await child.tasks('reviewingOfficer');
      expect((await done('socialWorker', review)).statusCode).toBe(403);
      expect((await done('virtualSchool', review)).statusCode).toBe(404);
      expect(faultsOf(await done('reviewingOfficer', review, '2019-03-12'))).toEqual([422, '#/doneOn']);
      expect((await done('reviewingOfficer', { ...review, version: '1' })).statusCode).toBe(412);
      const answer = await done('reviewingOfficer', review);
      expect([answer.statusCode, answer.json()]).toEqual([
        200,
        expect.objectContaining({ doneOn: '2019-03-11', doneBy: council.workers.reviewingOfficer }),
      ]);
      expect((await done('reviewingOfficer', answer.json())).statusCode).toBe(422);
      const [nurse] = (await child.tasks()).filter(({ kind }: any) => kind === 'tell-designated-nurse');
      expect((await done('manager', nurse)).statusCode).toBe(200);
      const open = async (day: string) =>
        (await council.get('socialWorker', `/people/${child.id}/tasks?as_at=${day}`)).json().items;
      expect([(await open('2019-03-10')).length, (await open('2019-03-11')).length]).toEqual([5, 3]);
    });
  });

  it('is not known to be near when nobody knows the postcode', async () => {
    const child = await aChildIn(movedOnce);
    const draft = await child.draft({ ...nearby, postcode: 'ZE99 9ZZ' });
    expect(codesOf(draft.json())).toEqual(['third-placement', 'distance-unknown', 'visit-due']);
    const moved = await child.move({ ...nearby, postcode: 'ze999zz', reason });
    expect(moved.json()).toMatchObject({ postcode: 'ZE99 9ZZ', milesFromHome: null, location: 'unknown' });
    expect((await child.tasks()).map(({ kind }: any) => kind)).not.toContain('tell-host-authority');
    expect(faultsOf(await child.draft({ ...nearby, postcode: 'HD1' }))).toEqual([422, '#/postcode']);
  });

  it('has no distance where home is not known, and none of an unaccompanied child', async () => {
    const homeless = await aChildIn(movedOnce, { homePostcode: null });
    expect(codesOf((await homeless.draft(nearby)).json())).toContain('distance-unknown');
    const unaccompanied = await aChildIn(movedOnce);
    await unaccompanied.insert('unaccompanied', '"start"', '2015-09-07');
    expect(codesOf((await unaccompanied.draft(move)).json())).toEqual([
      'third-placement',
      'outside-district',
      'school-change',
      'visit-due',
    ]);
    const { items } = await unaccompanied.list();
    expect(items[1]).toMatchObject({ postcode: 'HD3 3AA', milesFromHome: null, location: 'IN' });
  });

  it('does not count a change with the same carer', async () => {
    const child = await aChildIn(movedOnce);
    const moved = await child.move({ ...nearby, sameCarer: true, changeReason: 'PLACE' });
    expect([moved.statusCode, moved.json().startedBecause, moved.json().warnings]).toEqual([201, 'T', []]);
    expect((await child.list()).placementsInTwelveMonths).toBe(2);
    expect(await child.tasks()).toEqual([]);
    expect(rowsOf(await child.facts()).slice(1)).toEqual([
      '2018-07-20 P C2 U6 > 2019-03-11 X1 PLACE',
      '2019-03-11 T C2 U4 >',
    ]);
    const same = { code: 'U4', provider: 'PR4', postcode: near, urn: 'SC123456', sameCarer: true };
    const again = await aChildIn([['2018-01-08', null, 'U4', 'S', near]]);
    await council.owner.query(
      `update placement set provider = 'PR4', urn = 'SC123456' where person_id = $1`,
      [again.id],
    );
    expect(faultsOf(await again.draft({ ...nearby, ...same }))).toEqual([422, '#/code']);
  });

  it.each([
    [false, 'B'],
    [true, 'U'],
  ])('says that the legal status changes on the same day (same carer: %s)', async (sameCarer, rne) => {
    const child = await aChildIn(movedOnce, { legalStatus: 'C1' });
    await council.owner.query(`update legal_status set "end" = '2019-03-11' where person_id = $1`, [
      child.id,
    ]);
    await child.insert('legal_status', '"start", code', '2019-03-11', 'C2');
    const moved = await child.move({ ...nearby, sameCarer, reason });
    expect(moved.json().startedBecause).toBe(rne);
    const facts = await child.facts();
    expect(rowsOf(facts).slice(1)).toEqual([
      '2018-07-20 P C1 U6 > 2019-03-11 X1 CARPL',
      `2019-03-11 ${rne} C2 U4 >`,
    ]);
    expect(splitEpisodes(layEpisodes(facts))).toEqual(facts);
  });

  it('lets a child go to hospital and back without counting it', async () => {
    const child = await aChildIn(movedOnce);
    const away = { start: '2019-02-01', code: 'T1', postcode: farOutside };
    expect(faultsOf(await child.draft({ ...away, changeReason: 'CARPL' }))).toEqual([422, '#/changeReason']);
    expect(faultsOf(await child.draft({ ...away, provider: 'PR1' }))).toEqual([422, '#/provider']);
    expect((await child.draft(away)).json().warnings).toEqual([]);
    expect((await child.move(away)).statusCode).toBe(201);
    const back = { start: '2019-02-09', code: 'U6', provider: 'PR1', postcode: 'hd33aa' };
    const returned = await child.move(back);
    expect([returned.statusCode, returned.json().warnings]).toEqual([201, []]);
    expect((await child.list()).placementsInTwelveMonths).toBe(2);
    expect(await child.tasks()).toEqual([]);
    expect(rowsOf(await child.facts()).slice(1)).toEqual([
      '2018-07-20 P C2 U6 > 2019-02-01 X1',
      '2019-02-01 P C2 T1 > 2019-02-09 X1',
      '2019-02-09 P C2 U6 >',
    ]);
    const { items } = await child.list();
    const refused = await child.withdraw(items[2]);
    expect([refused.statusCode, refused.json().detail]).toEqual([
      422,
      expect.stringContaining('from 2019-02-09 goes on from this one'),
    ]);
    expect((await child.withdraw(items[3])).statusCode).toBe(204);
    const [, , hospital] = (await child.list()).items;
    expect((await child.withdraw(hospital)).statusCode).toBe(204);
    expect(rowsOf(await child.facts())).toEqual([
      '2015-09-07 S C2 U6 > 2018-07-20 X1 CARPL',
      '2018-07-20 P C2 U6 >',
    ]);
  });

  describe('refuses', () => {
    it('a child who is not in care, and says where care starts', async () => {
      const child = await aChildIn([]);
      const answer = await child.move(nearby);
      expect(faultsOf(answer)).toEqual([422, '#/start']);
      expect(answer.json().errors[0].detail).toContain(`POST /api/v1/people/${child.id}/periods-of-care`);
      const left = await aChildIn(movedOnce);
      await council.owner.query(
        `update period_of_care set "end" = '2019-03-12', ended_because = 'E4A' where person_id = $1`,
        [left.id],
      );
      expect(faultsOf(await left.draft(nearby))).toEqual([422, '#/start']);
    });

    it.each([
      ['the day before care started', '2015-09-06', 422],
      ['the day before the placement began', '2018-07-19', 422],
      ['the day it began', '2018-07-20', 422],
      ['the day after', '2018-07-21', 200],
    ])('%s', async (_, start, status) => {
      const child = await aChildIn(movedOnce);
      expect((await child.draft({ ...nearby, start })).statusCode).toBe(status);
    });

    it.each([
      ['no reason why the placement before ended', { changeReason: undefined }, '#/changeReason'],
      ['PLACE as the reason for another carer', { changeReason: 'PLACE' }, '#/changeReason'],
      ['a reason that the return never took', { changeReason: 'LIIAF' }, '#/changeReason'],
      ['a foster placement of nobody', { provider: undefined }, '#/provider'],
      ['a foster placement of a parent', { provider: 'PR0' }, '#/provider'],
      ['parents, of an agency', { code: 'P1' }, '#/provider'],
      ['a code that had gone', { code: 'A1', postcode: undefined }, '#/code'],
      ['adoption by the carer, of another', { code: 'A5', postcode: undefined }, '#/code'],
      ['adoption by others, of the carer', { code: 'A6', sameCarer: true, postcode: undefined }, '#/code'],
      ['the postcode of adopters', { code: 'A6' }, '#/postcode'],
    ])('%s', async (_, said, pointer) => {
      const child = await aChildIn(movedOnce);
      expect(faultsOf(await child.draft({ ...nearby, ...said }))).toEqual([422, pointer]);
    });

    it('parents of a child who is only accommodated', async () => {
      const child = await aChildIn(movedOnce, { legalStatus: 'V2' });
      expect(faultsOf(await child.draft({ ...nearby, code: 'P1', provider: 'PR0' }))).toEqual([
        422,
        '#/code',
      ]);
    });

    it('what is laid over rows of a return that overlap, and changes to them', async () => {
      const child = await aChildIn([
        ['2015-09-07', '2018-07-20', 'U6', 'S', 'HD2 2AA', 'X1', 'CARPL'],
        ['2018-07-20', null, 'U6', 'P', 'HD3 3AA', null, null, 1],
        ['2018-08-01', null, 'K2', 'P', 'HD3 3AA', null, null, 2],
      ]);
      expect(faultsOf(await child.draft(nearby))).toEqual([422, '#/start', '#/start']);
      const [, disputed] = (await child.list()).items;
      expect(disputed.isDisputed).toBe(true);
      for (const answer of [await child.correct(disputed, { code: 'U4' }), await child.withdraw(disputed)])
        expect([answer.statusCode, answer.json().detail]).toEqual([
          422,
          expect.stringContaining('overlaps another'),
        ]);
    });

    it('an end by itself: care is what ends', async () => {
      const child = await aChildIn(movedOnce);
      const [, open] = (await child.list()).items;
      const answer = await council.send('socialWorker', 'POST', `${child.url}/${open.id}/end`, {
        end: '2019-03-11',
      });
      expect(answer.statusCode).toBe(404);
      expect((await child.correct(open, { end: '2019-03-11' })).statusCode).toBe(400);
    });
  });

  describe('who is told where', () => {
    const seen = async (
      child: { list: (query: string, worker: Worker) => any },
      worker: Worker,
      query = '',
    ) => {
      const { items } = await child.list(query, worker);
      return items.map(({ isAddressShown, postcode, urn, milesFromHome, location }: any) =>
        isAddressShown
          ? [postcode, urn, milesFromHome, location]
          : [postcode, urn, milesFromHome, location].filter(Boolean),
      );
    };

    it('the address, the distance and the district go together', async () => {
      const child = await aChildIn([['2018-01-08', null, 'U6', 'S', 'LS31 9AA']]);
      for (const worker of ['socialWorker', 'manager', 'reviewingOfficer', 'adviser'] as const)
        expect([worker, await seen(child, worker)]).toEqual([worker, [['LS31 9AA', null, 9.3, 'OUT']]]);
      for (const worker of ['analyst', 'virtualSchool'] as const)
        expect([worker, await seen(child, worker)]).toEqual([worker, [[]]]);
      expect((await council.get('boardMember', child.url)).statusCode).toBe(403);
      expect((await council.get('stranger', child.url)).statusCode).toBe(404);
    });

    it.each([
      ['ended the day before it began', '2018-01-01', '2018-07-20', [[], ['HD3 3AA', null, 1, 'IN']]],
      ['held on its first day alone', '2018-07-20', '2018-07-21', [['HD2 2AA', null, 0.8, 'IN'], []]],
      ['holds now', '2019-03-11', null, [['HD2 2AA', null, 0.8, 'IN'], []]],
    ])('a confidential address that %s', async (_, start, end, expected) => {
      const child = await aChildIn(movedOnce);
      await child.insert('confidential_address', '"start", "end"', start, end);
      expect(await seen(child, 'reviewingOfficer')).toEqual(expected);
      for (const worker of ['socialWorker', 'manager', 'adviser'] as const)
        expect((await seen(child, worker)).flat()).toHaveLength(8);
    });

    it('is not given away by asking for what was known before it was made secret', async () => {
      const child = await aChildIn(movedOnce);
      await council.owner.query(
        `select set_config('pledgekeeper.recorded_at', '2019-03-01T09:00:00Z', false)`,
      );
      await child.insert('confidential_address', '"start"', '2018-01-01');
      await council.owner.query(
        `select set_config('pledgekeeper.recorded_at', '2018-01-02T09:00:00Z', false)`,
      );
      const before = '?known_at=2019-02-01T09:00:00Z';
      expect(await seen(child, 'reviewingOfficer', before)).toEqual([[], []]);
      expect((await seen(child, 'socialWorker', before)).flat()).toContain('HD3 3AA');
    });

    it('names no host authority of a confidential address', async () => {
      const child = await aChildIn(movedOnce);
      await child.insert('confidential_address', '"start"', '2019-03-01');
      await child.move({ ...move, reason });
      const tasks = JSON.stringify(await child.tasks());
      expect(tasks).toContain('Moved on 2019-03-11: tell the host authority.');
      expect(tasks).not.toMatch(/Lancashire|BB25/);
    });

    it('nobody is told where adopters live', async () => {
      const child = await aChildIn(movedOnce);
      const adoption = { ...nearby, code: 'A6', postcode: undefined, provider: 'PR5' };
      const moved = await child.move({ ...adoption, reason });
      expect([moved.statusCode, codesOf(moved.json())]).toEqual([201, ['third-placement', 'visit-due']]);
      expect(moved.json()).toMatchObject({ postcode: null, milesFromHome: null, location: 'unknown' });
      const { id, version } = moved.json();
      expect(faultsOf(await child.correct({ id, version }, { postcode: near }))).toEqual([422, '#/postcode']);
    });

    it('keeps no postcode of what turns out to be adoption', async () => {
      const child = await aChildIn(movedOnce);
      const [, open] = (await child.list()).items;
      const corrected = await child.correct(open, { code: 'A4' });
      expect([corrected.statusCode, corrected.json().postcode]).toEqual([200, null]);
      expect((await child.facts()).placements[1]).toMatchObject({ placement: 'A4', postcode: null });
    });
  });

  describe('a correction', () => {
    const days = async (child: Awaited<ReturnType<typeof aChildIn>>) =>
      (await child.list()).items.map(({ start, end }: any) => `${start} ${end ?? 'open'}`);

    it.each(['2018-07-01', '2018-08-10'])(
      'of the start to %s moves the end of the one before',
      async (start) => {
        const child = await aChildIn(movedOnce);
        const [, open] = (await child.list()).items;
        const corrected = await child.correct(open, { start });
        expect([corrected.statusCode, corrected.json().start]).toEqual([200, start]);
        expect(await days(child)).toEqual([`2015-09-07 ${start}`, `${start} open`]);
        expect((await child.list()).items[0]).toMatchObject({ endedBecause: 'X1', changeReason: 'CARPL' });
        const facts = await child.facts();
        expect(splitEpisodes(layEpisodes(facts))).toEqual(facts);
      },
    );

    it('of the start says anew whether the legal status changes with it', async () => {
      const child = await aChildIn(movedOnce, { legalStatus: 'C1' });
      await council.owner.query(`update legal_status set "end" = '2018-08-01' where person_id = $1`, [
        child.id,
      ]);
      await child.insert('legal_status', '"start", code', '2018-08-01', 'C2');
      const [, open] = (await child.list()).items;
      const onTheDay = (await child.correct(open, { start: '2018-08-01' })).json();
      expect(onTheDay.startedBecause).toBe('B');
      expect((await child.correct(onTheDay, { start: '2018-07-31' })).json().startedBecause).toBe('P');
    });

    it.each([
      ['when the one before began', 1, { start: '2015-09-07' }, '#/start'],
      ['a day to come', 1, { start: '2019-03-12' }, '#/start'],
      ['its own end', 0, { start: '2018-07-20' }, '#/start'],
      ['the start of care', 0, { start: '2015-09-08' }, '#/start'],
      ['nothing', 1, {}, '#'],
      ['hospital', 1, { code: 'T1', provider: null }, '#/code'],
      ['another provider', 1, { provider: 'PR0' }, '#/provider'],
    ])('is refused: %s', async (_, which, body, pointer) => {
      const child = await aChildIn(movedOnce);
      const { items } = await child.list();
      const faults = faultsOf(await child.correct(items[which], body));
      expect(faults[0]).toBe(422);
      expect(faults).toContain(pointer);
      expect(await days(child)).toEqual(['2015-09-07 2018-07-20', '2018-07-20 open']);
    });

    it('may say that care began with adoption by the carer, and not that a move was to the same', async () => {
      const child = await aChildIn(movedOnce);
      const [first, open] = (await child.list()).items;
      expect((await child.correct(first, { code: 'A5' })).statusCode).toBe(200);
      expect(faultsOf(await child.correct(open, { code: 'A5' }))).toEqual([422, '#/code']);
      const accommodated = await aChildIn(movedOnce, { legalStatus: 'V2' });
      const [, other] = (await accommodated.list()).items;
      const atHome = { code: 'P1', provider: 'PR0' };
      expect(faultsOf(await accommodated.correct(other, atHome))).toEqual([422, '#/code']);
      expect((await child.correct(open, atHome)).statusCode).toBe(200);
    });

    it('of one that does not touch the one before leaves that as it is', async () => {
      const child = await aChildIn([
        ['2015-09-07', '2018-07-10', 'U6', 'S', 'HD2 2AA', 'X1', 'CARPL'],
        ['2018-07-20', null, 'U6', 'P', 'HD3 3AA'],
      ]);
      const [, open] = (await child.list()).items;
      expect((await child.correct(open, { start: '2018-07-15' })).statusCode).toBe(200);
      expect(await days(child)).toEqual(['2015-09-07 2018-07-10', '2018-07-15 open']);
      const [, moved] = (await child.list()).items;
      expect((await child.correct(moved, { start: '2018-07-09' })).json().type).toContain('overlaps');
    });

    it('needs the version that was read', async () => {
      const child = await aChildIn(movedOnce);
      const [, open] = (await child.list()).items;
      expect((await child.correct(open, { urn: '1234567' })).json().urn).toBe('1234567');
      const stale = await child.correct(open, { urn: '7654321' });
      expect([stale.statusCode, stale.json().changes]).toEqual([
        412,
        [expect.objectContaining({ fields: [{ field: 'urn', was: null, is: '1234567' }] })],
      ]);
    });

    it('of a move tells anew what nobody has done', async () => {
      const child = await aChildIn(movedOnce);
      const moved = (await child.move({ ...move, start: '2019-03-04', reason })).json();
      const nurse = (await child.tasks()).find(({ kind }: any) => kind === 'tell-designated-nurse');
      const doneOn = '2019-03-05';
      await council.send(
        'socialWorker',
        'POST',
        `/people/${child.id}/tasks/${nurse.id}/done`,
        { doneOn },
        nurse.version,
      );
      await child.correct(moved, { start: '2019-03-05', postcode: near });
      const tasks = await child.tasks();
      expect(tasks.map(({ kind, dueOn, doneOn }: any) => [kind, dueOn, doneOn]).toSorted()).toEqual([
        ['consider-review', '2019-03-12', null],
        ['look-at-reason', '2019-03-11', null],
        ['school-change', '2019-03-12', null],
        ['tell-designated-nurse', '2019-03-11', doneOn],
      ]);
    });
  });

  describe('taken back', () => {
    it('lets the one before go on, and tells nobody of it any more', async () => {
      const child = await aChildIn(movedOnce);
      const moved = (await child.move({ ...move, reason })).json();
      expect(await child.tasks()).toHaveLength(5);
      expect((await child.withdraw(moved)).statusCode).toBe(204);
      expect(await child.tasks()).toEqual([]);
      expect(await child.list()).toMatchObject({
        placementsInTwelveMonths: 2,
        items: [{}, { start: '2018-07-20', end: null, endedBecause: null, changeReason: null }],
      });
      expect(rowsOf(await child.facts())).toEqual([
        '2015-09-07 S C2 U6 > 2018-07-20 X1 CARPL',
        '2018-07-20 P C2 U6 >',
      ]);
    });

    it('lets it go on as long as what is taken back did', async () => {
      const child = await aChildIn([
        ['2015-09-07', '2018-07-20', 'U6', 'S', 'HD2 2AA', 'X1', 'CARPL'],
        ['2018-07-20', '2018-09-01', 'K2', 'P', 'HD3 3AA', 'X1', 'CREQB'],
        ['2018-09-01', null, 'U6', 'P', near],
      ]);
      expect((await child.withdraw((await child.list()).items[1])).statusCode).toBe(204);
      expect(rowsOf(await child.facts())).toEqual([
        '2015-09-07 S C2 U6 > 2018-09-01 X1 CREQB',
        '2018-09-01 P C2 U6 >',
      ]);
    });

    it.each([
      ['the first, which care began with', 0, 'Care began with this placement'],
      ['one that the next goes on from', 1, 'from 2018-09-01 goes on from this one'],
    ])('is refused: %s', async (_, which, words) => {
      const child = await aChildIn([
        ['2015-09-07', '2018-07-20', 'U6', 'S', 'HD2 2AA', 'X1', 'CARPL'],
        ['2018-07-20', '2018-09-01', 'U6', 'P', 'HD3 3AA', 'X1', 'PLACE'],
        ['2018-09-01', null, 'U4', 'T', 'HD3 3AA'],
      ]);
      const answer = await child.withdraw((await child.list()).items[which]);
      expect([answer.statusCode, answer.json().detail]).toEqual([422, expect.stringContaining(words)]);
    });
  });

  it('says on any day what was so then, and what was known', async () => {
    const child = await aChildIn(movedOnce);
    expect(await child.list('?as_at=2018-07-19')).toMatchObject({
      placementsInTwelveMonths: 1,
      items: [{ start: '2015-09-07' }],
    });
    expect(await child.list('?as_at=2018-07-20')).toMatchObject({
      placementsInTwelveMonths: 2,
      items: [{ start: '2018-07-20' }],
    });
    // A placement that ended on the first of the twelve months was open at its start (DOMAIN M01).
    expect((await child.list('?as_at=2019-07-19')).placementsInTwelveMonths).toBe(2);
    expect((await child.list('?as_at=2019-07-20')).placementsInTwelveMonths).toBe(1);
    expect(await child.list('?known_at=2018-01-02T08:59:59Z')).toMatchObject({
      placementsInTwelveMonths: null,
      items: [],
    });
    expect(await child.list('?known_at=2018-01-02T09:00:00Z')).toMatchObject({ placementsInTwelveMonths: 2 });
  });

  it('stores what the law of leaving care makes of it', async () => {
    const child = await aChildIn([['2018-01-08', null, 'U6', 'S', near]], { bornOn: '2002-12-01' });
    await child.move({ ...nearby, schoolChanges: false });
    const { rows } = await council.owner.query(
      `select status from leaving_care_status where person_id = $1`,
      [child.id],
    );
    expect(rows).toEqual([{ status: 'eligible' }]);
  });
});
