import { defineMeasure, met, type PersonMeasure } from '../../src/measures/measure.ts';

/** A measure that finds everybody met, but for what is said of it. */
export const aMeasure = (said: Partial<PersonMeasure> = {}): PersonMeasure =>
  defineMeasure({
    id: 'everybody',
    version: 1,
    title: 'Everybody',
    explanation: 'Everybody is in the count and met.',
    source: { title: 'Invented', part: 'none', url: 'https://example.org' },
    cohort: 'children-in-care',
    window: 'day',
    better: 'neither',
    pledge: 'context',
    oba: 'how much',
    reviewBy: '2028-04-01',
    shows: 'share',
    unknownCounts: false,
    phrase: 'were there',
    judge: () => met('is there'),
    ...said,
  });
