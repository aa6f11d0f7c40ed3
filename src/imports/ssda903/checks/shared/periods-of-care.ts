import type { PlainDate } from '../../../../domain/dates/plain-date.ts';
import type { ReturnRow } from '../return-rows.ts';

/** Episodes that follow each other without a gap; `end` is the DEC of the last of them, null while it is open. */
export interface PeriodOfCare {
  readonly start: PlainDate;
  readonly end: PlainDate | null;
}

/** The periods of care, from the episodes of one child in order of DECOM; one without a DECOM is left out. */
export function periodsOfCare(episodes: readonly ReturnRow<'Episodes'>[]): readonly PeriodOfCare[] {
  const periods: PeriodOfCare[] = [];
  for (const { day } of episodes) {
    if (day.DECOM === null) continue;
    const last = periods.at(-1);
    const follows = last !== undefined && (last.end === null || day.DECOM <= last.end);
    if (follows) periods.pop();
    periods.push({ start: follows ? last.start : day.DECOM, end: day.DEC });
  }
  return periods;
}

/**
 * Whether what began and ended (null: is still open) ended in none of the periods; an open one needs a period that is open
 * too, and began no later. Of a child without a period nothing is known.
 */
export const isOutsideCare = (
  { start, end }: { readonly start: PlainDate; readonly end: PlainDate | null },
  periods: readonly PeriodOfCare[],
): boolean =>
  periods.length > 0 &&
  !periods.some((care) =>
    end === null
      ? care.end === null && care.start <= start
      : care.start <= end && (care.end === null || end <= care.end),
  );
