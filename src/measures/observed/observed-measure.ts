import type { Observed } from '../../domain/observation/observation.ts';
import type { Measure } from '../measure.ts';

/** A measure that is observed by somebody and never judged of anybody: each observation says who says so. */
export interface ObservedMeasure
  extends
    Observed,
    Pick<Measure, 'version' | 'title' | 'explanation' | 'better' | 'pledge' | 'oba' | 'reviewBy'> {
  /** Of the definition; no `url` where the paper has no address that stays. */
  readonly source: { readonly title: string; readonly part: string; readonly url: string | null };
}

export const defineObservedMeasure = (measure: ObservedMeasure): ObservedMeasure => measure;
