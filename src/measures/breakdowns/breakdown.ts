import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Span } from '../../domain/dates/period.ts';
import type { History } from '../../domain/history/history.ts';
import type { Council, PersonMeasure } from '../measure.ts';

/** One group of people that a figure falls into, and its words. */
export interface Group {
  readonly id: string;
  readonly words: string;
}

/** Of whom the record cannot tell; the last group of every breakdown. */
export const notKnown: Group = { id: 'unknown', words: 'Not known' };

/** What History does not hold and grouping needs. Nothing of it leaves a breakdown but the name of a group. */
export interface Lookups extends Pick<Council, 'authority'> {
  /** The team a worker belongs to, by the worker's id; null when not recorded. */
  teamOf(workerId: string): string | null;
  /** The area of the district a postcode lies in on the day, as the reference says; null when it does not say. */
  areaOf(postcode: string, day: PlainDate): string | null;
  /** Whether where the person lived at any time of the span is told to nobody without the right to it. */
  isConfidential(personId: string, span: Span): boolean;
}

export interface Breakdown {
  /** What a measure's `by` and the API call it; two may share one, each for its cohort. */
  readonly id: string;
  readonly title: string;
  /** Whose measures it is for; everybody's without it. */
  readonly cohort?: PersonMeasure['cohort'];
  /** In the order they are shown, without `notKnown`. */
  readonly groups: readonly Group[];
  /** Set where there are groups that the record names, say teams: they come first, by name, and their name is their id. */
  readonly namesGroups?: true;
  /** The id of the group the person is in at the end of the day, or `unknown`. Looks no further than the day. */
  groupOf(history: History, day: PlainDate, lookups: Lookups): string;
}

export const defineBreakdown = (breakdown: Breakdown): Breakdown => breakdown;
