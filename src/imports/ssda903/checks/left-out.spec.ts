import { readChecks } from './checks.ts';
import { leftOut, rulesOfTheReturn } from './left-out.ts';

it('every rule of the return is built or left out, never both, and every check is a rule of the return', async () => {
  const built = (await readChecks()).map(({ rule }) => rule);
  const rules = [...built, ...leftOut(await readChecks()).map(({ rule }) => rule)];
  expect(rules.toSorted()).toEqual(rulesOfTheReturn.toSorted());
  expect(new Set(rules).size).toBe(rules.length);
});

it('a rule that is left out has a reason', () => {
  expect(leftOut([]).filter(({ reason }) => reason.trim() === '')).toEqual([]);
  expect(leftOut(rulesOfTheReturn.slice(1).map((rule) => ({ rule })))).toEqual([
    { rule: rulesOfTheReturn[0], reason: 'not built yet' },
  ]);
});
