import type { Measure } from '../../measures/measure.ts';
import type { Figure } from '../../measures/tally.ts';
import { dayInWords, instantInWords } from '../days-in-words.ts';
import { number, symbol, text, type BoardSource, type Cell, type Sheet } from '../extract.ts';
import { shareOfCells } from './trend.ts';
import { measureOf, reading, thisMonth, titleOf, type Reading } from './reading.ts';
import { topics, type Topic } from './topics.ts';
import { largeEnough } from './without-hidden.ts';
import { wilson } from '../../measures/intervals.ts';

const page = 'Data quality';

/** How far the figures may be trusted: how fresh the record is, what it cannot tell, which fields are filled, what is wrong in it. */
export const dataQualityPage = (source: BoardSource): Sheet[] => [
  freshness(source),
  dataQuality(source),
  fields(source),
  findings(source),
];

function freshness(source: BoardSource): Sheet {
  const { knownAt } = thisMonth(source);
  const importedOn = source.quality?.importedOn ?? null;
  return {
    name: 'freshness',
    title: 'How fresh the record is',
    notes: [],
    page,
    layout: 'facts',
    header: ['Item', 'Value'],
    rows: [
      ['Counted from what was recorded by', instantInWords(knownAt)],
      ['Last import of files', importedOn === null ? 'None by then' : dayInWords(importedOn)],
    ].map((row) => row.map(text)),
  };
}

/** Of whom the record cannot tell: "7 of 633 children have no known distance." */
export function dataQuality(source: BoardSource): Sheet {
  return {
    name: 'data-quality',
    title: 'Known gaps',
    notes: [
      'Whoever the record cannot tell of is in no numerator, and stays in the denominator where the definition ' +
        'says so: a low percentage with many not known may be low for that reason.',
      'Of every measure that is not listed the record can tell of everybody, and nobody is left out.',
      'Left out are those whom a measure sets aside for a reason of its own, such as short breaks.',
    ],
    page,
    layout: 'table',
    header: ['Measure', 'In words', 'Not known', 'Of', 'Left out'],
    rows: topics.filter((topic) => hasGap(source, topic)).map((topic) => qualityRow(source, topic)),
  };
}

/** What must be [c] is a gap: that there is none would tell of it. */
function hasGap(source: BoardSource, { measure }: Topic): boolean {
  const { figure } = reading(thisMonth(source), measure);
  return figure?.unknown !== 0 || figure.excluded !== 0;
}

function qualityRow(source: BoardSource, { measure: id, people, unknown: what }: Topic): Cell[] {
  const measure = measureOf(source, id);
  const now = reading(thisMonth(source), id);
  if (!now.figure) {
    const why = now.symbol === 'c' ? now.missing : `Missing: ${now.missing}`;
    return [text(titleOf(measure)), text(why), ...Array<Cell>(3).fill(symbol(now.symbol))];
  }
  const { figure } = now;
  const unknown = figure.unknown ?? '[c]';
  const [, of] = unknownCells(measure, figure);
  const among = of!.kind === 'number' ? `${unknown} of ${of!.number}` : `${unknown}`;
  return [
    text(titleOf(measure)),
    text(`${among} ${people} have ${what}.`),
    ...unknownCells(measure, figure),
    countOr(figure.excluded),
  ];
}

/** How many the record cannot tell of, and of how many; the lower sum of a ratio counts no people. */
export function unknownCells(measure: Measure, figure: Figure): Cell[] {
  if (measure.shows === 'ratio') return [countOr(figure.unknown), symbol('z')];
  return [countOr(figure.unknown), countOr(everyone(measure, figure))];
}

/** All whom a measure asked about; null where the difference from those in the count would tell what is suppressed. */
export function everyone({ unknownCounts }: Measure, { denominator, unknown }: Figure): number | null {
  if (unknownCounts) return denominator;
  return unknown === null ? null : denominator! + unknown;
}

export const notKnownCell = (now: Reading): Cell =>
  now.figure ? countOr(now.figure.unknown) : symbol(now.symbol);

/** Where there is a figure, a count of it is null only because it must be [c]. */
const countOr = (people: number | null): Cell => (people === null ? symbol('c') : number(people));

function fields(source: BoardSource): Sheet {
  const filled = source.quality?.fields ?? [];
  return {
    name: 'fields',
    title: 'Fields that are filled',
    notes: filled.length
      ? ['Of the children in care at the end of the day, those on short breaks with them.']
      : ['It is not recorded which fields are filled.'],
    page,
    layout: 'table',
    header: ['Field', 'Filled', 'Of', '%', 'Lower 95%', 'Upper 95%'],
    rows: filled.map(({ field, present, of }) => [text(capital(field)), ...filledCells(source, present, of)]),
  };
}

function filledCells(source: BoardSource, present: number, of: number): Cell[] {
  const isSmall = [present, of - present, of].some((people) => largeEnough(people) === null);
  const c = symbol('c');
  if (source.variant === 'open' && isSmall) return [c, largeEnough(of) === null ? c : number(of), c, c, c];
  const interval = wilson(present, of);
  return shareOfCells(present, of, interval?.lower ?? null, interval?.upper ?? null);
}

function findings(source: BoardSource): Sheet {
  const teams = source.quality?.findings ?? [];
  // Errors and warnings are as many as all ages together, so one number of a row would tell another.
  const counts = (of: readonly number[]) =>
    source.variant === 'open' && of.some((each) => largeEnough(each) === null)
      ? of.map(() => symbol('c'))
      : of.map((each) => number(each));
  return {
    name: 'findings',
    title: 'Open findings of the 903’s checks, by the team that owns them',
    notes: teams.length
      ? ['A finding is something in the record that the return would not take, or would ask about.']
      : ['No finding stood open when this was counted, or the record had not been checked.'],
    page,
    layout: 'table',
    header: ['Team', 'Errors', 'Warnings', 'Under 30 days old', '30 to 90 days', 'Over 90 days'],
    rows: teams.map(({ team, errors, warnings, under30, to90, over90 }) => [
      text(team ?? 'Analysts: nobody else owns them'),
      ...counts([errors, warnings, under30, to90, over90]),
    ]),
  };
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
