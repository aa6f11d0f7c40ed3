import type { Indicator, Plan } from './plan.ts';
import { fieldInWords, type Fault, type Path } from './plan-fault.ts';

/** What of a plan does not fit together: its ids, its days, and what it points at. `measures` are the ids of the catalogue. */
export function checkPlan(plan: Plan, measures: ReadonlySet<string>): Fault[] {
  return [...idsTwice(plan), ...daysAtFault(plan), ...pointers(plan, measures)];
}

function idsTwice(plan: Plan): Fault[] {
  const first = new Map<string, Path>();
  return namedIn(plan, []).flatMap(({ id, path }) => {
    const other = first.get(id);
    if (other)
      return [
        { path: [...path, 'id'], says: `must be unique in the plan: ${fieldInWords(other)} is "${id}" too` },
      ];
    first.set(id, path);
    return [];
  });
}

/** Whatever has a name of its own within a value. */
function namedIn(value: unknown, path: Path): { id: string; path: Path }[] {
  if (typeof value !== 'object' || value === null) return [];
  const within = Array.isArray(value)
    ? value.flatMap((one, index) => namedIn(one, [...path, index]))
    : Object.entries(value).flatMap(([name, one]) => namedIn(one, [...path, name]));
  const { id } = value as { id?: string };
  return typeof id === 'string' ? [{ id, path }, ...within] : within;
}

function daysAtFault({ start, end, priorities }: Plan): Fault[] {
  if (!start && priorities.some(({ actions }) => actions))
    return [
      {
        path: ['priorities'],
        says: 'needs a start beside it: its actions are agreed on the first day that the plan holds',
      },
    ];
  if (!start || !end || end > start) return [];
  const says = `must be after the start, ${start}: it is the first day on which the plan no longer holds`;
  return [{ path: ['end'], says }];
}

function pointers(plan: Plan, measures: ReadonlySet<string>): Fault[] {
  const { priorities, indicators = [], boards = [], voices = [], figures = [] } = plan;
  const ids = (of: readonly { id: string }[]) => new Set(of.map(({ id }) => id));
  const known = {
    measures,
    indicators: ids(indicators),
    boards: ids(boards),
    actions: ids(priorities.flatMap(({ actions = [] }) => actions)),
  };
  const wants = (kind: keyof typeof known, id: string | undefined, path: Path): Fault[] =>
    id === undefined || known[kind].has(id)
      ? []
      : [{ path, says: `must be ${whereListed[kind]}; "${id}" is none` }];
  return [
    ...priorities.flatMap(({ answers = [], ledBy = [] }, at) => [
      ...answers.flatMap(({ measure, indicator, group }, index) => {
        const path = ['priorities', at, 'answers', index];
        return [
          ...wants('measures', measure, [...path, 'measure']),
          ...wants('indicators', indicator, [...path, 'indicator']),
          ...(measure && indicator
            ? [
                {
                  path: [...path, 'indicator'],
                  says: 'must not stand beside a measure: make two answers of it',
                },
              ]
            : []),
          ...(group && !indicator
            ? [{ path: [...path, 'group'], says: 'needs an indicator beside it: a measure has no group' }]
            : []),
        ];
      }),
      ...ledBy.flatMap((board, index) => wants('boards', board, ['priorities', at, 'ledBy', index])),
    ]),
    ...voices.flatMap((voice, at) =>
      voice.priorities.flatMap(({ actions = [], measures: shown = [] }, index) => {
        const path = ['voices', at, 'priorities', index];
        return [
          ...actions.flatMap((action, one) => wants('actions', action, [...path, 'actions', one])),
          ...shown.flatMap((measure, one) => wants('measures', measure, [...path, 'measures', one])),
        ];
      }),
    ),
    ...indicators.flatMap(({ sumOf = [] }, at) =>
      sumOf.flatMap((part, one) => wants('indicators', part, ['indicators', at, 'sumOf', one])),
    ),
    ...figures.flatMap(({ measure }, at) => wants('measures', measure, ['figures', at, 'measure'])),
  ];
}

const whereListed = {
  measures: 'the id of a measure that GET /api/v1/measures lists',
  indicators: 'the id of one of the indicators of this plan',
  boards: 'the id of one of the boards of this plan',
  actions: 'the id of an action of this plan',
};

const toAgree = ['kind', 'unit', 'decimals'] as const satisfies readonly (keyof Indicator)[];

/** Where a plan says otherwise of an indicator than a plan before it: one id is one indicator. */
export function disagreements(plan: Plan, before: readonly Plan[]): Fault[] {
  return (plan.indicators ?? []).flatMap((indicator, at) =>
    before.flatMap((other) => {
      const same = other.indicators?.find(({ id }) => id === indicator.id);
      if (!same) return [];
      return toAgree
        .filter((field) => same[field] !== indicator[field])
        .map((field) => ({
          path: ['indicators', at, field],
          says: `must be ${same[field]}, as ${other.id} says of "${indicator.id}"; or give this indicator an id of its own`,
        }));
    }),
  );
}
