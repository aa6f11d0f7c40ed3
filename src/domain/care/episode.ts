import type { PlainDate } from '../dates/plain-date.ts';
import type { Span } from '../dates/period.ts';

/** A spot on the British National Grid, in metres. */
export interface GridReference {
  readonly easting: number;
  readonly northing: number;
}

/** Where a placement is, as far as it may be known. */
export interface Place {
  /** Normalised postcode (`HD1 1AA`), used to tell one place from another; null when not recorded or confidential. */
  readonly postcode: string | null;
  /** Of the postcode; null when the postcode is unknown to the reference. */
  readonly grid: GridReference | null;
  /** Upper-tier authority of the postcode: ONS code as the reference has it (`authorityOn` for a day), or SCO, WAL, NIR, NUK, CON; null when unknown. */
  readonly authority: string | null;
}

/** One row of continuous time with one legal status and one placement, as in the return (DOMAIN 0.2). */
export interface Episode extends Span {
  /** RNE: S, L, P, T, B, U. */
  readonly startedBecause: string;
  /** LS; null when the return left it blank. */
  readonly legalStatus: string | null;
  /** CIN. */
  readonly categoryOfNeed: string | null;
  /** PLACE: U6, K2, T1 … */
  readonly placement: string;
  /** PLACE_PROVIDER. */
  readonly provider: string | null;
  /** REC: X1, E11 …; null while open or not recorded. */
  readonly endedBecause: string | null;
  /** REASON_PLACE_CHANGE, on the ending episode. */
  readonly changeReason: string | null;
  readonly urn: string | null;
  readonly place: Place;
}

/** An unbroken chain of episodes from RNE S to a REC other than X1 (DOMAIN 0.3). */
export interface PeriodOfCare extends Span {
  readonly endedBecause: string | null;
  /** Where the child lived when first placed in this period; kept even if the family moves (DOMAIN 5). */
  readonly home: Place;
  /** False when the first episode we hold is not RNE S: care began earlier than we know. */
  readonly startIsKnown: boolean;
}

/** What a person would call a placement: consecutive episodes with the same carer (DOMAIN 0.4). */
export interface CarerSpell {
  readonly start: PlainDate;
  readonly end: PlainDate | null;
}
