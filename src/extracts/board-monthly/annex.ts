import { number, text, type BoardSource, type Sheet } from '../extract.ts';
import { measureOf, titleOf } from './reading.ts';
import { themes } from './topics.ts';
import { largeEnough } from './without-hidden.ts';

/** The small numbers of the tables by groups, together; for members alone. */
export function annex(source: BoardSource): Sheet {
  return {
    name: 'annex',
    title: 'Annex: small numbers in full',
    notes: [
      'Groups in the tables by groups of which 1 to 5 were counted, were not, or were there at all. The open extract shows [c] for them.',
    ],
    page: 'Annex',
    layout: 'table',
    header: ['Measure', 'By', 'Group', 'Number', 'Of'],
    rows: themes.flatMap(({ groups }) =>
      groups.flatMap(({ topic, by }) => {
        const found = source.breakdowns?.get(topic.measure)?.[by]?.groups ?? [];
        return found
          .filter(({ numerator, denominator }) =>
            [numerator, denominator, denominator! - numerator!].some(
              (people) => largeEnough(people) === null,
            ),
          )
          .map(({ words, numerator, denominator }) => [
            text(titleOf(measureOf(source, topic.measure))),
            text(by.replaceAll('-', ' ')),
            text(words),
            number(numerator!),
            number(denominator!),
          ]);
      }),
    ),
  };
}
