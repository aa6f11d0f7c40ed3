import type { PlainDate } from '../dates/plain-date.ts';
import type { Span } from '../dates/period.ts';

/** A row of the return's Episodes table, read but not yet placed on the map. */
export interface ReturnEpisode {
  readonly start: PlainDate;
  readonly end: PlainDate | null;
  readonly startedBecause: string;
  readonly legalStatus: string | null;
  readonly categoryOfNeed: string | null;
  readonly placement: string;
  readonly provider: string | null;
  readonly endedBecause: string | null;
  readonly changeReason: string | null;
  readonly homePostcode: string | null;
  readonly placementPostcode: string | null;
  readonly urn: string | null;
}

interface Disputable {
  /** Null: undisputed. Else the number, per child, that pairs the facts of one row that overlaps another. */
  readonly dispute: number | null;
}

/** Where and with whom, for as long as neither changed. */
export interface PlacementFact extends Span, Disputable {
  /** RNE of the row it began with. */
  readonly startedBecause: string;
  readonly placement: string;
  readonly provider: string | null;
  readonly postcode: string | null;
  readonly urn: string | null;
  /** REC and REASON_PLACE_CHANGE of the row it ended with. */
  readonly endedBecause: string | null;
  readonly changeReason: string | null;
}

/** A legal status or a category of need, for as long as it was so. */
export interface CodeFact extends Span, Disputable {
  readonly code: string;
}

/** An unbroken stay in care. */
export interface PeriodFact extends Span {
  readonly endedBecause: string | null;
  readonly homePostcode: string | null;
  /** False when the first row is not RNE S: care began earlier than we know. */
  readonly startIsKnown: boolean;
}

/** What the record holds of one child's care: each fact once. Undisputed facts of a kind never overlap. */
export interface CareFacts {
  periods: PeriodFact[];
  legalStatuses: CodeFact[];
  categoriesOfNeed: CodeFact[];
  placements: PlacementFact[];
}
