import { DataSource } from 'typeorm';
import type { CareFacts } from '../../src/domain/care/care-facts.ts';
import { layEpisodes } from '../../src/domain/care/lay-episodes.ts';
import { splitEpisodes } from '../../src/domain/care/split-episodes.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { careFactsOf } from '../../src/records/history/facts.reader.ts';
import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

const care = {
  start: '2018-06-01',
  legalStatus: 'V2',
  categoryOfNeed: 'N1',
  homePostcode: 'hd11aa',
  placement: { code: 'U6', provider: 'PR1', postcode: 'HD2 1AA', urn: 'SC012345' },
};
type Care = Partial<Omit<typeof care, 'placement'>> & { placement?: object };

describe('children in care', () => {
  let council: SmallCouncil;
  let jobs: DataSource;
  let id: string;

  // It is Monday 11 February 2019.
  beforeAll(async () => {
    council = await aSmallCouncil({ now: '2019-02-11T10:05:00Z' });
    const pool = { applicationName: 'test facts', poolSize: 1, timeouts: jobTimeouts };
    jobs = await new DataSource(dataSourceOptions(council.place.worker, pool)).initialize();
  });
  afterAll(async () => {
    await jobs?.destroy();
    await council?.close();
  });
  const register = async (bornOn: string) => {
    const sent = { givenName: 'Casey', familyName: 'Ashworth', bornOn, sex: 'F' };
    return (await council.send('socialWorker', 'POST', '/people', sent)).json().id as string;
  };
  beforeEach(async () => {
    id = await register('2002-05-04');
  });

  const list = async (kind: string, query = '', worker: Worker = 'socialWorker') =>
    (await council.get(worker, `/people/${id}/${kind}${query}`)).json();
  const send = (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object, version?: string) =>
    council.send('socialWorker', method, `/people/${id}/${path}`, body, version);
  const start = async (sent: Care = {}) =>
    send('POST', 'periods-of-care', { ...care, ...sent }, (await list('periods-of-care')).version);
  const started = async (sent: Care = {}) => {
    const answer = await start(sent);
    expect([answer.statusCode, answer.json()]).toEqual([201, expect.anything()]);
    return answer.json();
  };
  const end = (period: { id: string; version: string }, day: string, reason = 'E4A') =>
    send('POST', `periods-of-care/${period.id}/end`, { end: day, reason }, period.version);
  const becomes = async (day: string, code: string) =>
    send('POST', 'legal-statuses', { start: day, code }, (await list('legal-statuses')).version);
  const move = (day: string, rne = 'P') =>
    council.owner.query(
      `with before as (update placement set "end" = $2, ended_because = 'X1', change_reason = 'PLACE'
         where person_id = $1 and "end" is null)
       insert into placement (person_id, "start", started_because, code, provider, postcode) values ($1, $2, $3, 'U4', 'PR1', 'HD4 4DD')`,
      [id, day, rne],
    );
  const pointers = (answer: { json: () => { errors?: { pointer: string }[] } }) =>
    answer.json().errors?.map(({ pointer }) => pointer);

  const facts = async (): Promise<CareFacts> => (await careFactsOf(jobs.manager, [id]))(id);
  /** `2018-06-01 S V2 N1 U6 > 2018-12-01 X1`: the rows of the return, and that they are clean. */
  const rows = async () => {
    const recorded = await facts();
    const laid = layEpisodes(recorded);
    expect(splitEpisodes(laid)).toEqual(recorded);
    return laid.map(
      (row) =>
        `${row.start} ${row.startedBecause} ${row.legalStatus} ${row.categoryOfNeed} ${row.placement} > ${row.end ?? 'open'}${row.endedBecause ? ` ${row.endedBecause}` : ''}`,
    );
  };

  describe('starting care', () => {
    it('lays the first row of the return', async () => {
      const period = await started();
      expect(period).toMatchObject({
        personId: id,
        start: '2018-06-01',
        end: null,
        endedBecause: null,
        startIsKnown: true,
        homePostcode: 'HD1 1AA',
        recordedBy: council.workers.socialWorker,
      });
      expect(layEpisodes(await facts())).toEqual([
        {
          start: '2018-06-01',
          end: null,
          startedBecause: 'S',
          legalStatus: 'V2',
          categoryOfNeed: 'N1',
          placement: 'U6',
          provider: 'PR1',
          endedBecause: null,
          changeReason: null,
          homePostcode: 'HD1 1AA',
          placementPostcode: 'HD2 1AA',
          urn: 'SC012345',
        },
      ]);
      expect(await rows()).toEqual(['2018-06-01 S V2 N1 U6 > open']);
      expect((await list('periods-of-care', '?as_at=2018-05-31')).items).toEqual([]);
      expect((await list('periods-of-care', '?as_at=2018-06-01')).items).toEqual([period]);
      expect((await list('categories-of-need')).items).toMatchObject([{ code: 'N1', dispute: null }]);
      const { rows: worked } = await council.owner.query(
        `select status from leaving_care_status where person_id = $1`,
        [id],
      );
      // 16 since 4 May 2018, and 91 days in care since: eligible.
      expect(worked).toEqual([{ status: 'eligible' }]);
    });

    it('needs the version that was read, and is recorded once of five that are sent at once', async () => {
      expect((await send('POST', 'periods-of-care', care)).statusCode).toBe(428);
      const { version } = await list('periods-of-care');
      const answers = await Promise.all(
        [1, 2, 3, 4, 5].map(() => send('POST', 'periods-of-care', care, version)),
      );
      expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
        201, 412, 412, 412, 412,
      ]);
      expect(await rows()).toEqual(['2018-06-01 S V2 N1 U6 > open']);
    });

    it('waits until the stay that goes on has ended', async () => {
      const period = await started();
      const clash = await start({ start: '2019-01-01' });
      expect([clash.statusCode, clash.json().detail]).toEqual([
        422,
        'In care since 2018-06-01. End that period of care first.',
      ]);
      await end(period, '2019-01-01');
      expect((await start({ start: '2018-12-31' })).json().detail).toContain('from 2018-06-01 to 2019-01-01');
      expect((await start({ start: '2018-05-01' })).statusCode).toBe(422);
      expect((await start({ start: '2019-01-01' })).statusCode).toBe(201);
    });

    it.each([
      ['today', '2019-02-11', 201],
      ['tomorrow', '2019-02-12', 422],
    ])('%s', async (_, day, status) => {
      expect((await start({ start: day })).statusCode).toBe(status);
    });

    it.each([
      ['the day before the 18th birthday', '2019-01-14', 201],
      ['the 18th birthday', '2019-01-15', 422],
      ['the day of birth', '2001-01-15', 201],
      ['the day before birth', '2001-01-14', 422],
    ])('on %s', async (_, day, status) => {
      id = await register('2001-01-15');
      expect((await start({ start: day })).statusCode).toBe(status);
    });

    it.each<[string, Care, string]>([
      ['a retired legal status', { legalStatus: 'V1' }, '#/legalStatus'],
      ['a parent under section 20', { placement: { code: 'P1', provider: 'PR0' } }, '#/legalStatus'],
      [
        'a short break with a long-term carer',
        { legalStatus: 'V3', placement: { code: 'U4', provider: 'PR1' } },
        '#/legalStatus',
      ],
      ['a temporary absence', { placement: { code: 'T1' } }, '#/placement/code'],
      ['a retired placement', { placement: { code: 'A1', provider: 'PR1' } }, '#/placement/code'],
      ['no provider', { placement: { code: 'U6' } }, '#/placement/provider'],
      [
        'a parent as the provider of a foster placement',
        { placement: { code: 'U6', provider: 'PR0' } },
        '#/placement/provider',
      ],
      [
        'a provider of what has none',
        { placement: { code: 'Z11', provider: 'PR1' } },
        '#/placement/provider',
      ],
      ['half a postcode of home', { homePostcode: 'HD1' }, '#/homePostcode'],
      [
        'half a postcode of the placement',
        { placement: { ...care.placement, postcode: 'HD2' } },
        '#/placement/postcode',
      ],
      [
        "adopters' postcode",
        { placement: { code: 'A4', provider: 'PR1', postcode: 'HD2 1AA' } },
        '#/placement/postcode',
      ],
    ])('is not with %s', async (_, sent, pointer) => {
      const answer = await start(sent);
      expect([answer.statusCode, pointers(answer)]).toEqual([422, [pointer]]);
      expect((await list('periods-of-care')).items).toEqual([]);
    });

    it.each<[string, Care & { placement?: unknown }, string]>([
      ['no such need', { categoryOfNeed: 'N9' }, '#/categoryOfNeed'],
      ['no placement', { placement: undefined }, '#/placement'],
      ['a placement in words', { placement: 'U6' as never }, '#/placement'],
      ['several placements', { placement: [care.placement] }, '#/placement'],
      ['a placement of no such kind', { placement: { ...care.placement, code: 'U9' } }, '#/placement/code'],
      ['what nobody asked for', { placement: { ...care.placement, dispute: 1 } }, '#/placement/dispute'],
    ])('is asked for properly: %s', async (_, sent, pointer) => {
      const answer = await start(sent);
      expect([answer.statusCode, pointers(answer)]).toEqual([400, expect.arrayContaining([pointer])]);
    });

    it('may be with adopters, whose postcode is left out, or in a short break', async () => {
      await started({ legalStatus: 'E1', placement: { code: 'A4', provider: 'PR1' } });
      expect(await rows()).toEqual(['2018-06-01 S E1 N1 A4 > open']);
      id = await register('2010-05-04');
      const period = await started({ legalStatus: 'V3', placement: { code: 'K2', provider: 'PR4' } });
      await end(period, '2018-06-03');
      await started({ start: '2018-07-01', legalStatus: 'V3', placement: { code: 'K2', provider: 'PR4' } });
      expect(await rows()).toEqual([
        '2018-06-01 S V3 N1 K2 > 2018-06-03 E4A',
        '2018-07-01 S V3 N1 K2 > open',
      ]);
    });

    it('again on the day the last stay ended, is a stay of its own, for the same need', async () => {
      await end(await started(), '2018-12-01');
      const again = await started({ start: '2018-12-01' });
      expect(await rows()).toEqual([
        '2018-06-01 S V2 N1 U6 > 2018-12-01 E4A',
        '2018-12-01 S V2 N1 U6 > open',
      ]);
      expect((await list('categories-of-need')).items).toHaveLength(1);
      const answer = await send('DELETE', `periods-of-care/${again.id}`, undefined, again.version);
      expect(answer.statusCode).toBe(204);
      expect(await rows()).toEqual(['2018-06-01 S V2 N1 U6 > 2018-12-01 E4A']);
    });

    it('may have the stay before it taken back, and keeps their need', async () => {
      const before = (await end(await started(), '2018-12-01')).json();
      await started({ start: '2018-12-01' });
      const answer = await send('DELETE', `periods-of-care/${before.id}`, undefined, before.version);
      expect(answer.statusCode).toBe(204);
      expect(await rows()).toEqual(['2018-12-01 S V2 N1 U6 > open']);
      expect((await list('categories-of-need')).items).toMatchObject([{ start: '2018-12-01', end: null }]);
    });
  });

  describe('a legal status', () => {
    it('ends the one before, in the same placement (RNE L)', async () => {
      await started();
      const answer = await becomes('2018-09-01', 'C1');
      expect([answer.statusCode, answer.json()]).toMatchObject([
        201,
        { personId: id, start: '2018-09-01', end: null, code: 'C1', dispute: null },
      ]);
      expect(await rows()).toEqual(['2018-06-01 S V2 N1 U6 > 2018-09-01 X1', '2018-09-01 L C1 N1 U6 > open']);
      const codes = async (day: string) =>
        (await list('legal-statuses', `?as_at=${day}`)).items.map(({ code }: { code: string }) => code);
      expect([await codes('2018-08-31'), await codes('2018-09-01')]).toEqual([['V2'], ['C1']]);
    });

    it.each([
      ['P', 'B'],
      ['T', 'U'],
    ])(
      'with a move on the same day makes RNE %s into %s, and back when it is taken back',
      async (alone, together) => {
        await started();
        await move('2018-09-01', alone);
        const status = (await becomes('2018-09-01', 'C1')).json();
        expect(await rows()).toEqual([
          '2018-06-01 S V2 N1 U6 > 2018-09-01 X1',
          `2018-09-01 ${together} C1 N1 U4 > open`,
        ]);
        await send('DELETE', `legal-statuses/${status.id}`, undefined, status.version);
        // Nobody has said yet that the one before goes on.
        expect((await facts()).placements[1]!.startedBecause).toBe(together);
        const [before] = (await list('legal-statuses')).items;
        const reopened = await send('PATCH', `legal-statuses/${before.id}`, { goesOn: true }, before.version);
        expect(reopened.json()).toMatchObject({ code: 'V2', end: null });
        expect(await rows()).toEqual([
          '2018-06-01 S V2 N1 U6 > 2018-09-01 X1',
          `2018-09-01 ${alone} V2 N1 U4 > open`,
        ]);
      },
    );

    it('leaves alone what a return said of a move on another day', async () => {
      await started();
      await move('2018-08-01', 'B');
      await becomes('2018-09-01', 'C1');
      expect((await facts()).placements[1]!.startedBecause).toBe('B');
    });

    it('the day after a move leaves its RNE alone', async () => {
      await started();
      await move('2018-09-01');
      await becomes('2018-09-02', 'C1');
      expect(await rows()).toEqual([
        '2018-06-01 S V2 N1 U6 > 2018-09-01 X1',
        '2018-09-01 P V2 N1 U4 > 2018-09-02 X1',
        '2018-09-02 L C1 N1 U4 > open',
      ]);
    });

    it.each([
      ['before care started', '2018-05-31', 'C1', '#/start'],
      ['on the day care started', '2018-06-01', 'C1', '#/start'],
      ['on the day of the last change', '2018-09-01', 'C2', '#/start'],
      ['before the last change', '2018-08-31', 'C2', '#/start'],
      ['tomorrow', '2019-02-12', 'C2', '#/start'],
      ['the same again', '2018-10-01', 'C1', '#/code'],
      ['a short break', '2018-10-01', 'V3', '#/code'],
    ])('is refused %s', async (_, day, code, pointer) => {
      await started();
      await becomes('2018-09-01', 'C1');
      const answer = await becomes(day, code);
      expect([answer.statusCode, pointers(answer)]).toEqual([422, [pointer]]);
      expect(await rows()).toHaveLength(2);
    });

    it('is one of somebody in care', async () => {
      expect((await becomes('2018-09-01', 'C1')).json().detail).toContain('Not in care');
      await end(await started(), '2018-12-01');
      expect((await becomes('2018-09-01', 'C1')).json().detail).toContain('Not in care');
    });

    it('of section 20 is not with a parent, before or after it is corrected', async () => {
      await started({ legalStatus: 'C2', placement: { code: 'P1', provider: 'PR0' } });
      expect(pointers(await becomes('2018-09-01', 'V2'))).toEqual(['#/code']);
      const status = (await becomes('2018-09-01', 'C1')).json();
      const corrected = await send('PATCH', `legal-statuses/${status.id}`, { code: 'V2' }, status.version);
      expect([corrected.statusCode, pointers(corrected)]).toEqual([422, ['#/code']]);
    });

    it('of youth justice is for children of 10 and over', async () => {
      id = await register('2008-12-01');
      await started();
      expect(pointers(await becomes('2018-11-30', 'J1'))).toEqual(['#/code']);
      expect((await becomes('2018-12-01', 'J1')).statusCode).toBe(201);
    });

    it('is corrected, but not into the one beside it', async () => {
      await started();
      const status = (await becomes('2018-09-01', 'C1')).json();
      const same = await send('PATCH', `legal-statuses/${status.id}`, { code: 'V2' }, status.version);
      expect([same.statusCode, pointers(same)]).toEqual([422, ['#/code']]);
      const nothing = await send('PATCH', `legal-statuses/${status.id}`, { goesOn: false }, status.version);
      expect(nothing.statusCode).toBe(422);
      const corrected = await send('PATCH', `legal-statuses/${status.id}`, { code: 'C2' }, status.version);
      expect([corrected.statusCode, corrected.json().code]).toEqual([200, 'C2']);
      expect(await rows()).toEqual(['2018-06-01 S V2 N1 U6 > 2018-09-01 X1', '2018-09-01 L C2 N1 U6 > open']);
      const late = await send('PATCH', `legal-statuses/${status.id}`, { code: 'C1' }, status.version);
      expect([late.statusCode, late.json().changes[0].fields]).toEqual([
        412,
        [{ field: 'code', was: 'C1', is: 'C2' }],
      ]);
    });

    it('that care started under is corrected, not taken back', async () => {
      await started();
      const [first] = (await list('legal-statuses')).items;
      const gone = await send('DELETE', `legal-statuses/${first.id}`, undefined, first.version);
      expect([gone.statusCode, gone.json().detail]).toEqual([
        422,
        expect.stringContaining('Correct its code'),
      ]);
      const corrected = await send('PATCH', `legal-statuses/${first.id}`, { code: 'V4' }, first.version);
      expect(corrected.json().code).toBe('V4');
      expect(await rows()).toEqual(['2018-06-01 S V4 N1 U6 > open']);
    });
  });

  describe('a category of need', () => {
    it('is corrected', async () => {
      await started();
      const [need] = (await list('categories-of-need')).items;
      const corrected = await send('PATCH', `categories-of-need/${need.id}`, { code: 'N5' }, need.version);
      expect([corrected.statusCode, corrected.json()]).toMatchObject([200, { code: 'N5', end: null }]);
      expect(await rows()).toEqual(['2018-06-01 S V2 N5 U6 > open']);
      expect(
        (await send('PATCH', `categories-of-need/${need.id}`, { code: 'N0' }, need.version)).statusCode,
      ).toBe(400);
    });

    it('that changed in the middle of a stay becomes one', async () => {
      await started();
      await council.owner.query(
        `with before as (update category_of_need set "end" = '2018-09-01' where person_id = $1)
         insert into category_of_need (person_id, "start", code) values ($1, '2018-09-01', 'N5')`,
        [id],
      );
      const [, need] = (await list('categories-of-need')).items;
      await send('PATCH', `categories-of-need/${need.id}`, { code: 'N1' }, need.version);
      expect((await list('categories-of-need')).items).toMatchObject([
        { code: 'N1', start: '2018-06-01', end: null },
      ]);
      expect(await rows()).toEqual(['2018-06-01 S V2 N1 U6 > open']);
    });
  });

  describe('ending care', () => {
    it('ends all that goes on, on that day and for that reason', async () => {
      const period = await started();
      await becomes('2018-09-01', 'C2');
      await move('2018-10-01');
      const answer = await end(period, '2019-02-11', 'E4B');
      expect([answer.statusCode, answer.json()]).toMatchObject([
        200,
        { end: '2019-02-11', endedBecause: 'E4B' },
      ]);
      expect(answer.headers.etag).toBe(`"${answer.json().version}"`);
      expect(await rows()).toEqual([
        '2018-06-01 S V2 N1 U6 > 2018-09-01 X1',
        '2018-09-01 L C2 N1 U6 > 2018-10-01 X1',
        '2018-10-01 P C2 N1 U4 > 2019-02-11 E4B',
      ]);
      expect((await list('periods-of-care', '?as_at=2019-02-10')).items).toHaveLength(1);
      expect((await list('periods-of-care', '?as_at=2019-02-11')).items).toEqual([]);
      const { rows: worked } = await council.owner.query(
        `select status from leaving_care_status where person_id = $1`,
        [id],
      );
      expect(worked).toEqual([{ status: 'relevant' }]);
    });

    it.each([
      ['tomorrow', '2019-02-12', 'must be 2019-02-11 or earlier'],
      ['the day care started', '2018-06-01', 'must be after the start of care, 2018-06-01'],
      ['the day a placement starts', '2018-10-01', 'a placement starts on 2018-10-01; take that back first'],
      ['before a placement starts', '2018-09-30', 'a placement starts on 2018-10-01; take that back first'],
      [
        'before a legal status starts',
        '2018-08-31',
        'a legal status starts on 2018-09-01; take that back first',
      ],
    ])('is refused %s', async (_, day, words) => {
      const period = await started();
      await becomes('2018-09-01', 'C2');
      await move('2018-10-01');
      const before = await rows();
      const answer = await end(period, day);
      expect(answer.statusCode).toBe(422);
      expect(answer.json().errors).toContainEqual({
        pointer: '#/end',
        detail: expect.stringContaining(words),
      });
      expect(await rows()).toEqual(before);
    });

    it('may be the day after the last placement starts', async () => {
      const period = await started();
      await move('2018-10-01');
      expect((await end(period, '2018-10-02')).statusCode).toBe(200);
      expect((await rows()).at(-1)).toBe('2018-10-01 P V2 N1 U4 > 2018-10-02 E4A');
    });

    it.each([
      ['X1', 400],
      ['E4', 422],
      ['E43', 422],
      ['E17', 422],
      ['E7', 200],
    ])('for %s is answered %i', async (reason, status) => {
      const period = await started();
      // E43 was dropped with the collection of 2019, which began on 1 April 2018; 16 years old.
      expect((await end(period, '2018-12-01', reason)).statusCode).toBe(status);
    });

    it('by turning 18 is not before the 18th birthday', async () => {
      id = await register('2001-02-10');
      const period = await started();
      expect(pointers(await end(period, '2019-02-09', 'E17'))).toEqual(['#/reason']);
      expect((await end(period, '2019-02-10', 'E17')).statusCode).toBe(200);
    });

    it('does not fall in a temporary absence, or where no placement is known', async () => {
      const period = await started();
      await move('2018-10-01');
      await council.owner.query(`update placement set code = 'T1' where person_id = $1 and "end" is null`, [
        id,
      ]);
      expect(pointers(await end(period, '2019-01-01'))).toEqual(['#/end']);
      await council.owner.query(`delete from placement where person_id = $1 and "end" is null`, [id]);
      const answer = await end(period, '2019-01-01');
      expect([answer.statusCode, answer.json().detail]).toEqual([
        422,
        expect.stringContaining('No placement is recorded'),
      ]);
    });

    it('is corrected with all that ended with it, or taken back', async () => {
      const ended = (await end(await started(), '2018-12-01')).json();
      const corrected = await end(ended, '2018-12-05', 'E13');
      expect(await rows()).toEqual(['2018-06-01 S V2 N1 U6 > 2018-12-05 E13']);
      expect((await end(ended, '2018-12-06')).statusCode).toBe(412);
      const reopened = await send(
        'DELETE',
        `periods-of-care/${ended.id}/end`,
        undefined,
        corrected.json().version,
      );
      expect([reopened.statusCode, reopened.json()]).toMatchObject([200, { end: null, endedBecause: null }]);
      expect(await rows()).toEqual(['2018-06-01 S V2 N1 U6 > open']);
      const { version } = reopened.json();
      expect((await send('DELETE', `periods-of-care/${ended.id}/end`, undefined, version)).statusCode).toBe(
        422,
      );
    });

    it('is not taken back over the next stay', async () => {
      const ended = (await end(await started(), '2018-12-01')).json();
      await started({ start: '2019-01-01', categoryOfNeed: 'N4' });
      const answer = await send('DELETE', `periods-of-care/${ended.id}/end`, undefined, ended.version);
      expect([answer.statusCode, answer.json().type]).toEqual([422, 'urn:pledgekeeper:problem:overlaps']);
      expect((await end(ended, '2019-01-02')).statusCode).toBe(422);
      expect((await end(ended, '2019-01-01')).statusCode).toBe(200);
      expect(await rows()).toEqual([
        '2018-06-01 S V2 N1 U6 > 2019-01-01 E4A',
        '2019-01-01 S V2 N4 U6 > open',
      ]);
    });
  });

  describe('a period of care', () => {
    it('is taken back with all that it started with, but not with what came after', async () => {
      const period = await started();
      const status = (await becomes('2018-09-01', 'C2')).json();
      const refused = await send('DELETE', `periods-of-care/${period.id}`, undefined, period.version);
      expect([refused.statusCode, refused.json().errors]).toEqual([
        422,
        [{ pointer: '#', detail: 'a legal status starts on 2018-09-01; take that back first' }],
      ]);
      await send('DELETE', `legal-statuses/${status.id}`, undefined, status.version);
      expect(
        (await send('DELETE', `periods-of-care/${period.id}`, undefined, period.version)).statusCode,
      ).toBe(204);
      expect(await facts()).toEqual({ periods: [], legalStatuses: [], categoriesOfNeed: [], placements: [] });
      const before = new Date(Date.parse(status.recordedAt)).toISOString();
      expect((await list('periods-of-care', `?known_at=${before}`)).items).toMatchObject([{ id: period.id }]);
    });

    it('has its home corrected', async () => {
      const period = await started();
      const at = `periods-of-care/${period.id}`;
      const corrected = await send('PATCH', at, { homePostcode: 'hd3 3cc' }, period.version);
      expect([corrected.statusCode, corrected.json().homePostcode]).toEqual([200, 'HD3 3CC']);
      const { version } = corrected.json();
      expect(pointers(await send('PATCH', at, { homePostcode: 'home' }, version))).toEqual([
        '#/homePostcode',
      ]);
      expect((await send('PATCH', at, {}, version)).statusCode).toBe(422);
      expect((await send('PATCH', at, { homePostcode: null }, version)).json().homePostcode).toBeNull();
    });

    it('shows its home to those who may read addresses', async () => {
      const { workers, owner } = council;
      const period = await started();
      await owner.query(
        `insert into reviewing_officer_allocation (person_id, worker_id, "start") values ($1, $2, '2018-06-01')`,
        [id, workers.reviewingOfficer],
      );
      const homes = async (worker: Worker, query = '') =>
        (await list('periods-of-care', query, worker)).items.map(
          ({ homePostcode }: { homePostcode: string | null }) => homePostcode,
        );
      expect(await homes('socialWorker')).toEqual(['HD1 1AA']);
      expect(await homes('reviewingOfficer')).toEqual(['HD1 1AA']);
      expect(await homes('virtualSchool')).toEqual([null]);
      expect(await homes('analyst')).toEqual([null]);

      const confidential = (from: string, until: string | null) =>
        owner.query(
          `insert into confidential_address (person_id, "start", "end", known_from) values ($1, $2, $3, '2019-02-11T10:30:00Z')`,
          [id, from, until],
        );
      // It ended on the day that care started.
      await confidential('2018-01-01', '2018-06-01');
      expect(await homes('reviewingOfficer')).toEqual(['HD1 1AA']);
      await confidential('2019-01-01', null);
      expect(await homes('reviewingOfficer')).toEqual([null]);
      expect(await homes('socialWorker')).toEqual(['HD1 1AA']);
      // Neither as it was known before anybody thought of keeping it.
      const before = `?known_at=${new Date(Date.parse(period.recordedAt) + 1).toISOString()}`;
      expect(await homes('socialWorker', before)).toEqual(['HD1 1AA']);
      expect(await homes('reviewingOfficer', before)).toEqual([null]);
    });

    it('is out of sight to others, and not written by those who only read', async () => {
      const period = await started();
      for (const kind of ['periods-of-care', 'legal-statuses', 'categories-of-need']) {
        const at = `/people/${id}/${kind}`;
        expect((await council.get('colleague', at)).statusCode).toBe(404);
        expect((await council.get('boardMember', at)).statusCode).toBe(403);
        expect((await council.get('virtualSchool', at)).statusCode).toBe(200);
      }
      const at = `/people/${id}/periods-of-care/${period.id}/end`;
      const sent = { end: '2019-01-01', reason: 'E4A' };
      expect((await council.send('virtualSchool', 'POST', at, sent, period.version)).statusCode).toBe(403);
      const { people } = council;
      const elsewhere = `/people/${people.jordan}/periods-of-care/${period.id}/end`;
      expect((await council.send('otherManager', 'POST', elsewhere, sent, period.version)).statusCode).toBe(
        404,
      );
    });
  });

  describe('rows of a return that overlap', () => {
    const disputed = async () => {
      const period = await started();
      for (const [table, columns] of [
        ['legal_status', `code) values ($1, '2018-07-01', null, 1, 'C2'`],
        ['category_of_need', `code) values ($1, '2018-07-01', null, 1, 'N2'`],
        ['placement', `code, started_because) values ($1, '2018-07-01', null, 1, 'K2', 'P'`],
      ])
        await council.owner.query(`insert into ${table} (person_id, "start", "end", dispute, ${columns})`, [
          id,
        ]);
      return period;
    };

    it('are shown with their number, and never changed', async () => {
      const period = await disputed();
      const [, status] = (await list('legal-statuses')).items;
      const [, need] = (await list('categories-of-need')).items;
      expect([status.dispute, need.dispute]).toEqual([1, 1]);
      const before = await facts();
      const answers = [
        await send('PATCH', `legal-statuses/${status.id}`, { code: 'C1' }, status.version),
        await send('DELETE', `legal-statuses/${status.id}`, undefined, status.version),
        await send('PATCH', `categories-of-need/${need.id}`, { code: 'N1' }, need.version),
        await end(period, '2019-01-01'),
        await send('DELETE', `periods-of-care/${period.id}`, undefined, period.version),
        await becomes('2018-09-01', 'C1'),
      ];
      for (const answer of answers)
        expect([answer.statusCode, answer.json().detail]).toEqual([
          422,
          'A return brought rows that overlap here, one of them from 2018-07-01 (dispute 1). Put the return right and import it again.',
        ]);
      expect(await facts()).toEqual(before);
    });

    it('end where the return says, even where care is to go on', async () => {
      const ended = (await end(await started(), '2019-01-01')).json();
      await council.owner.query(
        `insert into legal_status (person_id, "start", "end", dispute, code) values ($1, '2018-07-01', '2019-01-01', 1, 'C2')`,
        [id],
      );
      const answer = await send('DELETE', `periods-of-care/${ended.id}/end`, undefined, ended.version);
      expect([answer.statusCode, answer.json().detail]).toEqual([
        422,
        expect.stringContaining('(dispute 1)'),
      ]);
    });

    it('are no hindrance where they have long ended', async () => {
      const period = await disputed();
      for (const table of ['legal_status', 'category_of_need', 'placement'])
        await council.owner.query(
          `update ${table} set "end" = '2018-08-01' where person_id = $1 and dispute = 1`,
          [id],
        );
      expect((await becomes('2018-09-01', 'C1')).statusCode).toBe(201);
      expect((await end(period, '2019-01-01')).statusCode).toBe(200);
      expect((await facts()).placements).toMatchObject([
        { dispute: null, end: '2019-01-01', endedBecause: 'E4A' },
        { dispute: 1, end: '2018-08-01', endedBecause: null },
      ]);
    });
  });
});
