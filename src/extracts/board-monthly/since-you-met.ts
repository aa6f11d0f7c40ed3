import { dayInWords } from '../days-in-words.ts';
import { day, symbol, text, type BoardSource, type Sheet } from '../extract.ts';
import { lastSeen } from './reading.ts';
import { restatedSentences } from './restated.ts';
import { thenAndNow } from './then-and-now.ts';
import { headlines } from './topics.ts';

const page = 'Since you last met';

/** What the Board saw then and sees now, what was restated, and what became of what it asked for. */
export const sinceYouMet = (source: BoardSource): Sheet[] => [
  then(source),
  restated(source),
  actions(source),
];

function then(source: BoardSource): Sheet {
  const { last, next } = source.meetings;
  const seen = lastSeen(source);
  return thenAndNow(source, headlines, seen, {
    name: 'since-you-last-met',
    title: 'Then and now',
    page,
    notes: [
      last
        ? `You last met on ${dayInWords(last)}; the latest month that was over then was at ${dayInWords(seen.asAt)}.`
        : 'No earlier meeting of the Board is recorded, so this month is held against the month before.',
      next ? `You next meet on ${dayInWords(next)}.` : 'No next meeting is announced.',
    ],
  });
}

function restated(source: BoardSource): Sheet {
  const sentences = restatedSentences(source);
  const none = source.restated
    ? 'No figure of page one has changed since it was last published.'
    : 'No extract was published before this one, so nothing can have been restated.';
  return {
    name: 'restated',
    title: 'Figures restated since the last extract',
    notes: [],
    page,
    layout: 'prose',
    header: ['In words'],
    rows: (sentences.length ? sentences : [none]).map((words) => [text(words)]),
  };
}

function actions(source: BoardSource): Sheet {
  const agreed = source.actions ?? [];
  return {
    name: 'actions',
    title: 'Actions from last time',
    notes: agreed.length ? [] : ['Nothing agreed by your last meeting is open, as far as the record knows.'],
    page,
    layout: 'table',
    header: ['Agreed on', 'By', 'Action', 'Owner', 'Due', 'How it stands'],
    rows: agreed.map(({ agreedOn, agreedBy, action, owner, due, state }) => [
      day(agreedOn),
      text(agreedBy),
      text(action),
      text(owner),
      due === null ? symbol('z') : day(due),
      text(state),
    ]),
  };
}
