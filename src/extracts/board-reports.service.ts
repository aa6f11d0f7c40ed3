import type { EntityManager } from 'typeorm';
import { isPlainDate, monthEnd } from '../domain/dates/plain-date.ts';
import { englishAuthority } from '../domain/place/authority-name.ts';
import type { Catalogue } from '../measures/catalogue.ts';
import { Problem } from '../platform/http/problems.ts';
import { targetsOfAll } from '../snapshots/comparators/comparators.reader.ts';
import { countedDays } from '../snapshots/figure.store.ts';
import { pointsOf } from '../snapshots/series.store.ts';
import { monthEndsTo } from '../snapshots/tick.service.ts';
import boardMonthly from './board-monthly/board-monthly.extract.ts';
import { measures } from './board-monthly/topics.ts';
import type { BoardSource, Report } from './extract.ts';

/** How many months a Board sees together. */
const months = 24;

/** The Board's reports of one council, made from what was counted. */
export class BoardReports {
  /** `authority` is the council's ONS code. Throws an Error when it is none of England's. */
  constructor(
    private readonly catalogue: Catalogue,
    authority: string,
  ) {
    this.authority = named(authority);
  }

  private readonly authority: BoardSource['authority'];

  /** The report of a month (`2019-01`). Throws a Problem `not-found` when it is no month, or is not counted. */
  async ofMonth(db: EntityManager, month: string): Promise<Report> {
    const first = `${month}-01`;
    if (!isPlainDate(first)) throw new Problem('not-found', 'Write the month like 2019-01.');
    const asAt = monthEnd(first);
    const counted = await countedDays(db, monthEndsTo(asAt, months));
    if (counted.at(-1)?.asAt !== asAt)
      throw new Problem(
        'not-found',
        `${month} is not counted yet. Run: pledgekeeper nightly --as-at ${asAt}`,
      );
    return boardMonthly.report({
      authority: this.authority,
      months: counted,
      series: await pointsOf(db, measures, asAt),
      targets: await targetsOfAll(db, measures),
      measures: new Map(this.catalogue.measures.map((measure) => [measure.id, measure])),
      variant: 'restricted',
      hidden: new Set(),
      version: 1,
      status: 'draft',
      changeNote: null,
      meetings: { last: null, next: null },
      commentary: new Map(),
    });
  }
}

function named(code: string): BoardSource['authority'] {
  const authority = englishAuthority(code);
  if (!authority)
    throw new Error(
      `LOCAL_AUTHORITY ${code} is no authority of England that we know. Kirklees is E08000034.`,
    );
  return { code, dfeCode: authority.dfeCode, name: authority.name };
}
