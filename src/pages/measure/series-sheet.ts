import { monthInWords } from '../../extracts/days-in-words.ts';
import { day, type Chart, type Sheet } from '../../extracts/extract.ts';
import { figureInBrief } from '../../measures/figure-in-brief.ts';
import { isPercentage, type Measure } from '../../measures/measure.ts';
import type { ShownPoint, ShownSeries } from '../../snapshots/shown-series.ts';
import { columnsOf } from './columns.ts';

/** The months of a series as a table, with what a chart draws of them: limits only where DOMAIN 6.3 allows a control chart. */
export function seriesSheet(measure: Measure, { version, points, chart }: ShownSeries): Sheet {
  const { header, cells, drawn } = columnsOf(measure);
  const last = points.at(-1)!;
  return {
    name: `${measure.id}-${version}`,
    title: measure.title,
    notes: [],
    page: measure.title,
    layout: 'table',
    header: ['As at', ...header],
    rows: points.map(({ asAt, figure }) => [
      day(asAt),
      ...cells(figure.missing === null && figure.denominator !== null ? figure : null),
    ]),
    ...(drawn && {
      chart: {
        ...drawn,
        finding: findingOf(measure, points),
        day: 0,
        unit: isPercentage(measure) ? '%' : '',
        target: last.target?.target ?? null,
        ...linesOf(chart),
      },
    }),
  };
}

/** Trial limits are drawn and mark nothing: no word is said by them either (DOMAIN 6.5). */
function linesOf(chart: ShownSeries['chart']): Pick<Chart, 'limits' | 'signals'> {
  if (chart.chart === 'none') return { limits: [], signals: [] };
  return {
    limits: chart.phases.flatMap(({ points, mean, limits }) =>
      limits ? [{ from: points[0]!.day, to: points.at(-1)!.day, mean, ...limits }] : [],
    ),
    signals: chart.phases
      .filter(({ isTrial }) => !isTrial)
      .flatMap(({ signals }) => signals.map(({ points }) => points.at(-1)!.day)),
  };
}

/** What the chart tells, in one sentence: its title. */
function findingOf(measure: Measure, points: readonly ShownPoint[]): string {
  const { title } = measure;
  const { word } = points.at(-1)!.status;
  if (word === 'Improving' || word === 'Getting worse' || word === 'No evidence of change')
    return `${title}: ${word.toLowerCase()}`;
  const known = points.filter(({ figure }) => figure.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return title;
  const told = ({ asAt, figure }: ShownPoint) => `${figureInBrief(measure, figure)} in ${monthInWords(asAt)}`;
  return `${title}: ${told(first)}, ${told(last)}`;
}
