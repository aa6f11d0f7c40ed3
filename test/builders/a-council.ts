import type { Council } from '../../src/measures/measure.ts';
import { kirklees } from './places.ts';

/** Kirklees, which has promised nothing, but for what is said of it. */
export const aCouncil = (said: Partial<Council> = {}): Council => ({
  authority: kirklees,
  promises: [],
  ...said,
});
