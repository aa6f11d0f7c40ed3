import { number, symbol, text, type BoardSource, type Cell, type Sheet } from '../extract.ts';
import { headlines, mix, type Topic } from './topics.ts';
import { measureOf, reading, thisMonth, titleOf } from './reading.ts';

/** Of whom the record cannot tell: "7 of 633 children have no known distance." */
export function dataQuality(source: BoardSource): Sheet {
  return {
    name: 'data-quality',
    title: 'Data quality',
    notes: [
      'Whoever the record cannot tell of is in no numerator, and stays in the denominator where the definition ' +
        'says so: a low percentage with many not known may be low for that reason.',
      'Left out are those whom a measure sets aside for a reason of its own, such as short breaks.',
    ],
    page: 'Data quality',
    layout: 'table',
    header: ['Measure', 'In words', 'Not known', 'Of', 'Left out'],
    rows: [...headlines, mix].map((headline) => qualityRow(source, headline)),
  };
}

function qualityRow(source: BoardSource, { measure: id, people, unknown: what }: Topic): Cell[] {
  const measure = measureOf(source, id);
  const { figure, missing } = reading(thisMonth(source), id);
  if (!figure)
    return [text(titleOf(measure)), text(`Missing: ${missing}`), symbol('x'), symbol('x'), symbol('x')];

  const unknown = figure.unknown!;
  // The lower sum of a ratio counts no people.
  if (measure.shows === 'ratio')
    return [
      text(titleOf(measure)),
      text(`${unknown} ${people} have ${what}.`),
      number(unknown),
      symbol('z'),
      number(figure.excluded!),
    ];
  const everyone = figure.denominator! + (measure.unknownCounts ? 0 : unknown);
  const words = `${unknown} of ${everyone} ${people} have ${what}.`;
  return [text(titleOf(measure)), text(words), number(unknown), number(everyone), number(figure.excluded!)];
}
