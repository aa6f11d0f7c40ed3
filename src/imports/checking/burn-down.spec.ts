import { burnDown, type DayOfGroup } from './burn-down.ts';

const told: DayOfGroup[] = [
  { group: '142', day: '2018-02-27', new: 1, cleared: 0 },
  { group: '501', day: '2018-02-26', new: 5, cleared: 1 },
  { group: '501', day: '2018-02-28', new: 2, cleared: 3 },
  { group: '501', day: '2018-03-02', new: 0, cleared: 3 },
];

it('tells every day, and what stood before the first of them', () => {
  expect(burnDown(told, '2018-02-27', '2018-03-02')).toEqual([
    {
      group: '142',
      days: [
        { day: '2018-02-27', open: 1, new: 1, cleared: 0 },
        { day: '2018-02-28', open: 1, new: 0, cleared: 0 },
        { day: '2018-03-01', open: 1, new: 0, cleared: 0 },
        { day: '2018-03-02', open: 1, new: 0, cleared: 0 },
      ],
    },
    {
      group: '501',
      days: [
        { day: '2018-02-27', open: 4, new: 0, cleared: 0 },
        { day: '2018-02-28', open: 3, new: 2, cleared: 3 },
        { day: '2018-03-01', open: 3, new: 0, cleared: 0 },
        { day: '2018-03-02', open: 0, new: 0, cleared: 3 },
      ],
    },
  ]);
});

it('of one day tells that day', () => {
  expect(burnDown(told.slice(1, 2), '2018-02-26', '2018-02-26')).toEqual([
    { group: '501', days: [{ day: '2018-02-26', open: 4, new: 5, cleared: 1 }] },
  ]);
});

it('of nothing tells nothing', () => {
  expect(burnDown([], '2018-02-26', '2018-02-27')).toEqual([]);
});
