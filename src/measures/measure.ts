import type { History } from '../domain/history/history.ts';
import type { Period } from '../domain/dates/period.ts';

export type Answer = 'met' | 'not-met' | 'unknown' | 'excluded' | 'outside';

/** What a measure says of one person, with a sentence of evidence. Sentences hold days and codes, never names or addresses. */
export interface Judgement {
  readonly answer: Answer;
  readonly sentence: string;
  /** Set by a mix: which of its kinds the person is among. */
  readonly among?: string;
}

/** In the count, and it is so. */
export const met = (sentence: string): Judgement => ({ answer: 'met', sentence });
/** In the count, and it is not so. */
export const notMet = (sentence: string): Judgement => ({ answer: 'not-met', sentence });
/** The record cannot tell; `unknownCounts` of the measure says whether the person stays in the denominator. */
export const unknown = (sentence: string): Judgement => ({ answer: 'unknown', sentence });
/** Out of the count for a reason worth showing. */
export const excluded = (sentence: string): Judgement => ({ answer: 'excluded', sentence });
/** The question does not concern this person. */
export const outside = (sentence: string): Judgement => ({ answer: 'outside', sentence });
/** In the count, as one of the kinds of a mix. */
export const among = (kind: string, sentence: string): Judgement => ({
  answer: 'met',
  sentence,
  among: kind,
});

/** Which days a measure looks at, given the as-at day. */
export type Window = 'day' | 'month' | 'twelve months' | 'year to 31 March';

/** The council whose children these are. */
export interface Council {
  /** ONS code of the upper-tier authority: E08000034. */
  readonly authority: string;
}

export interface Measure {
  /** The claim it tests, and the name of its file. */
  readonly id: string;
  /** Raised when what is counted changes. */
  readonly version: number;
  readonly title: string;
  readonly explanation: string;
  readonly source: { readonly title: string; readonly part: string; readonly url: string };
  readonly cohort: 'children-in-care' | 'care-leavers';
  readonly window: Window;
  readonly better: 'higher' | 'lower' | 'neither';
  /** What the figure is: a share of those in the count, a count, or a count for each 10,000 children of the district. */
  readonly shows: 'share' | 'count' | 'rate per 10,000';
  /** Whether people of whom the record cannot tell stay in the denominator. */
  readonly unknownCounts: boolean;
  /** The kinds of a mix, in the order they are shown. */
  readonly kinds?: readonly string[];
  /** How a met person is told of on page one: "had three or more placements in the last 12 months". */
  readonly phrase: string;
  /** Looks no further than the period's last day. A measure that does not ask whose district it is leaves `council` out. */
  judge(history: History, period: Period, council: Council): Judgement;
}

export const defineMeasure = (measure: Measure): Measure => measure;
