import type { EntityManager } from 'typeorm';
import { addMonths, monthEnd, plainDate } from '../../domain/dates/plain-date.ts';
import { copyInto, type Cell } from '../../platform/database/copy.ts';
import type { Variant } from '../extract.ts';
import { denominatorKeyOf, keyOf, type Release, type Statistic } from './statistic.ts';

/** Which extract: the month (`2019-01`), its version, and for whom. */
export interface Issue {
  readonly month: string;
  readonly version: number;
  readonly variant: Variant;
}

/** How many months an extract looks back on, and one more, with which the first of them may be compared. */
const monthsBack = 25;

/**
 * What the public was shown of the days that the extract of a month (`2019-01`) looks back on: by earlier versions of it, and
 * by the extracts of months before and after. In the order in which they were released.
 */
export async function releasesBefore(db: EntityManager, month: string): Promise<Release[]> {
  const first = plainDate(`${month}-01`);
  const rows: (Statistic & {
    month: string;
    version: number;
    isHidden: boolean;
    isDenominatorHidden: boolean;
  })[] = await db.query(
    `select to_char(month, 'YYYY-MM') as month, version, measure, as_at as "asAt", breakdown, value, numerator, denominator,
         is_hidden as "isHidden", is_denominator_hidden as "isDenominatorHidden"
       from released_statistic where variant = 'open' and as_at between $1 and $2
       order by released_at, released_statistic.month, version, line`,
    [addMonths(first, -monthsBack), monthEnd(first)],
  );
  const releases = new Map<
    string,
    { month: string; version: number; statistics: Statistic[]; hidden: Set<string> }
  >();
  for (const { month: of, version, isHidden, isDenominatorHidden, ...statistic } of rows) {
    const name = `${of} ${version}`;
    const release = releases.get(name) ?? { month: of, version, statistics: [], hidden: new Set() };
    releases.set(name, release);
    release.statistics.push(statistic);
    if (isHidden) release.hidden.add(keyOf(statistic));
    if (isDenominatorHidden) release.hidden.add(denominatorKeyOf(statistic));
  }
  return [...releases.values()];
}

/** Keeps what an extract showed and hid, in the transaction that issues it; an issue is recorded once. Returns how many. */
export function recordRelease(
  db: EntityManager,
  { month, version, variant }: Issue,
  statistics: readonly Statistic[],
  hidden: ReadonlySet<string>,
): Promise<number> {
  const columns =
    'month, version, variant, line, measure, as_at, breakdown, value, numerator, denominator, is_hidden, is_denominator_hidden';
  const rows = statistics.map((statistic, line): Cell[] => {
    const { measure, asAt, breakdown, value, numerator, denominator } = statistic;
    const isHidden = [keyOf(statistic), denominatorKeyOf(statistic)].map((key) => hidden.has(key));
    return [
      `${month}-01`,
      version,
      variant,
      line,
      measure,
      asAt,
      breakdown,
      value,
      numerator,
      denominator,
      ...isHidden,
    ];
  });
  return copyInto(db, `released_statistic (${columns})`, rows);
}
