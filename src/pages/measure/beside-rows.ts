import type { BesideFigure } from '../../snapshots/comparators/beside-figure.ts';
import type { Published, PublishedAverage } from '../../snapshots/comparators/published-row.ts';

/** What others publish, a row for each area, period and release; none where nothing may stand beside. */
export function besideRows(beside: BesideFigure) {
  if (beside.because !== null) return [];
  const { authority, neighbours, region, england } = beside;
  return [...authority, ...neighbours.map(ofNeighbours), ...region, ...england].map(
    ({ area, period, value, unit, symbol, release, note }) => ({
      area,
      period,
      value:
        value === null
          ? `[${symbol ?? 'x'}]`
          : `${Number(value.toFixed(1))}${unit.startsWith('%') ? '%' : ` ${unit}`}`,
      release,
      note,
    }),
  );
}

const ofNeighbours = ({
  label,
  ...average
}: PublishedAverage): Omit<Published, 'kind' | 'change' | 'sentence'> => ({
  ...average,
  area: label,
  onsCode: null,
  symbol: null,
  source: average.release,
  note: null,
});
