import { csv } from './csv.ts';

// What the DfE published, of real councils: facts, not inventions. LAIT is its Local Authority Interactive Tool.
const lait = (name: string) =>
  `DfE Local Authority Interactive Tool (LAIT) data file, April 2026 build, measure ${name}`;
const note = 'Of the real council; the figures of the demonstration are invented';

const areas = [
  ['Kirklees', 'E08000034'],
  ['Yorkshire and the Humber', 'E12000003'],
  ['England', 'E92000001'],
  ['Sheffield', 'E08000019'],
  ['Tameside', 'E08000008'],
  ['Portsmouth', 'E06000044'],
  ['Derby', 'E06000015'],
  ['Plymouth', 'E06000026'],
  ['Rochdale', 'E08000005'],
  ['Bury', 'E08000002'],
  ['Wakefield', 'E08000036'],
  ['Cornwall', 'E06000052'],
  ['Gateshead', 'E08000037'],
] as const;

const rate = 'per 10,000 aged 0-17';
const birthdays = 'birthdays in year to 31 Mar 2018';

/** Measure, period, unit, name in LAIT, and a value for each of the areas, in their order. */
const published = [
  [
    'placements_3plus_pct',
    'year to 31 Mar 2018',
    '%',
    'LACStable_2016on',
    [8, 11, 11, 10, 8, 14, 11, 13, 5, 12, 11, 15, 7],
  ],
  [
    'placed_out_of_area_over_20_miles_pct',
    '31 Mar 2018',
    '%',
    'LACDistance',
    [17, 14, 15, 15, 11, 12, 34, 18, 10, 9, 16, 15, 7],
  ],
  ['cla_rate_per_10000', '31 Mar 2018', rate, 'LAC', [67, 71, 64, 54, 124, 94, 82, 80, 95, 77, 78, 43, 99]],
  [
    'long_term_stability_pct',
    '31 Mar 2018',
    '%',
    'LAC_LongStable%',
    [71, 69, 69, 76, 75, 61, 76, 63, 74, 71, 66, 69, 83],
  ],
  [
    'care_leavers_19_21_eet_pct',
    birthdays,
    '%',
    'CareLeaverEET',
    [45, 53, 51, 37, 45, 37, 61, 44, 47, 51, 73, 72, 47],
  ],
  [
    'care_leavers_19_21_suitable_accommodation_pct',
    birthdays,
    '%',
    'CareLeaverAcc',
    [89, 88, 84, 72, 82, 70, 86, 86, 89, 91, 89, 96, 85],
  ],
] as const;

export const publishedFiguresCsv = csv(
  ['measure', 'area', 'ons_code', 'period', 'value', 'unit', 'source', 'note'],
  published.flatMap(([measure, period, unit, name, values]) =>
    areas.map(([area, code], i) => [measure, area, code, period, values[i]!, unit, lait(name), note]),
  ),
);

/** The statistical neighbours of Kirklees in the model of 2025, the nearest first, by their DfE codes. */
const dfeCodes = [373, 357, 851, 831, 879, 354, 351, 384, 908, 390];

export const statisticalNeighboursCsv = csv(
  ['model', 'la_code', 'rank', 'neighbour_code', 'neighbour_ons_code'],
  dfeCodes.map((code, i) => [2025, 382, i + 1, code, areas[i + 3]![1]]),
);
