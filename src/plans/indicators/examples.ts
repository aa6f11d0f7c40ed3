/** Invented, for whoever reads how the API is used. */
const indicator = {
  id: 'children-0-to-18',
  text: 'Children of 0 to 18',
  kind: 'population',
  asks: 'how much',
  unit: 'children',
  decimals: 0,
  wanted: null,
  sumOf: [],
  plans: ['kirklees-early-support-strategy-2018'],
};
const source = { title: 'Invented needs report 2018', part: 'table 1', url: 'https://www.example.org/needs' };

export const numberExample = {
  id: '6b1d2f0e-8c3a-4f57-9a21-7d0c5e4b3a19',
  indicator: 'children-0-to-18',
  start: '2018-03-01',
  end: '2018-04-01',
  geography: { kind: 'district area', name: 'Huddersfield' },
  group: 'all',
  value: 32_757,
  numerator: null,
  denominator: null,
  source,
  publishedOn: '2018-06-01',
  release: 'final',
  recordedAt: '2019-01-28T10:05:00.000Z',
  corrects: null,
  reason: null,
  isLatest: true,
  sentence:
    'Published, not counted from this record: Children of 0 to 18, Huddersfield, 2018-03-01 to 2018-03-31: 32,757 children (Invented needs report 2018, table 1).',
};

export const listExample = { asAt: null, knownAt: null, items: [{ ...indicator, latest: numberExample }] };

export const indicatorExample = {
  asAt: null,
  knownAt: null,
  indicator,
  items: [numberExample],
  gaps: [
    {
      start: '2018-03-01',
      end: '2018-04-01',
      geography: { kind: 'whole', name: null },
      group: 'LGBT+',
      value: 64,
      all: 40,
      difference: 24,
      unit: 'percentage points',
      interval: null,
      because: 'No interval: the counts are not published.',
    },
  ],
  notes: [
    {
      indicator: 'children-0-to-18',
      geography: { kind: 'whole', name: null },
      group: 'all',
      rule: 'areas add up to the whole',
      printed: 670,
      reckoned: 672,
      difference: -2,
      sentence:
        'Children of 0 to 18: the areas add up to 672, and 670 is printed, 2 fewer. Each stands as it was printed.',
    },
  ],
};

const tableExample = {
  id: 'invented-needs-report-2018-by-district-area-2018-03-01-to-2018-03-31',
  source: { title: source.title, url: source.url },
  parts: ['table 1'],
  start: '2018-03-01',
  end: '2018-04-01',
  by: 'district area',
  group: 'all',
  columns: [{ kind: 'district area', name: 'Huddersfield' }],
  rows: [
    {
      id: 'children-0-to-18',
      text: 'Children of 0 to 18',
      kind: 'population',
      unit: 'children',
      decimals: 0,
      cells: [32_757],
      total: 104_152,
    },
  ],
  notes: indicatorExample.notes,
};

export const tablesExample = { asAt: null, knownAt: null, items: [tableExample] };
export const oneTableExample = { asAt: null, knownAt: null, ...tableExample };
