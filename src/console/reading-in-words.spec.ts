import { readingInWords } from './reading-in-words.ts';

const none = { sentence: null, because: 'Nobody publishes figures that this measure may be compared with.' };
const status = { word: 'No evidence of change', by: null, because: 'Chance would do as much.' } as const;
const target = {
  measure: 'm01',
  target: 8,
  tolerance: 1,
  start: '2018-04-01',
  end: null,
  source: 'Board, item 6',
} as const;

it('tells status and colour with why, and the source of the target', () => {
  const rag = { colour: 'green', because: 'At or better than the target of 8.' } as const;
  const restated = { knownAt: '2019-02-06T02:14:00Z', sentence: 'We said 37. We now say 39.' };
  expect(readingInWords({ reading: { status, rag, target, restated }, comparators: none })).toEqual([
    'No evidence of change: Chance would do as much.',
    'Green: At or better than the target of 8. Source: Board, item 6.',
    'We said 37. We now say 39.',
    none.because,
  ]);
});

it('has no source where nothing was held against the target', () => {
  const rag = { colour: 'grey', because: 'There is no figure to judge.' } as const;
  const lines = readingInWords({ reading: { status, rag, target, restated: null }, comparators: none });
  expect(lines).toContain('Grey: There is no figure to judge.');
});

it('says whose the published figures are and of when, before any of them', () => {
  const row = {
    area: 'England',
    onsCode: 'E92000001',
    period: '31 Mar 2018',
    value: 11,
    symbol: null,
    unit: '%',
    source: 'Invented, 2018 release',
    note: null,
    release: 'Invented, 2018 release',
    kind: 'published',
    change: null,
    sentence: 'Published, not counted from this record: England, 31 Mar 2018: 11% (Invented, 2018 release).',
  } as const;
  const sentence = 'Published figures are rounded and for 31 Mar 2018; ours is for 31 Jan 2019.';
  const beside = {
    authority: [],
    neighbours: [],
    region: [],
    england: [row],
    sentence,
    because: null,
  } as const;
  expect(readingInWords({ reading: null, comparators: beside })).toEqual([sentence, `  ${row.sentence}`]);
});
