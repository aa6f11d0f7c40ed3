import { episodeAt, isShortBreak, placementAt } from '../../domain/care/in-care.ts';
import type { Episode } from '../../domain/care/episode.ts';
import { placementGroup } from '../../domain/care/placement-groups.ts';
import { carerSpells } from '../../domain/care/carer-spells.ts';
import { stayOn, type Stay } from '../../domain/care/stay.ts';
import { holds, type Span } from '../../domain/dates/period.ts';
import { addDays, addMonths, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { overlaps } from '../../domain/timeline/spans.ts';
import type { Asked, Known } from './row.ts';

/** A child of List 8, as on the as-at day or, of one who has left care, on the last day of it. */
export interface ChildInCare extends Known, Asked {
  readonly day: PlainDate;
  readonly ceased: { readonly on: PlainDate; readonly because: string | null } | null;
  readonly stay: Stay;
  readonly episode: Episode;
  /** The placement that is judged: what a temporary absence is an absence from. */
  readonly placed: Episode;
  /** The days with the carer, of which `placed` may be one part. */
  readonly spell: Span;
  /** Why nothing that leads to the address is told; null when it may be. */
  readonly secret: string | null;
}

/**
 * The child's row of List 8, or null: in care on the as-at day, or ceased to be in the six months before it. One who ceased on
 * the same day number six months before is in. Short breaks are left out episode by episode.
 */
export function childInCare(known: Known, asked: Asked): ChildInCare | null {
  const { history, beside } = known;
  const ceased = stayOn(history, asked.asAt) ? null : ceasedLately(history, asked.asAt);
  const day = ceased ? addDays(ceased.on, -1) : asked.asAt;
  const stay = stayOn(history, day);
  const episode = episodeAt(history.episodes, day);
  if (!stay || !episode) return null;
  const placed = placementAt(history.episodes, day) ?? episode;
  const spell = carerSpells(history.episodes).findLast((each) => holds(each, day)) ?? placed;
  const secret = secretOf(beside, placed, spell);
  return { ...known, ...asked, day, ceased, stay, episode, placed, spell, secret };
}

function ceasedLately({ episodes }: History, asAt: PlainDate): ChildInCare['ceased'] {
  let last: { on: PlainDate; because: string | null } | null = null;
  for (const { end, endedBecause, legalStatus } of episodes)
    if (end !== null && end <= asAt && end >= (last?.on ?? addMonths(asAt, -6)) && !isShortBreak(legalStatus))
      last = { on: end, because: endedBecause };
  return last;
}

/** An address that was to be kept secret on any day of the placement is secret for all of it. */
function secretOf(
  { isRestricted, confidential }: Known['beside'],
  placed: Episode,
  spell: Span,
): string | null {
  if (placementGroup(placed.placement) === 'placed for adoption' || placed.place.authority === 'CON')
    return 'Withheld: where adopters live is confidential.';
  if (confidential.some((span) => overlaps(span, placed) || overlaps(span, spell)))
    return 'Withheld: this address is confidential.';
  return isRestricted ? 'Withheld: this record is restricted.' : null;
}
