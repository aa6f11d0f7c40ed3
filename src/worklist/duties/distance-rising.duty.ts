import type { Episode } from '../../domain/care/episode.ts';
import { isShortBreak, placementAt } from '../../domain/care/in-care.ts';
import { isTemporary } from '../../domain/care/placement-groups.ts';
import { stayOn } from '../../domain/care/stay.ts';
import { holds } from '../../domain/dates/period.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { distanceFromHome } from '../../domain/place/locality.ts';
import { defineDuty } from '../duty.ts';
import { watched } from '../risk-source.ts';

const milesMore = 5;
const milesAway = 10;
const figure = '"Placed outside the district and more than 20 miles from home"';

export default defineDuty({
  id: 'distance-rising',
  title: 'Placed farther from home than before',
  rank: 'risk',
  source: watched(
    `more than ${milesMore} miles farther from home than the placement before, and more than ${milesAway} away`,
  ),
  roles: ['social-worker'],
  record: 'placements',
  tellsDistance: true,
  judge(history, day) {
    const moved = lastMove(history, day);
    if (!moved) return null;
    const { since, now, before } = moved;
    // Both have one decimal place, and 10.3 less 5.3 is a little more than 5 in binary fractions.
    if (now <= milesAway || Math.round((now - before) * 10) <= milesMore * 10) return null;
    return {
      what: 'Farther from home',
      due: null,
      since,
      because: `${now.toFixed(1)} miles from home since ${since}; the placement before was ${before.toFixed(1)} miles away`,
      wouldChange:
        now > 20
          ? `Counted in ${figure} unless it is inside the district; a placement inside it, or no more than 20 miles away, is not.`
          : `Not counted in ${figure}; a placement beyond 20 miles and outside the district would be.`,
    };
  },
});

interface Move {
  readonly since: PlainDate;
  /** Miles from home. */
  readonly now: number;
  readonly before: number;
}

/**
 * The last move of this period of care from one place to another; null when either is not on the map, for what is unknown
 * is not near. Temporary places apart. Whoever came unaccompanied has no family home in England.
 */
function lastMove(history: History, day: PlainDate): Move | null {
  const care = history.periodsOfCare.findLast((period) => holds(period, day));
  const here = placementAt(history.episodes, day);
  if (!care || !here || !stayOn(history, day)) return null;
  if (history.unaccompanied.some(({ start }) => start <= day)) return null;

  const inOrder = history.episodes.filter(
    ({ start, legalStatus, placement }) =>
      care.start <= start && start <= here.start && !isShortBreak(legalStatus) && !isTemporary(placement),
  );
  const last = inOrder.findLastIndex((episode) => !isSamePlace(episode, here));
  const now = distanceFromHome(care.home, here.place);
  const before = last === -1 ? null : distanceFromHome(care.home, inOrder[last]!.place);
  return now === null || before === null ? null : { since: inOrder[last + 1]!.start, now, before };
}

const isSamePlace = ({ place: a }: Episode, { place: b }: Episode): boolean =>
  a.grid?.easting === b.grid?.easting && a.grid?.northing === b.grid?.northing;
