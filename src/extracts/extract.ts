import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { BrokenDown } from '../measures/breakdowns/group-figures.ts';
import type { Measure } from '../measures/measure.ts';
import type { Target } from '../measures/rag.ts';
import type { CountedPoint } from '../measures/series.ts';
import type { Figure } from '../measures/tally.ts';
import type {
  FieldFilled,
  FindingsOfTeam,
  RequestsOfAKind,
  ViewsHeard,
} from '../snapshots/board-counts.reader.ts';
import type { CauseCount } from '../snapshots/bridge.ts';
import type { BesideFigure } from '../snapshots/comparators/beside-figure.ts';

/** One month-end as it was counted: every figure by the id of its measure. */
export interface CountedMonth {
  readonly asAt: PlainDate;
  /** ISO instant, UTC: what had been recorded by then was counted. */
  readonly knownAt: string;
  readonly catalogueVersion: string;
  readonly figures: ReadonlyMap<string, Figure>;
  /** Which version of its definition found each figure. */
  readonly versions: ReadonlyMap<string, number>;
}

/** Open goes to the public with small numbers suppressed; restricted to the Board's members only (DOMAIN 6.1). */
export type Variant = 'restricted' | 'open';

/** How far an extract has come, from the draft that writes itself to the copy that a correction replaced. */
export type ExtractStatus = 'draft' | 'submitted' | 'reviewed' | 'signed-off' | 'published' | 'superseded';

/** What the owner of a measure says of it to the Board. */
export interface Commentary {
  readonly measure: string;
  readonly because: string;
  readonly weAreDoing: string;
  /** When what is being done is due; null where no day was given. */
  readonly by: PlainDate | null;
  /** The name of the worker who owns the measure: of staff, never of a child. */
  readonly owner: string;
  readonly writtenOn: PlainDate;
}

/** What the council gave its word on by the last meeting, in a plan or at a meeting, and what became of it. */
export interface BoardAction {
  readonly agreedOn: PlainDate;
  /** The plan, or the board that met. */
  readonly agreedBy: string;
  readonly action: string;
  readonly owner: string;
  readonly due: PlainDate | null;
  /** How it stands, in whole sentences; of a day that was moved also the first. */
  readonly state: string;
}

/** Something children and young people asked of the council, and what they are told of it. */
export interface BoardAnswer {
  /** The group: Children in Care Council. */
  readonly askedBy: string;
  readonly heardOn: PlainDate;
  readonly asked: string;
  /** In whole sentences that a child of ten can read. */
  readonly weDid: string;
}

/** A figure of the last published extract that is another now: how many there were then, how many now, and why. */
export interface Restated {
  readonly measure: string;
  readonly asAt: PlainDate;
  readonly was: number;
  readonly is: number;
  /** Null while the jobs have not worked it out. The numerators add up to the difference. */
  readonly causes: readonly Pick<CauseCount, 'cause' | 'people' | 'numerator'>[] | null;
  /** What another definition alone counts more or fewer; 0 where it is the same. */
  readonly byDefinition: number;
}

/** What an extract is made from. Frozen: the same source gives the same extract, to the byte. */
export interface BoardSource {
  /** `code` is the ONS code (E08000034), `dfeCode` the three digits of DfE (382). */
  readonly authority: { readonly code: string; readonly dfeCode: string; readonly name: string };
  /** Oldest first, up to 24; the last is the month of the extract. */
  readonly months: readonly CountedMonth[];
  /** Of each headline every month-end there is up to the last of `months`, oldest first: what its reading rests on. */
  readonly series: ReadonlyMap<string, readonly CountedPoint[]>;
  readonly targets: readonly Target[];
  readonly measures: ReadonlyMap<string, Measure>;
  readonly variant: Variant;
  /** The statistics that must be shown as [c], by `keyOf` (suppression/statistic.ts); none in the restricted variant. */
  readonly hidden: ReadonlySet<string>;
  /** 1 for the first extract of the month; a correction is the next. */
  readonly version: number;
  readonly status: ExtractStatus;
  /** Why this version replaces the one before; null for version 1. */
  readonly changeNote: string | null;
  /** The Board's last meeting before this month was reported, and its next; null where none is announced. */
  readonly meetings: { readonly last: PlainDate | null; readonly next: PlainDate | null };
  /** By the id of its measure. */
  readonly commentary: ReadonlyMap<string, Commentary>;
  /** Who signed it off, and when; null until somebody has. */
  readonly signedOff?: { readonly name: string; readonly on: PlainDate } | null;
  readonly nextExtractOn?: PlainDate | null;
  /** Whom a member asks. */
  readonly contact?: string | null;
  /** Figures of this month by groups of people: by measure, then by the id of the breakdown. */
  readonly breakdowns?: ReadonlyMap<string, Readonly<Record<string, BrokenDown>>>;
  /** What others publish of a measure's question, by measure. */
  readonly beside?: ReadonlyMap<string, BesideFigure>;
  /** Null where nothing was published before. */
  readonly restated?: readonly Restated[] | null;
  readonly actions?: readonly BoardAction[];
  readonly youSaid?: readonly BoardAnswer[];
  readonly voice?: {
    readonly requests: readonly RequestsOfAKind[];
    readonly views: readonly ViewsHeard[];
  } | null;
  readonly quality?: {
    readonly importedOn: PlainDate | null;
    readonly fields: readonly FieldFilled[];
    readonly findings: readonly FindingsOfTeam[];
  } | null;
}

/**
 * Shown in place of a value, in square brackets: `x` missing, `z` not applicable, `u` too few people to say, `c` suppressed.
 * Never shown as nought, nor left blank (DOMAIN 6.1).
 */
export type CellSymbol = 'x' | 'z' | 'u' | 'c';

export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly decimals: number }
  | { readonly kind: 'day'; readonly day: PlainDate }
  | { readonly kind: 'symbol'; readonly symbol: CellSymbol }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

export const text = (words: string): Cell => ({ kind: 'text', text: words });
export const number = (value: number, decimals = 0): Cell => ({ kind: 'number', number: value, decimals });
export const day = (value: PlainDate): Cell => ({ kind: 'day', day: value });
export const symbol = (value: CellSymbol): Cell => ({ kind: 'symbol', symbol: value });
export const link = (words: string, url: string): Cell => ({ kind: 'link', text: words, url });

/** Which columns of a sheet a format may also draw, by their place; `lower` and `upper` bound the interval. */
export interface Chart {
  /** The finding, in one sentence: "EET has been above its average for seven months". */
  readonly finding: string;
  /** Mean and control limits of a stretch of months in the unit of `value`, where DOMAIN 6.3 allows a control chart. */
  readonly limits: readonly {
    readonly from: PlainDate;
    readonly to: PlainDate;
    readonly mean: number;
    readonly lower: number;
    readonly upper: number;
  }[];
  readonly target: number | null;
  /**
   * Month-ends of which more than chance alone is to be said (measures/xmr-signals.ts). Without it those outside their limits are
   * marked; limits that rest on every third month say nothing of the months between, so a chart of those names its signals.
   */
  readonly signals?: readonly PlainDate[];
  readonly day: number;
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly unit: '%' | '';
}

export interface Sheet {
  /** Unique in its report, kebab-case: the name of a tab or an anchor. */
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /**
   * How a page for people lays it out. `facts`: rows of name and value. `entries`: the first cell heads the
   * rest. `headlines`: name, figure, sentence, remarks in whole sentences, and the status word last. `prose`: a paragraph a row.
   * `contents`: the name of a page a row, to go to.
   */
  readonly layout: 'table' | 'facts' | 'entries' | 'headlines' | 'prose' | 'contents';
  /** The page of the extract it stands on, as its contents name it: "Stability". Sheets of one page stand together. */
  readonly page: string;
  readonly chart?: Chart;
}

/** What people read. */
export interface Report {
  /** The name of its files, without what follows the dot. */
  readonly fileName: string;
  readonly title: string;
  /** As at which day, and known when. */
  readonly position: string;
  /** Who may see it; printed at the head and foot of everything. */
  readonly marking: string;
  readonly variant: Variant;
  readonly version: number;
  /** What people read, in order. */
  readonly sheets: readonly Sheet[];
}

/** A report with what programs read: one tidy table, and a row for each of its columns. */
export interface TidyReport extends Report {
  readonly data: Sheet;
  readonly columns: Sheet;
}

/** Says what is shown, and to whom. Pure: knows no format, clock, database or disk. */
export interface Extract<Source, Made extends Report = TidyReport> {
  readonly id: string;
  readonly audience: string;
  /** The measures it needs, by id. */
  readonly measures: readonly string[];
  report(source: Source): Made;
}

/** Says how a report is written: the same bytes for the same report. */
export interface Format<Written extends Report = TidyReport> {
  readonly id: string;
  readonly extension: string;
  readonly mediaType: string;
  write(report: Written): Iterable<Buffer> | AsyncIterable<Buffer>;
}

export const defineExtract = <Source, Made extends Report = TidyReport>(
  extract: Extract<Source, Made>,
): Extract<Source, Made> => extract;
export const defineFormat = <Written extends Report = TidyReport>(format: Format<Written>): Format<Written> =>
  format;
