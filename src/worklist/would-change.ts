import { twelveMonthsTo } from '../domain/dates/period.ts';
import { addDays, addMonths, type PlainDate } from '../domain/dates/plain-date.ts';
import type { OwedAdviser } from '../domain/leaving-care/care-leavers.ts';

// Figures are called by their titles in the catalogue; `duties/all.spec.ts` holds that there are such.

/** What something recorded would do to a figure of the live caseload, which counts former relevant young people only. */
export const wouldCountLive = (doing: string, figure: string, group: OwedAdviser['group']): string =>
  group === 'former relevant'
    ? `${doing} counts in "${figure}" from that day.`
    : `${doing} ends this risk from that day. No figure changes yet: "${figure}" counts nobody before 18.`;

const manyPlacements = 'Three or more placements in the last 12 months';

/**
 * What would make, or no longer make, the figure of three or more placements count a child with these placements in the
 * last twelve months, two at least. `ends`: the first day out of each, null while it is open.
 */
export function wouldCountPlacements(ends: readonly (PlainDate | null)[]): string {
  const latestFirst = ends
    .map((end) => end ?? 'open')
    .sort()
    .reverse();
  const end = latestFirst[ends.length === 2 ? 1 : 2] as PlainDate | 'open';
  const until = end === 'open' ? null : lastDayCounted(end);
  if (ends.length === 2)
    return `A third placement${until ? ` by ${until}` : ''} would count in "${manyPlacements}".`;
  const last = until ? `; without another move ${until} is the last day of that` : '';
  return `Counted in "${manyPlacements}" already${last}.`;
}

/** The last day in whose twelve months a placement that ended so still counts (DOMAIN M01). */
function lastDayCounted(end: PlainDate): PlainDate {
  let day = addDays(addMonths(end, 12), 1);
  while (twelveMonthsTo(day).start > end) day = addDays(day, -1);
  return day;
}
