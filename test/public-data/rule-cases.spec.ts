import { existsSync, readFileSync } from 'node:fs';
import { checksIn, readChecks } from '../../src/imports/ssda903/checks/checks.ts';
import { plainDate } from '../../src/domain/dates/plain-date.ts';
import { faultsIn, type Rows } from '../builders/checks.ts';

/** Public test tables of the validation rules (their SOURCE is in the file's head). */
const file = new URL('../../../shared/data/rule-cases.json', import.meta.url);

interface RuleCase {
  readonly id: string;
  readonly rule: string;
  /** The first collection it holds in: 2022_23. */
  readonly since: string;
  readonly tables: Record<string, { readonly rows: readonly Record<string, string | null>[] }>;
  readonly metadata: { collection_start?: string; collection_end?: string; localAuthority?: string };
  readonly expected_failing_rows: Record<string, number[]>;
}

/**
 * To the public validator a code in lower case and a text of no letters are wrong; we take them as what they mean
 * (DOMAIN 1, "lower case") and as blank, so they are put as a text that is wrong to us too.
 */
const asTheValidatorReads = (row: Readonly<Record<string, string | null>>) =>
  Object.fromEntries(
    Object.entries(row).map(([column, cell]) => [
      column,
      column !== 'CHILD' && cell !== null && /^([a-z][a-z\d]?|other)?$/.test(cell) ? `?${cell}` : cell,
    ]),
  );

const isHere = existsSync(file);
if (!isHere)
  process.stderr.write(
    'The public cases of the rules are not beside the project, so these tests are skipped.\n',
  );
const describeWithData = isHere ? describe : describe.skip;

describeWithData('the public cases of the validation rules', () => {
  const cases: RuleCase[] = isHere ? JSON.parse(readFileSync(file, 'utf8')).cases : [];
  const isoDay = (day: string) => plainDate(day.split('/').toReversed().join('-'));

  for (const each of cases)
    it(`case ${each.id}`, async () => {
      const year = Number(each.since.slice(0, 4)) + 1;
      const check = checksIn(await readChecks(), year).find(({ rule }) => rule === each.rule);
      const { collection_start, collection_end, localAuthority } = each.metadata;
      const rows = Object.fromEntries(
        Object.entries(each.tables).map(([name, table]) => [name, table.rows.map(asTheValidatorReads)]),
      );
      const faults = faultsIn(check!, year, rows as Rows, {
        ...(collection_start && { start: isoDay(collection_start) }),
        ...(collection_end && { lastDay: isoDay(collection_end) }),
        ...(localAuthority && { authority: localAuthority.toUpperCase() }),
      });
      expect(faults).toEqual(
        Object.fromEntries(
          Object.entries(each.expected_failing_rows).filter(([, places]) => places.length > 0),
        ),
      );
    });
});
