import { groups, type Group } from '../../domain/observation/indicator-observation.ts';
import type { Answer, Indicator, Plan } from '../../plans/plan.ts';
import { figureWords } from '../board-monthly/figure-words.ts';
import { measureOf, readingSince, thisMonth, titleOf, yearBefore } from '../board-monthly/reading.ts';
import { thenWords } from '../board-monthly/theme-page.ts';
import { topics, type Topic } from '../board-monthly/topics.ts';
import { dayInWords } from '../days-in-words.ts';
import type { BoardSource } from '../extract.ts';
import {
  directionOf,
  knownBy,
  observedWords,
  periodWords,
  type Direction,
  type Observed,
} from '../reports/indicator-words.ts';
import type { ReportSource } from '../reports/report-source.ts';

/** One line of the review, in words. */
export interface Reviewed {
  readonly what: string;
  readonly baseline: string;
  readonly latest: string;
  readonly wanted: string;
  readonly direction: Direction;
  readonly source: string;
}

/** Each indicator of a plan for each group it is asked of, or observed of; its baseline is the oldest figure there is. */
export const reviewedIndicators = (source: ReportSource, plan: Plan, kind: Indicator['kind']): Reviewed[] =>
  (plan.indicators ?? [])
    .filter((indicator) => indicator.kind === kind)
    .flatMap((indicator) =>
      groupsOf(source, plan, indicator).map((group) => reviewed(source, plan, indicator, group)),
    );

function reviewed(source: ReportSource, plan: Plan, indicator: Indicator, group: Group): Reviewed {
  const known = knownBy(source, indicator, group, thisMonth(source.board).asAt);
  const [baseline, latest] = [known[0], known.at(-1)];
  const wanted =
    answersOf(plan, indicator).find((answer) => (answer.group ?? 'all') === group)?.wanted ??
    indicator.wanted;
  return {
    what: group === 'all' ? indicator.text : `${indicator.text} (${group})`,
    baseline: whenWords(indicator, baseline),
    latest: whenWords(indicator, latest),
    wanted: wanted ?? 'No way is named',
    direction: directionOf(indicator, wanted, baseline, latest),
    source: latest ? [latest.source.title, latest.source.part].filter(Boolean).join(', ') : 'No source',
  };
}

const whenWords = (indicator: Indicator, observed: Observed | undefined): string =>
  observed ? `${observedWords(indicator, observed)}, ${periodWords(observed)}` : 'No figure';

/** Whom the plan asks an indicator of, and of whom it is observed; everybody where neither names anybody. */
export function groupsOf(source: ReportSource, plan: Plan, indicator: Indicator): Group[] {
  const asked = answersOf(plan, indicator).map(({ group }) => group ?? 'all');
  const found = groups.filter(
    (group) =>
      asked.includes(group) || knownBy(source, indicator, group, thisMonth(source.board).asAt).length > 0,
  );
  return found.length ? found : ['all'];
}

const answersOf = (plan: Plan, { id }: Indicator): Answer[] =>
  plan.priorities.flatMap(({ answers = [] }) => answers.filter(({ indicator }) => indicator === id));

/** Each measure by which a plan will know and which the Board's extract tells; its baseline is the year before. */
export function reviewedMeasures({ board }: ReportSource, plan: Plan): Reviewed[] {
  const asked = new Set(plan.priorities.flatMap(({ answers = [] }) => answers.map(({ measure }) => measure)));
  return topics.filter(({ measure }) => asked.has(measure)).map((topic) => reviewedMeasure(board, topic));
}

function reviewedMeasure(board: BoardSource, topic: Topic): Reviewed {
  const measure = measureOf(board, topic.measure);
  const before = yearBefore(board);
  const { asAt } = thisMonth(board);
  return {
    what: titleOf(measure),
    baseline: `${thenWords(board, topic, before)}, ${dayInWords(before.asAt)}`,
    latest: `${figureWords(measure, topic, thisMonth(board))}, ${dayInWords(asAt)}`,
    wanted: { higher: 'up', lower: 'down', neither: 'For context' }[measure.better],
    direction: measureDirection(board, topic),
    source: `Counted from the record; ${measure.source.title}, ${measure.source.part}`,
  };
}

function measureDirection(board: BoardSource, { measure }: Topic): Direction {
  const said = readingSince(board, measure, yearBefore(board).asAt);
  if (!said) return { words: 'There is no figure', is: 'no evidence' };
  const { word } = said.status;
  if (word === 'Improving') return { words: word, is: 'better' };
  if (word === 'Getting worse') return { words: word, is: 'worse' };
  return { words: word, is: word === 'Not judged' ? 'not asked' : 'no evidence' };
}
