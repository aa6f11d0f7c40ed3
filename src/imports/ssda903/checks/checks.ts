import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Check } from './check.ts';

const checkFile = /\.check\.(ts|js)$/;

/** Every check, in order of its rule. Throws when a file's name does not begin with its rule, or two have the same. */
export async function readChecks(): Promise<readonly Check[]> {
  const files = (await readdir(import.meta.dirname)).filter((file) => checkFile.test(file));
  const found = await Promise.all(
    files.map(async (file) => ({ file, check: ((await import(`./${file}`)) as { default: Check }).default })),
  );
  return checksOf(found);
}

/** The checks found, in order of their rules. Throws an Error that names the file at fault. */
export function checksOf(found: readonly { file: string; check: Check }[]): readonly Check[] {
  const files = new Map<string, string>();
  for (const { file, check } of found) {
    if (!basename(file).toLowerCase().startsWith(`${check?.rule.toLowerCase()}-`))
      throw new Error(`${file} holds the check "${check?.rule}". Begin its name with the rule.`);
    const other = files.get(check.rule);
    if (other) throw new Error(`${other} and ${file} both hold rule ${check.rule}. Take one out.`);
    files.set(check.rule, file);
  }
  return found
    .map(({ check }) => check)
    .toSorted((a, b) => a.rule.localeCompare(b.rule, 'en', { numeric: true }));
}

// The oldest rules that were read are those of 2022/23; earlier returns are held to them (DOMAIN, VAL).
const oldestRules = 2023;

/** The checks that stand in the collection of the year. */
export function checksIn(checks: readonly Check[], collectionYear: number): readonly Check[] {
  const rules = Math.max(collectionYear, oldestRules);
  return checks.filter(({ from, to }) => from <= rules && rules <= (to ?? Infinity));
}
