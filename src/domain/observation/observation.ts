import { lastDay, type Period } from '../dates/period.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import type { Geography } from './indicator-observation.ts';
import { fault, type ObservationFault } from './observation-fault.ts';
import { printedFaults } from './printed-faults.ts';

/**
 * What may be said of something observed: a number of units, so many of so many, one of these words, the best first; or a
 * number as somebody printed it, with its counts where they are known.
 */
export type Scale =
  | { readonly kind: 'number'; readonly unit: string; readonly decimals: number }
  | { readonly kind: 'share'; readonly unit: string }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'printed'; readonly unit: string; readonly decimals: number };

/** One of several things that are observed apart, say a judgement of an inspection; always, or from a day until a day. */
export interface Aspect {
  readonly name: string;
  readonly start?: PlainDate;
  /** The first day on which it was not. */
  readonly end?: PlainDate;
}

/** What somebody observes, and nobody counts from the record. */
export interface Observed {
  readonly id: string;
  readonly scale: Scale;
  /** None where there is one thing to observe. */
  readonly aspects?: readonly Aspect[];
}

/** What was observed of a period; what the scale does not ask for is null. */
export interface Observation extends Period {
  readonly aspect: string | null;
  readonly value: number | null;
  readonly word: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly geography: Geography;
  /** Of whom: `all`, or a group of them. */
  readonly group: string;
  /** In the publisher's word: provisional, revised, final. Null where nothing is said. */
  readonly release: string | null;
  /** The day on which it was found out: the inspection ended, the audit was done, the visits were counted. */
  readonly observedOn: PlainDate;
  /** The day its source came out; null when it did not. */
  readonly publishedOn: PlainDate | null;
}

/** What is not observed by place, group and release is observed of the whole council, and of all. */
export const ofTheWhole = {
  geography: { kind: 'whole', name: null },
  group: 'all',
  release: null,
} as const satisfies Partial<Observation>;

/** What is wrong with an observation that is sent on the day `today`; nothing when it may stand. */
export function faultsOf(of: Observed, said: Observation, today: PlainDate): ObservationFault[] {
  const { scale } = of;
  if (scale.kind === 'printed') return printedFaults(scale, said, today);
  return [aspectFault(of, said), ...scaleFaults(scale, said), dayFault(said, today)].filter(
    (found) => found !== null,
  );
}

function aspectFault({ aspects }: Observed, said: Observation): ObservationFault | null {
  if (!aspects)
    return said.aspect === null
      ? null
      : fault('aspect', 'not-an-aspect', 'must be left out: this is observed as a whole');
  const day = lastDay(said);
  const observedThen = aspects.filter(({ start = day, end }) => start <= day && (!end || day < end));
  return observedThen.some(({ name }) => name === said.aspect)
    ? null
    : fault('aspect', 'not-an-aspect', mustBeOneOf(observedThen, day));
}

const mustBeOneOf = (aspects: readonly Aspect[], day: PlainDate): string =>
  aspects.length
    ? `must be one of those observed on ${day}: ${aspects.map(({ name }) => name).join(', ')}`
    : `cannot be given: nothing of this was observed on ${day}`;

const fieldsOf = {
  number: ['value'],
  share: ['numerator', 'denominator'],
  words: ['word'],
} as const;

type AskedScale = Exclude<Scale, { kind: 'printed' }>;

function scaleFaults(scale: AskedScale, said: Observation): ObservationFault[] {
  const asked: readonly (keyof Observation)[] = fieldsOf[scale.kind];
  const misplaced = Object.values(fieldsOf)
    .flat()
    .filter((field) => asked.includes(field) === (said[field] === null))
    .map((field) =>
      asked.includes(field)
        ? fault(field, 'not-said', `must be given: ${inWords(scale)}`)
        : fault(field, 'not-on-the-scale', `must be left out: ${inWords(scale)}`),
    );
  return misplaced.length ? misplaced : offTheScale(scale, said);
}

function inWords(scale: AskedScale): string {
  if (scale.kind === 'words') return 'this is observed in a word';
  return scale.kind === 'share'
    ? `this is observed as so many of so many ${scale.unit}`
    : `this is observed as a number of ${scale.unit}`;
}

/** Of an observation that says what its scale asks for, and no more. */
function offTheScale(scale: AskedScale, said: Observation): ObservationFault[] {
  if (scale.kind === 'words')
    return scale.words.includes(said.word!)
      ? []
      : [fault('word', 'unknown-word', `must be one of ${scale.words.join(', ')}`)];
  if (scale.kind === 'number')
    return said.value! >= 0 && Number(said.value!.toFixed(scale.decimals)) === said.value
      ? []
      : [fault('value', 'not-in-range', `must be 0 or more, with at most ${scale.decimals} decimals`)];
  if (said.denominator! < 1)
    return [
      fault('denominator', 'none-observed', `must be 1 or more: of no ${scale.unit} nothing was observed`),
    ];
  return said.numerator! >= 0 && said.numerator! <= said.denominator!
    ? []
    : [
        fault(
          'numerator',
          'numerator-above-denominator',
          `must be from 0 to the denominator, ${said.denominator}`,
        ),
      ];
}

/** A period comes first, then what is found out about it, then the paper that says so; none of it lies ahead. */
function dayFault(said: Observation, today: PlainDate): ObservationFault | null {
  const { start, end, observedOn, publishedOn } = said;
  if (end <= start) return fault('end', 'ends-before-it-begins', `must be after the first day, ${start}`);
  if (observedOn < lastDay(said))
    return fault(
      'observedOn',
      'period-not-over',
      `must be ${lastDay(said)} or later, when the period was over`,
    );
  if (observedOn > today) return fault('observedOn', 'lies-ahead', `must be ${today} or earlier`);
  if (publishedOn === null) return null;
  if (publishedOn < observedOn)
    return fault(
      'publishedOn',
      'published-too-early',
      `must be ${observedOn} or later, when it was found out`,
    );
  return publishedOn > today ? fault('publishedOn', 'lies-ahead', `must be ${today} or earlier`) : null;
}

/** An address on the web that a source may have. */
export const webAddressShape = /^https?:\/\/[^\s/]+\.[^\s]{1,500}$/;
export const webAddressWords = 'an address on the web, like https://www.example.org/report';
