import { standingOf, type CouncilAction } from '../../domain/actions/council-action.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { PlannedAction } from '../../plans/plan.ts';
import { dayInWords } from '../days-in-words.ts';
import { day, symbol, text, type Cell, type Sheet } from '../extract.ts';

type Place = Pick<Sheet, 'name' | 'title' | 'page'>;

/** Actions as they stood at the end of a day. */
export interface Stood {
  readonly on: PlainDate;
  readonly actions: readonly CouncilAction[];
}

/** The actions of the last of the days, those due first first, and how each stood at the end of each. Of those in `planned` nothing is recorded, and `said` tells why. */
export function actionsTable(
  days: readonly [Stood, ...Stood[]],
  place: Place,
  { planned = [], said = '' }: { planned?: readonly PlannedAction[]; said?: string } = {},
): Sheet {
  const { on: today, actions } = days.at(-1)!;
  const agreed = actions
    .filter(({ agreedOn }) => agreedOn <= today)
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const rows = [
    ...agreed.map((action) => [
      text(action.text),
      text(`${action.owner}; ${action.agreedBy}, ${dayInWords(action.agreedOn)}`),
      dueCell(action.due),
      ...days.map((then) => text(standingWords(action, then))),
    ]),
    ...planned.map(({ text: words, owner, due }) => [
      text(words),
      text(owner ?? 'No owner is named'),
      dueCell(due ?? null),
      ...days.map(() => text(said)),
    ]),
  ];
  if (!rows.length)
    return {
      ...place,
      notes: [],
      layout: 'prose',
      header: ['In words'],
      rows: [[text('No action is on the record.')]],
    };
  return {
    ...place,
    notes: [],
    layout: 'table',
    header: [
      'Action',
      'Owner, and where it was agreed',
      'Due',
      ...days.map(({ on }) => `At ${dayInWords(on)}`),
    ],
    rows,
  };
}

/** "Late: it was due on 30 September 2019." */
function standingWords({ id, agreedOn }: CouncilAction, { on: today, actions }: Stood): string {
  const action = actions.find((one) => one.id === id);
  if (!action || agreedOn > today) return 'Not agreed yet.';
  const standing = standingOf(action, today);
  const words = standing.charAt(0).toUpperCase() + standing.slice(1);
  if (!standing.startsWith('done')) return `${words}.`;
  const evidence = action.evidence ? ` ${action.evidence}` : ' No evidence is recorded.';
  return `${words}, on ${dayInWords(action.doneOn!)}.${evidence}`;
}

const dueCell = (due: PlainDate | null): Cell => (due === null ? symbol('z') : day(due));

/** Those without a day last; ties by what they say, so that the order never hangs on how they were read. */
const orderOf = ({ due, agreedOn, text: words, id }: CouncilAction): string =>
  `${due ?? '9999'} ${agreedOn} ${words} ${id}`;
