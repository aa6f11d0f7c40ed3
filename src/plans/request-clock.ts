import { workingDaysFrom } from '../domain/care/timescale.ts';
import { requestKinds, type RequestKind } from '../domain/codes/request-kinds.ts';
import { quartilesOf } from '../measures/quartiles.ts';
import type { AnsweredRequest, RequestsOfAKind } from '../snapshots/board-counts.reader.ts';

/** How long requests of a kind wait, of those asked in the twelve months to a day. Null is a small number, or not known. */
export interface RequestClock {
  readonly kind: RequestKind;
  readonly asked: number | null;
  /** With yes, partly or no. */
  readonly answered: number | null;
  readonly waiting: number | null;
  /** The median from the day it was asked, day 0; null too where nothing was answered, or bank holidays are not known. */
  readonly medianWorkingDays: number | null;
  /** Whether small numbers are left out. */
  readonly isSuppressed: boolean;
}

/** The clock of every kind; of a kind nobody asked for, noughts. */
export const requestClocks = (
  made: readonly RequestsOfAKind[],
  answered: readonly AnsweredRequest[],
): RequestClock[] =>
  requestKinds.map((kind) => {
    const of = made.find((each) => each.kind === kind);
    return {
      kind,
      asked: of?.asked ?? 0,
      answered: of ? of.yes + of.partly + of.no : 0,
      waiting: of?.waiting ?? 0,
      medianWorkingDays: medianOf(answered.filter((each) => each.kind === kind)),
      isSuppressed: false,
    };
  });

/**
 * As those are told it who are told no small numbers: how often it was asked for, unless that was 1 to 5 times. What became of five
 * is a small number also where more asked, so nothing else is told (DOMAIN 6.1).
 */
export const withoutSmallNumbers = ({ kind, asked }: RequestClock): RequestClock => ({
  kind,
  asked: asked !== null && asked >= 1 && asked <= 5 ? null : asked,
  answered: null,
  waiting: null,
  medianWorkingDays: null,
  isSuppressed: true,
});

function medianOf(answered: readonly AnsweredRequest[]): number | null {
  const requests: Record<string, number> = {};
  for (const { askedOn, answeredOn } of answered) {
    const days = workingDaysFrom(askedOn, answeredOn);
    if (days !== null) requests[days] = (requests[days] ?? 0) + 1;
  }
  return quartilesOf(requests)?.median ?? null;
}
