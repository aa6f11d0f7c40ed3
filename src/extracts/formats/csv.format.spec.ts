import { aReport, aSheet } from '../../../test/builders/a-report.ts';
import { day, number, symbol, text, type Cell } from '../extract.ts';
import { bytesOf } from './bytes-of.ts';
import csv from './csv.format.ts';

async function written(...cells: Cell[]): Promise<string> {
  const header = cells.map((_, column) => `c${column}`);
  const data = aSheet({ header, rows: [cells] });
  return (await bytesOf(csv, aReport({ data }))).toString();
}

const row = async (...cells: Cell[]) => (await written(...cells)).split('\r\n')[1];

it('begins with a byte order mark and ends its lines as Windows does', async () => {
  expect(await written(text('a'), number(1))).toBe('\uFEFFc0,c1\r\na,1\r\n');
});

it('writes days as ISO, numbers plain and symbols in brackets', async () => {
  expect(await row(day('2019-01-31'), number(99_842), number(6.2, 1), symbol('x'))).toBe(
    '2019-01-31,99842,6.2,[x]',
  );
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])(
  'keeps a spreadsheet from running %j',
  async (words) => {
    expect(await row(text(words))).toBe(`'${words}`);
  },
);

it('leaves a negative number a number', async () => {
  expect(await row(number(-1.5, 1))).toBe('-1.5');
});

it('quotes what would break a row', async () => {
  expect(await row(text('a, "b"'), text('c'))).toBe('"a, ""b""",c');
});
