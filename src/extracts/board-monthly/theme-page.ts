import { dayInWords } from '../days-in-words.ts';
import { text, type BoardSource, type Sheet } from '../extract.ts';
import { commentaryWords } from './commentary-words.ts';
import { earlierWords, figureWords, sentenceOf } from './figure-words.ts';
import { groupsSheet } from './groups.ts';
import { needsCommentary } from './needs-commentary.ts';
import { statusWords, targetWords } from './page-one.ts';
import { mixSheet } from './mix-sheet.ts';
import {
  isOtherwiseCounted,
  lastSeen,
  measureOf,
  thisMonth,
  titleOf,
  yearBefore,
  type Before,
} from './reading.ts';
import type { Theme, Topic } from './topics.ts';
import { trend } from './trend.ts';
import { itemWords } from './what-changed.ts';

/** One theme: a sentence, a chart with its table, its other measures, at most three tables by groups, and what is said of it. */
export const themePage = (source: BoardSource, theme: Theme): Sheet[] => [
  inASentence(source, theme),
  trend(source, theme.drawn, theme.page),
  others(source, theme),
  ...theme.mixes.map((mix) => mixSheet(source, mix, theme.page)),
  ...theme.groups.map((wanted) => groupsSheet(source, wanted, theme.page)),
  commentary(source, theme),
];

function inASentence(source: BoardSource, { name, page, drawn }: Theme): Sheet {
  const measure = measureOf(source, drawn.measure);
  return {
    name: `${name}-headline`,
    title: `${page} in a sentence`,
    notes: [],
    page,
    layout: 'prose',
    header: ['In words'],
    rows: [[text(`${sentenceOf(measure, drawn, thisMonth(source))} ${statusWords(source, drawn)}.`)]],
  };
}

const others = (source: BoardSource, { name, page, others: rest }: Theme): Sheet =>
  measuresTable(source, rest, {
    name: `${name}-measures`,
    title: `${page}: more measures`,
    notes: [],
    page,
  });

/** Measures with what the Board last saw of them, the year before, their targets and status words. */
export function measuresTable(
  source: BoardSource,
  topics: readonly Topic[],
  sheet: Pick<Sheet, 'name' | 'title' | 'page' | 'notes'>,
): Sheet {
  const [seen, before] = [lastSeen(source), yearBefore(source)];
  return {
    ...sheet,
    layout: 'table',
    header: [
      'Measure',
      dayInWords(thisMonth(source).asAt),
      dayInWords(seen.asAt),
      dayInWords(before.asAt),
      'Target',
      'Status',
    ],
    rows: topics.map((topic) => {
      const measure = measureOf(source, topic.measure);
      return [
        titleOf(measure),
        figureWords(measure, topic, thisMonth(source)),
        thenWords(source, topic, seen),
        thenWords(source, topic, before),
        targetWords(source, measure),
        statusWords(source, topic),
      ].map(text);
    }),
  };
}

/** A month before: its figure, `[x]` where it was not counted, and of another definition that it is. */
export function thenWords(source: BoardSource, topic: Topic, { month }: Before): string {
  if (!month) return '[x]';
  if (isOtherwiseCounted(source, month, topic.measure)) return 'Another definition';
  return earlierWords(measureOf(source, topic.measure), topic, month);
}

/** The owners' words, signed by name and date, on whatever of the theme they were asked of or wrote about. */
function commentary(source: BoardSource, { name, page, drawn, others: rest, mixes }: Theme): Sheet {
  const ids = [drawn, ...rest, ...mixes].map(({ measure }) => measure);
  const needed = needsCommentary(source).filter(({ measure }) => ids.includes(measure));
  const unasked = ids.filter(
    (id) => source.commentary.has(id) && !needed.some(({ measure }) => measure === id),
  );
  const told = [
    ...needed.map((each) => `${itemWords(source, each)}${writtenOn(source, each.measure)}`),
    ...unasked.map(
      (id) => `${titleOf(measureOf(source, id))}. ${commentaryWords(source, id)}${writtenOn(source, id)}`,
    ),
  ];
  return {
    name: `${name}-commentary`,
    title: `${page}: commentary`,
    notes: [],
    page,
    layout: 'prose',
    header: ['In words'],
    rows: (told.length ? told : ['Nothing here is red or moved more than chance alone would move it.']).map(
      (words) => [text(words)],
    ),
  };
}

function writtenOn({ commentary: all }: BoardSource, measure: string): string {
  const said = all.get(measure);
  return said ? ` Written on ${dayInWords(said.writtenOn)}.` : '';
}
