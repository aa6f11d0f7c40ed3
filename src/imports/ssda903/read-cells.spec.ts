import { placementCodes } from '../../domain/codes/placement.codes.ts';
import { code, integer, text, ukDate } from './cells.ts';
import { readCells } from './read-cells.ts';
import { defineTable } from './table.ts';

const table = defineTable({
  id: 'Stays',
  recorded: true,
  columns: {
    CHILD: text(5).required(),
    PLACE: code(placementCodes).datedBy('START').rule('146'),
    START: ukDate().required().rule('141'),
    END: ukDate().blankWhileOpen(),
    REASON: text(3).expected(),
    SCORE: integer(0, 40),
  },
  key: ['CHILD', 'START'],
  span: ['START', 'END'],
  check({ row, cells, finding, refusal }) {
    if (cells.SCORE === '40') refusal('SCORE', 'too-good', 'Nobody scores 40.');
    if (row.SCORE === 39) row.SCORE = null;
    if (row.SCORE === null && cells.SCORE !== '') finding('SCORE', 'no-score', 'Not scored.');
  },
});

const good = { CHILD: '1', PLACE: 'U6', START: '01/04/2017', END: '02/04/2017', REASON: 'X', SCORE: '7' };
const read = (cells: Partial<typeof good>, year: number | null = 2018) =>
  readCells(table, { ...good, ...cells }, year);
const codes = ({ problems }: ReturnType<typeof read>) => problems.map(({ column, code: it }) => [column, it]);

it('reads a good row without a problem', () => {
  expect(read({})).toEqual({
    row: { CHILD: '1', PLACE: 'U6', START: '2017-04-01', END: '2017-04-02', REASON: 'X', SCORE: 7 },
    problems: [],
  });
});

it('leaves an unreadable cell blank, says so, and takes the row', () => {
  const { row, problems } = read({ SCORE: 'many' });
  expect(row).toMatchObject({ CHILD: '1', SCORE: null });
  expect(problems).toEqual([
    { column: 'SCORE', code: 'not-in-range', message: 'Write a whole number from 0 to 40.' },
    { column: 'SCORE', code: 'no-score', message: 'Not scored.' },
  ]);
});

it.each([
  ['a required cell is blank', { CHILD: '' }, [['CHILD', 'blank']]],
  ['a required cell is unreadable; the rule gives its number', { START: '2017-04-01' }, [['START', '141']]],
  [
    'a day that may be blank is unreadable: blank would say it still goes on',
    { END: '31/02/2018' },
    [['END', 'no-such-day']],
  ],
  ['it ends on the day it began', { END: '01/04/2017' }, [['END', 'ends-before-it-begins']]],
  ['it ends the day before', { END: '31/03/2017' }, [['END', 'ends-before-it-begins']]],
  ['its own check says so', { SCORE: '40' }, [['SCORE', 'too-good']]],
])('refuses a row when %s', (_, cells, expected) => {
  const result = read(cells);
  expect(result.row).toBeNull();
  expect(codes(result)).toEqual(expected);
  expect(result.problems.at(-1)!.message).toMatch(/The row was not taken\.$/);
});

it('tells every problem of a row at once', () => {
  expect(codes(read({ CHILD: '123456', START: '', PLACE: 'U7', REASON: '', SCORE: '99' }))).toEqual([
    ['CHILD', 'too-long'],
    ['START', '141'],
    ['REASON', 'blank'],
    ['SCORE', 'not-in-range'],
    ['PLACE', '146'],
  ]);
});

it('takes a row whose expected cell is blank, with a finding', () => {
  const result = read({ REASON: '' });
  expect(result.row).toMatchObject({ REASON: null });
  expect(codes(result)).toEqual([['REASON', 'blank']]);
});

it('takes a row still open, without a finding', () => {
  expect(read({ END: '' })).toMatchObject({ row: { END: null }, problems: [] });
});

it("lets a row's check put a cell right", () => {
  expect(read({ SCORE: '39' }).row).toMatchObject({ SCORE: null });
});

describe('a code dated by a day of the row', () => {
  // Z1 was split into Z11 to Z14 in the collection of 2025/26.
  it.each([
    ['an ended code on a row from its time', { PLACE: 'Z1', START: '31/03/2025', END: '' }, 2026, 'Z1'],
    ['an ended code on a row from after it', { PLACE: 'Z1', START: '01/04/2025', END: '' }, 2026, null],
    ['an ended code where the day is unreadable', { PLACE: 'Z1', START: 'soon' }, 2026, undefined],
    [
      'the new code on an old row of the new return',
      { PLACE: 'Z11', START: '31/03/2020', END: '' },
      2026,
      'Z11',
    ],
    [
      'any code when no year is told and the day is after it',
      { PLACE: 'Z1', START: '01/04/2025', END: '' },
      null,
      null,
    ],
  ])('%s', (_, cells, year, value) => {
    expect(read(cells, year).row?.['PLACE']).toBe(value);
  });
});
