import { Type } from 'class-transformer';
import { OneOf, Whole } from '../../platform/http/fields.ts';

export class ComparatorsAsked {
  @Whole('The year of the model of statistical neighbours: 2021 and 2025 share few', 2025, [2000, 2100], {
    optional: true,
  })
  @Type(() => Number)
  model: number = 2025;

  @OneOf(
    ['mean', 'median'],
    'What is made of the neighbours: LAIT shows the mean of those who have a figure',
    'mean',
    {
      optional: true,
    },
  )
  average: 'mean' | 'median' = 'mean';
}

const release = 'Invented statistics, 2018 release';
const row = {
  area: 'Kirklees',
  onsCode: 'E08000034',
  period: 'year to 31 Mar 2018',
  value: 12,
  symbol: null,
  unit: '%',
  source: `${release}, measure Placements`,
  note: null,
  release,
  kind: 'published',
  change: { by: 1, unit: 'percentage points' },
  sentence: `Published, not counted from this record: Kirklees, year to 31 Mar 2018: 12% (${release}).`,
};
const label = 'Mean of 9 of 10 statistical neighbours, 2025 model';

/** Invented values, for whoever reads how the API is used. */
export const comparatorsExample = {
  measureId: 'three-or-more-placements',
  comparator: 'placements_3plus_pct',
  kind: 'published',
  sentence:
    'Published figures, rounded, each of its own period and release; none is counted from this record.',
  model: { year: 2025, neighbours: 10 },
  authority: [row],
  england: [],
  region: [],
  neighbours: [
    {
      kind: 'published',
      period: 'year to 31 Mar 2018',
      value: 10.5,
      unit: '%',
      release,
      averaged: 'mean',
      modelYear: 2025,
      counted: 9,
      label,
      change: null,
      sentence: `Published, not counted from this record: ${label}, year to 31 Mar 2018: 10.5% (${release}).`,
    },
  ],
};

export const targetsExample = {
  measureId: 'three-or-more-placements',
  items: [
    {
      measure: 'three-or-more-placements',
      target: 10,
      tolerance: 1,
      start: '2018-04-01',
      end: null,
      source: 'Corporate Parenting Board, 12 March 2018, item 6',
    },
  ],
};
