import { dayInWords, withDaysInWords } from '../../domain/dates/day-in-words.ts';
import { toldOf, type Decision } from '../../domain/subject-access/not-shown.ts';
import type { Item } from '../../records/subject-access/items.store.ts';
import { flags, sections } from '../../records/subject-access/pack-sections.ts';
import type { Cards } from '../layout/cards.ts';

const tags: Record<Decision, { text: string; classes: string }> = {
  release: { text: 'Given', classes: 'govuk-tag--green' },
  redact: { text: 'Given in part', classes: 'govuk-tag--yellow' },
  withhold: { text: 'Left out', classes: 'govuk-tag--red' },
};
const undecided = { text: 'To decide', classes: 'govuk-tag--blue' };

/** A line of a pack as it is shown to whoever decides on it. */
export function lineView(item: Item, at: string) {
  const { id, section, day, words, aboutOthers, decided } = item;
  return {
    href: `${at}/lines/${id}`,
    section: sections[section],
    day: day && dayInWords(day),
    words: withDaysInWords(words),
    aboutOthers,
    flags: item.flags.map((flag) => flags[flag]),
    tag: decided ? tags[decided.decision] : aboutOthers === null ? null : undecided,
    reason: decided?.reason ?? null,
    told: decided && toldOf(item, decided),
  };
}

export const linesTable = (items: readonly Item[], at: string): Cards => ({
  caption: 'Lines of the pack, in its order',
  isCaptionHidden: true,
  head: ['Line', 'Part', 'About others', 'Decided'],
  rows: items
    .map((item) => lineView(item, at))
    .map(({ href, words, section, day, aboutOthers, flags: why, tag, reason }) => [
      { text: words, href },
      { text: section, note: day },
      { text: aboutOthers ?? 'Nothing', note: why.join('. ') || null },
      tag ? { tag, note: reason && `Reason ${reason}` } : { text: 'Nothing to decide' },
    ]),
});
