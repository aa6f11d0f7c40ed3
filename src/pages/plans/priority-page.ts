import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { dayInWords, instantInWords } from '../../extracts/days-in-words.ts';
import type { AnswerNow } from '../../plans/answer-now.ts';
import type { Plan, Priority } from '../../plans/plan.ts';
import type { ActionNow, PriorityNow } from '../../plans/priority-now.ts';
import { answerRow, wantedWords } from './answer-row.ts';
import { baselineTable } from './baseline-table.ts';
import { often } from './plan-page.ts';
import { printedTable } from './printed-table.ts';

/** A priority by outcomes-based accountability (DOMAIN 6.6): baseline and forecast, story, partners, actions, and how one knows. */
export function priorityShown(plan: Plan, priority: Priority, now: PriorityNow) {
  const ofService = now.answers.filter((one) => asksOf(one) !== null);
  return {
    title: priority.text,
    place: placeOf(plan, priority),
    parts: (priority.parts ?? []).map(({ text }) => text),
    asAt: now.asAt && dayInWords(now.asAt),
    knownAt: now.knownAt && instantInWords(now.knownAt),
    baseline: baselineTable(now.answers),
    printed: printedTable(now.printed),
    story: priority.story ?? null,
    partners: now.ledBy.map(({ text, role = null, everyMonths }) => ({
      text,
      role,
      often: often(everyMonths),
    })),
    done: priority.done ?? [],
    actions: now.actions.map(actionShown),
    questions: questions.map(({ asks, title }) => ({
      title,
      rows: ofService.filter((one) => asksOf(one) === asks).map(answerRow),
    })),
    population: now.answers.filter(isOfEverybody).map(answerRow),
    words: now.answers
      .filter(({ kind }) => kind === 'words')
      .map(({ answer: { text, wanted } }) => ({ text, wanted: wantedWords[wanted] })),
    notes: plan.notes ?? [],
  };
}

const questions = [
  { asks: 'how much', title: 'How much do we do?' },
  { asks: 'how well', title: 'How well do we do it?' },
  { asks: 'difference', title: 'Is anyone better off?' },
] as const;

const isOfEverybody = (one: AnswerNow): boolean =>
  one.kind === 'indicator' && one.indicator.kind === 'population';

/** Which question an answer of those whom a service serves gives; null of everybody who lives here, and where there are only words. */
function asksOf(one: AnswerNow): (typeof questions)[number]['asks'] | null {
  if (one.kind === 'words' || isOfEverybody(one)) return null;
  return one.kind === 'indicator' ? one.indicator.asks : one.measure.oba;
}

/** `Pledge 2 of 3`, `Priority 7 of 9, new` */
function placeOf({ priorities }: Plan, { id, kind, since }: Priority): string {
  const same = priorities.filter((one) => one.kind === kind);
  const place = same.findIndex((one) => one.id === id) + 1;
  return `${kind[0]!.toUpperCase()}${kind.slice(1)} ${place} of ${same.length}${since === 'new' ? ', new' : ''}`;
}

const dueWords = (due: PlainDate | null, inWords?: string): string | null =>
  due ? `${inWords ? `${inWords}, read as ` : ''}${dayInWords(due)}` : (inWords ?? null);

function actionShown({ planned, recorded }: ActionNow) {
  const { text, owner, due, dueInWords } = planned;
  return {
    text,
    owner: recorded?.owner ?? owner ?? null,
    due: recorded?.moved
      ? `${dayInWords(recorded.due!)}, moved from ${dueWords(recorded.moved.firstDue, dueInWords) ?? 'no day set'}`
      : dueWords(due ?? null, dueInWords),
    standing: recorded ? recorded.standing : null,
    doneOn: recorded?.doneOn ? dayInWords(recorded.doneOn) : null,
    evidence: recorded?.evidence ?? null,
  };
}
