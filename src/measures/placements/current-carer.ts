import { carerSpells } from '../../domain/care/carer-spells.ts';
import type { CarerSpell, Episode } from '../../domain/care/episode.ts';
import { isTemporary, placementGroup } from '../../domain/care/placement-groups.ts';
import type { Stay } from '../../domain/care/stay.ts';
import { holds } from '../../domain/dates/period.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';

/**
 * Since when a child in care has lived with the carer of the day, as long-term stability asks it (DOMAIN M02): with
 * adopters, the placement just before is taken together with theirs, and fostering for adoption (U2, U5) is a placement of
 * its own even with the same carer. Null when only temporary stays are recorded. Never earlier than the stay in care.
 */
export function withCarerSince(episodes: readonly Episode[], stay: Stay, day: PlainDate): PlainDate | null {
  const isTheirs = ({ start }: Episode) => start >= stay.start && start <= day;
  // Mostly it is all of them, whose spells are known.
  const theirs = episodes.every(isTheirs) ? episodes : episodes.filter(isTheirs);
  const spells = carerSpells(theirs).flatMap((spell) => apartForAdoption(spell, theirs));
  const index = spells.findLastIndex((spell) => holds(spell, day));
  const current = spells[index];
  if (!current) return null;
  const before = spells[index - 1];
  return before && beganWithAdopters(current, theirs) ? before.start : current.start;
}

/** A spell cut where fostering for adoption began within it. */
function apartForAdoption(spell: CarerSpell, episodes: readonly Episode[]): CarerSpell[] {
  const within = episodes.filter(({ start, placement }) => holds(spell, start) && !isTemporary(placement));
  const cuts = within
    .filter(
      ({ placement }, i) => i > 0 && isForAdoption(placement) && !isForAdoption(within[i - 1]!.placement),
    )
    .map(({ start }) => start);
  const starts = [spell.start, ...cuts];
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? spell.end }));
}

const isForAdoption = (placement: string): boolean => placement === 'U2' || placement === 'U5';

const beganWithAdopters = ({ start }: CarerSpell, episodes: readonly Episode[]): boolean =>
  episodes.some(
    (episode) => episode.start === start && placementGroup(episode.placement) === 'placed for adoption',
  );
