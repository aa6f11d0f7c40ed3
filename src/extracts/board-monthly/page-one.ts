import type { Measure } from '../../measures/measure.ts';
import { fewestToJudge, statusOf, type Share } from '../../measures/status.ts';
import type { Figure } from '../../measures/tally.ts';
import { share } from '../../measures/words.ts';
import { symbol, text, type BoardSource, type Cell, type CountedMonth, type Sheet } from '../extract.ts';
import { oneDecimal } from '../rounding.ts';
import { headlines, type Headline } from './headlines.ts';
import { lastMonth, measureOf, reading, shareOf, thisMonth, titleOf } from './reading.ts';

export function pageOne(source: BoardSource): Sheet {
  return {
    name: 'page-one',
    title: 'On one page',
    notes: [
      'Improving and getting worse are said only when the change since last month is more than chance alone ' +
        'would explain. Fewer than 20 people are too few to say, and have no percentage.',
      'Live caseload is every care leaver the council owes support to on the day. Published figures for care ' +
        'leavers describe people around a birthday and cannot be compared with it.',
    ],
    layout: 'headlines',
    header: ['Measure', 'Figure', 'In words', 'Good is', 'Last month', 'Change', 'Status'],
    rows: headlines.map((headline) => headlineRow(source, headline)),
  };
}

function headlineRow(source: BoardSource, headline: Headline): Cell[] {
  const month = thisMonth(source);
  const measure = measureOf(source, headline.measure);
  const now = reading(month, headline.measure);
  const remarks = [goodIs(measure), lastMonthWords(source, headline)];

  if (now.missing !== null)
    return [
      text(titleOf(measure)),
      symbol('x'),
      ...[`Missing: ${sentence(now.missing)}`, ...remarks, 'Not compared.', 'Missing'].map(text),
    ];
  return [
    titleOf(measure),
    figureWords(measure, headline, now.figure, month),
    sentenceOf(measure, headline, now.figure, month),
    ...remarks,
    ...comparison(source, measure, now.figure),
  ].map(text);
}

const goodIs = ({ better }: Measure): string =>
  ({ higher: 'Good is high.', lower: 'Good is low.', neither: 'For context.' })[better];

/** `39 of 633 (6.2%)`; of a count `255`, or with its rate `633 at 63.4 per 10,000`. */
function figureWords({ shows }: Measure, headline: Headline, figure: Figure, month: CountedMonth): string {
  if (shows === 'share') return figure.denominator ? share(figure.numerator!, figure.denominator) : 'None';
  const rate = headline.rate && reading(month, headline.rate).figure;
  return rate
    ? `${figure.numerator} at ${oneDecimal(rate.value!).toFixed(1)} per 10,000`
    : `${figure.numerator}`;
}

function sentenceOf(measure: Measure, headline: Headline, figure: Figure, month: CountedMonth): string {
  const { people, rate } = headline;
  if (measure.shows === 'share') {
    if (!figure.denominator) return `There are no ${people} in this count.`;
    const words = share(figure.numerator!, figure.denominator).replace(/ of \d+/, `$& ${people}`);
    return sentence(`${words} ${measure.phrase}`);
  }
  const count = `${figure.numerator} ${people}`;
  const beside = rate && reading(month, rate);
  if (!beside) return `${count}.`;
  if (beside.missing !== null) return `${count}. The rate is missing: ${sentence(beside.missing)}`;
  return `${count} at ${oneDecimal(beside.figure.value!).toFixed(1)} per 10,000 aged 0 to 17.`;
}

const sentence = (words: string): string => (words.endsWith('.') ? words : `${words}.`);

function lastMonthWords(source: BoardSource, headline: Headline): string {
  const month = lastMonth(source);
  if (!month) return 'Last month was not counted.';
  const { figure } = reading(month, headline.measure);
  if (!figure) return 'Last month: missing.';
  return `Last month: ${figureWords(measureOf(source, headline.measure), headline, figure, month)}.`;
}

/** How it moved since last month, in words with an arrow, and its status word. */
function comparison(source: BoardSource, measure: Measure, figure: Figure): [string, string] {
  const month = lastMonth(source);
  const before = month ? reading(month, measure.id).figure : null;
  const change = before ? movement(measure, shareOf(figure), shareOf(before)) : 'Not compared.';
  if (measure.better === 'neither') return [change, 'Not judged'];

  const isNew = !source.months.slice(0, -1).some((earlier) => reading(earlier, measure.id).figure);
  if (!before && !isNew && figure.denominator! >= fewestToJudge) return [change, 'Not compared'];
  return [change, statusOf(measure.better, shareOf(figure), before && shareOf(before))];
}

/** The arrow turns only for more than the effect of one person (DOMAIN 6.5). */
function movement({ shows }: Measure, now: Share, before: Share): string {
  if (shows !== 'share') return moved(now.numerator - before.numerator, 1, (by) => `${by}`);
  if (Math.min(now.denominator, before.denominator) < fewestToJudge) return 'Not compared.';
  // Both shares over one denominator, in whole numbers; there, one person of now is `before.denominator`.
  const over = now.denominator * before.denominator;
  const by = now.numerator * before.denominator - before.numerator * now.denominator;
  const points = (n: number) => `${oneDecimal((n / over) * 100).toFixed(1)} percentage points`;
  return moved(by, before.denominator, points);
}

const noBreak = '\u00A0';

function moved(by: number, onePerson: number, inWords: (by: number) => string): string {
  if (by === 0) return 'No change.';
  if (Math.abs(by) <= onePerson) return 'A change of no more than one person.';
  return by > 0 ? `▲${noBreak}Up ${inWords(by)}.` : `▼${noBreak}Down ${inWords(-by)}.`;
}
