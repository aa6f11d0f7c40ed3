import { percentOf } from '../../src/measures/words.ts';
import { Attacker, denominatorOf, numeratorOf, type Seen } from './attacker.ts';
import { identitiesOf, notMetOf, restOf } from './identities.ts';
import {
  denominatorKeyOf,
  keyOf,
  record,
  type Release,
  type Statistic,
} from '../../src/extracts/suppression/statistic.ts';
import { tellingChanges } from './telling-changes.ts';

/** Of how many numbers at least a hidden one may be any (RELIABILITY D1). */
const enough = 4;

/**
 * What an extract that shows `statistics` and hides `hidden` tells the public of so few people that it must not, in sentences;
 * `others` are all other releases, before and after it. It is looked for as an attacker would, with nothing of what chose
 * what to hide. What another release showed is no secret.
 */
export function faultsOf(
  statistics: readonly Statistic[],
  hidden: ReadonlySet<string>,
  others: readonly Release[],
): string[] {
  const identities = identitiesOf(statistics);
  const notKnown = statistics.filter(({ value }) => value === record.notKnown);
  const unknown = new Map(notKnown.map((statistic) => [dayOf(statistic), statistic]));
  const naive = new Attacker(seenOf(statistics, hidden), identities);
  const informed = new Attacker(seenOf(statistics, hidden), identities);
  for (const release of others)
    informed.believe(new Attacker(seenOf(release.statistics, release.hidden), []));
  const shown = new Set(others.flatMap(shownBy));

  const told = statistics.flatMap((statistic) =>
    secretsOf(statistic, hidden, unknown.get(dayOf(statistic))).flatMap(({ name, value, words }) => {
      const narrow = [naive, informed]
        .map((each) => each.bounds(name))
        .find((bounds) => tells(bounds, value));
      return narrow && !shown.has(`${name}=${value}`)
        ? [`${wordsOf(statistic)}: ${words} can be told to be ${rangeOf(narrow)}.`]
        : [];
    }),
  );
  return [...told, ...tellingChanges(statistics, hidden, others)];
}

const shownBy = ({ statistics, hidden }: Release): string[] =>
  statistics.flatMap((each) => [
    ...(hidden.has(keyOf(each)) ? [] : [`${numeratorOf(each)}=${each.numerator}`]),
    ...(hidden.has(denominatorKeyOf(each)) ? [] : [`${denominatorOf(each)}=${each.denominator}`]),
  ]);

const dayOf = ({ measure, asAt }: Statistic): string => `${asAt} ${measure}`;

/** What the public sees of statistics. */
export const seenOf = (statistics: readonly Statistic[], hidden: ReadonlySet<string>): Seen[] =>
  statistics.map((statistic) => {
    const { numerator, denominator } = statistic;
    const isHidden = hidden.has(keyOf(statistic));
    return {
      ...statistic,
      numerator: isHidden ? 'c' : numerator,
      denominator: denominator !== null && hidden.has(denominatorKeyOf(statistic)) ? 'c' : denominator,
      percent: isHidden || !denominator ? null : percentOf(numerator, denominator),
    };
  });

interface Secret {
  readonly name: string;
  readonly value: number;
  readonly words: string;
}

/** What is hidden, and what is never shown and small. Nought tells of nobody; those who are all of a small group are the rest. */
function secretsOf(
  statistic: Statistic,
  hidden: ReadonlySet<string>,
  notKnown: Statistic | undefined,
): Secret[] {
  const { breakdown, numerator, denominator } = statistic;
  const rest = (denominator ?? 0) - numerator;
  const isWithin = breakdown === 'total' && notKnown?.denominator === denominator;
  const notMet = isWithin ? rest - notKnown!.numerator : 0;
  const small = (value: number) => value >= 1 && value <= 5;
  return [
    ...((numerator > 0 && hidden.has(keyOf(statistic))) || small(numerator)
      ? [{ name: numeratorOf(statistic), value: numerator, words: 'how many' }]
      : []),
    ...(denominator !== null && (hidden.has(denominatorKeyOf(statistic)) || small(denominator))
      ? [{ name: denominatorOf(statistic), value: denominator, words: 'of how many' }]
      : []),
    ...(small(rest) ? [{ name: restOf(statistic), value: rest, words: 'how many not' }] : []),
    ...(small(notMet) ? [{ name: notMetOf(statistic), value: notMet, words: 'how many certainly not' }] : []),
  ];
}

/** A guess that misses the number tells nothing. */
const tells = (
  bounds: readonly [number, number] | null,
  value: number,
): bounds is readonly [number, number] =>
  bounds !== null && bounds[0] <= value && value <= bounds[1] && bounds[1] - bounds[0] + 1 < enough;

const rangeOf = ([least, most]: readonly [number, number]): string =>
  least === most ? `${least}` : `${least} to ${most}`;

const wordsOf = ({ measure, asAt, breakdown, value }: Statistic): string =>
  `${measure}, ${asAt}, ${breakdown === 'total' ? 'in all' : `${breakdown} ${value}`}`;
