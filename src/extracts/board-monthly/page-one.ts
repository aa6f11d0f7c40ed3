import type { Change } from '../../measures/comparators.ts';
import { isPercentage, type Measure } from '../../measures/measure.ts';
import { targetOn, type Arrow, type Rag, type Target } from '../../measures/rag.ts';
import type { Reading as Said } from '../../measures/reading.ts';
import { chartOf } from '../../measures/series.ts';
import { symbol, text, type BoardSource, type Cell, type Sheet } from '../extract.ts';
import { monthInWords } from '../days-in-words.ts';
import { oneDecimal } from '../rounding.ts';
import { earlierWords, figureWords, sentenceOf } from './figure-words.ts';
import {
  isOtherwiseCounted,
  lastSeen,
  measureOf,
  ownPoints,
  reading,
  readingSince,
  thisMonth,
  titleOf,
  yearBefore,
  type Before,
} from './reading.ts';
import { headlines, type Topic } from './topics.ts';

export function pageOne(source: BoardSource): Sheet {
  const seen = lastSeen(source);
  return {
    name: 'page-one',
    title: 'On one page',
    notes: [
      'Improving and getting worse are said only when the change is more than chance alone would explain: since ' +
        `${seen.name === 'Last month' ? 'last month' : 'the last meeting'}, or by the signals of a chart of twelve points. Fewer than 20 people are too few to ` +
        'say, and have no percentage.',
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
      seen.name,
      'Change',
      'A year before',
      ...(hasTargets(source) ? ['Target'] : []),
      'Status',
    ],
    rows: headlines.map((topic) => headlineRow(source, topic)),
  };
}

function headlineRow(source: BoardSource, topic: Topic): Cell[] {
  const month = thisMonth(source);
  const measure = measureOf(source, topic.measure);
  const now = reading(month, topic.measure);
  const said = readingSince(source, topic.measure);
  const words = figureWords(measure, topic, month);
  return [
    text(titleOf(measure)),
    now.figure ? text(words) : words === `[${now.symbol}]` ? symbol(now.symbol) : text(words),
    ...[
      sentenceOf(measure, topic, month),
      goodIs(measure),
      beforeWords(source, topic, lastSeen(source)),
      movement(said, lastSeen(source)),
      beforeWords(source, topic, yearBefore(source)),
      ...(hasTargets(source) ? [targetWords(source, measure)] : []),
      statusWords(source, topic),
    ].map(text),
  ];
}

/** One of the five words, or why none of them is said. */
export function statusWords(
  source: BoardSource,
  { measure: id }: Topic,
  { asAt }: Before = lastSeen(source),
): string {
  const now = reading(thisMonth(source), id);
  if (!now.figure) return now.symbol === 'c' ? 'Suppressed' : 'Missing';
  return readingSince(source, id, asAt)!.status.word;
}

const goodIs = ({ better }: Measure): string =>
  ({ higher: 'Good is high.', lower: 'Good is low.', neither: 'For context.' })[better];

/** "Last meeting: 41 of 640 (6.4%)." */
export function beforeWords(source: BoardSource, topic: Topic, { name, month }: Before): string {
  if (!month) return `${name} was not counted.`;
  if (isOtherwiseCounted(source, month, topic.measure)) return `${name} was counted by another definition.`;
  const words = earlierWords(measureOf(source, topic.measure), topic, month);
  return words === '[x]' ? `${name}: missing.` : `${name}: ${words}.`;
}

/** How it moved since what it is held against. */
export function movement(said: Said | null, seen: Before): string {
  const since = said?.since ?? null;
  // A figure of a year of its own is held against the year before, whenever the Board met.
  const when = since === null || since === seen.asAt ? '' : ` since ${monthInWords(since)}`;
  return movedWords(said?.change ?? null, said?.arrow ?? null, when);
}

/** The change in words with its arrow, which turns only for more than the effect of one person (DOMAIN 6.5). */
export function movedWords(change: Change | null, arrow: Arrow | null, when = ''): string {
  if (!change || !arrow) return 'Not compared.';
  if (change.by === 0) return `No change${when}.`;
  if (arrow.direction === 'level') return `A change of no more than one person${when}.`;
  return arrow.direction === 'up'
    ? `▲${noBreak}Up ${by(change)}${when}.`
    : `▼${noBreak}Down ${by(change)}${when}.`;
}

function by(change: Change): string {
  const size = Math.abs(change.by);
  const isWhole = change.unit !== 'percentage points' && Number.isInteger(size);
  return isWhole ? `${size}` : `${oneDecimal(size).toFixed(1)} ${change.unit}`;
}

const noBreak = '\u00A0';

const hasTargets = ({ targets }: BoardSource): boolean => targets.length > 0;

/** "Target 8% or lower: met, but some months will miss it by chance alone." The colour is in the words, so that nobody needs to see it. */
export function targetWords(source: BoardSource, measure: Measure): string {
  const target = targetOn(source.targets, measure.id, thisMonth(source).asAt);
  if (!target) return 'No target is set.';
  const met = metWords(target, readingSince(source, measure.id)?.rag ?? null);
  return `Target ${wanted(measure, target)}: ${met}${assuranceWords(source, measure, target)}.`;
}

export const wanted = (measure: Measure, { target }: Target): string =>
  `${target}${isPercentage(measure) ? '%' : ''} or ${measure.better === 'lower' ? 'lower' : 'higher'}`;

const metWords = ({ tolerance }: Target, rag: Rag | null): string =>
  ({
    green: 'met',
    amber: `not met, and worse by no more than the tolerance of ${tolerance}`,
    red: 'not met',
    grey: 'not judged',
  })[rag?.colour ?? 'grey'];

/** What the limits of the control chart say of the months to come; nothing where it may have none, or of fewer than twelve points. */
function assuranceWords(source: BoardSource, measure: Measure, { target }: Target): string {
  const chart = chartOf(measure, ownPoints(source, measure.id));
  const phase = chart.chart === 'xmr' ? chart.phases.at(-1)! : null;
  const rag = readingSince(source, measure.id)?.rag.colour;
  if (!phase?.limits || phase.isTrial || !rag || rag === 'grey') return '';
  const { lower, upper } = phase.limits;
  if (target >= lower && target <= upper)
    return rag === 'green'
      ? ', but some months will miss it by chance alone'
      : ', but some months will meet it by chance alone';
  const alwaysMet = measure.better === 'lower' ? upper < target : lower > target;
  return alwaysMet
    ? ', and will be met again unless something changes'
    : ', and will be missed unless something changes';
}
