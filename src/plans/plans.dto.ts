import type { PlainDate } from '../domain/dates/plain-date.ts';
import { Day } from '../platform/http/fields.ts';

export class PriorityAsked {
  @Day('A month-end that is counted; without it, the latest', '2019-01-31', { optional: true })
  as_at?: PlainDate;
}

const ours = {
  id: 'kirklees-corporate-parenting-strategy-2019',
  title: 'Kirklees Corporate Parenting Strategy 2019–21',
  authority: 'E08000034',
  start: '2019-04-01',
  end: '2021-04-01',
};
const version = '4f2a9c01d7be';

export const plansExample = {
  version,
  items: [
    {
      ...ours,
      isOurs: true,
      version,
      priorities: [{ id: 'pledge-2', kind: 'pledge', text: 'Children in care thrive in stable placements' }],
    },
  ],
};

const answer = {
  text: '% with three or more placements in the last twelve months',
  wanted: 'down',
  measure: 'three-or-more-placements',
};

export const planExample = {
  ...ours,
  source: { title: 'Kirklees Corporate Parenting Strategy 2019–21' },
  vision: 'All elected members and officers champion children in care and care leavers …',
  priorities: [
    {
      id: 'pledge-2',
      kind: 'pledge',
      text: 'Children in care thrive in stable placements',
      actions: [
        {
          id: 'plan-for-sufficiency',
          text: 'long-term ambitions and plan …',
          due: '2020-08-31',
          dueInWords: 'by summer 2020',
        },
      ],
      answers: [answer],
      ledBy: ['corporate-parenting-board'],
    },
  ],
  isOurs: true,
  version,
};

export const priorityExample = {
  plan: { ...ours, isOurs: true },
  version: '90b1e2d34c56',
  asAt: '2019-01-31',
  knownAt: '2019-02-06T02:14:00.000000Z',
  priority: planExample.priorities[0],
  ledBy: [{ id: 'corporate-parenting-board', text: 'Corporate Parenting Board', role: 'oversight' }],
  actions: [{ planned: planExample.priorities[0]!.actions[0], recorded: null }],
  answers: [
    {
      answer,
      kind: 'counted',
      measure: {
        id: 'three-or-more-placements',
        version: 1,
        title: 'Three or more placements in the last 12 months',
        better: 'lower',
        oba: 'difference',
      },
      now: {
        asAt: '2019-01-31',
        inBrief: '39 of 633 (6.2%)',
        status: {
          word: 'No evidence of change',
          by: 'interval of the difference',
          because:
            'The 95% interval of the difference from 41 of 640, -2.95 to 2.46 percentage points, holds 0.',
        },
        since: '2018-12-31',
        change: { by: -0.24, unit: 'percentage points' },
        arrow: { direction: 'down', judgement: 'improving' },
        towards: 'as wanted',
        rag: { colour: 'green', because: 'At or better than the target of 8.' },
        first: { asAt: '2017-02-28', inBrief: '58 of 702 (8.3%)' },
        expected: null,
      },
      because: null,
    },
  ],
  printed: [
    {
      id: 'three-or-more-placements',
      text: 'Children with three or more placements from February 2018 to January 2019',
      value: 39,
      unit: 'children',
      asAt: '2019-01-31',
      measure: 'three-or-more-placements',
    },
  ],
};
