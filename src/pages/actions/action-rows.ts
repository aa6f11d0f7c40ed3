import { withDaysInWords } from '../../domain/dates/day-in-words.ts';
import type { Standing } from '../../domain/actions/council-action.ts';
import { dayInWords } from '../../extracts/days-in-words.ts';
import type { ActionsController } from '../../plans/actions.controller.ts';

type Listed = Awaited<ReturnType<ActionsController['list']>>['items'][number];
type Read = Awaited<ReturnType<ActionsController['read']>>;
type Step = Read['steps'][number];

const colours: Record<Standing, string> = {
  late: 'red',
  'on time': 'blue',
  'no day set': 'grey',
  'done in time': 'green',
  'done late': 'yellow',
  done: 'green',
};

export const standingTag = (standing: Standing) => ({
  text: capital(standing),
  classes: `govuk-tag--${colours[standing]}`,
});

/** A row of the list. */
export const actionRow = (action: Listed) => ({
  href: `/actions/${action.id}`,
  text: capital(action.text),
  agreed: `${action.agreedBy}, ${dayInWords(action.agreedOn)}`,
  note: noteOf(action),
  owner: action.owner,
  due: dueOf(action),
  tag: standingTag(action.standing),
  stands: sentence(action.stands),
});

/** What is shown of one action. */
export const actionShown = (action: Read) => ({
  ...actionRow(action),
  wordedBefore: action.wordedBefore && {
    text: action.wordedBefore.text,
    due: action.wordedBefore.due ? dayInWords(action.wordedBefore.due) : 'no day',
  },
  facts: [
    ['Agreed by', `${action.agreedBy}, ${dayInWords(action.agreedOn)}`],
    ['Owner', action.owner],
    ['Due', dueOf(action)],
    ['First due', action.moved ? firstOf(action.moved.firstDue) : null],
    ['In the words of the plan', action.dueInWords],
    ['What would show that it is done', action.evidenceWanted],
    ['What shows that it is done', action.evidence],
  ]
    .filter((fact) => fact[1] !== null)
    .map(([key, value]) => ({ key: { text: key }, value: { text: value } })),
  steps: action.steps.toReversed().map((step) => ({
    what: whatHappened(step),
    when: dayInWords(step.on),
    why: whyOf(step),
    url: step.kind === 'done' ? step.evidenceUrl : null,
  })),
});

const dueOf = ({ due, dueInWords }: Pick<Listed, 'due' | 'dueInWords'>): string =>
  due ? dayInWords(due) : (dueInWords ?? 'No day set');
const firstOf = (firstDue: Parameters<typeof dayInWords>[0] | null): string =>
  firstDue ? dayInWords(firstDue) : 'No day was set';

function noteOf({ inPlan }: Listed): string | null {
  if (inPlan === 'no longer in the plan') return 'No longer in the plan';
  return inPlan === 'reworded' ? 'Reworded in the plan since' : null;
}

function whatHappened(step: Step): string {
  switch (step.kind) {
    case 'done':
      return 'Done';
    case 'moved':
      return `Moved to ${dayInWords(step.due)}`;
    case 'given':
      return `Given to ${step.owner.post ?? step.owner.worker!.name}`;
    case 'reopened':
      return 'Reopened';
    case 'withdrawn':
      return 'Taken back: recorded in error';
  }
}

function whyOf(step: Step): string | null {
  if (step.kind === 'done') return step.evidence;
  return step.kind === 'moved' ? `${step.reason} (agreed by ${step.agreedBy})` : step.reason;
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const sentence = (words: string): string => `${capital(withDaysInWords(words, dayInWords))}.`;
