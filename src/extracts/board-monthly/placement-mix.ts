import type { Figure } from '../../measures/tally.ts';
import { number, symbol, text, type BoardSource, type Cell, type Sheet } from '../extract.ts';
import { mix } from './topics.ts';
import { lastMonth, measureOf, reading, thisMonth, titleOf } from './reading.ts';
import { shareOfCells } from './trend.ts';

/** Where the children are placed, by type, this month and last. */
export function placementMix(source: BoardSource): Sheet {
  const measure = measureOf(source, mix.measure);
  const { figure, missing } = reading(thisMonth(source), measure.id);
  const month = lastMonth(source);
  const before = month ? reading(month, measure.id).figure : null;
  return {
    name: measure.id,
    title: titleOf(measure),
    notes: missing === null ? [] : [`Missing: ${missing}`],
    page: 'Stability',
    layout: 'table',
    header: ['Type of placement', 'Children', 'Of', '%', 'Lower 95%', 'Upper 95%', 'Last month'],
    rows: [
      ...(measure.kinds ?? []).map((kind) => [
        text(kind.charAt(0).toUpperCase() + kind.slice(1)),
        ...shareOfKind(figure, kind),
        countOfKind(before, kind),
      ]),
      ...(measure.unknownCounts ? [notKnown(figure, before)] : []),
    ],
  };
}

const kindIn = (figure: Figure | null, kind: string) => figure?.kinds.find((each) => each.kind === kind);

function shareOfKind(figure: Figure | null, kind: string): Cell[] {
  const found = kindIn(figure, kind);
  if (!found) return Array<Cell>(5).fill(symbol('x'));
  return shareOfCells(found.count, figure!.denominator!, found.lower, found.upper);
}

function countOfKind(figure: Figure | null, kind: string): Cell {
  const found = kindIn(figure, kind);
  return found ? number(found.count) : symbol('x');
}

const unknown = (figure: Figure | null): Cell => (figure ? number(figure.unknown!) : symbol('x'));

/** The children whose type cannot be told: in the denominator, so that the rows add up to it. */
function notKnown(now: Figure | null, before: Figure | null): Cell[] {
  const of = now ? number(now.denominator!) : symbol('x');
  return [text('Not known'), unknown(now), of, ...Array<Cell>(3).fill(symbol('z')), unknown(before)];
}
