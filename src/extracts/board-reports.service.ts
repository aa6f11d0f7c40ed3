import type { EntityManager } from 'typeorm';
import { isPlainDate, monthEnd, type PlainDate } from '../domain/dates/plain-date.ts';
import { englishAuthority } from '../domain/place/authority-name.ts';
import type { Catalogue } from '../measures/catalogue.ts';
import type { Plan } from '../plans/plan.ts';
import { readAsKnownAt } from '../platform/database/known-at.ts';
import { Problem } from '../platform/http/problems.ts';
import {
  fieldsFilled,
  findingsOpen,
  lastImportedOn,
  requestsMade,
  viewsHeard,
  type Position,
} from '../snapshots/board-counts.reader.ts';
import { breakdownsIn } from '../snapshots/breakdown.store.ts';
import { besideFigure, type BesideFigure } from '../snapshots/comparators/beside-figure.ts';
import { neighboursOf, publishedAsAny, targetsOfAll } from '../snapshots/comparators/comparators.reader.ts';
import { countedDays } from '../snapshots/figure.store.ts';
import type { Counting } from '../snapshots/judge-page.service.ts';
import { neighboursModel } from '../snapshots/series.service.ts';
import { pointsOf } from '../snapshots/series.store.ts';
import { monthEndsTo } from '../snapshots/tick.service.ts';
import { boardActions, boardAnswers } from './board-actions.ts';
import boardMonthly from './board-monthly/board-monthly.extract.ts';
import { context, measures, themes } from './board-monthly/topics.ts';
import type { BoardSource, TidyReport } from './extract.ts';
import { restatedSince } from './restated-since.ts';

/** How many months a Board sees together. */
const months = 24;

/** The measures that some page shows by groups of people. */
const broken = [
  ...new Set([context.topic, ...themes.flatMap(({ groups }) => groups.map(({ topic }) => topic))]),
].map(({ measure }) => measure);

/** What the life of an extract knows of it, and no count does; a draft without any of it is told as such. */
export type Told = Partial<
  Pick<
    BoardSource,
    | 'variant'
    | 'hidden'
    | 'version'
    | 'status'
    | 'changeNote'
    | 'meetings'
    | 'commentary'
    | 'signedOff'
    | 'nextExtractOn'
    | 'contact'
  >
> & {
  /** Instants as text: what was counted by then, with the targets known then. Null where it follows the latest counts. */
  readonly fixed?: { readonly countedBy: string; readonly knownAt: string } | null;
  /** The month-end and the instant of the extract that was published last; null when none was. */
  readonly lastPublished?: Position | null;
  /** With it the causes of what was restated are worked out, which only the jobs may: they see everybody. */
  readonly explaining?: Counting | null;
};

/** The Board's reports of one council, made from what was counted. */
export class BoardReports {
  /** `authority` is the council's ONS code. Throws an Error when it is none of England's. */
  constructor(
    readonly catalogue: Catalogue,
    authority: string,
    private readonly plans: readonly Plan[],
  ) {
    this.authority = named(authority);
  }

  private readonly authority: BoardSource['authority'];

  /** The report of a month (`2019-01`). Throws a Problem `not-found` when it is no month, or is not counted. */
  async ofMonth(db: EntityManager, month: string, told: Told = {}): Promise<TidyReport> {
    return boardMonthly.report(await this.sourceOf(db, month, told));
  }

  /** What the report of a month is made from; throws as `ofMonth`. */
  async sourceOf(db: EntityManager, month: string, told: Told = {}): Promise<BoardSource> {
    const { fixed = null, lastPublished = null, explaining = null, ...rest } = told;
    const asAt = monthEndOf(month);
    const countedBy = fixed?.countedBy ?? null;
    const counted = await countedDays(db, monthEndsTo(asAt, months), countedBy);
    const last = counted.at(-1);
    if (last?.asAt !== asAt)
      throw new Problem(
        'not-found',
        `${month} is not counted yet. Run: pledgekeeper nightly --as-at ${asAt}`,
      );
    const series = await pointsOf(db, measures, asAt, countedBy);
    if (fixed) await readAsKnownAt(db, fixed.knownAt);
    const said = { plans: this.plans, authority: this.authority.code, asAt, knownAt: last.knownAt };
    return {
      authority: this.authority,
      months: counted,
      series,
      targets: await targetsOfAll(db, measures),
      measures: new Map(this.catalogue.measures.map((measure) => [measure.id, measure])),
      variant: 'restricted',
      hidden: new Set(),
      version: 1,
      status: 'draft',
      changeNote: null,
      meetings: { last: null, next: null },
      commentary: new Map(),
      breakdowns: await breakdownsIn(db, last.id, broken),
      beside: await this.beside(db, asAt),
      restated: lastPublished && (await restatedSince(db, lastPublished, counted, explaining)),
      actions: await boardActions(db, { ...said, lastMeeting: rest.meetings?.last ?? null }),
      youSaid: await boardAnswers(db, said),
      voice: { requests: await requestsMade(db, last), views: await viewsHeard(db, last) },
      quality: {
        importedOn: await lastImportedOn(db, last),
        fields: await fieldsFilled(db, last),
        findings: await findingsOpen(db, last),
      },
      ...rest,
    };
  }

  private async beside(db: EntityManager, asAt: PlainDate): Promise<Map<string, BesideFigure>> {
    const compared = this.catalogue.measures.filter(
      ({ id, comparator }) => comparator !== undefined && measures.includes(id),
    );
    const published = await publishedAsAny(db, [...new Set(compared.map(({ comparator }) => comparator!))]);
    const { code } = this.authority;
    const neighbours = await neighboursOf(db, code, neighboursModel);
    return new Map(
      compared.map((measure) => [
        measure.id,
        besideFigure(measure, published.get(measure.comparator!) ?? [], {
          authority: code,
          neighbours,
          asAt,
        }),
      ]),
    );
  }
}

/** The last day of a month (`2019-01`). Throws a Problem `not-found` when it is none. */
export function monthEndOf(month: string): PlainDate {
  const first = `${month}-01`;
  if (!isPlainDate(first)) throw new Problem('not-found', 'Write the month like 2019-01.');
  return monthEnd(first);
}

function named(code: string): BoardSource['authority'] {
  const authority = englishAuthority(code);
  if (!authority)
    throw new Error(
      `LOCAL_AUTHORITY ${code} is no authority of England that we know. Kirklees is E08000034.`,
    );
  return { code, dfeCode: authority.dfeCode, name: authority.name };
}
