import { aRichReport } from '../../../test/builders/a-rich-report.ts';
import { bytesOf } from './bytes-of.ts';
import csvMetadata from './csv-metadata.format.ts';
import csvw from './csvw.format.ts';
import json from './json.format.ts';

it('tells in a CSV what each column of the data holds', async () => {
  const lines = (await bytesOf(csvMetadata, aRichReport())).toString().split('\r\n');
  expect(lines.slice(0, 3)).toEqual([
    '\uFEFFcolumn,holds',
    'time_period,The year of the month',
    'measure_code,The measure',
  ]);
});

it('describes the data as CSV on the Web: its file, and the type of each column', async () => {
  const described = JSON.parse((await bytesOf(csvw, aRichReport())).toString());
  expect(described).toMatchObject({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: 'board-extract-2019-01.csv',
    dialect: { encoding: 'utf-8', header: true },
  });
  const columns: { name: string; datatype: string; 'dc:description': string }[] =
    described.tableSchema.columns;
  expect(columns.map((column) => [column.name, column.datatype])).toEqual([
    ['time_period', 'string'],
    ['measure_code', 'string'],
    ['numerator', 'integer'],
    ['value', 'decimal'],
    ['flag', 'string'],
    ['as_at', 'date'],
  ]);
  expect(columns[2]!['dc:description']).toBe('How many met it');
  expect(described.tableSchema.columns[3].null).toContain('[c]');
});

it('gives as JSON the pages with each cell by its kind, and the data by column', async () => {
  const whole = JSON.parse((await bytesOf(json, aRichReport())).toString());
  expect(Object.keys(whole)).toEqual([
    'title',
    'position',
    'marking',
    'variant',
    'version',
    'symbols',
    'pages',
    'columns',
    'data',
  ]);
  expect(whole.data[1]).toEqual({
    time_period: '2018',
    measure_code: 'net-change',
    numerator: -4,
    value: '[c]',
    flag: '[c]',
    as_at: '2018-12-31',
  });
  const [stability] = whole.pages.filter(({ title }: { title: string }) => title === 'Stability');
  expect(stability.sheets[0].rows[0].slice(0, 2)).toEqual([
    { kind: 'day', day: '2017-02-28' },
    { kind: 'number', number: 39, decimals: 0 },
  ]);
});

it('writes JSON in one order, however the report was put together', async () => {
  const { sheets, data, ...rest } = aRichReport();
  const turned = { data, sheets, ...Object.fromEntries(Object.entries(rest).toReversed()) } as typeof rest & {
    sheets: typeof sheets;
    data: typeof data;
  };
  expect((await bytesOf(json, turned)).equals(await bytesOf(json, aRichReport()))).toBe(true);
});
