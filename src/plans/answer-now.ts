import type { IndicatorObservation } from '../domain/observation/indicator-observation.ts';
import type { Catalogue } from '../measures/catalogue.ts';
import { figureInBrief } from '../measures/figure-in-brief.ts';
import type { Measure } from '../measures/measure.ts';
import type { ObservedMeasure } from '../measures/observed/observed-measure.ts';
import type { Chart } from '../measures/series.ts';
import type { ObservedRow } from '../snapshots/observations/observed-rows.ts';
import type { ShownPoint, ShownSeries } from '../snapshots/shown-series.ts';
import type { Answer, Indicator, Plan } from './plan.ts';
import { towards, type Towards } from './towards.ts';

/** A figure as counted now, read as the scorecard reads it, and what the plan makes of it. */
export interface FigureNow extends ShownPoint {
  /** `39 of 633 (6.2%)` */
  readonly inBrief: string;
  readonly towards: Towards | null;
  /** The first that this definition counted of the two years before; null when this is the first. */
  readonly first: (Pick<ShownPoint, 'asAt' | 'figure'> & { readonly inBrief: string }) | null;
  /** Within which limits the next value is to be expected if nothing changes; null where no chart says so. */
  readonly expected: { readonly lower: number; readonly upper: number; readonly unit: string } | null;
}

/** How one will know, and what is known: of a measure, of something observed, of an indicator, or only words. */
export type AnswerNow = { readonly answer: Answer } & (
  | {
      readonly kind: 'counted';
      readonly measure: Measure;
      readonly now: FigureNow | null;
      readonly because: string | null;
    }
  | {
      readonly kind: 'observed';
      readonly measure: ObservedMeasure;
      readonly said: ObservedRow['said'];
      readonly because: string | null;
    }
  | {
      readonly kind: 'indicator';
      readonly indicator: Indicator;
      readonly numbers: readonly IndicatorObservation[];
      readonly because: string | null;
    }
  | { readonly kind: 'words' }
);

export interface Known {
  readonly plan: Plan;
  readonly catalogue: Catalogue;
  readonly authority: string;
  readonly mayReadFigures: boolean;
  readonly counted: readonly { measure: Measure; series: ShownSeries | null }[];
  readonly observed: readonly ObservedRow[];
  readonly indicators: readonly IndicatorObservation[];
}

export function answerNow(answer: Answer, known: Known): AnswerNow {
  const { catalogue, counted: rows, observed: observations } = known;
  const counted = catalogue.measures.find(({ id }) => id === answer.measure);
  if (counted) {
    const series = rows.find(({ measure }) => measure.id === counted.id)?.series;
    const now = series ? figureNow(answer, counted, series) : null;
    return { answer, kind: 'counted', measure: counted, now, because: now ? null : whyNoFigure(known) };
  }
  const observed = catalogue.observed.find(({ id }) => id === answer.measure);
  if (observed) {
    const { said = [] } = observations.find(({ measure }) => measure.id === observed.id) ?? {};
    return {
      answer,
      kind: 'observed',
      measure: observed,
      said,
      because: said.length ? null : whyNothing(known),
    };
  }
  const indicator = known.plan.indicators?.find(({ id }) => id === answer.indicator);
  if (!indicator) return { answer, kind: 'words' };
  const numbers = known.indicators.filter(
    ({ indicator: of, group }) => of === indicator.id && group === (answer.group ?? 'all'),
  );
  const isHidden = !known.mayReadFigures && indicator.kind === 'performance';
  const because = isHidden ? notShown : numbers.length ? null : nothingYet;
  return { answer, kind: 'indicator', indicator, numbers, because };
}

function figureNow(answer: Answer, measure: Measure, { points, chart }: ShownSeries): FigureNow {
  const [first] = points;
  const last = points.at(-1)!;
  const inBrief = ({ figure }: ShownPoint) => figureInBrief(measure, figure);
  return {
    ...last,
    inBrief: inBrief(last),
    towards: towards(answer.wanted, last.arrow),
    first: first === last ? null : { asAt: first!.asAt, figure: first!.figure, inBrief: inBrief(first!) },
    expected: expectedOf(chart),
  };
}

/** Trial limits foretell nothing. */
function expectedOf(chart: Chart): FigureNow['expected'] {
  if (chart.chart === 'none') return null;
  const { limits, isTrial } = chart.phases.at(-1)!;
  return limits && !isTrial ? { ...limits, unit: chart.unit } : null;
}

const notShown = 'Your roles are not shown this figure';
const nothingYet = 'Nothing recorded yet';

/** Figures of this record answer the plans of its own council only. */
const whyNone = ({ plan, authority, mayReadFigures }: Known): string | null => {
  if (!mayReadFigures) return notShown;
  return plan.authority === authority
    ? null
    : 'Another council’s plan: the figures of this record do not answer it';
};
const whyNoFigure = (known: Known): string => whyNone(known) ?? 'Not counted yet';
const whyNothing = (known: Known): string => whyNone(known) ?? nothingYet;
