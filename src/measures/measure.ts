import type { History } from '../domain/history/history.ts';
import type { Period } from '../domain/dates/period.ts';

export type Answer = 'met' | 'not-met' | 'unknown' | 'excluded' | 'outside';

/** What a measure says of one person, with a sentence of evidence. Sentences hold days and codes, never names or addresses. */
export interface Judgement {
  readonly answer: Answer;
  readonly sentence: string;
  /** Set by a mix: which of its kinds the person is among. */
  readonly among?: string;
  /** Set where a median is shown: the person's number. */
  readonly value?: number;
  /** Set where a person's happenings are counted and not the person. */
  readonly counts?: Counts;
}

/** How many of one person's happenings, say reviews, were so, were not so, and cannot be told. */
export interface Counts {
  readonly met: number;
  readonly notMet: number;
  readonly unknown: number;
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
/**
 * In the count with a number, of which the median is taken: `value(41, 'days waited')`. The sentence begins with it, so the
 * two cannot differ. Throws a RangeError for what is no number.
 */
export function value(number: number, words: string): Judgement {
  if (!Number.isFinite(number)) throw new RangeError(`A median is taken of numbers, and ${number} is none.`);
  return { answer: 'met', sentence: `${number} ${words}`, value: number };
}
/** In the count, once for each of the person's happenings, one at least; the person is met when all of them are. */
export function several(counts: Counts, sentence: string): Judgement {
  const answer = counts.notMet > 0 ? 'not-met' : counts.unknown > 0 ? 'unknown' : 'met';
  return { answer, sentence, counts };
}

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
  /** The name that published figures of the same question bear; none where what is published asks another. */
  readonly comparator?: string;
  readonly cohort: 'children-in-care' | 'care-leavers';
  readonly window: Window;
  readonly better: 'higher' | 'lower' | 'neither';
  /**
   * What the figure is: a share of those in the count, a count, a count for each 10,000 children of the district, or the
   * median of their numbers.
   */
  readonly shows: 'share' | 'count' | 'rate per 10,000' | 'median';
  /** Of a median, what its numbers are numbers of: `days`. Of `several`, what is counted in place of people: `reviews`. */
  readonly unit?: string;
  /** Whether people of whom the record cannot tell stay in the denominator. */
  readonly unknownCounts: boolean;
  /** The kinds of a mix, in the order they are shown. */
  readonly kinds?: readonly string[];
  /** The breakdowns that make sense of it, by their ids; those of its cohort when not said (`breakdowns/breakdowns.ts`). */
  readonly by?: readonly string[];
  /** How a met person is told of on page one: "had three or more placements in the last 12 months". */
  readonly phrase: string;
  /** Looks no further than the period's last day. A measure that does not ask whose district it is leaves `council` out. */
  judge(history: History, period: Period, council: Council): Judgement;
}

export const defineMeasure = (measure: Measure): Measure => measure;

/** Whether a measure may have an XmR chart: the months between two of its points, or why it may not, in a sentence. */
export type Charting =
  | { readonly chart: 'xmr'; readonly monthsApart: 1 | 3; readonly because: null }
  | { readonly chart: 'none'; readonly monthsApart: null; readonly because: string };

const noChart = (because: string): Charting => ({ chart: 'none', monthsApart: null, because });

// DOMAIN 6.3: monthly counts or quarterly snapshots. From one month to the next a snapshot holds mostly the same children.
const charting: Record<Window, Charting> = {
  day: { chart: 'xmr', monthsApart: 3, because: null },
  month: { chart: 'xmr', monthsApart: 1, because: null },
  'twelve months': noChart(
    'Each point shares eleven of its twelve months with the one before it, so the points follow each other by construction.',
  ),
  'year to 31 March': noChart(
    'Each point holds the one before it until the year begins again, so the points follow each other by construction.',
  ),
};

export const mayChart = ({ window }: Pick<Measure, 'window'>): Charting => charting[window];
