import type { Change } from '../../measures/comparators.ts';
import { isPercentage, type Measure } from '../../measures/measure.ts';
import { targetOn, type Arrow, type Rag, type Target } from '../../measures/rag.ts';
import { readingOf } from '../../measures/reading.ts';
import type { Figure } from '../../measures/tally.ts';
import { netChange, ratio, share } from '../../measures/words.ts';
import { symbol, text, type BoardSource, type Cell, type CountedMonth, type Sheet } from '../extract.ts';
import { oneDecimal } from '../rounding.ts';
import { headlines, type Topic } from './topics.ts';
import {
  isOtherwiseCounted,
  lastMonth,
  measureOf,
  reading,
  thisMonth,
  titleOf,
  versionOf,
} from './reading.ts';

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
    page: 'On one page',
    layout: 'headlines',
    header: [
      'Measure',
      'Figure',
      'In words',
      'Good is',
      'Last month',
      'Change',
      ...(hasTargets(source) ? ['Target'] : []),
      'Status',
    ],
    rows: headlines.map((headline) => headlineRow(source, headline)),
  };
}

function headlineRow(source: BoardSource, headline: Topic): Cell[] {
  const month = thisMonth(source);
  const measure = measureOf(source, headline.measure);
  const now = reading(month, headline.measure);
  const remarks = [goodIs(measure), lastMonthWords(source, headline)];

  if (now.missing !== null)
    return [
      text(titleOf(measure)),
      symbol('x'),
      ...[
        `Missing: ${sentence(now.missing)}`,
        ...remarks,
        'Not compared.',
        ...targetWords(source, measure, null),
        'Missing',
      ].map(text),
    ];
  return [
    titleOf(measure),
    figureWords(measure, headline, now.figure, month),
    sentenceOf(measure, headline, now.figure, month),
    ...remarks,
    ...comparison(source, measure),
  ].map(text);
}

const goodIs = ({ better }: Measure): string =>
  ({ higher: 'Good is high.', lower: 'Good is low.', neither: 'For context.' })[better];

/** `39 of 633 (6.2%)`; of a count `255`, or with its rate `633 at 63.4 per 10,000`. */
function figureWords({ shows, unit }: Measure, headline: Topic, figure: Figure, month: CountedMonth): string {
  if (shows === 'share') return figure.denominator ? share(figure.numerator!, figure.denominator) : 'None';
  if (shows === 'ratio') return ratio(unit!, figure.numerator!, figure.denominator!);
  if (shows === 'net change') return netChange(figure.numerator!, figure.denominator!);
  const rate = headline.rate && reading(month, headline.rate).figure;
  return rate
    ? `${figure.numerator} at ${oneDecimal(rate.value!).toFixed(1)} per 10,000`
    : `${figure.numerator}`;
}

function sentenceOf(measure: Measure, headline: Topic, figure: Figure, month: CountedMonth): string {
  const { people, rate } = headline;
  if (measure.shows === 'share') {
    if (!figure.denominator) return `There are no ${people} in this count.`;
    const words = share(figure.numerator!, figure.denominator).replace(/ of \d+/, `$& ${people}`);
    return sentence(`${words} ${measure.phrase}`);
  }
  if (measure.shows === 'ratio' || measure.shows === 'net change')
    return sentence(`${figureWords(measure, headline, figure, month)}, ${people}`);
  const count = `${figure.numerator} ${people}`;
  const beside = rate && reading(month, rate);
  if (!beside) return `${count}.`;
  if (beside.missing !== null) return `${count}. The rate is missing: ${sentence(beside.missing)}`;
  return `${count} at ${oneDecimal(beside.figure.value!).toFixed(1)} per 10,000 aged 0 to 17.`;
}

const sentence = (words: string): string => (words.endsWith('.') ? words : `${words}.`);

function lastMonthWords(source: BoardSource, headline: Topic): string {
  const month = lastMonth(source);
  if (!month) return 'Last month was not counted.';
  if (isOtherwiseCounted(source, month, headline.measure))
    return 'Last month was counted by another definition.';
  const { figure } = reading(month, headline.measure);
  if (!figure) return 'Last month: missing.';
  return `Last month: ${figureWords(measureOf(source, headline.measure), headline, figure, month)}.`;
}

/** How it moved since last month, in words with an arrow; where a target is set, whether it was met; and the status word. */
function comparison(source: BoardSource, measure: Measure): string[] {
  const { change, arrow, rag, status } = readingOf(
    measure,
    source.series.get(measure.id) ?? [],
    { day: thisMonth(source).asAt, version: versionOf(thisMonth(source), measure.id)! },
    source.targets,
  );
  return [movement(change, arrow), ...targetWords(source, measure, rag), status.word];
}

/** The arrow turns only for more than the effect of one person (DOMAIN 6.5). */
function movement(change: Change | null, arrow: Arrow | null): string {
  if (!change || !arrow) return 'Not compared.';
  if (change.by === 0) return 'No change.';
  if (arrow.direction === 'level') return 'A change of no more than one person.';
  const by = Math.abs(change.by);
  const isWhole = change.unit !== 'percentage points' && Number.isInteger(by);
  const words = isWhole ? `${by}` : `${oneDecimal(by).toFixed(1)} ${change.unit}`;
  return arrow.direction === 'up' ? `▲${noBreak}Up ${words}.` : `▼${noBreak}Down ${words}.`;
}

const noBreak = '\u00A0';

const hasTargets = ({ targets }: BoardSource): boolean => targets.length > 0;

/** "Target 8% or lower: met." The colour is in the words, so that nobody needs to see it. None where no measure has a target. */
function targetWords(source: BoardSource, measure: Measure, rag: Rag | null): string[] {
  if (!hasTargets(source)) return [];
  const target = targetOn(source.targets, measure.id, thisMonth(source).asAt);
  return [target ? `Target ${wanted(measure, target)}: ${metWords(target, rag)}.` : 'No target is set.'];
}

const wanted = (measure: Measure, { target }: Target): string =>
  `${target}${isPercentage(measure) ? '%' : ''} or ${measure.better === 'lower' ? 'lower' : 'higher'}`;

const metWords = ({ tolerance }: Target, rag: Rag | null): string =>
  ({
    green: 'met',
    amber: `not met, and worse by no more than the tolerance of ${tolerance}`,
    red: 'not met',
    grey: 'not judged',
  })[rag?.colour ?? 'grey'];
