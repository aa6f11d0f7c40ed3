import { defineMeasure, met, type Measure } from '../../src/measures/measure.ts';

/** A measure that finds everybody met, but for what is said of it. */
export const aMeasure = (said: Partial<Measure> = {}): Measure =>
  defineMeasure({
    id: 'everybody',
    version: 1,
    title: 'Everybody',
    explanation: 'Everybody is in the count and met.',
    source: { title: 'Invented', part: 'none', url: 'https://example.org' },
    cohort: 'children-in-care',
    window: 'day',
    better: 'neither',
    shows: 'share',
    unknownCounts: false,
    phrase: 'were there',
    judge: () => met('is there'),
    ...said,
  });
