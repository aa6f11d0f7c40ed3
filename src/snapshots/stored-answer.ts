import { hasFailed, type Outcome } from '../measures/judge.ts';
import type { Answer, Counts } from '../measures/measure.ts';

/**
 * What one measure said of one person, as it is kept: the answer, the sentence, and what a mix (the kind), a median (the
 * number) or a count of happenings needs beside them.
 */
export type StoredAnswer = [answer: Answer | 'failed', sentence: string, more?: string | number | Counts];

export function asStored(outcome: Outcome): StoredAnswer {
  if (hasFailed(outcome)) return ['failed', outcome.reason];
  const { answer, sentence, among, value, counts } = outcome;
  const more = among ?? value ?? counts;
  return more === undefined ? [answer, sentence] : [answer, sentence, more];
}

/** The judgement again, for a tally. */
export function asOutcome([answer, sentence, more]: StoredAnswer, personId = ''): Outcome {
  if (answer === 'failed') return { personId, reason: sentence };
  if (typeof more === 'string') return { answer, sentence, among: more };
  if (typeof more === 'number') return { answer, sentence, value: more };
  return more ? { answer, sentence, counts: more } : { answer, sentence };
}
