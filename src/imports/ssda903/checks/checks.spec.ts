import { readdir } from 'node:fs/promises';
import type { Check } from './check.ts';
import { checksIn, checksOf, readChecks } from './checks.ts';

const check = (rule: string, from = 2023, to?: number): Check => ({
  rule,
  says: 'Something is wrong',
  todo: 'Put it right.',
  severity: 'stage 1 error',
  from,
  ...(to === undefined ? {} : { to }),
  fields: { Header: ['SEX'] },
  find: () => [],
});

describe('the checks of the return', () => {
  it('stand in files that begin with their rule, each with its cases beside it', async () => {
    const files = (await readdir(import.meta.dirname)).filter((file) => /\.check\.(spec\.)?ts$/.test(file));
    const specs = files.filter((file) => file.endsWith('.spec.ts'));
    const checks = files.filter((file) => !file.endsWith('.spec.ts'));
    expect(await readChecks()).toHaveLength(checks.length);
    expect(specs.map((file) => file.replace('.spec.ts', '.ts')).toSorted()).toEqual(checks.toSorted());
  });

  it('are in order of their numbers', () => {
    const found = ['1001', '101', 'SW02STG1', '197B', '197a'].map((rule) => ({
      file: `${rule}-words.check.ts`,
      check: check(rule),
    }));
    expect(checksOf(found).map(({ rule }) => rule)).toEqual(['101', '197a', '197B', '1001', 'SW02STG1']);
  });

  it('are refused under another name, and twice', () => {
    expect(() => checksOf([{ file: '102-words.check.ts', check: check('101') }])).toThrow(
      '102-words.check.ts',
    );
    expect(() =>
      checksOf(['a', 'b'].map((words) => ({ file: `101-${words}.check.ts`, check: check('101') }))),
    ).toThrow('101-a.check.ts and 101-b.check.ts');
  });

  it('go by the year of the return, and before 2022/23 by the oldest that were read', () => {
    const checks = [check('1'), check('2', 2024, 2024), check('3', 2026)];
    const rules = (year: number) => checksIn(checks, year).map(({ rule }) => rule);
    expect([2018, 2023, 2024, 2025, 2026].map(rules)).toEqual([['1'], ['1'], ['1', '2'], ['1'], ['1', '3']]);
  });

  it('name columns and say what to do, in sentences', async () => {
    for (const { rule, says, todo, fields } of await readChecks()) {
      expect([rule, says]).toEqual([rule, expect.stringMatching(/^[A-Z].*[^.]$/)]);
      expect([rule, todo]).toEqual([rule, expect.stringMatching(/^[A-Z].*\.$/)]);
      expect([rule, Object.values(fields).flat().length > 0]).toEqual([rule, true]);
    }
  });
});
