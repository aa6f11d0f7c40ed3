import { faultsOf, ofTheWhole, type Observation, type Observed } from './observation.ts';

const today = '2024-03-01';
const grades: Observed = {
  id: 'grades',
  scale: { kind: 'words', words: ['good', 'inadequate'] },
  aspects: [
    { name: 'whole', start: '2018-01-01' },
    { name: 'both', start: '2018-01-01', end: '2023-01-01' },
    { name: 'leavers', start: '2023-01-01' },
  ],
};
const audits: Observed = { id: 'audits', scale: { kind: 'share', unit: 'cases' } };
const visits: Observed = { id: 'visits', scale: { kind: 'number', unit: 'visits', decimals: 0 } };

const said = (more: Partial<Observation>): Observation => ({
  aspect: null,
  start: '2024-01-01',
  end: '2024-02-01',
  value: null,
  word: null,
  numerator: null,
  denominator: null,
  observedOn: '2024-01-31',
  publishedOn: null,
  ...ofTheWhole,
  ...more,
});
const found = (of: Observed, more: Partial<Observation>) =>
  faultsOf(of, said(more), today).map(({ field, code }) => `${field} ${code}`);

describe('on its scale', () => {
  it.each<[string, Observed, Partial<Observation>]>([
    ['a word of the scale', grades, { aspect: 'whole', word: 'inadequate' }],
    ['all of them', audits, { numerator: 9, denominator: 9 }],
    ['none of them', audits, { numerator: 0, denominator: 1 }],
    ['no visit at all', visits, { value: 0 }],
  ])('stands: %s', (_, of, more) => expect(found(of, more)).toEqual([]));

  it.each<[string, Observed, Partial<Observation>, string[]]>([
    ['another word', grades, { aspect: 'whole', word: 'fine' }, ['word unknown-word']],
    ['a word in other letters', grades, { aspect: 'whole', word: 'Good' }, ['word unknown-word']],
    ['no word', grades, { aspect: 'whole' }, ['word not-said']],
    ['a word and a number', grades, { aspect: 'whole', word: 'good', value: 2 }, ['value not-on-the-scale']],
    ['more than all', audits, { numerator: 10, denominator: 9 }, ['numerator numerator-above-denominator']],
    ['fewer than none', audits, { numerator: -1, denominator: 9 }, ['numerator numerator-above-denominator']],
    ['of no case', audits, { numerator: 0, denominator: 0 }, ['denominator none-observed']],
    ['of how many is not said', audits, { numerator: 3 }, ['denominator not-said']],
    [
      'a percentage',
      audits,
      { value: 80 },
      ['value not-on-the-scale', 'numerator not-said', 'denominator not-said'],
    ],
    ['half a visit', visits, { value: 1.5 }, ['value not-in-range']],
    ['fewer visits than none', visits, { value: -1 }, ['value not-in-range']],
    ['what is no number', visits, { value: NaN }, ['value not-in-range']],
  ])('does not: %s', (_, of, more, faults) => expect(found(of, more)).toEqual(faults));

  it('says what the word must be', () =>
    expect(faultsOf(grades, said({ aspect: 'whole', word: 'fine' }), today)[0]!.detail).toBe(
      'must be one of good, inadequate',
    ));
});

describe('of an aspect that was observed then', () => {
  const on = (day: Observation['start'], end: Observation['end'], aspect: string | null) =>
    found(grades, { aspect, word: 'good', start: day, end, observedOn: day });

  it.each<[string, Observation['start'], Observation['end'], string | null, boolean]>([
    ['its first day', '2023-01-01', '2023-01-02', 'leavers', true],
    ['the day before', '2022-12-31', '2023-01-01', 'leavers', false],
    ['the last day of the one it took the place of', '2022-12-31', '2023-01-01', 'both', true],
    ['the day after', '2023-01-01', '2023-01-02', 'both', false],
    ['no aspect, where there are several', '2023-01-01', '2023-01-02', null, false],
    ['before any was observed', '2017-12-31', '2018-01-01', 'whole', false],
  ])('%s', (_, start, end, aspect, stands) =>
    expect(on(start, end, aspect)).toEqual(stands ? [] : ['aspect not-an-aspect']),
  );

  it('the last day of the period decides', () =>
    expect(
      found(grades, {
        aspect: 'leavers',
        word: 'good',
        start: '2022-12-20',
        end: '2023-01-02',
        observedOn: '2023-01-01',
      }),
    ).toEqual([]));

  it('is observed always where no day is said', () => {
    const homes: Observed = { ...visits, aspects: [{ name: 'to homes' }] };
    const more = { aspect: 'to homes', value: 1, start: '1999-01-01', end: '1999-01-02' } as const;
    expect(found(homes, more)).toEqual([]);
    expect(found(homes, { ...more, aspect: 'to groups' })).toEqual(['aspect not-an-aspect']);
  });

  it('is left out where there is one thing to observe', () =>
    expect(found(audits, { aspect: 'whole', numerator: 1, denominator: 2 })).toEqual([
      'aspect not-an-aspect',
    ]));
});

describe('in the order of days', () => {
  const days = (more: Partial<Observation>) => found(visits, { value: 3, ...more });

  it.each<[string, Partial<Observation>, string[]]>([
    ['found out on the last day of the period', { observedOn: '2024-01-31' }, []],
    ['found out the day before', { observedOn: '2024-01-30' }, ['observedOn period-not-over']],
    ['found out today', { observedOn: today }, []],
    ['found out tomorrow', { observedOn: '2024-03-02' }, ['observedOn lies-ahead']],
    ['published the day it was found out', { publishedOn: '2024-01-31' }, []],
    ['published the day before', { publishedOn: '2024-01-30' }, ['publishedOn published-too-early']],
    ['published today', { publishedOn: today }, []],
    ['published tomorrow', { publishedOn: '2024-03-02' }, ['publishedOn lies-ahead']],
    ['of one day', { start: '2024-01-31', end: '2024-02-01' }, []],
    [
      'of the leap day, found out on it',
      { start: '2024-02-29', end: '2024-03-01', observedOn: '2024-02-29' },
      [],
    ],
    ['of no day', { start: '2024-01-31', end: '2024-01-31' }, ['end ends-before-it-begins']],
  ])('%s', (_, more, faults) => expect(days(more)).toEqual(faults));
});
