import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aChild } from '../../../test/builders/a-child.ts';
import { known } from '../../../test/builders/a-listing.ts';
import { kirklees } from '../../../test/builders/places.ts';
import { readXlsx, type SheetRead } from '../../platform/workbook/read-xlsx.ts';
import { lists } from './columns.ts';
import { list8 } from './list-8.ts';
import { list9 } from './list-9.ts';
import { workbookOf } from './workbook.ts';

const asked = { asAt: '2019-01-31', mayName: true, authority: kirklees } as const;
const people = [known(aChild().inCare('2018-03-01'))];
const annexA = {
  ...asked,
  knownAt: '2019-02-06 02:14:00+00',
  list8: list8(people, asked),
  list9: list9(people, asked),
};

it('has Lists 1 to 11 with their headings in order, 8 and 9 filled in and the others said not to be held', async () => {
  const sheets = readXlsx(await workbookOf(annexA)) as SheetRead[];
  expect(sheets.map(({ name }) => name)).toEqual([
    ...lists.map(({ number }) => `List ${number}`),
    'Validation',
    'About',
  ]);
  expect(sheets.slice(0, 11).map(({ rows: [header] }) => header!.cells)).toEqual(
    lists.map(({ columns }) => columns.map(({ heading }) => heading)),
  );
  const first = sheets.slice(0, 11).map(({ rows: [, row] }) => row?.cells[0] ?? null);
  const notHeld = 'not held in this system';
  expect(first).toEqual([...Array(7).fill(notHeld), '100317', null, notHeld, notHeld]);
  expect(sheets[7]!.rows[1]!.cells[3]).toBe('01/06/2010');
  expect(sheets[11]!.rows[1]!.cells.slice(0, 5)).toEqual([
    '8',
    '100317',
    'Gender',
    'Sex is not recorded.',
    '101',
  ]);
});

it('is the same bytes again', async () => {
  const [first, second] = [await workbookOf(annexA), await workbookOf(annexA)];
  expect(second.equals(first)).toBe(true);
});

const published = join(__dirname, '../../../../shared/domain/codes/annex_a_columns.csv');
(existsSync(published) ? it : it.skip)('has the columns of the specification', () => {
  const [, ...lines] = readFileSync(published, 'utf8').trim().split('\n');
  const specified = lines.map((line) =>
    /^(\d+),[^,]*,\d+,(?:"((?:[^"]|"")*)"|([^,]*)),([^,]*),/.exec(line)!.slice(1),
  );
  const types = { text: 'text/code', day: 'date', number: 'integer' };
  expect(
    lists.flatMap(({ number, columns }) =>
      columns.map(({ heading, kind }) => [String(number), heading, types[kind]]),
    ),
  ).toEqual(specified.map(([list, quoted, plain, type]) => [list, quoted ?? plain, type]));
});
