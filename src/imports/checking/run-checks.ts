import type { Check, ReturnContext } from '../ssda903/checks/check.ts';
import type { AnyRow, ChildReturn, TableId } from '../ssda903/checks/return-rows.ts';
import { rowInWords, type CheckFinding } from './check-finding.ts';

export type Needed = NonNullable<Check['needs']>[number];
/** Where a row of this year stands in the files. */
export type PlaceOfRow = (row: AnyRow) => { file: string; line: number } | null;

const nothing: CheckFinding[] = [];

/** What is found in one return, child by child, and how the checks fared. */
export class CheckRun {
  /** The checks that had what they need. */
  readonly run: readonly Check[];
  /** Those that had not, with what was lacking. */
  readonly leftOut: readonly { rule: string; reason: string }[];
  /** A check that threw on somebody, by its rule: what it said. Nothing of that rule is cleared. */
  readonly failed = new Map<string, string>();
  children = 0;
  private readonly blames: ReadonlyMap<Check, readonly TableId[]>;

  constructor(
    checks: readonly Check[],
    held: ReadonlySet<Needed>,
    private readonly context: ReturnContext,
  ) {
    const lacking = ({ needs = [] }: Check) => needs.filter((need) => !held.has(need));
    this.run = checks.filter((check) => lacking(check).length === 0);
    this.blames = new Map(this.run.map((check) => [check, Object.keys(check.fields) as TableId[]]));
    this.leftOut = checks
      .filter((check) => lacking(check).length > 0)
      .map((check) => ({
        rule: check.rule,
        reason: `needs ${lacking(check).join(' and ')}, which is not held`,
      }));
  }

  /** What the checks find in the rows of one child. A check that throws finds nothing, and the others stand. */
  of(child: ChildReturn, placeOf: PlaceOfRow): CheckFinding[] {
    this.children += 1;
    return this.run.flatMap((check) => {
      // A check finds rows of the tables it blames; most children have no row of most tables.
      if (!this.blames.get(check)!.some((table) => child[table].length > 0 || child.lastYear?.[table].length))
        return nothing;
      try {
        return findingsOf(check, child.child, [...check.find(child, this.context)], placeOf);
      } catch (error) {
        // Its words may quote a cell.
        this.failed.set(check.rule, (error as Error).name);
        return nothing;
      }
    });
  }
}

function findingsOf(
  { rule, severity, says, todo, fields }: Check,
  child: string,
  rows: readonly AnyRow[],
  placeOf: PlaceOfRow,
): CheckFinding[] {
  const alike = new Map<string, number>();
  return rows.map((row) => {
    const inWords = rowInWords(row);
    const same = `${row.table} ${row.isLastYear} ${inWords}`;
    const nth = alike.get(same) ?? 0;
    alike.set(same, nth + 1);
    const place = row.isLastYear ? null : placeOf(row);
    return {
      rule,
      severity,
      child,
      table: row.table,
      isLastYear: row.isLastYear,
      row: inWords,
      nth,
      fields: fields[row.table] ?? [],
      message: `${says}. ${todo}`,
      file: place?.file ?? null,
      line: place?.line ?? null,
    };
  });
}
