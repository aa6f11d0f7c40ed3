import { readdirSync } from 'node:fs';
import { knownTables } from './known-tables.ts';

const folders = ['ssda903/tables', 'local', 'reference', 'annex-a'];

it('every table of the folders is known, by its own name', () => {
  const files = folders.flatMap((folder) =>
    readdirSync(new URL(`../${folder}`, `file://${__filename}`)).filter((name) => name.endsWith('.table.ts')),
  );
  const plain = (name: string) => name.replace('.table.ts', '').replaceAll('-', '').toLowerCase();
  expect(knownTables.map(({ id }) => plain(id)).toSorted()).toEqual(files.map(plain).toSorted());
});

it('the twelve tables of the return are there, all but one recorded', () => {
  const returned = knownTables.slice(0, 12);
  expect(returned.map(({ id }) => id)).toEqual([
    'Header',
    'Episodes',
    'Reviews',
    'UASC',
    'OC2',
    'OC3',
    'AD1',
    'PlacedAdoption',
    'PrevPerm',
    'Missing',
    'SWEpisodes',
    'DoLo',
  ]);
  expect(returned.filter(({ recorded }) => !recorded).map(({ id }) => id)).toEqual([]);
});

it.each(knownTables.map((table) => [table.id, table] as const))(
  '%s can be told from every other',
  (_, table) => {
    const own = Object.keys(table.columns).map((name) => name.toUpperCase());
    for (const other of knownTables) {
      if (other === table) continue;
      const theirs = new Set(Object.keys(other.columns).map((name) => name.toUpperCase()));
      expect({ other: other.id, holdsAll: own.every((name) => theirs.has(name)) }).toEqual({
        other: other.id,
        holdsAll: false,
      });
    }
  },
);

it.each(knownTables.map((table) => [table.id, table] as const))(
  '%s names only columns of its own, and its key is always filled',
  (_, table) => {
    const named = Object.values(table.columns).flatMap(({ terms }) => terms.datedBy ?? []);
    for (const name of [...named, ...table.key, ...(table.span ?? [])])
      expect(Object.keys(table.columns)).toContain(name);
    for (const name of table.key) expect(table.columns[name]!.terms.ifBlank).toBe('refuses-row');
  },
);
