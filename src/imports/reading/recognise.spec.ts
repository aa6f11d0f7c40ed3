import { knownTables } from './known-tables.ts';
import { recognise } from './recognise.ts';

const refused = (code: string) => expect.objectContaining({ code });

it.each(knownTables.map((table) => [table.id, table] as const))(
  '%s is recognised in any order and case, with blanks around and columns besides',
  (_, table) => {
    const columns = Object.keys(table.columns).map((name) => table.headings?.[name]?.[0] ?? name);
    expect(recognise(columns)).toEqual({ table });
    expect(
      recognise([...columns.toReversed().map((name) => ` ${name.toLowerCase()} `), 'EXTRA', '', '']),
    ).toEqual({
      table,
    });
  },
);

it.each(knownTables.map((table) => [table.id, table] as const))(
  '%s is not recognised when any one column is missing',
  (_, table) => {
    for (const missing of Object.keys(table.columns)) {
      const rest = Object.keys(table.columns).filter((name) => name !== missing);
      const found = recognise(rest);
      expect('table' in found && found.table).not.toBe(table);
    }
  },
);

it('names the nearest table and what it lacks', () => {
  expect(recognise(['CHILD', 'DOB', 'REVIEW'])).toEqual({
    code: 'unknown-table',
    message: 'The columns fit no table. The nearest is Reviews, which also needs: REVIEW_CODE.',
  });
});

it('says so when the first line is no header', () => {
  expect(recognise(['101', '01/04/2018', 'PN3'])).toEqual(
    expect.objectContaining({ code: 'unknown-table', message: expect.stringContaining('first line') }),
  );
});

it('refuses columns of two tables rather than choose one', () => {
  expect(recognise(['CHILD', 'SEX', 'DOB', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB', 'DUC'])).toEqual({
    code: 'two-tables',
    message: 'The columns are those of Header and of UASC. Send each table in a file of its own.',
  });
});

it.each([
  ['the same name twice', ['CHILD', 'SEX', 'DOB', 'DUC', 'DUC'], 'column-twice'],
  ['the same name in another case', ['CHILD', 'SEX', 'DOB', 'DUC', ' duc '], 'column-twice'],
  ['an extra column twice', ['CHILD', 'SEX', 'DOB', 'DUC', 'NOTE', 'NOTE'], 'column-twice'],
  ['semicolons', ['CHILD;SEX;DOB;DUC'], 'wrong-separator'],
  ['tabs', ['CHILD\tSEX\tDOB\tDUC'], 'wrong-separator'],
  ['upright strokes', ['CHILD|SEX|DOB|DUC'], 'wrong-separator'],
  ['sep=', ['sep=', ''], 'separator-line'],
  ['SEP=;', ['SEP=;'], 'separator-line'],
  ['1,001 columns', ['CHILD', 'SEX', 'DOB', 'DUC', ...Array(997).fill('')], 'too-many-columns'],
])('refuses %s', (_, header, code) => expect(recognise(header as string[])).toEqual(refused(code)));

it('takes 1,000 columns', () => {
  expect(recognise(['CHILD', 'SEX', 'DOB', 'DUC', ...Array<string>(996).fill('')])).toHaveProperty('table');
});
