import { addDays } from '../../domain/dates/plain-date.ts';
import { lineOf, weeksOf } from './burn-down-view.ts';

const days = Array.from({ length: 14 }, (_, at) => ({
  day: addDays('2019-01-29', at),
  open: at < 7 ? at + 1 : 7,
  new: at < 7 ? 1 : 0,
  cleared: at === 7 ? 2 : 0,
}));

it('adds days up to weeks, the latest first', () => {
  expect(weeksOf(days)).toEqual([
    { ending: '11 Feb 2019', open: 7, new: 0, cleared: 2 },
    { ending: '4 Feb 2019', open: 7, new: 7, cleared: 0 },
  ]);
});

it('draws a line from nought at the bottom to the most at the top', () => {
  const { points, inWords } = lineOf(days);
  expect(points.split(' ')[0]).toBe('0.0,102.9');
  expect(points.split(' ').at(-1)).toBe('640.0,0.0');
  expect(inWords).toBe('Line chart of 14 days: 1 open on 29 Jan 2019, 7 on 11 Feb 2019, never more than 7.');
});

it('draws nothing open along the bottom', () => {
  expect(lineOf(days.map((day) => ({ ...day, open: 0 }))).points).toMatch(/^(\S+,120\.0 ?)+$/);
});
