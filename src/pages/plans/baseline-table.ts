import { dayInWords } from '../../extracts/days-in-words.ts';
import type { AnswerNow, FigureNow } from '../../plans/answer-now.ts';
import { numberInWords } from './printed-table.ts';

type Counted = Extract<AnswerNow, { kind: 'counted' }> & { readonly now: FigureNow };

/**
 * Where each counted measure was, where it is, and, where a chart says so of any, between which limits the next is expected;
 * null where nobody is counted.
 */
export function baselineTable(answers: readonly AnswerNow[]) {
  const counted = answers.filter(
    (one): one is Counted => one.kind === 'counted' && Boolean(one.now?.figure.denominator),
  );
  if (counted.length === 0) return null;
  const foretells = counted.some(({ now }) => now.expected);
  return {
    foretells,
    header: [
      { name: 'Measure' },
      { name: 'Where it was' },
      { name: 'Where it is' },
      ...(foretells ? [{ name: 'If nothing changes' }] : []),
    ],
    rows: counted.map(({ measure, now: { first, inBrief, expected } }) => [
      { words: measure.title },
      { words: first ? `${first.inBrief}, ${dayInWords(first.asAt)}` : 'Nothing before' },
      { words: inBrief },
      ...(foretells ? [{ words: expected ? expectedInWords(expected) : 'Not told' }] : []),
    ]),
  };
}

const expectedInWords = ({ lower, upper, unit }: NonNullable<FigureNow['expected']>): string =>
  `${lower.toFixed(1)} to ${numberInWords(upper, unit, 1)}`;
