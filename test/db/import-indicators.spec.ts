import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue } from '../../src/measures/catalogue.ts';
import { asObserved } from '../../src/plans/indicators/indicators.ts';
import { observedOf } from '../../src/plans/indicators/published.ts';
import { printedNumbers } from '../../src/plans/indicators/printed-numbers.ts';
import { anIndicator } from '../builders/a-number.ts';
import { kirkleesIndicators } from '../builders/own-indicators.ts';
import { Importing } from './importing.ts';

let importing: Importing;
beforeEach(async () => {
  importing = await Importing.open();
});
afterEach(() => importing.close());

const observed = [
  asObserved(anIndicator('children')),
  asObserved(anIndicator('worry', { unit: '%' })),
  // One that is no indicator, of which this table does not tell.
  { id: 'visits', scale: { kind: 'number', unit: 'visits', decimals: 0 } } as const,
];
const columns =
  'INDICATOR,PERIOD_START,PERIOD_END,AREA_KIND,AREA,GROUP,VALUE,NUMERATOR,DENOMINATOR,SOURCE_TITLE,SOURCE_PART,SOURCE_URL,PUBLISHED_ON,RELEASE,REASON';
const file = (rows: readonly string[]) => ({ 'sent.csv': [columns, ...rows, ''].join('\n') });
const send = (...rows: string[]) => importing.sendFiles(file(rows), { today: '2018-08-01', observed });
type Report = Awaited<ReturnType<typeof send>>;
const counts = ({ files }: Report) => files.map(({ read, recorded, refused }) => [read, recorded, refused]);
const codes = ({ findings }: Report) => findings.map(({ line, column, code }) => [line, column, code]);
const rowsOf = async (sql: string) => (await importing.owner.query(sql)).rows;
const kept = () =>
  rowsOf(
    `select measure, "start", "end", geography_kind as kind, geography, "group", value::float8 as value, numerator, denominator, release,
       observed_on as observed, published_on as published, reason, corrects is not null as corrects
     from observation order by known_from, value, geography nulls first`,
  );

interface Cells {
  of?: string;
  start?: string;
  end?: string;
  kind?: string;
  area?: string;
  group?: string;
  value?: string;
  x?: string;
  n?: string;
  source?: string;
  published?: string;
  release?: string;
  reason?: string;
}
const row = (cells: Cells = {}) => {
  const { of = 'worry', start = '01/03/2018', end = '01/04/2018', kind = '', area = '', group = '' } = cells;
  const { value = '40', x = '', n = '', source = 'Invented survey', published = '' } = cells;
  const { release = '', reason = '' } = cells;
  return [
    of,
    start,
    end,
    kind,
    area,
    group,
    value,
    x,
    n,
    source,
    'page 2',
    '',
    published,
    release,
    reason,
  ].join();
};

it('keeps a number of the whole and all, of a place, a group and with its counts', async () => {
  const report = await send(
    row({ published: '01/06/2018', release: 'provisional' }),
    row({ of: 'children', value: '27628', kind: 'District Area', area: 'North', end: '' }),
    row({ group: 'lgbt+', value: '64', x: '16', n: '25' }),
  );
  expect([counts(report), report.findings]).toEqual([[[3, 3, 0]], []]);
  const nothing = { numerator: null, denominator: null, release: null, reason: null, corrects: false };
  const whole = { kind: 'whole', geography: null };
  expect(await kept()).toEqual([
    {
      ...nothing,
      ...whole,
      measure: 'worry',
      start: '2018-03-01',
      end: '2018-04-01',
      group: 'all',
      value: 40,
      release: 'provisional',
      observed: '2018-06-01',
      published: '2018-06-01',
    },
    {
      ...nothing,
      ...whole,
      measure: 'worry',
      start: '2018-03-01',
      end: '2018-04-01',
      group: 'LGBT+',
      value: 64,
      numerator: 16,
      denominator: 25,
      // Of what was published on no known day it is known when its period was over.
      observed: '2018-03-31',
      published: null,
    },
    {
      ...nothing,
      measure: 'children',
      kind: 'district area',
      geography: 'North',
      start: '2018-03-01',
      end: '2018-03-02',
      group: 'all',
      value: 27_628,
      observed: '2018-03-01',
      published: null,
    },
  ]);
});

it('tries without recording', async () => {
  const report = await importing.sendFiles(file([row()]), { today: '2018-08-01', observed, dryRun: true });
  expect([report.number, counts(report), await kept()]).toEqual([null, [[1, 1, 0]], []]);
});

it('the same file twice changes nothing, nor does a row that stands twice in it', async () => {
  await send(row(), row({ group: 'LGBT+', value: '64' }));
  const stand = await rowsOf('select * from observation order by id');
  const again = await send(row(), row({ group: 'LGBT+', value: '64' }), row());
  expect([counts(again), again.findings]).toEqual([[[3, 3, 0]], []]);
  expect(await rowsOf('select * from observation order by id')).toEqual(stand);
});

it('records none where all rows or none are to be taken and one cannot be', async () => {
  const options = { today: '2018-08-01', observed, take: 'all rows or none' } as const;
  const report = await importing.sendFiles(file([row(), row({ of: 'nothing' })]), options);
  expect([report.number, report.refusal !== null, await kept()]).toEqual([null, true, []]);
});

it.each<[string, Cells, [string, string]]>([
  ['an indicator no plan has', { of: 'tea-breaks' }, ['INDICATOR', 'not-an-indicator']],
  ['what is observed and no indicator', { of: 'visits' }, ['INDICATOR', 'not-an-indicator']],
  ['a share of more than all', { value: '100.5' }, ['VALUE', 'not-in-range']],
  ['more decimals than are printed', { value: '40.5' }, ['VALUE', 'not-in-range']],
  ['a number with a sign', { value: '40%' }, ['VALUE', 'not-in-range']],
  ['no number', { value: '' }, ['VALUE', 'blank']],
  ['half of the counts', { x: '16' }, ['DENOMINATOR', 'not-said']],
  ['more than all', { x: '26', n: '25' }, ['NUMERATOR', 'numerator-above-denominator']],
  ['a kind of place it does not know', { kind: 'parish', area: 'North' }, ['AREA_KIND', 'unknown-word']],
  ['an area of no kind', { area: 'North' }, ['AREA', 'place-not-named']],
  ['a ward of no name', { kind: 'ward' }, ['AREA', 'place-not-named']],
  ['a group it does not know', { group: 'boys' }, ['GROUP', 'unknown-word']],
  ['a period that is not over', { end: '03/08/2018' }, ['PERIOD_END', 'lies-ahead']],
  ['a period of no days', { end: '01/03/2018' }, ['PERIOD_END', 'ends-before-it-begins']],
  ['a paper older than its numbers', { published: '30/03/2018' }, ['PUBLISHED_ON', 'period-not-over']],
  ['a paper to come', { published: '02/08/2018' }, ['PUBLISHED_ON', 'lies-ahead']],
  ['no source', { source: '' }, ['SOURCE_TITLE', 'blank']],
  ['a reason with nothing to correct', { reason: 'It was misprinted' }, ['REASON', 'nothing-to-correct']],
])('refuses the row with %s, and leaves the others', async (_, cells, [column, code]) => {
  const report = await send(row(cells), row({ source: 'Another survey' }));
  expect([counts(report), codes(report)]).toEqual([[[2, 1, 1]], [[2, column, code]]]);
  expect(report.findings[0]!.message).toMatch(/.{20}/);
});

describe('what says otherwise', () => {
  it('is refused without a reason, and takes its place with one', async () => {
    await send(row());
    expect(codes(await send(row({ value: '41' })))).toEqual([[2, 'REASON', 'observation-differs']]);
    const reason = 'The printer dropped a line';
    expect((await send(row({ value: '41', reason }))).findings).toEqual([]);
    expect((await kept()).map(({ value, corrects }) => [value, corrects])).toEqual([
      [40, false],
      [41, true],
    ]);
  });

  it.each<[string, Cells]>([
    ['of a later release', { release: 'final' }],
    ['of another source', { source: 'Another survey' }],
    ['of a group', { group: 'SEND' }],
    ['of an area', { kind: 'ward', area: 'Almondbury' }],
    ['of an area of another kind', { kind: 'district area', area: 'Almondbury' }],
    ['of other days', { start: '01/02/2018' }],
  ])('stands beside it: %s', async (_, cells) => {
    await send(row(), row({ kind: 'country', area: 'Almondbury' }));
    const report = await send(row({ value: '41', ...cells }));
    expect([report.findings, (await kept()).length]).toEqual([[], 3]);
  });
});

it('takes what the plans print, every number of it', async () => {
  const catalogue = await readCatalogue();
  const indicators = await kirkleesIndicators(catalogue);
  const own = { today: '2020-01-17', observed: indicators.map(asObserved) } as const;
  const report = await importing.import([printedNumbers], own);
  expect(report.findings).toEqual([]);
  const files = readdirSync(printedNumbers).filter((name) => name.endsWith('.csv'));
  const printed = files.flatMap((name) =>
    readFileSync(join(printedNumbers, name), 'utf8').trim().split('\n').slice(1),
  );
  expect(await importing.count('observation')).toBe(printed.length);
  const read = await observedOf(importing.jobs.manager, ['worry-most-days', 'attainment-8'], { asAt: null });
  expect(new Set(read.map(({ indicator, group, value }) => `${indicator}, ${group}: ${value}`))).toEqual(
    new Set([
      'attainment-8, all: 45.3',
      'attainment-8, free school meals: 34.7',
      'attainment-8, looked after: 26.3',
      'worry-most-days, all: 40',
      'worry-most-days, LGBT+: 64',
    ]),
  );
});
