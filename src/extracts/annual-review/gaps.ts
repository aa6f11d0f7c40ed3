import type { Indicator, Plan } from '../../plans/plan.ts';
import { thisMonth } from '../board-monthly/reading.ts';
import { text, type Sheet } from '../extract.ts';
import {
  differenceWords,
  isSamePeriod,
  knownBy,
  periodWords,
  type Observed,
} from '../reports/indicator-words.ts';
import type { ReportSource } from '../reports/report-source.ts';
import { groupsOf } from './reviewed.ts';

/** How far each group is from everybody, of one and the same period: at first, and last. */
export const gapsSheets = (source: ReportSource, plan: Plan): Sheet[] => [
  {
    name: `${plan.id}-gaps`,
    title: 'Gaps between groups',
    notes: ['A gap is the group less everybody, both of one period. As printed: chance is not ruled out.'],
    page: plan.title,
    layout: 'table',
    header: ['Indicator, and group', 'First gap', 'Latest gap', 'Which way'],
    rows: (plan.indicators ?? []).flatMap((indicator) =>
      groupsOf(source, plan, indicator).flatMap((group) => {
        if (group === 'all') return [];
        const { asAt } = thisMonth(source.board);
        const everybody = knownBy(source, indicator, 'all', asAt);
        const pairs = knownBy(source, indicator, group, asAt).flatMap((of): [Observed, Observed][] => {
          const all = everybody.find((one) => isSamePeriod(one, of));
          return all ? [[of, all]] : [];
        });
        return [[`${indicator.text}, ${group}`, ...gapWords(indicator, pairs)].map(text)];
      }),
    ),
  },
];

function gapWords(indicator: Indicator, pairs: readonly [Observed, Observed][]): string[] {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last)
    return ['No two figures of one period', 'No two figures of one period', 'Not compared'];
  return [
    wordsOf(indicator, first),
    wordsOf(indicator, last),
    first === last ? 'Only one gap is known' : wayOf(gapOf(first), gapOf(last)),
  ];
}

/** To the indicator's printed decimals; more would be the noise of binary fractions. */
const gapOf = ([group, all]: [Observed, Observed]): number => Number((group.value - all.value).toFixed(4));

const wordsOf = (indicator: Indicator, pair: [Observed, Observed]): string =>
  `${differenceWords(indicator, gapOf(pair))}, ${periodWords(pair[0])}`;

function wayOf(first: number, last: number): string {
  if (first === last) return 'Unchanged';
  return Math.abs(last) < Math.abs(first) ? 'Narrower' : 'Wider';
}
