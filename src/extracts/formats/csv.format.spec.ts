import { day, number, symbol, text, type Cell, type Report } from '../extract.ts';
import csv from './csv.format.ts';

function written(...cells: Cell[]): string {
  const header = cells.map((_, column) => `c${column}`);
  const data = { name: 'data', title: 'Data', notes: [], layout: 'table', header, rows: [cells] } as const;
  const report: Report = { fileName: 'x', title: 'X', position: '', marking: '', sheets: [], data };
  return Buffer.concat([...csv.write(report)]).toString();
}

const row = (...cells: Cell[]) => written(...cells).split('\r\n')[1];

it('begins with a byte order mark and ends its lines as Windows does', () => {
  expect(written(text('a'), number(1))).toBe('\uFEFFc0,c1\r\na,1\r\n');
});

it('writes days as ISO, numbers plain and symbols in brackets', () => {
  expect(row(day('2019-01-31'), number(99_842), number(6.2, 1), symbol('x'))).toBe(
    '2019-01-31,99842,6.2,[x]',
  );
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])('keeps a spreadsheet from running %j', (words) => {
  expect(row(text(words))).toBe(`'${words}`);
});

it('leaves a negative number a number', () => {
  expect(row(number(-1.5, 1))).toBe('-1.5');
});

it('quotes what would break a row', () => {
  expect(row(text('a, "b"'), text('c'))).toBe('"a, ""b""",c');
});
