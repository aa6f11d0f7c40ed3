import { breakdownsOf } from '../../measures/breakdowns/breakdowns.ts';
import type { GroupFigure } from '../../measures/breakdowns/group-figures.ts';
import type { Measure } from '../../measures/measure.ts';
import { number, symbol, text, type BoardSource, type Cell, type Sheet } from '../extract.ts';
import { capital } from './data-quality.ts';
import { measureOf, reading, thisMonth, titleOf } from './reading.ts';
import type { Topic } from './topics.ts';
import { noCells, shareOfCells } from './trend.ts';
import { denominatorShown, isHidden, largeEnough } from './without-hidden.ts';
import { wilson } from '../../measures/intervals.ts';

/** A figure of this month by groups of people; null where it was not counted so. */
export function groupsSheet(
  source: BoardSource,
  { topic, by }: { topic: Topic; by: string },
  page: string,
): Sheet {
  const measure = measureOf(source, topic.measure);
  const found = source.breakdowns?.get(measure.id)?.[by];
  const groups = found?.groups.filter((group) => isAnybody(source, measure, by, group)) ?? [];
  const [first, words] = titlesOf(measure, by);
  const missing = found ? found.missing : 'It was not counted by groups this month.';
  return {
    name: `${measure.id}-by-${by}`,
    title: `${titleOf(measure)}, ${words}`,
    notes: missing === null ? [] : [`Missing: ${missing}`],
    page,
    layout: 'table',
    header: [first, 'Number', 'Of', '%', 'Lower 95%', 'Upper 95%'],
    rows: groups.map((group) => [text(group.words), ...groupCells(source, measure, by, group)]),
  };
}

function titlesOf(measure: Measure, by: string): [string, string] {
  const title = breakdownsOf(measure).find(({ id }) => id === by)?.title ?? by;
  return [
    capital(title.replace(/^by /i, '')),
    /^by /i.test(title) ? title.toLowerCase() : `by ${title.toLowerCase()}`,
  ];
}

/** A group that nobody is in is left out; one that must be [c] never is, for that would tell. */
const isAnybody = (source: BoardSource, measure: Measure, by: string, group: GroupFigure): boolean =>
  isHiddenGroup(source, measure, by, group) || (group.denominator ?? 0) > 0;

/** What suppression hides, and in the open variant whatever the primary rule hides besides. */
function isHiddenGroup(source: BoardSource, measure: Measure, by: string, group: GroupFigure): boolean {
  if (isHidden(source, named(source, measure, by, group))) return true;
  const [met, of] = [group.numerator ?? 0, group.denominator ?? 0];
  return source.variant === 'open' && [met, of, of - met].some((people) => largeEnough(people) === null);
}

const named = (source: BoardSource, measure: Measure, by: string, { id }: GroupFigure) => ({
  measure: measure.id,
  asAt: thisMonth(source).asAt,
  breakdown: by,
  value: id,
});

/** Number, of, %, lower and upper. Of a count the group is a share of all who are counted. */
export function groupCells(source: BoardSource, measure: Measure, by: string, group: GroupFigure): Cell[] {
  const total = reading(thisMonth(source), measure.id).figure?.numerator ?? null;
  const statistic = named(source, measure, by, group);
  const isCount = measure.shows === 'count';
  if (isHiddenGroup(source, measure, by, group)) {
    const of = isCount ? total : denominatorShown(source, statistic, group.denominator);
    return noCells({ figure: null, missing: '', symbol: 'c', of }, 5);
  }
  const of = isCount ? total : group.denominator;
  if (of === null) return [number(group.numerator!), ...Array<Cell>(4).fill(symbol('c'))];
  const interval = isCount ? wilson(group.numerator!, of) : group;
  return shareOfCells(group.numerator!, of, interval?.lower ?? null, interval?.upper ?? null);
}
