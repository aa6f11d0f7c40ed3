import { instantInWords, dayInWords } from '../../extracts/days-in-words.ts';
import { figureInBrief } from '../../measures/figure-in-brief.ts';
import { figureInWords } from '../../measures/figure-in-words.ts';
import type { Measure } from '../../measures/measure.ts';
import type { Figure } from '../../measures/tally.ts';
import type { SeriesRead } from '../../snapshots/series.service.ts';
import type { ShownPoint, ShownSeries } from '../../snapshots/shown-series.ts';
import { readInWords } from '../layout/read-in-words.ts';
import { drawingOf } from '../../extracts/formats/chart.ts';
import { seriesSheet } from './series-sheet.ts';
import { tableOf } from './table.ts';

/** What is said of a measure's figure at the top of its page. */
export function headOf(measure: Measure, point: ShownPoint) {
  const { figure, asAt, knownAt, restated } = point;
  return {
    big: bigFigure(measure, figure),
    words: figure.missing === null ? figureInWords(measure, figure).split('\n') : [figure.missing],
    said: readInWords(measure, point),
    targetSource: point.target?.source ?? null,
    restated: restated?.sentence ?? null,
    asAt: dayInWords(asAt),
    knownAt: instantInWords(knownAt),
    counts: countsOf(figure),
    hasInterval: figure.lower !== null,
  };
}

/** The number that is touched, and what stands beside it: `39`, `of 633 (6.2%) had three or more placements`. */
function bigFigure(measure: Measure, figure: Figure): { number: string; rest: string; isWords: boolean } {
  const words = figureInBrief(measure, figure);
  const [, number, rest] = /^([+-]?[\d.,]+)(.*)$/.exec(words) ?? [];
  if (number === undefined) return { number: capital(words), rest: '', isWords: true };
  const phrase = measure.shows === 'share' ? measure.phrase : '';
  return { number, rest: `${rest!.trim()} ${phrase}`.trim(), isWords: false };
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function countsOf({ unknown, excluded, outside }: Figure): string | null {
  if (unknown === null) return null;
  return `Not known for ${unknown}; ${excluded} left out; ${outside} not concerned.`;
}

/** Each version's series as chart and table; the newest version first. */
export const seriesShown = (measure: Measure, { series }: SeriesRead) =>
  Promise.all(series.toReversed().map((one) => seriesInWords(measure, one)));

async function seriesInWords(measure: Measure, series: ShownSeries) {
  const sheet = seriesSheet(measure, series);
  return {
    version: series.version,
    sentence: series.sentence,
    finding: sheet.chart?.finding ?? sheet.title,
    drawing: await drawingOf(sheet),
    noLimits: series.chart.chart === 'none' ? series.chart.because : null,
    rests: restsOn(series.chart),
    isTrial: series.chart.chart !== 'none' && series.chart.phases.at(-1)!.isTrial,
    table: tableOf(sheet.header, sheet.rows),
  };
}

/** Which points mean and limits rest on, where they do not rest on all. */
const restsOn = (chart: ShownSeries['chart']): string | null =>
  chart.chart !== 'none' && chart.monthsApart > 1
    ? 'Mean and limits rest on every third month, since from one month to the next they are mostly the same people.'
    : null;
