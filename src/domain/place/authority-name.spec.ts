import { authorityName } from './authority-name.ts';

it.each([
  ['E08000034', 'Kirklees'],
  ['E10000017', 'Lancashire'],
  ['WAL', 'Wales'],
  ['NUK', 'Outside the UK'],
  ['E99999999', null],
])('of %s is %s', (authority, name) => {
  expect(authorityName(authority)).toBe(name);
});
