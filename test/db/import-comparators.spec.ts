import { Importing } from './importing.ts';

let importing: Importing;
beforeEach(async () => {
  importing = await Importing.open();
});
afterEach(() => importing.close());

const columns = {
  comparators: 'measure,area,ons_code,period,value,unit,source,note',
  neighbourComparators: 'measure,la_code,area,period,value,unit,source',
  neighbours: 'model,la_code,la_name,rank,neighbour_code,neighbour_ons_code,neighbour_name,closeness',
  targets: 'MEASURE,TARGET,TOLERANCE,START,END,SOURCE',
};
const send = (table: keyof typeof columns, ...rows: string[]) =>
  importing.sendFiles({ 'sent.csv': [columns[table], ...rows, ''].join('\n') });
const counts = ({ files }: Awaited<ReturnType<typeof send>>) =>
  files.map(({ tableId, read, recorded, refused }) => [tableId, read, recorded, refused]);
const codes = ({ findings }: Awaited<ReturnType<typeof send>>) =>
  findings.map(({ line, column, code }) => [line, column, code]);
const rowsOf = async (sql: string) => (await importing.owner.query(sql)).rows;
const figures = () =>
  rowsOf(
    `select area, ons_code, period, value::float8 as value, symbol, release from comparator order by area, period, release`,
  );

const row = (value: string, { period = '31 Mar 2019', source = '"Invented, 2020 release, file a"' } = {}) =>
  `made_up_pct,Kirklees,E08000034,${period},${value},%,${source},`;

describe('published figures', () => {
  it('are kept as published, with the release that the source names', async () => {
    const report = await send(
      'comparators',
      row('12.5'),
      row('-1.1', { period: '31 Mar 2018' }),
      row('0', { period: '31 Mar 2017', source: '"Invented strategy, page 3"' }),
      'made_up_pct,Kirklees neighbours,,31 Mar 2019,C,%,"Invented build, measure X, and more",as printed',
    );
    expect([counts(report), report.findings]).toEqual([[['Comparators', 4, 4, 0]], []]);
    const kirklees = { area: 'Kirklees', ons_code: 'E08000034', symbol: null };
    expect(await figures()).toEqual([
      { ...kirklees, period: '31 Mar 2017', value: 0, release: 'Invented strategy, page 3' },
      { ...kirklees, period: '31 Mar 2018', value: -1.1, release: 'Invented, 2020 release' },
      { ...kirklees, period: '31 Mar 2019', value: 12.5, release: 'Invented, 2020 release' },
      // A symbol is no number.
      {
        area: 'Kirklees neighbours',
        ons_code: null,
        period: '31 Mar 2019',
        value: null,
        symbol: 'c',
        release: 'Invented build',
      },
    ]);
  });

  it.each(['c', 'z', 'x', 'k', '-'])('the symbol %s is never nought', async (symbol) => {
    await send('comparators', row(symbol));
    expect(await figures()).toMatchObject([{ value: null, symbol }]);
  });

  it.each(['', '12%', '1,200', 'about 12', '*', '1e3'])(
    'what is no figure refuses its row: "%s"',
    async (value) => {
      const report = await send('comparators', row(value.includes(',') ? `"${value}"` : value));
      expect(counts(report)).toEqual([['Comparators', 1, 0, 1]]);
      expect(report.findings).toMatchObject([{ column: 'value' }]);
      expect(await figures()).toEqual([]);
    },
  );

  it('are never overwritten: what differs is refused, the same leaves no trace, another release stands beside', async () => {
    await send('comparators', row('12'));
    const again = await send('comparators', row('12.0'));
    expect([counts(again), again.findings]).toEqual([[['Comparators', 1, 1, 0]], []]);
    const differing = await send('comparators', row('13'), row('c'));
    expect(counts(differing)).toEqual([['Comparators', 2, 0, 2]]);
    expect(codes(differing)).toEqual([
      [2, 'value', 'published-differs'],
      [3, 'value', 'published-differs'],
    ]);
    expect(differing.findings[0]!.message).toMatch(/^This release says 12 % of the same measure/);
    await send('comparators', row('13', { source: '"Invented, 2021 release, file a"' }));
    expect((await figures()).map(({ value, release }) => [value, release])).toEqual([
      [12, 'Invented, 2020 release'],
      [13, 'Invented, 2021 release'],
    ]);
  });

  it('of one file the first stands, and a symbol is not the same as a number', async () => {
    const report = await send('comparators', row('c'), row('0'), row('c'));
    expect(codes(report)).toEqual([[3, 'value', 'published-differs']]);
    expect(await figures()).toMatchObject([{ value: null, symbol: 'c' }]);
  });

  it('of neighbours are known by their DfE code, and are the same figures', async () => {
    await send('comparators', row('12'));
    const of = (code: string, area: string, value: string) =>
      `made_up_pct,${code},${area},31 Mar 2019,${value},%,"Invented, 2020 release, file b"`;
    const report = await send(
      'neighbourComparators',
      of('350', 'Bolton', '9'),
      of('382', 'Kirklees', '12'),
      of('382', 'Kirklees', '11'),
      of('999', 'Nowhere', '1'),
    );
    expect(counts(report)).toEqual([['NeighbourComparators', 4, 2, 2]]);
    expect(codes(report)).toEqual([
      [5, 'la_code', 'unknown-code'],
      [4, 'value', 'published-differs'],
    ]);
    expect(await figures()).toMatchObject([
      { area: 'Bolton', ons_code: 'E08000001', value: 9 },
      { area: 'Kirklees', value: 12 },
    ]);
  });
});

describe('statistical neighbours', () => {
  const neighbour = (rank: number, code: string, ons: string, model = 2025) =>
    `${model},382,Kirklees,${rank},${code},${ons},Somewhere,Close`;
  const known = () =>
    rowsOf(
      `select neighbour, model_year as model, rank from statistical_neighbour order by model_year, rank`,
    );

  it('are kept by model, one-way, and never overwritten', async () => {
    const first = await send(
      'neighbours',
      neighbour(1, '350', 'E08000001'),
      neighbour(2, '351', 'E08000002'),
      neighbour(1, '351', 'E08000002', 2021),
    );
    expect(counts(first)).toEqual([['StatisticalNeighbours', 3, 3, 0]]);
    const stand = await known();
    expect(stand).toEqual([
      { neighbour: 'E08000002', model: 2021, rank: 1 },
      { neighbour: 'E08000001', model: 2025, rank: 1 },
      { neighbour: 'E08000002', model: 2025, rank: 2 },
    ]);
    const again = await send(
      'neighbours',
      neighbour(1, '350', 'E08000001'),
      neighbour(3, '350', 'E08000001'),
      neighbour(2, '354', 'E08000005'),
    );
    expect(counts(again)).toEqual([['StatisticalNeighbours', 3, 1, 2]]);
    expect(codes(again)).toEqual([
      [3, 'neighbour_ons_code', 'neighbour-differs'],
      [4, 'neighbour_ons_code', 'neighbour-differs'],
    ]);
    expect(await known()).toEqual(stand);
  });

  it('differ within one file: the first stands', async () => {
    const report = await send(
      'neighbours',
      neighbour(1, '350', 'E08000001'),
      neighbour(1, '351', 'E08000002'),
    );
    expect(codes(report)).toEqual([[3, 'neighbour_ons_code', 'neighbour-differs']]);
    expect(await known()).toEqual([{ neighbour: 'E08000001', model: 2025, rank: 1 }]);
  });

  it.each([
    ['whose two codes differ', neighbour(1, '350', 'E08000002'), 'codes-differ'],
    ['that is the authority itself', neighbour(1, '382', 'E08000034'), 'own-neighbour'],
  ])('one %s is refused', async (_, sent, code) => {
    const report = await send('neighbours', sent);
    expect(report.findings).toMatchObject([{ code }]);
    expect(await known()).toEqual([]);
  });
});

describe('targets', () => {
  const target = (start: string, end: string, value = '10', measure = 'three-or-more-placements') =>
    `${measure},${value},1,${start},${end},"Board, item 6"`;
  const known = () =>
    rowsOf(
      `select target::float8 as target, "start"::text, "end"::text from target order by measure, "start"`,
    );

  it('are kept; one is ended, and the next begins that day', async () => {
    await send('targets', target('01/04/2018', ''));
    expect(await known()).toEqual([{ target: 10, start: '2018-04-01', end: null }]);
    // The next stands first in the file: what counts is what would be.
    const report = await send('targets', target('01/04/2019', '', '9.5'), target('01/04/2018', '01/04/2019'));
    expect([counts(report), report.findings]).toEqual([[['Targets', 2, 2, 0]], []]);
    expect(await known()).toEqual([
      { target: 10, start: '2018-04-01', end: '2019-04-01' },
      { target: 9.5, start: '2019-04-01', end: null },
    ]);
    expect(await rowsOf(`select "end"::text from superseded.target`)).toEqual([{ end: null }]);
    await send('targets', target('01/04/2019', '', '9.5'), target('01/04/2018', '01/04/2019'));
    expect(await importing.count('superseded.target')).toBe(1);
  });

  it.each([
    ['the last day of the one before', '31/03/2019'],
    ['its first day', '01/04/2018'],
  ])('two that hold on one day are not taken, from %s on', async (_, start) => {
    const report = await send(
      'targets',
      target('01/04/2018', '01/04/2019'),
      target(start, ''),
      target('01/04/2018', '', '9', 'foster-care'),
    );
    expect(codes(report)).toEqual([
      [2, 'MEASURE', 'targets-overlap'],
      [3, 'MEASURE', 'targets-overlap'],
    ]);
    expect(await known()).toEqual([{ target: 9, start: '2018-04-01', end: null }]);
  });

  it.each([
    ['a measure that is no id', target('01/04/2018', '', '10', '"Three or more"'), 'not-a-measure'],
    ['an end that is no day', target('01/04/2018', 'soon'), 'not-a-date'],
    ['a target that is a symbol', target('01/04/2018', '', 'c'), 'not-in-range'],
    ['a tolerance below nought', 'foster-care,10,-1,01/04/2018,,Board', 'not-in-range'],
    ['an end before the start', target('01/04/2018', '01/04/2018'), expect.any(String)],
  ])('%s refuses the row', async (_, sent, code) => {
    const report = await send('targets', sent);
    expect(counts(report)).toEqual([['Targets', 1, 0, 1]]);
    expect(report.findings).toMatchObject([{ code }]);
  });
});

it('the application reads them and writes nothing, and the jobs change no published figure', async () => {
  await send('comparators', row('12'));
  const may = async (role: string, table: string, right: string) =>
    (await rowsOf(`select has_table_privilege('${role}', '${table}', '${right}') as may`))[0].may;
  for (const table of ['comparator', 'statistical_neighbour', 'target']) {
    for (const role of ['pledgekeeper_app', 'pledgekeeper_worker'])
      expect([table, role, await may(role, table, 'select')]).toEqual([table, role, true]);
    for (const right of ['insert', 'update', 'delete'])
      expect([table, right, await may('pledgekeeper_app', table, right)]).toEqual([table, right, false]);
  }
  for (const right of ['update', 'delete', 'truncate'])
    expect([right, await may('pledgekeeper_worker', 'comparator', right)]).toEqual([right, false]);
});
