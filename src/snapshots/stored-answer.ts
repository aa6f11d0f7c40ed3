import { hasFailed, type Outcome } from '../measures/judge.ts';
import type { Answer, Counts, Judgement, Weights } from '../measures/measure.ts';

/**
 * What one measure said of one person, as it is kept: the answer, the sentence, and what a mix (the kind), a median (the
 * number), a count of happenings or a ratio needs beside them.
 */
export type StoredAnswer = [
  answer: Answer | 'failed',
  sentence: string,
  more?: string | number | Counts | Weights,
];

export function asStored(outcome: Outcome): StoredAnswer {
  if (hasFailed(outcome)) return ['failed', outcome.reason];
  const { answer, sentence } = outcome;
  const more = moreOf(outcome);
  return more === undefined ? [answer, sentence] : [answer, sentence, more];
}

const moreOf = ({ among, value, counts, weights }: Judgement): StoredAnswer[2] =>
  among ?? value ?? counts ?? weights;

/** What the measures said of one person, by their ids. As text at once: the nightly run writes some of it for everybody, every day. */
export function asJson(outcomes: Readonly<Record<string, Outcome>>): string {
  let json = '';
  for (const id in outcomes) json += `${json && ','}"${id}":${storedAsJson(outcomes[id]!)}`;
  return `{${json}}`;
}

/** `asStored` as text. Put together by hand, a person takes a third of the time. */
function storedAsJson(outcome: Outcome): string {
  if (hasFailed(outcome)) return JSON.stringify(asStored(outcome));
  const more = moreOf(outcome);
  const sentence = JSON.stringify(outcome.sentence);
  return `["${outcome.answer}",${sentence}${more === undefined ? '' : `,${JSON.stringify(more)}`}]`;
}

/** The judgement again, for a tally. */
export function asOutcome([answer, sentence, more]: StoredAnswer, personId = ''): Outcome {
  if (answer === 'failed') return { personId, reason: sentence };
  if (typeof more === 'string') return { answer, sentence, among: more };
  if (typeof more === 'number') return { answer, sentence, value: more };
  if (!more) return { answer, sentence };
  return 'over' in more ? { answer, sentence, weights: more } : { answer, sentence, counts: more };
}
