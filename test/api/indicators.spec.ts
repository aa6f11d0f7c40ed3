import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { importFiles } from '../../src/imports/import-files.service.ts';
import { readCatalogue } from '../../src/measures/catalogue.ts';
import { asObserved } from '../../src/plans/indicators/indicators.ts';
import { printedNumbers } from '../../src/plans/indicators/printed-numbers.ts';
import { roles } from '../../src/platform/access/policy.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { kirkleesIndicators } from '../builders/own-indicators.ts';
import { operationsOf } from './operations.ts';
import { aSmallCouncil, staff, type SmallCouncil, type Worker } from './small-council.ts';

let council: SmallCouncil;
beforeAll(async () => {
  council = await aSmallCouncil({ now: '2020-02-03T08:45:00Z' });
  const pool = { applicationName: 'test imports', poolSize: 2, timeouts: jobTimeouts };
  const jobs = await new DataSource(dataSourceOptions(council.place.worker, pool)).initialize();
  const observed = (await kirkleesIndicators(await readCatalogue())).map(asObserved);
  await importFiles(jobs, [printedNumbers], {
    today: '2020-01-17',
    observed,
    settings: { 'pledgekeeper.recorded_at': '2020-01-17T12:00:00Z' },
  });
  await jobs.destroy();
});
afterAll(() => council?.close());

interface Shown {
  id: string;
  value: number;
  group: string;
  release: string | null;
  isLatest: boolean;
  start: string;
  geography: { kind: string; name: string | null };
}
const read = async (id: string, query = '', worker: Worker = 'boardMember') => {
  const answer = await council.get(worker, `/indicators/${id}${query}`);
  return { status: answer.statusCode, body: answer.json() };
};
const itemsOf = async (id: string, query = ''): Promise<Shown[]> => (await read(id, query)).body.items;
const source = { title: 'Invented survey', part: 'page 1', url: 'https://www.example.org/survey' };
const told = (more: object = {}) => ({
  start: '2019-03-01',
  end: '2019-04-01',
  value: 41,
  source,
  publishedOn: '2019-06-01',
  ...more,
});
const post = async (id: string, body: object, worker: Worker = 'analyst') => {
  const answer = await council.send(worker, 'POST', `/indicators/${id}/observations`, body);
  return { status: answer.statusCode, body: answer.json() };
};
const needs = 'kirklees-early-support-strategy-2018-by-district-area-2018-03-01-to-2018-03-31';
const needsByEhcp = 'kirklees-early-support-strategy-2018-by-district-area-2018-01-01-to-2018-12-31';

describe('what the plans print', () => {
  it('has the gaps of groups, and says that no counts are published', async () => {
    const { body } = await read('attainment-8');
    expect(body.gaps).toMatchObject([
      { group: 'looked after', difference: -19, unit: 'points', interval: null },
      { group: 'free school meals', difference: -10.6, unit: 'points', interval: null },
    ]);
    const { gaps } = (await read('worry-most-days')).body;
    expect(gaps).toMatchObject([
      {
        group: 'LGBT+',
        difference: 24,
        unit: 'percentage points',
        because: 'No interval: the counts are not published.',
      },
    ]);
  });

  it('is the series of six years, the latest first', async () => {
    const items = await itemsOf('ehc-plans-or-statements');
    expect(items.map(({ start, value }) => [start.slice(0, 4), value])).toEqual([
      ['2018', 2455],
      ['2017', 2372],
      ['2016', 2080],
      ['2015', 1907],
      ['2014', 1903],
      ['2013', 1859],
    ]);
  });

  it('has only what was published by a day', async () => {
    expect(await itemsOf('worry-most-days', '?as_at=2020-01-16')).toEqual([]);
    expect(await itemsOf('worry-most-days', '?as_at=2020-01-17')).toHaveLength(2);
    expect((await itemsOf('ehc-plans-or-statements', '?as_at=2016-12-30')).length).toBe(3);
    expect((await itemsOf('ehc-plans-or-statements', '?as_at=2016-12-31')).length).toBe(4);
  });

  it('was not known before it was recorded', async () => {
    expect(await itemsOf('worry-most-days', '?known_at=2020-01-17T11:59:59Z')).toEqual([]);
    expect(await itemsOf('worry-most-days', '?known_at=2020-01-17T12:00:00Z')).toHaveLength(2);
  });
});

describe('the needs table', () => {
  it('is that of the strategy, to the number', async () => {
    const { columns, rows } = (await council.get('manager', `/indicators/tables/${needs}`)).json();
    expect(columns.map(({ name }: { name: string }) => name)).toEqual([
      'Batley and Spen',
      'Dewsbury and Mirfield',
      'Huddersfield',
      'Kirklees Rural',
      'confidential or outside',
    ]);
    expect(rows.map(({ cells, total }: { cells: number[]; total: number }) => [...cells, total])).toEqual([
      [27_628, 21_590, 32_757, 22_177, null, 104_152],
      [13_749, 15_327, 18_109, 1_959, null, 49_144],
      [655, 544, 936, 352, 120, 2_607],
      [390, 332, 549, 232, 51, 1_554],
      [100, 77, 158, 29, 17, 381],
      [165, 135, 229, 91, 52, 670],
    ]);
  });

  it('keeps the totals that are printed, and tells of the two that do not add up', async () => {
    const { notes } = (await council.get('manager', `/indicators/tables/${needs}`)).json();
    expect(notes).toMatchObject([
      {
        indicator: 'children-in-need-protected-or-looked-after',
        rule: 'parts add up to the sum',
        printed: 2607,
        reckoned: 2605,
        difference: 2,
      },
      {
        indicator: 'looked-after-by-home-postcode',
        rule: 'areas add up to the whole',
        printed: 670,
        reckoned: 672,
        difference: -2,
      },
    ]);
    expect((await read('looked-after-by-home-postcode')).body.notes).toEqual([notes[1]]);
    expect((await read('children-in-need')).body.notes).toEqual([]);
  });

  it('of plans by need adds up, and has no column outside', async () => {
    const { columns, rows, notes } = (
      await council.get('manager', `/indicators/tables/${needsByEhcp}`)
    ).json();
    expect([columns.length, notes]).toEqual([4, []]);
    expect(rows.map(({ cells, total }: { cells: number[]; total: number }) => [...cells, total])).toEqual([
      [152, 132, 156, 104, 544],
      [212, 172, 287, 170, 841],
      [36, 44, 65, 29, 174],
      [93, 53, 109, 73, 328],
      [27, 25, 25, 16, 93],
      [62, 65, 80, 59, 266],
    ]);
  });

  it('stands among the tables, the latest period first', async () => {
    const { items } = (await council.get('manager', '/indicators/tables')).json();
    expect(items.map(({ id }: { id: string }) => id)).toEqual([needs, needsByEhcp]);
    expect((await council.get('manager', '/indicators/tables/nothing')).statusCode).toBe(404);
  });
});

describe('a number', () => {
  it('is recorded with its source, and stands before the earlier release of the same', async () => {
    const first = await post('in-good-health', told({ release: 'provisional' }));
    expect([first.status, first.body.isLatest]).toEqual([201, true]);
    expect(first.body.sentence).toBe(
      'Published, not counted from this record: Young people in good health, 2019-03-01 to 2019-03-31: 41% (Invented survey, page 1).',
    );
    const final = told({ value: 42, release: 'final', publishedOn: '2019-09-01' });
    expect((await post('in-good-health', final)).status).toBe(201);
    const march = async (query = '') =>
      (await itemsOf('in-good-health', query))
        .filter(({ start }) => start === '2019-03-01')
        .map(({ release, value, isLatest }) => [release, value, isLatest]);
    expect(await march()).toEqual([
      ['final', 42, true],
      ['provisional', 41, false],
    ]);
    expect(await march('?as_at=2019-08-31')).toEqual([['provisional', 41, true]]);
    expect(await march(`?known_at=${first.body.recordedAt}`)).toEqual([['provisional', 41, true]]);
  });

  it('that is told late does not stand before a later release', async () => {
    await post('victim-of-crime', told({ value: 20, release: 'final', publishedOn: '2019-09-01' }));
    const late = await post('victim-of-crime', told({ value: 21, release: 'provisional' }));
    expect([late.status, late.body.isLatest]).toEqual([201, false]);
  });

  it('has its gap with its interval where the counts are known', async () => {
    // Newcombe 1998, table II, (a), method 10.
    const counts = { start: '2019-01-01', end: '2019-02-01', publishedOn: null };
    await post('feel-safe-in-local-area', told({ ...counts, value: 60, numerator: 48, denominator: 80 }));
    const group = { ...counts, group: 'SEND', value: 80, numerator: 56, denominator: 70 };
    await post('feel-safe-in-local-area', told(group));
    const { gaps } = (await read('feel-safe-in-local-area')).body;
    const [gap] = gaps.filter((one: Shown) => one.group === 'SEND');
    const interval = [gap.interval.lower, gap.interval.upper].map((limit) => limit.toFixed(2));
    expect([gap.difference, interval]).toEqual([20, ['5.24', '33.39']]);
  });

  it('is corrected by a row that names it and says why', async () => {
    const id = 'good-level-of-development';
    const { body: first } = await post(id, told());
    expect((await post(id, told({ value: 43 }))).status).toBe(409);
    expect((await post(id, told({ value: 43, corrects: first.id }))).status).toBe(422);
    const reason = 'The printer dropped a line';
    const second = await post(id, told({ value: 43, corrects: first.id, reason }));
    expect(second.body).toMatchObject({ value: 43, corrects: first.id, reason, isLatest: true });
    const march = async (query = '') =>
      (await itemsOf(id, query)).filter(({ start }) => start === '2019-03-01').map(({ value }) => value);
    expect([await march(), await march(`?known_at=${first.recordedAt}`)]).toEqual([[43], [41]]);
  });

  it('sent twice under one key is recorded once', async () => {
    const request = {
      method: 'POST',
      url: '/api/v1/indicators/people/observations',
      payload: told({ value: 440_000 }),
      headers: { 'idempotency-key': 'people-of-2019' },
    } as const;
    const [first, again] = [await council.ask('analyst', request), await council.ask('analyst', request)];
    expect([first.statusCode, again.statusCode, again.json()]).toEqual([201, 201, first.json()]);
  });

  it.each<[string, object, number, string]>([
    ['a share above all', { value: 101 }, 422, '#/value'],
    ['an area without a name', { geography: { kind: 'ward' } }, 422, '#/geography'],
    ['half of its counts', { numerator: 3 }, 422, '#/denominator'],
    ['a paper to come', { publishedOn: '2020-02-04' }, 422, '#/publishedOn'],
    ['a period that is not over', { start: '2020-02-01', end: '2020-03-01' }, 422, '#/end'],
    ['an area of a kind unknown', { geography: { kind: 'parish', name: 'A' } }, 400, '#/geography/kind'],
    ['a group unknown', { group: 'boys' }, 400, '#/group'],
    ['a source at no address', { source: { ...source, url: 'javascript:alert(1)' } }, 400, '#/source/url'],
    ['no source', { source: undefined }, 400, '#/source'],
  ])('is refused with %s, at its place', async (_, more, status, pointer) => {
    const { status: found, body } = await post('neet-at-16-and-17', told(more));
    const pointers = [...new Set(body.errors.map((one: { pointer: string }) => one.pointer))];
    expect([found, pointers]).toEqual([status, [pointer]]);
  });

  it('is not taken of what is no indicator, nor of a measure', async () => {
    for (const id of ['nothing', 'case-audit-results', 'foster-care'])
      expect((await post(id, told())).status).toBe(404);
  });
});

describe('to each role', () => {
  const workersIn = (role: string) =>
    (Object.keys(staff) as Worker[]).filter((worker) => staff[worker][0] === role);

  it('is shown; a partner is shown indicators of everybody and no others', async () => {
    for (const role of roles) {
      const [worker] = workersIn(role);
      const { items } = (await council.get(worker!, '/indicators')).json();
      const kinds = new Set(items.map(({ kind }: { kind: string }) => kind));
      expect([role, kinds.has('population'), kinds.has('performance')]).toEqual([
        role,
        true,
        role !== 'partner',
      ]);
      const statuses = [
        (await read('children-0-to-18', '', worker)).status,
        (await read('children-in-need', '', worker)).status,
        (await council.get(worker!, `/indicators/tables/${needsByEhcp}`)).statusCode,
      ];
      expect([role, ...statuses]).toEqual(role === 'partner' ? [role, 200, 404, 404] : [role, 200, 200, 200]);
    }
    expect((await council.ask(null, { url: '/api/v1/indicators' })).statusCode).toBe(401);
  });

  it('gives a partner the rows of a table that are of everybody, and no note of the others', async () => {
    const { rows, notes, columns } = (await council.get('partner', `/indicators/tables/${needs}`)).json();
    expect(rows.map(({ id }: { id: string }) => id)).toEqual([
      'children-0-to-18',
      'children-in-30-percent-most-deprived-areas',
    ]);
    expect([columns.length, notes]).toEqual([4, []]);
  });

  it('lets analysts and administrators alone record', async () => {
    for (const [worker, [role]] of Object.entries(staff) as [Worker, readonly [string, string]][]) {
      const body = told({ source: { ...source, title: worker } });
      const records = ['performance-analyst', 'administrator'].includes(role);
      expect([role, (await post('children-0-to-18', body, worker)).status]).toEqual([
        role,
        records ? 201 : 403,
      ]);
    }
  });

  it('shows the pages: a partner those of everybody, from the start page on', async () => {
    const page = async (worker: Worker, url: string) => {
      const { statusCode, headers, body } = await council.ask(worker, { url });
      return { statusCode, location: headers.location, body };
    };
    expect(await page('partner', '/')).toMatchObject({ statusCode: 303, location: '/indicators' });
    const list = (await page('partner', '/indicators')).body;
    expect(list).toContain('Everybody who lives here');
    expect(list).not.toMatch(/Those whom services serve|Children in need/);
    expect((await page('partner', '/indicators/children-in-need')).statusCode).toBe(404);
    expect((await page('partner', `/indicators/tables/${needsByEhcp}`)).statusCode).toBe(404);
    const table = (await page('boardMember', `/indicators/tables/${needs}`)).body;
    expect(table).toContain('its parts add up to 2,605, and 2,607 is printed, 2 more');
    expect(table).toContain('the areas add up to 672, and 670 is printed, 2 fewer');
    const one = (await page('boardMember', '/indicators/worry-most-days')).body;
    expect(one).toContain('+24 percentage points');
    expect(one).toContain('No interval: the counts are not published.');
    for (const url of ['/scorecard', '/extracts', '/measures/foster-care', '/people', '/work', '/imports'])
      expect([url, (await page('partner', url)).statusCode]).toEqual([url, 403]);
  });

  it('lets a partner read indicators, and the public text of plans, and nothing else', () => {
    const lines = readFileSync(join(__dirname, 'access-matrix.txt'), 'utf8').split('\n');
    const letIn = lines.filter((line) => line.includes('partner')).map((line) => line.split(': ')[0]!);
    expect(letIn.length).toBeGreaterThanOrEqual(4);
    expect(letIn.filter((name) => !/^GET \/api\/v1\/(indicators|plans)\b/.test(name))).toEqual([]);
  });
});

it('is described with an example that it takes, shaped like its answers', async () => {
  const document = (await council.ask(null, { url: '/api/openapi.json' })).json() as OpenAPIObject;
  const operation = (name: string) => operationsOf(document).find((one) => one.name === name)!;
  const { request, examples } = operation('POST /api/v1/indicators/{id}/observations');
  const answer = await council.send('administrator', 'POST', '/indicators/children-0-to-18/observations', {
    ...request.payload,
    publishedOn: '2018-07-01',
    geography: { kind: 'ward', name: 'Almondbury' },
    numerator: null,
    denominator: null,
  });
  expect([answer.statusCode, Object.keys(answer.json()).toSorted()]).toEqual([
    201,
    Object.keys(examples[0] as object).toSorted(),
  ]);
  for (const [name, url] of [
    ['GET /api/v1/indicators', '/indicators'],
    ['GET /api/v1/indicators/{id}', '/indicators/worry-most-days'],
    ['GET /api/v1/indicators/tables', '/indicators/tables'],
    ['GET /api/v1/indicators/tables/{tableId}', `/indicators/tables/${needs}`],
  ] as const) {
    const shown = (await council.get('program', url)).json();
    const example = operation(name).examples[0] as Record<string, Record<string, object>[]>;
    expect([name, Object.keys(shown)]).toEqual([name, Object.keys(example)]);
    const lists = ['items', 'gaps', 'rows', 'columns', 'notes'].filter((one) => shown[one]?.length);
    expect(lists.length).toBeGreaterThan(0);
    for (const list of lists)
      expect([name, list, Object.keys(shown[list][0])]).toEqual([
        name,
        list,
        Object.keys(example[list]![0]!),
      ]);
  }
});
