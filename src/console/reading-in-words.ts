import type { BesideFigure } from '../snapshots/comparators/beside-figure.ts';
import type { ShownPoint } from '../snapshots/shown-series.ts';

export interface CountRead {
  /** Null where what is read and what was counted last are not the same count. */
  readonly reading: Pick<ShownPoint, 'status' | 'rag' | 'target' | 'restated'> | null;
  readonly comparators: BesideFigure;
}

/** Status word, colour, what was said before and what others publish, each with why. */
export const readingInWords = ({ reading, comparators }: CountRead): string[] => [
  ...(reading ? ofFigure(reading) : []),
  ...ofOthers(comparators),
];

function ofFigure({ status, rag, target, restated }: NonNullable<CountRead['reading']>): string[] {
  const source = target && rag.colour !== 'grey' ? ` Source: ${target.source}.` : '';
  return [
    `${status.word}: ${status.because}`,
    `${rag.colour.charAt(0).toUpperCase()}${rag.colour.slice(1)}: ${rag.because}${source}`,
    ...(restated ? [restated.sentence] : []),
  ];
}

function ofOthers(beside: BesideFigure): string[] {
  if (beside.because !== null) return [beside.because];
  const { authority, neighbours, region, england } = beside;
  return [
    beside.sentence,
    ...[...authority, ...neighbours, ...region, ...england].map(({ sentence }) => `  ${sentence}`),
  ];
}
