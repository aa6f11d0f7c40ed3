import { faultsOf, ofTheWhole, type Observation, type Observed } from './observation.ts';

const today = '2024-03-01';
const share: Observed = { id: 'safe', scale: { kind: 'printed', unit: '%', decimals: 1 } };
const children: Observed = { id: 'children', scale: { kind: 'printed', unit: 'children', decimals: 0 } };
const change: Observed = { id: 'change', scale: { kind: 'printed', unit: '% change', decimals: 0 } };
const gap: Observed = { id: 'gap', scale: { kind: 'printed', unit: 'percentage points', decimals: 0 } };

const found = (of: Observed, more: Partial<Observation>) =>
  faultsOf(
    of,
    {
      aspect: null,
      start: '2024-01-01',
      end: '2024-02-01',
      value: 40,
      word: null,
      numerator: null,
      denominator: null,
      observedOn: '2024-01-31',
      publishedOn: null,
      ...ofTheWhole,
      ...more,
    },
    today,
  ).map(({ field, code }) => `${field} ${code}`);

describe('a printed number', () => {
  it.each<[string, Observed, Partial<Observation>]>([
    ['without its counts', share, {}],
    ['with its counts', share, { numerator: 40, denominator: 100 }],
    [
      'with counts that come to something else, for it stands as printed',
      share,
      { numerator: 1, denominator: 9 },
    ],
    ['nought', share, { value: 0 }],
    ['all', share, { value: 100 }],
    ['with the decimals it is printed with', share, { value: 2.8 }],
    ['more than a hundred children', children, { value: 104_152 }],
    ['a change below nought', change, { value: -2 }],
    ['a gap below nought', gap, { value: -2 }],
  ])('stands: %s', (_, of, more) => expect(found(of, more)).toEqual([]));

  it.each<[string, Observed, Partial<Observation>, string[]]>([
    ['none', share, { value: null }, ['value not-said']],
    ['a share below nought', share, { value: -0.1 }, ['value not-in-range']],
    ['a share above all', share, { value: 100.1 }, ['value not-in-range']],
    ['more decimals than it is printed with', share, { value: 2.85 }, ['value not-in-range']],
    ['half a child', children, { value: 0.5 }, ['value not-in-range']],
    ['fewer children than none', children, { value: -1 }, ['value not-in-range']],
    ['what is no number', children, { value: NaN }, ['value not-in-range']],
    ['of how many it is not said', share, { numerator: 4 }, ['denominator not-said']],
    ['how many it is not said', share, { denominator: 4 }, ['numerator not-said']],
    ['of nobody', share, { numerator: 0, denominator: 0 }, ['denominator none-observed']],
    ['more than all', share, { numerator: 5, denominator: 4 }, ['numerator numerator-above-denominator']],
  ])('does not: %s', (_, of, more, faults) => expect(found(of, more)).toEqual(faults));
});

describe('of a place', () => {
  it.each<[Observation['geography'], string[]]>([
    [{ kind: 'whole', name: null }, []],
    [{ kind: 'district area', name: 'Huddersfield' }, []],
    [{ kind: 'country', name: 'England' }, []],
    [{ kind: 'whole', name: 'Huddersfield' }, ['geography place-not-named']],
    [{ kind: 'ward', name: null }, ['geography place-not-named']],
    [{ kind: 'outside or confidential', name: null }, ['geography place-not-named']],
  ])('%j', (geography, faults) => expect(found(share, { geography })).toEqual(faults));
});

describe('in the order of days', () => {
  it.each<[string, Partial<Observation>, string[]]>([
    ['of a period that ended yesterday', { start: '2024-02-29', end: '2024-03-01' }, []],
    ['of today', { start: '2024-03-01', end: '2024-03-02' }, []],
    ['of a period that ends tomorrow', { start: '2024-03-01', end: '2024-03-03' }, ['end lies-ahead']],
    ['of no day', { start: '2024-02-29', end: '2024-02-29' }, ['end ends-before-it-begins']],
    ['published on the last day of its period', { publishedOn: '2024-01-31' }, []],
    ['published the day before', { publishedOn: '2024-01-30' }, ['publishedOn period-not-over']],
    ['published today', { publishedOn: today }, []],
    ['published tomorrow', { publishedOn: '2024-03-02' }, ['publishedOn lies-ahead']],
  ])('%s', (_, more, faults) => expect(found(share, more)).toEqual(faults));
});
