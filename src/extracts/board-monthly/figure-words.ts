import type { Measure } from '../../measures/measure.ts';
import { isMostlyUnknown, isTooFew } from '../../measures/rag.ts';
import type { Figure } from '../../measures/tally.ts';
import { meanInWords, netChange, ratio, share } from '../../measures/words.ts';
import type { CountedMonth } from '../extract.ts';
import { oneDecimal } from '../rounding.ts';
import { reading } from './reading.ts';
import type { Topic } from './topics.ts';
import { suppressed } from './without-hidden.ts';

/** What a month says of a topic in a few words: `39 of 633 (6.2%)`, `[c] of 633`, `[x]`; of a count with its rate beside it. */
export function figureWords(measure: Measure, { rate }: Topic, month: CountedMonth): string {
  const now = reading(month, measure.id);
  if (!now.figure) return now.of === null ? `[${now.symbol}]` : `[${now.symbol}] of ${now.of}`;
  const { figure } = now;
  const { shows, unit, kinds } = measure;
  const { numerator, denominator } = figure;
  if (kinds) return `${denominator}`;
  if (shows === 'share') return denominator ? share(numerator!, denominator) : 'None';
  if (shows === 'ratio') return ratio(unit!, numerator!, denominator!);
  if (shows === 'net change') return netChange(numerator!, denominator!);
  if (shows === 'median' || shows === 'mean') return middleWords(measure, figure);
  if (shows === 'rate per 10,000') return perTenThousand(figure);
  const beside = rate && reading(month, rate).figure;
  return beside ? `${numerator} at ${perTenThousand(beside)}` : `${numerator}`;
}

/** The same of an earlier month. One before most of it was recorded is no yardstick: what looks worse may only not be known. */
export function earlierWords(measure: Measure, topic: Topic, month: CountedMonth): string {
  const { figure } = reading(month, measure.id);
  const isKnown = !figure || !isMostlyUnknown(measure, figure);
  return `${figureWords(measure, topic, month)}${isKnown ? '' : `, but of ${figure.unknown} it is not known`}`;
}

export const perTenThousand = ({ value }: Figure): string => `${oneDecimal(value!).toFixed(1)} per 10,000`;

function middleWords(measure: Measure, figure: Figure): string {
  const { value, denominator } = figure;
  if (!denominator || value === null) return 'None';
  if (isTooFew(measure, figure)) return `${denominator}, too few to say`;
  const shown = measure.shows === 'mean' ? meanInWords(value) : String(value);
  const unit = value === 1 ? measure.unit!.replace(/s$/, '') : measure.unit!;
  return `${shown} ${unit} (${measure.shows} of ${denominator})`;
}

/** The same in a sentence: "39 of 633 children (6.2%) had three or more placements in the last 12 months." */
export function sentenceOf(measure: Measure, topic: Topic, month: CountedMonth): string {
  const { figure, missing } = reading(month, measure.id);
  const words = figureWords(measure, topic, month);
  const { people, rate, isEverybody } = topic;
  if (!figure)
    return missing === suppressed ? hiddenSentence(measure, words, people) : `Missing: ${sentence(missing)}`;
  if (measure.shows === 'share' && !figure.denominator)
    return figure.unknown
      ? `Of ${figure.unknown} ${people} the record cannot tell, and of nobody else is it asked.`
      : `There are no ${people} in this count.`;
  if (measure.shows === 'share')
    return sentence(`${words.replace(/ of \d+/, `$& ${people}`)} ${measure.phrase}`);
  if (measure.shows !== 'count') return sentence(`${measure.title}: ${words}`);
  const count = `${figure.numerator} ${people}`;
  if (!isEverybody) return sentence(`${count} ${measure.phrase}`);
  const beside = rate && reading(month, rate);
  if (!beside) return `${count}.`;
  if (beside.missing !== null) return `${count}. The rate is missing: ${sentence(beside.missing)}`;
  return `${count} at ${perTenThousand(beside.figure)} aged 0 to 17.`;
}

const hiddenSentence = (measure: Measure, words: string, people: string): string =>
  measure.shows === 'share'
    ? sentence(`${words === '[c]' ? `[c] ${people}` : `${words} ${people}`} ${measure.phrase}`)
    : `${measure.title}: [c].`;

export const sentence = (words: string): string => (words.endsWith('.') ? words : `${words}.`);
