import { Command } from 'commander';
import type { Check } from '../imports/ssda903/checks/check.ts';
import { checksIn, readChecks } from '../imports/ssda903/checks/checks.ts';
import { leftOut } from '../imports/ssda903/checks/left-out.ts';
import { numberArgument } from './with-house.ts';

/** The collections whose rules are known: those before the first are held to its rules. */
const firstYear = 2023;
const lastYear = 2027;

export const checksCommand = new Command('checks')
  .description('Lists the checks of the return by year, and the rules that are left out, with the reason.')
  .option('--year <year>', 'one collection, by the year of its 31 March', numberArgument)
  .option('--json', 'print it as JSON')
  .action(async ({ year, json }: { year?: number; json?: true }) => {
    const checks = await readChecks();
    const years = year
      ? [year]
      : Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
    const built = years.map((each) => ({ year: each, checks: checksIn(checks, each) }));
    const missing = leftOut(checks);
    process.stdout.write(json ? asJson(built, missing) : inWords(built, missing));
  });

type Built = readonly { year: number; checks: readonly Check[] }[];
type Missing = ReturnType<typeof leftOut>;

const asJson = (built: Built, missing: Missing): string =>
  `${JSON.stringify(
    {
      years: built.map(({ year, checks }) => ({
        year,
        count: checks.length,
        rules: checks.map(({ find: _, ...check }) => check),
      })),
      leftOut: missing,
    },
    null,
    2,
  )}\n`;

function inWords(built: Built, missing: Missing): string {
  const lines = built.map(({ year, checks }) => `${inShort(year)}: ${checks.length} checks`);
  const [only, another] = built;
  if (only && !another)
    for (const { rule, severity, says, needs = [] } of only.checks)
      lines.push(
        `${rule.padEnd(10)}${severity.padEnd(15)}${says}${needs.length ? ` (needs ${needs.join(', ')})` : ''}`,
      );
  lines.push('', `${missing.length} rules left out`);
  const reasons = new Map<string, string[]>();
  for (const { rule, reason } of missing) reasons.set(reason, [...(reasons.get(reason) ?? []), rule]);
  for (const [reason, rules] of reasons) lines.push(`${reason}: ${rules.join(', ')}`);
  return `${lines.join('\n')}\n`;
}

const inShort = (year: number): string => `${year - 1}/${String(year).slice(2)}`;
