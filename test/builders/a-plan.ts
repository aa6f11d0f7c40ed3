import type { ChildrensPriority, Plan, PlannedAction } from '../../src/plans/plan.ts';

/** An invented plan of Kirklees with one pledge and, where they are given, one group of young people. */
export const aPlan = (
  actions: readonly PlannedAction[],
  priorities: readonly ChildrensPriority[] = [],
  more: Partial<Plan> = {},
): Plan => ({
  id: 'invented-strategy',
  title: 'Invented strategy',
  authority: 'E08000034',
  start: '2018-04-01',
  source: { title: 'Invented strategy' },
  vision: 'Every child thrives',
  priorities: [{ id: 'pledge-3', kind: 'pledge', text: 'Independence', actions: [...actions] }],
  ...(priorities.length > 0 && {
    voices: [
      {
        id: 'children-in-care-council',
        text: 'Children in Care Council',
        heardOn: '2018-06-01',
        priorities: [...priorities],
      },
    ],
  }),
  ...more,
});
