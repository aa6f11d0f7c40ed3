import { dayInWords } from '../domain/dates/day-in-words.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { figureInWords } from '../measures/figure-in-words.ts';
import type { Measure } from '../measures/measure.ts';
import type { Target } from '../measures/rag.ts';
import { readingOf, type Reading } from '../measures/reading.ts';
import { chartOf, type Chart } from '../measures/series.ts';
import { isOfItsKind, shownFigure } from '../measures/shown-figure.ts';
import type { Figure } from '../measures/tally.ts';
import type { MonthCounted } from './series.store.ts';

/** A month-end with its figure, and all that may be said of it. */
export interface ShownPoint extends Reading {
  readonly asAt: PlainDate;
  readonly knownAt: string;
  readonly catalogueVersion: string;
  readonly version: number;
  readonly figure: Figure;
  readonly words: string;
  /** What was said of it before, where a later count changed it. */
  readonly restated: { readonly knownAt: string; readonly sentence: string } | null;
}

/** What one version of a definition found: a series of its own, with a chart of its own. */
export interface ShownSeries {
  readonly version: number;
  /** What must be said where there are two versions. */
  readonly sentence: string | null;
  readonly points: readonly ShownPoint[];
  readonly chart: Chart;
}

/**
 * The series of each version, with the points of `from` and after; a version without any is left out. Readings and charts
 * rest on everything in `months`, so they say the same of a day whatever stretch of days is asked for.
 */
export function shownSeries(
  measure: Measure,
  months: readonly MonthCounted[],
  targets: readonly Target[],
  from: PlainDate,
): ShownSeries[] {
  const versions = [...new Set(months.map(({ version }) => version))];
  return versions.flatMap((version) => {
    const own = months.filter((month) => month.version === version);
    const points = own
      .filter(({ day }) => day >= from)
      .map((month) => shownPoint(measure, month, own, targets));
    if (points.length === 0) return [];
    const before = versions.filter((other) => other < version).at(-1);
    const chart: Chart = own.every((month) => isReadable(measure, month))
      ? chartOf(measure, own)
      : { chart: 'none', because: anotherKind };
    return { version, sentence: sentenceOf(measure, own[0]!, before), points, chart };
  });
}

const anotherKind = 'An earlier definition counted another kind of figure than the measure shows now.';
const unread: Reading = {
  status: { word: 'Not judged', by: null, because: anotherKind },
  since: null,
  change: null,
  arrow: null,
  rag: { colour: 'grey', because: anotherKind },
  target: null,
};

const isReadable = (
  measure: Measure,
  { version, figure }: Pick<MonthCounted, 'version' | 'figure'>,
): boolean => version === measure.version || isOfItsKind(measure, figure);

function shownPoint(
  measure: Measure,
  month: MonthCounted,
  own: readonly MonthCounted[],
  targets: readonly Target[],
): ShownPoint {
  const { day: asAt, knownAt, catalogueVersion, version, figure, earlier } = month;
  const said = (of: Figure) =>
    isReadable(measure, { version, figure: of })
      ? figureInWords(measure, of).replaceAll('\n', '; ')
      : `${of.value ?? 'no value'}. ${anotherKind}`;
  return {
    asAt,
    knownAt,
    catalogueVersion,
    version,
    figure: shownFigure(measure, figure),
    words: said(figure),
    restated: earlier && {
      knownAt: earlier.knownAt,
      sentence: `We said ${said(earlier.figure)}, as known on ${dayInWords(earlier.knownAt.slice(0, 10) as PlainDate)}. We now say ${said(figure)}.`,
    },
    ...(isReadable(measure, month) ? readingOf(measure, own, month, targets) : unread),
  };
}

function sentenceOf(measure: Measure, first: MonthCounted, before: number | undefined): string | null {
  const said = [];
  if (before !== undefined)
    said.push(
      `Version ${first.version} of the definition begins a series of its own, on ${dayInWords(first.day)}. It counts otherwise than version ${before}: the two are never joined or compared.`,
    );
  if (first.version !== measure.version)
    said.push(
      `This was counted by version ${first.version} of the definition; title, unit and what is good are told as of version ${measure.version}.`,
    );
  return said.join(' ') || null;
}
