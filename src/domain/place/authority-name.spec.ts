import { authorityName } from './authority-name.ts';

it.each([
  ['E08000034', 'Kirklees'],
  ['E10000017', 'Lancashire'],
  ['E10000006', 'Cumbria'],
  ['E06000063', 'Cumberland'],
  ['E06000064', 'Westmorland and Furness'],
  ['E10000023', 'North Yorkshire'],
  ['E06000065', 'North Yorkshire'],
  ['E10000027', 'Somerset'],
  ['E08000016', 'Barnsley'],
  ['E08000038', 'Barnsley'],
  ['E08000039', 'Sheffield'],
  ['WAL', 'Wales'],
  ['NUK', 'Outside the UK'],
  ['E99999999', null],
])('of %s is %s', (authority, name) => {
  expect(authorityName(authority)).toBe(name);
});
