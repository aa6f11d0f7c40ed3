import type { Cause } from '../../snapshots/bridge.ts';
import { monthInWords } from '../days-in-words.ts';
import type { BoardSource, Restated } from '../extract.ts';
import { measureOf, titleOf } from './reading.ts';
import { topics } from './topics.ts';
import { isHidden, largeEnough } from './without-hidden.ts';

/**
 * "Three or more placements: We said 39 for December. We now say 41: 3 moves recorded late (+3), 1 duplicate removed (−1)."
 * In the open variant a change of so few that it would tell of them is said to be, without a number.
 */
export const restatedSentences = (source: BoardSource): string[] =>
  (source.restated ?? []).map((restated) => sentenceOf(source, restated));

function sentenceOf(source: BoardSource, restated: Restated): string {
  const { measure, asAt, was, is } = restated;
  const title = titleOf(measureOf(source, measure));
  if (source.variant === 'open' && tellsOfFew(source, restated))
    return `${title}: what we said for ${monthInWords(asAt)} has changed by too few people to say.`;
  const causes = causesWords(source, restated);
  return `${title}: We said ${was} for ${monthInWords(asAt)}. We now say ${is}${causes === '' ? '' : `: ${causes}`}.`;
}

const tellsOfFew = (source: BoardSource, { measure, asAt, was, is }: Restated): boolean =>
  isHidden(source, { measure, asAt, breakdown: 'total', value: 'Total' }) ||
  [was, is, Math.abs(is - was)].some((people) => largeEnough(people) === null);

/** Causes that took as many away as they added are told no further; the public is told no cause of five or fewer. */
function causesWords(source: BoardSource, { measure, causes, byDefinition }: Restated): string {
  if (causes === null) return 'why is not worked out yet';
  const facts = topics.find((topic) => topic.measure === measure)?.facts;
  const told = new Map<Cause, { people: number; by: number }>();
  for (const { cause, people, numerator } of causes) {
    if (!numerator) continue;
    const so = told.get(cause) ?? { people: 0, by: 0 };
    told.set(cause, { people: so.people + people, by: so.by + numerator });
  }
  const all = [
    ...[...told].map(([cause, { people, by }]) => ({
      words: `${people} ${causeWords[cause](facts, people)}`,
      people,
      by,
    })),
    ...(byDefinition
      ? [{ words: 'another definition', people: Math.abs(byDefinition), by: byDefinition }]
      : []),
  ];
  if (source.variant === 'open' && all.some(({ people }) => largeEnough(people) === null))
    return 'the causes are each of too few people to say';
  return all
    .toSorted((a, b) => b.by - a.by)
    .map(({ words, by }) => `${words} (${withSign(by)})`)
    .join(', ');
}

const causeWords: Record<Cause, (facts: string | undefined, people: number) => string> = {
  'recorded late': (facts) => (facts ? `${facts} recorded late` : 'recorded late'),
  corrected: (facts) => (facts ? `${facts} corrected` : 'corrected'),
  withdrawn: (facts) => (facts ? `${facts} withdrawn` : 'withdrawn'),
  'new on the record': () => 'new on the record',
  'no longer on the record': () => 'removed from the record',
  'duplicate removed': (_, people) => (people === 1 ? 'duplicate removed' : 'duplicates removed'),
  'told by a duplicate': () => 'told by the record of a duplicate',
  'merge undone': () => 'once taken for a duplicate',
  'a place, a worker or a promise told otherwise': () => 'by a place, a worker or a promise told otherwise',
};

const withSign = (by: number): string => (by < 0 ? `−${-by}` : `+${by}`);
