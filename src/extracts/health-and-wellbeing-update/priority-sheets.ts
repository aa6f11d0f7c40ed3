import type { CouncilAction } from '../../domain/actions/council-action.ts';
import { addDays, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { Answer, Indicator, Plan, Priority } from '../../plans/plan.ts';
import { sentence } from '../board-monthly/figure-words.ts';
import { thisMonth, type Before } from '../board-monthly/reading.ts';
import { thenAndNow } from '../board-monthly/then-and-now.ts';
import { topics } from '../board-monthly/topics.ts';
import { dayInWords } from '../days-in-words.ts';
import { text, type Sheet } from '../extract.ts';
import { actionsTable } from '../reports/actions-table.ts';
import { directionOf, knownBy, observedWords, periodWords } from '../reports/indicator-words.ts';
import type { ReportSource } from '../reports/report-source.ts';

/** One priority: what was done of it, its actions, and how one knows, then and now. */
export function prioritySheets(
  source: ReportSource,
  plan: Plan,
  priority: Priority,
  before: Before,
): Sheet[] {
  const { asAt } = thisMonth(source.board);
  const page = plan.title;
  const name = `${plan.id}-${priority.id}`;
  const actions = source.actions.filter(
    (action) => action.plan === plan.id && priority.actions?.some(({ id }) => id === action.planAction),
  );
  const unrecorded = (priority.actions ?? []).filter(
    ({ id }) => !actions.some(({ planAction }) => planAction === id),
  );
  return [
    done(priority, actions, { name: `${name}-done`, page, before, asAt }),
    actionsTable(
      [
        { on: before.asAt, actions: source.actionsBefore },
        { on: asAt, actions: actions.filter(({ doneOn }) => doneOn === null || doneOn > before.asAt) },
      ],
      { name: `${name}-actions`, title: `${priority.text}: actions`, page },
      {
        planned: unrecorded,
        said: plan.start && plan.start > asAt ? 'The plan has not begun.' : 'Nothing is recorded of it.',
      },
    ),
    ...(['population', 'performance'] as const).flatMap((kind) =>
      indicators(source, plan, priority, { name: `${name}-${kind}`, page, before, kind }),
    ),
    ...counted(source, priority, before, { name: `${name}-counted`, page }),
  ];
}

interface At {
  readonly name: string;
  readonly page: string;
  readonly before: Before;
}

function done(
  priority: Priority,
  actions: readonly CouncilAction[],
  { name, page, before, asAt }: At & { asAt: PlainDate },
): Sheet {
  const since = actions
    .filter(({ doneOn }) => doneOn !== null && doneOn > before.asAt && doneOn <= asAt)
    .map(
      (action) =>
        `Done on ${dayInWords(action.doneOn!)}: ${sentence(action.text)} ${action.evidence ?? 'No evidence is recorded.'}`,
    );
  const told = [
    ...(since.length
      ? since
      : [
          `Nothing is recorded as done between ${dayInWords(addDays(before.asAt, 1))} and ${dayInWords(asAt)}.`,
        ]),
    ...(priority.done?.length
      ? [`Done when the plan was written: ${sentence(priority.done.join('; '))}`]
      : []),
    ...wordsAlone(priority),
  ];
  return {
    name,
    title: `${priority.text}: what was done`,
    notes: [],
    page,
    layout: 'prose',
    header: ['In words'],
    rows: told.map((words) => [text(words)]),
  };
}

/** What no number here answers is said to be so, and not left out. */
function wordsAlone({ answers = [] }: Priority): string[] {
  const untold = answers.filter(
    ({ indicator, measure }) => indicator === undefined && !topics.some((topic) => topic.measure === measure),
  );
  return untold.length
    ? [`No figure of this report answers: ${sentence(untold.map((answer) => answer.text).join('; '))}`]
    : [];
}

function indicators(
  source: ReportSource,
  plan: Plan,
  { text: words, answers = [] }: Priority,
  { name, page, before, kind }: At & { kind: Indicator['kind'] },
): Sheet[] {
  const asked = answers.flatMap((answer) => {
    const indicator = plan.indicators?.find(({ id }) => id === answer.indicator);
    return indicator?.kind === kind ? [{ answer, indicator }] : [];
  });
  if (!asked.length) return [];
  const { asAt } = thisMonth(source.board);
  return [
    {
      name,
      title: `${words}: ${kind} indicators`,
      notes: [],
      page,
      layout: 'table',
      header: [
        'Indicator',
        `Known ${dayInWords(before.asAt)}`,
        `Known ${dayInWords(asAt)}`,
        'Which way',
        'Of when, and source',
      ],
      rows: asked.map(({ answer, indicator }) => row(source, answer, indicator, [before.asAt, asAt])),
    },
  ];
}

function row(
  source: ReportSource,
  answer: Answer,
  indicator: Indicator,
  [then, today]: [PlainDate, PlainDate],
) {
  const group = answer.group ?? 'all';
  const before = knownBy(source, indicator, group, then).at(-1);
  const now = knownBy(source, indicator, group, today).at(-1);
  return [
    `${answer.text}${answer.group ? ` (${answer.group})` : ''}`,
    observedWords(indicator, before),
    observedWords(indicator, now),
    before && now && before.end === now.end
      ? 'Nothing newer is published'
      : directionOf(indicator, answer.wanted, before, now).words,
    now ? `${periodWords(now)}. ${now.source.title}, ${now.source.part}` : 'No source',
  ].map(text);
}

/** The priority's measures that the Board's extract tells. */
function counted(
  { board }: ReportSource,
  { text: words, answers = [] }: Priority,
  before: Before,
  { name, page }: { name: string; page: string },
): Sheet[] {
  const asked = topics.filter(({ measure }) => answers.some((answer) => answer.measure === measure));
  const title = `${words}: performance, counted from the record`;
  return asked.length ? [thenAndNow(board, asked, before, { name, page, title, notes: [] })] : [];
}
