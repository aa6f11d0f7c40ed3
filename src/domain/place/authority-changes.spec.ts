import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { addDays, type PlainDate } from '../dates/plain-date.ts';
import { authorityOn, codesOfCouncil } from './authority-changes.ts';

describe('the code of an authority on a day', () => {
  it.each([
    ['Cumberland', 'E06000063', '2023-03-31', 'E10000006'],
    ['Cumberland', 'E06000063', '2023-04-01', 'E06000063'],
    ['Westmorland and Furness', 'E06000064', '2023-03-31', 'E10000006'],
    ['Cumbria', 'E10000006', '2023-03-31', 'E10000006'],
    ['Cumbria, of which the code no longer tells', 'E10000006', '2023-04-01', null],
    ['North Yorkshire', 'E06000065', '2023-03-31', 'E10000023'],
    ['North Yorkshire by its code of before', 'E10000023', '2023-04-01', 'E06000065'],
    ['Somerset', 'E06000066', '2018-03-31', 'E10000027'],
    ['Somerset by its code of before', 'E10000027', '2026-11-22', 'E06000066'],
    ['Barnsley', 'E08000038', '2025-03-31', 'E08000016'],
    ['Barnsley', 'E08000038', '2025-04-01', 'E08000038'],
    ['Barnsley by its code of before', 'E08000016', '2025-04-01', 'E08000038'],
    ['Sheffield', 'E08000039', '2025-03-31', 'E08000019'],
    ['Sheffield by its code of before', 'E08000019', '2025-04-01', 'E08000039'],
    ['Kirklees', 'E08000034', '2018-03-31', 'E08000034'],
    ['Wales', 'WAL', '2018-03-31', 'WAL'],
    ['adopters', 'CON', '2025-04-01', 'CON'],
  ] as const)('%s, %s on %s', (_, code, day, expected) => {
    expect(authorityOn(code, day)).toBe(expected);
  });
});

it('knows the codes of one council, and no more of one that was parted', () => {
  expect(codesOfCouncil('E08000038')).toEqual(['E08000016', 'E08000038']);
  expect(codesOfCouncil('E10000023')).toEqual(['E10000023', 'E06000065']);
  expect(codesOfCouncil('E06000063')).toEqual(['E06000063']);
  expect(codesOfCouncil('E10000006')).toEqual(['E10000006']);
  expect(codesOfCouncil('E08000034')).toEqual(['E08000034']);
});

// The published lookup and its changes lie beside the checkout, not in it; without them there is nothing to compare with.
const folder = new URL('../../../../shared/data/la-lookup/', import.meta.url);
const rowsOf = (name: string): Record<string, string>[] =>
  parse(readFileSync(new URL(name, folder)), { columns: true, bom: true });
(existsSync(folder) ? it : it.skip)(
  'every change of the reference resolves to both of its authorities',
  () => {
    const before = new Map(
      rowsOf('ltla-to-utla-april-2021.csv').map(({ LTLA21CD, UTLA21CD }) => [LTLA21CD, UTLA21CD]),
    );
    const changes = rowsOf('changes-since-2021.csv');
    expect(changes).toHaveLength(19);
    for (const { old_code, upper_tier_code = '', from } of changes) {
      const on = from as PlainDate;
      expect([old_code, authorityOn(upper_tier_code, addDays(on, -1))]).toEqual([
        old_code,
        before.get(old_code!),
      ]);
      expect([old_code, authorityOn(upper_tier_code, on)]).toEqual([old_code, upper_tier_code]);
    }
  },
);
