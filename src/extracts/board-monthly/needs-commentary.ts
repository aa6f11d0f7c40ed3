import type { Reading } from '../../measures/reading.ts';
import { dayInWords } from '../days-in-words.ts';
import type { BoardSource } from '../extract.ts';
import { readingSince } from './reading.ts';
import { topics } from './topics.ts';
import { withoutHidden } from './without-hidden.ts';

/** A measure of which the Board is owed its owner's word, and why in a sentence. */
export interface Needed {
  readonly measure: string;
  readonly because: string;
  readonly isRed: boolean;
}

/**
 * Which measures need commentary: those that are red, and those that moved more than chance alone would move them, the
 * better way too. In the order of the pages, reds first; one that is missing or suppressed is not judged.
 */
export function needsCommentary(whole: BoardSource): readonly Needed[] {
  const found = known.get(whole) ?? needsIn(whole);
  known.set(whole, found);
  return found;
}

/** A source never changes, and its pages, its checklist and its tasks all ask. */
const known = new WeakMap<BoardSource, readonly Needed[]>();

function needsIn(whole: BoardSource): Needed[] {
  const source = withoutHidden(whole);
  const needed = topics.flatMap(({ measure }): Needed[] => {
    const said = readingSince(source, measure);
    if (!said) return [];
    const { rag, status } = said;
    const isSignal = status.word === 'Improving' || status.word === 'Getting worse';
    const because = [...(rag.colour === 'red' ? [rag.because] : []), ...(isSignal ? [moved(said)] : [])];
    return because.length ? [{ measure, because: because.join(' '), isRed: rag.colour === 'red' }] : [];
  });
  return [...needed.filter(({ isRed }) => isRed), ...needed.filter(({ isRed }) => !isRed)];
}

function moved({ status: { word, by, because }, since }: Reading): string {
  return by === 'signals of the chart'
    ? `${word}. ${because}`
    : `${word} since ${dayInWords(since!)}, by more than chance alone would make it.`;
}
