import { gapsOf, type Gap } from '../../plans/indicators/gaps.ts';
import type { Indicator, Plan } from '../../plans/plan.ts';
import { thisMonth } from '../board-monthly/reading.ts';
import { text, type Sheet } from '../extract.ts';
import { differenceWords, knownBy, periodWords } from '../reports/indicator-words.ts';
import type { ReportSource } from '../reports/report-source.ts';
import { groupsOf } from './reviewed.ts';

/** How far each group is from everybody, of one and the same period: at first, and last. */
export const gapsSheets = (source: ReportSource, plan: Plan): Sheet[] => [
  {
    name: `${plan.id}-gaps`,
    title: 'Gaps between groups',
    notes: [
      'A gap is the group less everybody, both of one period. The 95% interval stands where the counts are published; elsewhere chance is not ruled out.',
    ],
    page: plan.title,
    layout: 'table',
    header: ['Indicator, and group', 'First gap', 'Latest gap', 'Which way'],
    rows: (plan.indicators ?? []).flatMap((indicator) => {
      const { asAt } = thisMonth(source.board);
      const everybody = knownBy(source, indicator, 'all', asAt);
      return groupsOf(source, plan, indicator)
        .filter((group) => group !== 'all')
        .map((group) => {
          const gaps = gapsOf(indicator, [...knownBy(source, indicator, group, asAt), ...everybody]);
          return [`${indicator.text}, ${group}`, ...gapWords(indicator, gaps)].map(text);
        });
    }),
  },
];

function gapWords(indicator: Indicator, gaps: readonly Gap[]): string[] {
  const [first, last] = [gaps[0], gaps.at(-1)];
  if (!first || !last)
    return ['No two figures of one period', 'No two figures of one period', 'Not compared'];
  return [
    wordsOf(indicator, first),
    wordsOf(indicator, last),
    first === last ? 'Only one gap is known' : wayOf(first.difference, last.difference),
  ];
}

const wordsOf = (indicator: Indicator, gap: Gap): string =>
  `${differenceWords(indicator, gap.difference)}${intervalWords(indicator, gap)}, ${periodWords(gap)}`;

const intervalWords = (indicator: Indicator, { interval }: Gap): string =>
  interval
    ? ` (${differenceWords(indicator, interval.lower)} to ${differenceWords(indicator, interval.upper)})`
    : '';

function wayOf(first: number, last: number): string {
  if (first === last) return 'Unchanged';
  return Math.abs(last) < Math.abs(first) ? 'Narrower' : 'Wider';
}
