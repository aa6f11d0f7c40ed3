import type { Measure } from './measure.ts';
import { isTooFew } from './rag.ts';
import type { Figure } from './tally.ts';

/** The figure as it may be shown: without percentages and means of fewer than 20; how many there are still stands. */
export function shownFigure(measure: Pick<Measure, 'shows' | 'unit'>, figure: Figure): Figure {
  if (!isTooFew(measure, figure)) return figure;
  const none = { value: null, lower: null, upper: null };
  const kinds = figure.kinds.map((kind) => ({ ...kind, ...none }));
  return { ...figure, ...none, quartiles: null, kinds };
}

/** Whether a figure that an older version of the definition counted is of the kind the measure shows now. */
export const isOfItsKind = ({ shows, kinds }: Pick<Measure, 'shows' | 'kinds'>, figure: Figure): boolean => {
  if (figure.denominator === null || figure.missing !== null) return true;
  const isMedian = figure.numerator === null && !figure.kinds.length;
  const isCount = figure.numerator !== null && figure.lower === null;
  return (
    (shows === 'median') === isMedian &&
    (shows === 'count' || !isCount || figure.denominator === 0) &&
    (shows !== 'count' || isCount) &&
    (shows === 'rate per 10,000') === (figure.population !== null) &&
    Boolean(kinds) === figure.kinds.length > 0
  );
};
