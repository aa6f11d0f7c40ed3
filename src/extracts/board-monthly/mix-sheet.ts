import type { Measure } from '../../measures/measure.ts';
import {
  number,
  symbol,
  text,
  type BoardSource,
  type Cell,
  type CountedMonth,
  type Sheet,
} from '../extract.ts';
import { capital, everyone, notKnownCell } from './data-quality.ts';
import { lastSeen, measureOf, reading, thisMonth, titleOf } from './reading.ts';
import { noCells, shareOfCells } from './trend.ts';
import type { Topic } from './topics.ts';
import { denominatorShown, isHidden } from './without-hidden.ts';

/** Every kind of a mix, now and when the Board last met: where the children are placed, by type. */
export function mixSheet(source: BoardSource, topic: Topic, page: string): Sheet {
  const measure = measureOf(source, topic.measure);
  const month = thisMonth(source);
  const { name, month: before } = lastSeen(source);
  const { missing } = reading(month, measure.id);
  return {
    name: measure.id,
    title: titleOf(measure),
    notes: missing === null ? [] : [`Missing: ${missing}`],
    page,
    layout: 'table',
    header: ['Kind', capital(topic.people), 'Of', '%', 'Lower 95%', 'Upper 95%', name],
    rows: [
      ...(measure.kinds ?? []).map((kind) => [
        text(capital(kind)),
        ...kindCells(source, measure, month, kind),
        before ? kindCells(source, measure, before, kind)[0]! : symbol('x'),
      ]),
      ...(measure.unknownCounts ? [notKnown(measure, month, before)] : []),
    ],
  };
}

/** Number, of, %, lower and upper of one kind of a mix. */
export function kindCells(source: BoardSource, measure: Measure, month: CountedMonth, kind: string): Cell[] {
  const now = reading(month, measure.id);
  if (!now.figure) return noCells(now, 5);
  const of = now.figure.denominator!;
  const statistic = { measure: measure.id, asAt: month.asAt, breakdown: 'kind', value: kind };
  if (isHidden(source, statistic))
    return noCells(
      { figure: null, missing: '', symbol: 'c', of: denominatorShown(source, statistic, of) },
      5,
    );
  const found = now.figure.kinds.find((each) => each.kind === kind);
  if (!found) return Array<Cell>(5).fill(symbol('x'));
  return shareOfCells(found.count, of, found.lower, found.upper);
}

/** The children whose type cannot be told: in the denominator, so that the rows add up to it. */
function notKnown(measure: Measure, now: CountedMonth, before: CountedMonth | undefined): Cell[] {
  const { figure } = reading(now, measure.id);
  const of = figure ? everyone(measure, figure) : null;
  return [
    text('Not known'),
    notKnownCell(reading(now, measure.id)),
    of === null ? symbol(figure ? 'c' : 'x') : number(of),
    ...Array<Cell>(3).fill(symbol('z')),
    before ? notKnownCell(reading(before, measure.id)) : symbol('x'),
  ];
}
