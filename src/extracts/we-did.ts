import { standingOf, type CouncilAction } from '../domain/actions/council-action.ts';
import { daysBetween, type PlainDate } from '../domain/dates/plain-date.ts';
import { dayInWords } from './days-in-words.ts';

interface Told {
  readonly answers: readonly { readonly answeredOn: PlainDate; readonly words: string }[];
  readonly unansweredForMonths: number | null;
  readonly actions: readonly CouncilAction[];
}

/**
 * What was done about something children and young people asked, as it stood at the end of the day: every answer, that there is none
 * and for how long, and what was promised. In sentences that a child of ten can read.
 */
export function weDid({ answers, unansweredForMonths: months, actions }: Told, asAt: PlainDate): string {
  return [
    ...answers.map(({ answeredOn, words }) => `On ${dayInWords(answeredOn)}: ${ended(words)}`),
    ...(months === null ? [] : [`We have not told you yet what we did. You asked ${ago(months)}.`]),
    ...actions.map((action) => `We promised: ${ended(action.text)} ${kept(action, asAt)}`),
  ].join(' ');
}

function kept(action: CouncilAction, asAt: PlainDate): string {
  const { due, doneOn, moved } = action;
  const first = moved?.firstDue ? ` First we said ${dayInWords(moved.firstDue)}.` : '';
  switch (standingOf(action, asAt)) {
    case 'on time':
      return `We will do it by ${dayInWords(due!)}.${first}`;
    case 'late':
      return `We have not done it yet. It is ${inDays(due!, asAt)} late.${first}`;
    case 'no day set':
      return 'We have not said by when.';
    case 'done late':
      return `We did it on ${dayInWords(doneOn!)}. That was ${inDays(due!, doneOn!)} late.${first}`;
    case 'done in time':
    case 'done':
      return `We did it on ${dayInWords(doneOn!)}.${first}`;
  }
}

function ago(months: number): string {
  if (months === 0) return 'less than a month ago';
  return months === 1 ? 'a month ago' : `${months} months ago`;
}

function inDays(from: PlainDate, to: PlainDate): string {
  const days = daysBetween(from, to);
  return days === 1 ? '1 day' : `${days} days`;
}

const ended = (words: string): string => (/[.!?]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`);
