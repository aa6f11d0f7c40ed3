import type { PlainDate } from '../dates/plain-date.ts';
import type { Period } from '../dates/period.ts';
import { laterEnd } from '../timeline/spans.ts';
import type { CarerSpell, Episode } from './episode.ts';
import { inOrder } from './episode-order.ts';
import { isShortBreak } from './in-care.ts';
import { isTemporary } from './placement-groups.ts';

const newCarer = new Set(['S', 'P', 'B']);

/**
 * Episodes into what a person would call placements (DOMAIN M01, from LAIT and rules 226 and 383). Short breaks
 * are left out episode by episode. A temporary absence (T0-T4) continues the spell and the return from it, to
 * the same placement code and postcode, begins none. RNE S begins one even with the same carer, and no absence
 * reaches back beyond it. A child whose stay begins in a T-code has no spell until the first other placement.
 */
export function carerSpells(episodes: readonly Episode[]): readonly CarerSpell[] {
  let spells = known.get(episodes);
  if (!spells) known.set(episodes, (spells = spellsOf(episodes)));
  return spells;
}

// Several measures ask for those of one child, at every day that is counted.
const known = new WeakMap<readonly Episode[], readonly CarerSpell[]>();

function spellsOf(episodes: readonly Episode[]): CarerSpell[] {
  const spells: { start: PlainDate; end: PlainDate | null }[] = [];
  let spell: (typeof spells)[number] | undefined;
  let latest: Episode | undefined;
  let wasAway = false;

  for (const episode of inOnePlaceAtATime(episodes)) {
    if (episode.startedBecause === 'S') spell = undefined;
    if (isTemporary(episode.placement)) {
      if (spell) spell.end = laterEnd(spell.end, episode.end);
      wasAway = true;
      continue;
    }
    const cameBack = wasAway && latest !== undefined && isSamePlace(latest, episode);
    if (spell && (cameBack || !newCarer.has(episode.startedBecause))) {
      spell.end = laterEnd(spell.end, episode.end);
    } else {
      spell = { start: episode.start, end: episode.end };
      spells.push(spell);
    }
    latest = episode;
    wasAway = false;
  }
  // A row left open beside another begun the same day has no day of its own, and LAIT counts 24 hours or more.
  return spells.filter(({ start, end }) => start !== end);
}

/**
 * House reading of a return whose DEC is missing: an episode left open although a later one begins is taken to
 * end on the day that one began, because a child is in one place at a time. Left open, the placement long gone
 * would count in every later window. Only carer spells are read so; the record keeps what was sent.
 */
const inOnePlaceAtATime = (episodes: readonly Episode[]): Episode[] =>
  episodes
    .filter(({ legalStatus }) => !isShortBreak(legalStatus))
    .sort(inOrder)
    .map((episode, i, sorted) => ({ ...episode, end: episode.end ?? sorted[i + 1]?.start ?? null }));

/** Blank postcodes are alike: nothing says the child went elsewhere, and rule 383 says they came back. */
const isSamePlace = (a: Episode, b: Episode): boolean =>
  a.placement === b.placement && a.place.postcode === b.place.postcode;

/**
 * The spells that count in the period. One that ended on the period's first day was open at the start of that
 * day, and counts (DOMAIN M01, the house's decision).
 */
export const spellsIn = (spells: readonly CarerSpell[], period: Period): CarerSpell[] =>
  spells.filter(({ start, end }) => start < period.end && (end === null || end >= period.start));
