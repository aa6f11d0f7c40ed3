import type { BoardSource } from '../extract.ts';
import type { Release } from './statistic.ts';
import { statisticsOf } from './statistics-of.ts';
import { hiddenIn } from './suppress.ts';

/** The same source for everybody; `releases` is all that the public has been shown before. */
export const openVariant = (source: BoardSource, releases: readonly Release[]): BoardSource => ({
  ...source,
  variant: 'open',
  hidden: hiddenIn(statisticsOf(source), releases),
});
