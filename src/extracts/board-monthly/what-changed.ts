import { text, type BoardSource, type Sheet } from '../extract.ts';
import { commentaryWords } from './commentary-words.ts';
import { sentenceOf } from './figure-words.ts';
import { needsCommentary, type Needed } from './needs-commentary.ts';
import { measureOf, readingSince, thisMonth, titleOf } from './reading.ts';
import { restatedSentences } from './restated.ts';
import { topics } from './topics.ts';

/** A Board can talk of five things. */
const most = 5;

/** What moved more than chance would move it, what is red, and what was put right: each with its owner's word. */
export function whatChanged(source: BoardSource): Sheet {
  const needed = needsCommentary(source);
  const corrected = restatedSentences(source);
  // One place is kept for a correction, which nobody would see otherwise.
  const shown = needed.slice(0, corrected.length ? most - 1 : most);
  const told = [
    ...shown.map((each) => itemWords(source, each)),
    ...corrected.slice(0, most - shown.length).map((words) => `Data corrected: ${words}`),
  ];
  const left = needed.length - shown.length;
  return {
    name: 'what-changed',
    title: 'What changed and why',
    notes:
      left > 0
        ? [
            `${left} more ${left === 1 ? 'measure needs' : 'measures need'} a word; the pages of their themes have it.`,
          ]
        : [],
    page: 'What changed and why',
    layout: 'prose',
    header: ['In words'],
    rows: (told.length
      ? told
      : ['Nothing is red, and nothing moved more than chance alone would move it.']
    ).map((words) => [text(words)]),
  };
}

/** "Needs attention: … Because: … We are doing: … By: … Owner: …" */
export function itemWords(source: BoardSource, { measure: id, isRed, because }: Needed): string {
  const measure = measureOf(source, id);
  const topic = topics.find((each) => each.measure === id)!;
  const isBetter = !isRed && readingSince(source, id)?.status.word === 'Improving';
  const lead = isBetter ? 'Went better' : 'Needs attention';
  const words = `${titleOf(measure)}. ${sentenceOf(measure, topic, thisMonth(source))} ${because}`;
  return `${lead}: ${words} ${commentaryWords(source, id)}`;
}
