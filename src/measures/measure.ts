import type { ContactPromise } from '../domain/contact/contact-promises.ts';
import type { FosterHousehold } from '../domain/fostering/foster-household.ts';
import type { History } from '../domain/history/history.ts';
import type { Period } from '../domain/dates/period.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Caseload } from '../domain/workforce/caseload.ts';

export type Answer = 'met' | 'not-met' | 'unknown' | 'excluded' | 'outside';

/** What a measure says of one person, with a sentence of evidence. Sentences hold days and codes, never names or addresses. */
export interface Judgement {
  readonly answer: Answer;
  readonly sentence: string;
  /** Set by a mix: which of its kinds the person is among. */
  readonly among?: string;
  /** Set where a median or a mean is shown: the person's number. */
  readonly value?: number;
  /** Set where a person's happenings are counted and not the person. */
  readonly counts?: Counts;
  /** Set by a ratio. */
  readonly weights?: Weights;
}

/** How many of one person's happenings, say reviews, were so, were not so, and cannot be told. */
export interface Counts {
  readonly met: number;
  readonly notMet: number;
  readonly unknown: number;
  /** Where a median is shown: the number of each that is not unknown. */
  readonly values?: readonly number[];
}

/** What one worker adds to the two sums of a ratio, in whole numbers of which `perOne` of the measure make one. */
export interface Weights {
  readonly of: number;
  readonly over: number;
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
 * In the count with a number, of which the median or the mean is taken: `value(41, 'days waited')`. The sentence begins with it, so the
 * two cannot differ. Throws a RangeError for what is no number.
 */
export function value(number: number, words: string): Judgement {
  mustBeNumber(number);
  return { answer: 'met', sentence: `${number} ${words}`, value: number };
}
/** In the count, once for each of the person's happenings, one at least; the person is met when all of them are. */
export function several(counts: Counts, sentence: string): Judgement {
  const answer = counts.notMet > 0 ? 'not-met' : counts.unknown > 0 ? 'unknown' : 'met';
  return { answer, sentence, counts };
}

/**
 * In the count of a ratio with two whole numbers, of which sums are divided: met when anything is added to the upper sum.
 * Throws a RangeError for what is no whole number from nought, and for two noughts, which add nothing.
 */
export function weighed(of: number, over: number, sentence: string): Judgement {
  const areWeights = [of, over].every((weight) => Number.isSafeInteger(weight) && weight >= 0);
  if (!areWeights || of + over === 0)
    throw new RangeError(`A ratio is made of whole numbers, and ${of} over ${over} is none.`);
  return { answer: of > 0 ? 'met' : 'not-met', sentence, weights: { of, over } };
}
/** One more than at the start, in a net change. */
export const gained = met;
/** One fewer than at the start, in a net change. */
export const lost = notMet;
/** The same at both ends, which changes nothing: shown, and out of the count. */
export const unchanged = excluded;

/**
 * In the count with a number for each of the person's happenings, of all of which the median is taken; `unknown` more have
 * none. Throws a RangeError for what is no number.
 */
export function values(numbers: readonly number[], unknown: number, sentence: string): Judgement {
  numbers.forEach(mustBeNumber);
  return several({ met: numbers.length, notMet: 0, unknown, values: numbers }, sentence);
}

function mustBeNumber(number: number): void {
  if (!Number.isFinite(number))
    throw new RangeError(`A median or mean is taken of numbers, and ${number} is none.`);
}

/** Which days a measure looks at, given the as-at day; the year to 30 September is the last that was over by then. */
export type Window =
  | 'day'
  | 'month'
  | 'six months'
  | 'twelve months'
  | 'year to 31 March'
  | 'year to 30 September'
  | 'academic year';

/** The pledge of the Kirklees strategy that a measure serves (DOMAIN 6.7); `context` is demand, which nobody has promised. */
export type Pledge = 1 | 2 | 3 | 'context';

/** How much did we do, how well did we do it, what difference did we make: outcomes-based accountability (DOMAIN 6.6). */
export type OutcomeQuestion = 'how much' | 'how well' | 'difference';

/** The council whose children these are. */
export interface Council {
  /** ONS code of the upper-tier authority: E08000034. */
  readonly authority: string;
  /** What it has promised of contact, also what no longer holds or not yet. */
  readonly promises: readonly ContactPromise[];
}

/** What every measure says of itself, whomever it judges. */
interface Described {
  /** The claim it tests, and the name of its file. */
  readonly id: string;
  /** Raised when what is counted changes. */
  readonly version: number;
  readonly title: string;
  readonly explanation: string;
  readonly source: { readonly title: string; readonly part: string; readonly url: string };
  /** The name that published figures of the same question bear; none where what is published asks another. */
  readonly comparator?: string;
  readonly window: Window;
  readonly better: 'higher' | 'lower' | 'neither';
  readonly pledge: Pledge;
  readonly oba: OutcomeQuestion;
  /** The day by which the definition is to be looked at again. */
  readonly reviewBy: PlainDate;
  /**
   * What the figure is: a share of those in the count, a count, a count for each 10,000 children of the district, the
   * median or the mean of their numbers, one sum of theirs over another, or how many more there are than at the start.
   */
  readonly shows: 'share' | 'count' | 'rate per 10,000' | 'median' | 'mean' | 'ratio' | 'net change';
  /**
   * Of a median or a mean, what its numbers are numbers of: `days`. Of `several`, what is counted in place of people: `reviews`. Of a
   * ratio `%`, both sums being full-time equivalents (FTE), or what for each of what: `cases per FTE`.
   */
  readonly unit?: string;
  /** Of a ratio: how many of its whole numbers make one, 100 where they are hundredths. */
  readonly perOne?: number;
  /** Whether people of whom the record cannot tell stay in the denominator. */
  readonly unknownCounts: boolean;
  /** The kinds of a mix, in the order they are shown. */
  readonly kinds?: readonly string[];
  /** How a met person is told of on page one: "had three or more placements in the last 12 months". */
  readonly phrase: string;
}

/** A measure of people, each judged by all we know of them. */
export interface PersonMeasure extends Described {
  readonly cohort: 'children-in-care' | 'care-leavers' | 'children-and-young-people';
  /** The breakdowns that make sense of it, by their ids; those of its cohort when not said (`breakdowns/breakdowns.ts`). */
  readonly by?: readonly string[];
  /** Looks no further than the period's last day. A measure that asks nothing of the council leaves `council` out. */
  judge(history: History, period: Period, council: Council): Judgement;
}

/** A measure of those who work with them: of one worker, or of one post that nobody holds. */
export interface WorkforceMeasure extends Described {
  readonly cohort: 'workforce';
  /** Looks no further than the period's last day. */
  judge(caseload: Caseload, period: Period): Judgement;
}

/** A measure of the households that foster. */
export interface HouseholdMeasure extends Described {
  readonly cohort: 'foster-households';
  /** Looks no further than the period's last day. */
  judge(household: FosterHousehold, period: Period): Judgement;
}

/** What is judged when a snapshot is closed, not page by page with the people. */
export type SubjectMeasure = WorkforceMeasure | HouseholdMeasure;

export type Measure = PersonMeasure | SubjectMeasure;

export const isOfPeople = (measure: Measure): measure is PersonMeasure =>
  measure.cohort !== 'workforce' && measure.cohort !== 'foster-households';

/** Whether its figure is made of a number that each person in the count has. */
export const isOfNumbers = ({ shows }: Pick<Measure, 'shows'>): boolean =>
  shows === 'median' || shows === 'mean';

/** Whether the figure is printed as a percentage. */
export const isPercentage = ({ shows, unit }: Pick<Measure, 'shows' | 'unit'>): boolean =>
  shows === 'share' || (shows === 'ratio' && unit === '%');

export function defineMeasure(measure: PersonMeasure): PersonMeasure;
export function defineMeasure(measure: WorkforceMeasure): WorkforceMeasure;
export function defineMeasure(measure: HouseholdMeasure): HouseholdMeasure;
export function defineMeasure(measure: Measure): Measure {
  return measure;
}

/** Whether a measure may have an XmR chart: the months between two of its points, or why it may not, in a sentence. */
export type Charting =
  | { readonly chart: 'xmr'; readonly monthsApart: 1 | 3; readonly because: null }
  | { readonly chart: 'none'; readonly monthsApart: null; readonly because: string };

const noChart = (because: string): Charting => ({ chart: 'none', monthsApart: null, because });

// DOMAIN 6.3: monthly counts or quarterly snapshots. From one month to the next a snapshot holds mostly the same children.
const charting: Record<Window, Charting> = {
  day: { chart: 'xmr', monthsApart: 3, because: null },
  month: { chart: 'xmr', monthsApart: 1, because: null },
  'six months': noChart(
    'Each point shares five of its six months with the one before it, so the points follow each other by construction.',
  ),
  'twelve months': noChart(
    'Each point shares eleven of its twelve months with the one before it, so the points follow each other by construction.',
  ),
  'year to 31 March': noChart(
    'Each point holds the one before it until the year begins again, so the points follow each other by construction.',
  ),
  'year to 30 September': noChart('It is another figure once a year, and the same every month in between.'),
  'academic year': noChart(
    'What is told once an academic year stands for all the months until the next, so the points between are the same.',
  ),
};

export const mayChart = ({ window }: Pick<Measure, 'window'>): Charting => charting[window];
