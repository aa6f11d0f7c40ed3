import { inventCouncil } from '../../src/demo/council.ts';
import { breakdownsOf } from '../../src/measures/breakdowns/breakdowns.ts';
import type { GroupFigure } from '../../src/measures/breakdowns/group-figures.ts';
import type { Figure } from '../../src/measures/tally.ts';
import { lastPlacement } from '../../src/measures/breakdowns/last-episode.ts';
import { withClient } from '../../src/platform/database/client.ts';
import { readAsKnownAt } from '../../src/platform/database/known-at.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { closeSnapshot } from '../../src/snapshots/close-snapshot.service.ts';
import { askSnapshot, claimPage, finishPage, pagesToRing } from '../../src/snapshots/ledger.store.ts';
import { lookupsFor } from '../../src/snapshots/lookups.reader.ts';
import { historiesOf } from '../../src/records/history/history.reader.ts';
import { aDatabase } from '../database/database.ts';
import { count, countingIn, importCouncil, openQueue } from '../flow/council.ts';
import { anApp, type App } from './council-app.ts';

const days = ['2018-03-31', '2019-01-31'] as const;
async function countedCouncil() {
  const place = await aDatabase();
  const counting = await countingIn(place);
  await importCouncil(counting, place, inventCouncil());
  const queue = await openQueue(place);
  const counted = await count(counting, queue, days);
  await queue.close();
  const people = await counting.database.query(`select id, child_id as "childId", upn from person`);
  const close = async () => {
    await counting.database.destroy();
    await place.drop();
  };
  return {
    place,
    counting,
    counted,
    database: counting.database,
    catalogue: counting.catalogue,
    people,
    close,
  };
}

describe('breakdowns', () => {
  let council: Awaited<ReturnType<typeof countedCouncil>>;
  let app: App;
  let token: string;
  const get = async (url: string) =>
    app.ask({ url: `/api/v1/measures/${url}`, headers: { authorization: `Bearer ${token}` } });
  const groupsBy = async (measure: string, by: string, asAt = '2019-01-31'): Promise<GroupFigure[]> =>
    (await get(`${measure}/breakdowns?as_at=${asAt}&by=${by}`)).json().groups;
  const numerators = async (measure: string, by: string) =>
    Object.fromEntries(
      (await groupsBy(measure, by)).flatMap(({ id, numerator }) => (numerator ? [[id, numerator]] : [])),
    );
  /** Of the children in care on the last day, how many have each value of an expression about the person. */
  const inCareBy = async (expression: string): Promise<Record<string, number>> => {
    const rows: { it: string; people: number }[] = await council.database.query(
      `select (${expression})::text as it, count(*)::int as people from judgement j join person p on p.id = j.person_id
       join snapshot s on s.id = j.snapshot_id
       where s.as_at = '2019-01-31' and answers -> 'children-in-care' ->> 0 = 'met' group by 1`,
    );
    return Object.fromEntries(rows.map(({ it, people }) => [it, people]));
  };

  beforeAll(async () => {
    council = await countedCouncil();
    app = await anApp(council, true);
    const payload = { workerRef: 'W026' };
    token = (await app.ask({ method: 'POST', url: '/api/v1/demo/token', payload })).json().access_token;
  });
  afterAll(async () => {
    await app?.app.close();
    await council?.close();
  });

  it('add up to the figure, for every measure and every breakdown of it, at both days', async () => {
    const found: unknown[] = [];
    const meant: unknown[] = [];
    for (const { asAt, figures } of council.counted)
      for (const measure of council.catalogue.measures)
        for (const { id: by } of breakdownsOf(measure)) {
          const { groups, missing } = (await get(`${measure.id}/breakdowns?as_at=${asAt}&by=${by}`)).json();
          const figure = figures.get(measure.id)!;
          found.push([measure.id, asAt, by, missing, partsOf(groups, figure)]);
          meant.push([measure.id, asAt, by, null, partsOf([figure], figure)]);
        }
    expect(found).toEqual(meant);
    expect(found.length).toBeGreaterThan(400);
  });

  it('are those that the record itself gives', async () => {
    expect(await numerators('children-in-care', 'sex')).toEqual(
      await inCareBy(
        `case when sex in ('F', '2') then 'female' when sex in ('M', '1') then 'male' else 'unknown' end`,
      ),
    );
    expect(await numerators('children-in-care', 'age')).toEqual(
      await inCareBy(`select case when a < 1 then 'under-1' when a < 5 then '1-4' when a < 10 then '5-9' when a < 16 then '10-15'
        when a < 18 then '16-17' else '18-and-over' end from (select extract(year from age(date '2019-01-31', born_on)) as a) aged`),
    );
    const ethnic = await inCareBy(`left(ethnicity, 1)`);
    expect((await numerators('children-in-care', 'ethnicity')).mixed).toBe(ethnic.M);
    expect(Object.keys(ethnic).length).toBeGreaterThan(3);
    expect(await numerators('children-in-care', 'disability')).toEqual(
      await inCareBy(`(select case when count(*) = 0 then 'unknown' when bool_or(code <> 'NONE') then 'disabled' else 'none' end
        from disability d where d.person_id = p.id and d."start" <= '2019-01-31')`),
    );
    const adopters = await inCareBy(
      `select exists (select from placement l where l.person_id = p.id and code like 'A%' and l."start" <= '2019-01-31' and (l."end" is null or l."end" > '2019-01-31'))`,
    );
    expect((await numerators('children-in-care', 'placement-area')).confidential).toBe(adopters.true);
    expect(adopters.true).toBeGreaterThan(0);
  });

  it('divide the district as the reference says, a sector before its outward code', async () => {
    const homes = (await groupsBy('children-in-care', 'home-area')).map(({ id }) => id);
    const named = ['Batley and Spen', 'Dewsbury and Mirfield', 'Huddersfield', 'Kirklees Rural'];
    expect(homes).toEqual([...named, 'confidential', 'outside', 'unknown']);
    const sectors = await inCareBy(
      `select regexp_replace(home_postcode, '...$', '') || substr(home_postcode, length(home_postcode) - 2, 1) from period_of_care c
       where c.person_id = p.id and c."start" <= '2019-01-31' order by c."start" desc limit 1`,
    );
    const found = await numerators('children-in-care', 'home-area');
    expect(found['Dewsbury and Mirfield']).toBe(sectors['WF18 1']);
    expect(found['Batley and Spen']).toBe(sectors['WF18 2']! + sectors['BD25 1']!);
    expect(found['Dewsbury and Mirfield']).toBeGreaterThan(0);
  });

  it('name the teams of the record', async () => {
    const teams: { team: string }[] = await council.database.query(
      `select distinct team from worker where team is not null`,
    );
    const known = [...teams.map(({ team }) => team), 'unknown'];
    const found = await numerators('own-personal-adviser', 'team');
    expect(Object.keys(found).filter((id) => !known.includes(id))).toEqual([]);
    expect(Object.keys(found).length).toBeGreaterThan(1);
  });

  it('give no percentage of fewer than 20, and one of 20 and more', async () => {
    const all = (
      await Promise.all(
        ['age', 'ethnicity', 'category-of-need'].map((by) => groupsBy('three-or-more-placements', by)),
      )
    ).flat();
    const few = all.filter(({ denominator }) => denominator! < 20);
    const many = all.filter(({ denominator }) => denominator! >= 20);
    expect(few.length).toBeGreaterThan(0);
    expect(many.length).toBeGreaterThan(5);
    expect(few.every(({ value, lower, upper }) => value === null && lower === null && upper === null)).toBe(
      true,
    );
    for (const { value, numerator, denominator } of many)
      expect(value).toBeCloseTo(numerator! / denominator!, 10);
  });

  it('say which day, which count and which definition', async () => {
    const answer = (await get('foster-care/breakdowns?by=placement-type')).json();
    expect(answer).toMatchObject({
      measureId: 'foster-care',
      version: 1,
      asAt: '2019-01-31',
      knownAt: '2019-02-06T02:14:00.000000Z',
      by: 'placement-type',
      title: 'Placement type',
      missing: null,
    });
    expect(answer.groups[0]).toMatchObject({
      id: 'foster',
      words: 'Foster',
      numerator: 475,
      denominator: 475,
    });
  });

  it.each([
    ['by=age&as_at=2018-07-31', 404, 'pledgekeeper nightly --as-at 2018-07-31'],
    ['by=age&as_at=2019-01-31&known_at=2019-02-01T00:00:00Z', 404, 'as it was known then'],
    ['by=category-of-need', 400, 'age, sex, ethnicity, uasc'],
    ['by=star-sign', 400, 'must be one of age'],
    ['', 400, 'must be one of age'],
  ])('?%s is answered %i', async (query, status, says) => {
    const answer = await get(`care-leavers/breakdowns?${query}`);
    expect([answer.statusCode, answer.body]).toEqual([status, expect.stringContaining(says)]);
  });

  it('says that there is no such measure', async () => {
    expect((await get('happiness/breakdowns?by=age')).statusCode).toBe(404);
  });

  it('are listed with each measure', async () => {
    const listed: { id: string; by: string[] }[] = (
      await app.ask({ url: '/api/v1/measures', headers: { authorization: `Bearer ${token}` } })
    ).json();
    expect(listed.find(({ id }) => id === 'own-personal-adviser')!.by).toEqual([
      'age',
      'sex',
      'ethnicity',
      'uasc',
      'disability',
      'team',
    ]);
  });

  it('know of an address made confidential since, also while the record is read as it was known before', async () => {
    const { database, counting, place } = council;
    const [{ id }] = await database.query(
      `select p.id from person p join placement l on l.person_id = p.id
       where l."start" <= '2019-01-31' and l."end" is null and code = 'U6' order by child_id limit 1`,
    );
    const isConfidential = () =>
      inTransaction(database, async (db) => {
        await readAsKnownAt(db, '2019-02-06T02:14:00Z');
        const histories = await historiesOf(db, [id]);
        const lookups = await lookupsFor(db, histories, counting.authority);
        const placement = lastPlacement(histories[0]!, '2019-01-31')!;
        const before = { start: '2019-01-01', end: '2019-01-10' } as const;
        return [placement, before].map((span) => lookups.isConfidential(id, span));
      });
    expect(await isConfidential()).toEqual([false, false]);
    await withClient(place.owner, (owner) =>
      owner.query(`insert into confidential_address (person_id, "start") values ($1, '2019-01-10')`, [id]),
    );
    expect(await isConfidential()).toEqual([true, false]);
  });

  it('are not told of a count of which a page tells of no groups, rather than told in part', async () => {
    const { counting } = council;
    const { manager } = counting.database;
    const due = { asAt: '2018-06-30', knownAt: '2019-02-06T02:14:00Z' } as const;
    const { version } = counting.catalogue;
    const id = await inTransaction(counting.database, (db) => askSnapshot(db, due, version));
    for (const page of await pagesToRing(manager, version)) {
      const claim = (await claimPage(manager, page, version, 60))!;
      await finishPage(manager, claim.page, claim.snapshots[0]!, {});
    }
    expect(await closeSnapshot(counting, id)).toBe(true);
    expect((await get('foster-care/breakdowns?by=age&as_at=2018-06-30')).statusCode).toBe(404);
  });
});

type Parts = Pick<Figure, 'numerator' | 'denominator' | 'unknown'> & Partial<Pick<Figure, 'kinds'>>;

/** What figures come to together; `whole` says which parts there are. */
function partsOf(figures: readonly Parts[], whole: Figure) {
  const sum = (part: 'numerator' | 'denominator' | 'unknown') =>
    whole[part] === null ? null : figures.reduce((all, figure) => all + figure[part]!, 0);
  const kinds = whole.kinds.map(({ kind }) => [
    kind,
    figures.reduce((all, one) => all + one.kinds!.find((other) => other.kind === kind)!.count, 0),
  ]);
  return [sum('numerator'), sum('denominator'), sum('unknown'), kinds];
}
