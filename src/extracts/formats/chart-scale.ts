import type { Chart } from '../extract.ts';

export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/**
 * Round numbers around every value, and around the lines that could be values: a percentage stays within 0 and 100, and
 * only what has been below nought goes there.
 */
export function scaleOf(values: readonly number[], lines: readonly number[], unit: Chart['unit']): Scale {
  const floor = Math.min(...values) < 0 ? -Infinity : 0;
  const ceiling = unit === '%' ? Math.max(100, ...values) : Infinity;
  const shown = [...values, ...lines.filter((line) => line >= floor && line <= ceiling)];
  const [lowest, highest] = [Math.min(...shown), Math.max(...shown)];
  const step = roundStep((highest - lowest) / 3);
  const low = Math.max(floor, Math.floor(lowest / step) * step);
  const high = Math.max(Math.min(ceiling, Math.ceil(highest / step) * step), low + step);
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, n) => low + n * step);
  return { low, high, ticks };
}

/** 1, 2, 5, 10, 20, 50…: never less than one, so that ticks are whole numbers. */
function roundStep(atLeast: number): number {
  const ten = 10 ** Math.floor(Math.log10(Math.max(atLeast, 1)));
  return [1, 2, 5, 10].map((n) => n * ten).find((step) => step >= atLeast) ?? 1;
}
