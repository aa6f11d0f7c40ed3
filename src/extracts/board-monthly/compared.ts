import type { Published, PublishedAverage } from '../../snapshots/comparators/published-row.ts';
import { dayInWords } from '../days-in-words.ts';
import { number, symbol, text, type BoardSource, type Cell, type Sheet } from '../extract.ts';
import { figureWords } from './figure-words.ts';
import { measureOf, thisMonth, titleOf } from './reading.ts';
import { topics, type Topic } from './topics.ts';

const page = 'Compared with others';

/** What others publish, each with its period and release, and never beside a figure of ours without saying what each is of. */
export function comparedPage(source: BoardSource): Sheet[] {
  const compared = topics
    .flatMap(({ rate, ...topic }) => (rate ? [topic, { ...topic, measure: rate }] : [topic]))
    .filter(({ measure }) => source.beside?.get(measure)?.sentence);
  return [sentences(source, compared), table(source, compared)];
}

function sentences(source: BoardSource, compared: readonly Topic[]): Sheet {
  const told = compared.map(({ measure: id }) => {
    const beside = source.beside!.get(id)!;
    return `${titleOf(measureOf(source, id))}: ${beside.sentence}`;
  });
  return {
    name: 'compared-with-care',
    title: 'What may be compared with what',
    notes: [],
    page,
    layout: 'prose',
    header: ['In words'],
    rows: (told.length
      ? told
      : ['Nothing published is recorded here that may be compared with these measures.']
    ).map((words) => [text(words)]),
  };
}

function table(source: BoardSource, compared: readonly Topic[]): Sheet {
  return {
    name: 'compared',
    title: 'Compared with others',
    notes: [
      'Published figures are rounded by whoever publishes them. A symbol is theirs: [c] suppressed, [x] not available, [z] not applicable.',
    ],
    page,
    layout: 'table',
    header: ['Measure', 'Whose', 'Of when', 'Figure', 'Published in'],
    rows: compared.flatMap((topic) => {
      const beside = source.beside!.get(topic.measure)!;
      if (beside.sentence === null) return [];
      const title = text(titleOf(measureOf(source, topic.measure)));
      return [
        [title, ...ours(source, topic)],
        ...[...beside.authority, ...beside.region, ...beside.england].map((row) => [
          title,
          ...published(row.area, row),
        ]),
        ...beside.neighbours.map((row) => [title, ...published(row.label, row)]),
      ];
    }),
  };
}

function ours(source: BoardSource, topic: Topic): Cell[] {
  const month = thisMonth(source);
  return [
    text(`${source.authority.name}, counted from this record`),
    text(dayInWords(month.asAt)),
    text(figureWords(measureOf(source, topic.measure), topic, month)),
    text('Not published'),
  ];
}

function published(whose: string, row: Published | PublishedAverage): Cell[] {
  return [text(whose), text(row.period), valueOf(row), text(row.release)];
}

function valueOf(row: Published | PublishedAverage): Cell {
  if (row.value === null)
    return symbol('symbol' in row && (row.symbol === 'c' || row.symbol === 'z') ? row.symbol : 'x');
  const decimals = Number.isInteger(row.value) && !row.unit.startsWith('%') ? 0 : 1;
  return number(row.value, decimals);
}
