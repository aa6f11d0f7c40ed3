import { instantInWords } from '../../extracts/days-in-words.ts';
import { figureInBrief } from '../../measures/figure-in-brief.ts';
import type { Measure } from '../../measures/measure.ts';
import { signed } from '../../measures/words.ts';
import type { Bridge } from '../../snapshots/bridge.ts';
import type { WhyFound } from '../../snapshots/why-changed.service.ts';

type Explained = NonNullable<WhyFound['explained']>;

const answers: Readonly<Record<string, string>> = {
  met: 'counted',
  'not-met': 'not counted',
  unknown: 'not known',
  excluded: 'left out',
  outside: 'not concerned',
  failed: 'could not be judged',
};
const answerInWords = (answer: string | null): string =>
  answer === null ? 'not on the record' : answers[answer]!;

/** A bridge from one figure to the other, a row for each cause, as the template shows it. */
export function bridgeShown(measure: Measure, { from, to, definition, causes, changed }: Bridge) {
  const end = ({ knownAt, figure }: Bridge['from']) => ({
    knownAt: instantInWords(knownAt),
    figure: figureInBrief(measure, figure),
  });
  const effect = (numerator: number | null) => (numerator === null ? '–' : signed(numerator));
  return {
    from: end(from),
    to: end(to),
    changed,
    rows: [
      ...(definition
        ? [
            {
              cause: `version ${definition.toVersion} of the definition counts otherwise than ${definition.fromVersion}`,
              people: '–',
              numerator: effect(definition.numerator),
              denominator: signed(definition.denominator),
            },
          ]
        : []),
      ...causes.map(({ cause, from: was, to: is, people, numerator, denominator }) => ({
        cause: `${cause}: ${answerInWords(was)}, now ${answerInWords(is)}`,
        people: `${people}`,
        numerator: effect(numerator),
        denominator: signed(denominator),
      })),
    ],
  };
}

/** The steps of people whom the asker sees. */
export const stepsShown = (found: Explained['found']) =>
  found.map(({ childId, from, to, cause, records }) => ({
    ref: childId,
    was: from?.[1] ?? 'not on the record',
    is: to?.[1] ?? 'not on the record',
    cause,
    records: records.map(({ table, change, recordedAt, recordedBy, daysLate }) =>
      [
        `${table.replaceAll('_', ' ')} ${change} on ${instantInWords(recordedAt)}`,
        recordedBy && `by ${recordedBy}`,
        daysLate !== null && `${daysLate} days late`,
      ]
        .filter(Boolean)
        .join(', '),
    ),
  }));
