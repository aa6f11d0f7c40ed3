import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { at, kirklees, leeds, nowhere, postcode } from '../../../test/builders/places.ts';
import { addDays, type PlainDate } from '../dates/plain-date.ts';
import type { DraftMove } from './draft-move.ts';
import { asksForReason, placementWarnings, type WarningCode } from './placement-warnings.ts';

const home = at(414_300, 416_900);
const near = at(415_000, 417_000);
const lancashire = 'E10000017';
const far = at(383_981, 457_326, lancashire);

const draft = (said: Partial<DraftMove> = {}): DraftMove => ({
  start: '2019-03-11',
  placement: 'U4',
  place: near,
  sameCarer: false,
  schoolChanges: false,
  ...said,
});
const warned = (child: Person, said: Partial<DraftMove> = {}) =>
  placementWarnings({ history: child.home(home).history(), draft: draft(said), authority: kirklees });
const codes = (child: Person, said: Partial<DraftMove> = {}): WarningCode[] =>
  warned(child, said).map(({ code }) => code);
const sentence = (code: WarningCode, child: Person, said: Partial<DraftMove> = {}) =>
  warned(child, said).find((warning) => warning.code === code)?.sentence;

const settled = aChild().inCare('2015-09-07');
const movedOnce = settled.moved('2018-07-20', 'U6');

it('says all that J3 does before a third placement far away', () => {
  const child = settled.moved('2018-07-20', 'U6');
  expect(warned(child, { start: '2019-03-11', place: far, schoolChanges: true })).toEqual([
    {
      code: 'third-placement',
      sentence: 'This would be the third placement in 12 months (since 12 Mar 2018).',
    },
    { code: 'outside-district-far', sentence: '31.4 miles from home, outside Kirklees.' },
    { code: 'school-change', sentence: 'School would change: tell the Virtual School.' },
    {
      code: 'visit-due',
      sentence:
        'Visit by 18 Mar 2019: within a week of the start of a placement (Care Planning Regulations 2010, reg. 28).',
    },
  ]);
});

describe('the placement in 12 months', () => {
  it.each<[string, PlainDate, PlainDate, boolean]>([
    ['ended the day before them', '2018-03-11', '2019-03-11', false],
    ['ended on their first day, when it was still open', '2018-03-12', '2019-03-11', true],
    ['ended the day after', '2018-03-13', '2019-03-11', true],
    ['ended on 28 February, before 29 February of the year after', '2023-02-28', '2024-02-29', false],
    ['ended on 1 March, before 29 February of the year after', '2023-03-01', '2024-02-29', true],
    ['ended on 28 February of a leap year', '2024-02-28', '2025-02-28', false],
    ['ended on 29 February', '2024-02-29', '2025-02-28', true],
    ['ended on 29 February, a day later', '2024-02-29', '2025-03-01', false],
    ['ended on 1 March, a day later', '2024-03-01', '2025-03-01', false],
    ['ended on 2 March, a day later', '2024-03-02', '2025-03-01', true],
  ])('the first counts: %s', (_, ended, start, counts) => {
    const child = settled.moved(ended, 'U6');
    expect(codes(child, { start }).includes('third-placement')).toBe(counts);
  });

  it('are counted on in words', () => {
    const days = [
      '2018-05-01',
      '2018-06-01',
      '2018-07-01',
      '2018-08-01',
      '2018-09-01',
      '2018-10-01',
    ] as const;
    const said = days.map((_, i) => {
      const child = days.slice(0, i + 1).reduce((one, day) => one.moved(day, 'U6'), settled);
      return /the \w+ placement/.exec(sentence('third-placement', child)!)?.[0];
    });
    expect(said).toEqual([
      'the third placement',
      'the fourth placement',
      'the fifth placement',
      'the sixth placement',
      'the seventh placement',
      'the eighth placement',
    ]);
  });

  it('are told by number when there are more than ten', () => {
    let child = settled;
    for (let i = 0; i < 9; i++) child = child.moved(addDays('2018-05-01', i), 'U6');
    expect(sentence('third-placement', child)).toContain('number 11 in 12 months');
  });

  it.each<[string, Person, Partial<DraftMove>]>([
    ['a second', settled, {}],
    ['with the same carer', movedOnce, { sameCarer: true }],
    ['in hospital', movedOnce, { placement: 'T1' }],
    ['of somebody who only had short breaks before', shortBreaks(), {}],
    ['another short break', shortBreaks().episode({ start: '2019-03-01', legalStatus: 'V3' }), {}],
  ])('is not the third: %s', (_, child, said) => {
    expect(codes(child, said)).not.toContain('third-placement');
  });

  it('is none on the way back from hospital to the same placement, and one anywhere else', () => {
    const away = aChild().episodes(
      '07/09/2015 S C2 U6 HD1 1AA > 20/07/2018; P U6 HD2 2AA > 01/03/2019; P T1 > open',
    );
    expect(codes(away, { placement: 'U6', place: { ...far, postcode: 'HD2 2AA' } })).toEqual([]);
    expect(codes(away, { placement: 'U6', place: { ...far, postcode: 'HD3 3AA' } })).toEqual([
      'third-placement',
      'outside-district-far',
      'visit-due',
    ]);
  });

  it('looks at nothing that came after it', () => {
    expect(
      codes(settled.moved('2018-07-20', 'U6').moved('2019-06-01', 'K2'), { start: '2018-07-01' }),
    ).toEqual(['visit-due']);
  });
});

/** Two short breaks with different carers, and care since 1 February 2019. */
function shortBreaks(): Person {
  return aChild().episodes(
    '12/08/2018 S V3 U6 > 13/08/2018 E4A; 10/10/2018 S V3 U6 > 12/10/2018 E4A; 01/02/2019 S V2 U6 > open',
  );
}

describe('where it is', () => {
  const out = at(446_600, 416_900, leeds);

  it.each<[string, DraftMove['place'], WarningCode[], string]>([
    ['near and inside', near, [], ''],
    [
      '20.0 miles and outside',
      at(446_560, 416_900, leeds),
      ['outside-district'],
      '20.0 miles from home, outside Kirklees.',
    ],
    ['20.1 miles and outside', out, ['outside-district-far'], '20.1 miles from home, outside Kirklees.'],
    [
      '20.1 miles by rounding',
      at(446_567, 416_900, leeds),
      ['outside-district-far'],
      '20.1 miles from home, outside Kirklees.',
    ],
    ['20.0 miles and inside', at(446_560, 416_900), [], ''],
    [
      '20.1 miles and inside',
      at(446_600, 416_900),
      ['far-from-home'],
      '20.1 miles from home, inside Kirklees.',
    ],
    [
      '9.3 miles and outside',
      at(426_300, 425_900, leeds),
      ['outside-district'],
      '9.3 miles from home, outside Kirklees.',
    ],
    [
      '20.1 miles, district not known',
      at(446_600, 416_900, null),
      ['far-from-home'],
      '20.1 miles from home, district not known.',
    ],
    [
      'a postcode that nobody knows',
      postcode('ZZ99 9ZZ'),
      ['distance-unknown'],
      'The distance from home is unknown: the postcode of the placement is not on the map.',
    ],
    [
      'no postcode',
      nowhere,
      ['distance-unknown'],
      'The distance from home is unknown: send the postcode of the placement.',
    ],
    [
      'in Wales, not on our map',
      { ...nowhere, authority: 'WAL' },
      ['outside-district', 'distance-unknown'],
      'Outside Kirklees.',
    ],
  ])('%s', (_, place, expected, says) => {
    const found = warned(settled, { place }).filter(({ code }) => code !== 'visit-due');
    expect(found.map(({ code }) => code)).toEqual(expected);
    expect(found[0]?.sentence ?? '').toBe(says);
    for (const { sentence } of found) expect(sentence).not.toMatch(/\b0\.0 miles|[A-Z]{1,2}\d+ \d[A-Z]{2}/);
  });

  it('is 0.0 miles only at home itself', () => {
    expect(sentence('outside-district', settled, { place: { ...home, authority: leeds } })).toBe(
      '0.0 miles from home, outside Kirklees.',
    );
  });

  it('is unknown when home is', () => {
    const question = { draft: draft({ place: out }), authority: kirklees };
    expect(placementWarnings({ ...question, history: settled.history() }).slice(0, 2)).toEqual([
      { code: 'outside-district', sentence: 'Outside Kirklees.' },
      {
        code: 'distance-unknown',
        sentence: 'The distance from home is unknown: where home was is not recorded, or not on the map.',
      },
    ]);
  });

  it.each<[string, DraftMove['place'], WarningCode[]]>([
    ['far outside', out, ['outside-district']],
    ['far inside', at(446_600, 416_900), []],
    ['a postcode that nobody knows', postcode('ZZ99 9ZZ'), ['district-unknown']],
  ])('has no distance for an unaccompanied child: %s', (_, place, expected) => {
    const found = warned(settled.unaccompanied('2018-01-01'), { place });
    expect(found.map(({ code }) => code)).toEqual([...expected, 'visit-due']);
    for (const { sentence } of found) expect(sentence).not.toContain('miles');
  });

  // Rule 406: this collection of the return and the two before it. The move is in that of the year to 31 March 2019.
  it.each<[PlainDate, WarningCode]>([
    ['2016-04-01', 'outside-district-far'],
    ['2016-04-02', 'outside-district'],
  ])('when no longer unaccompanied since %s', (end, code) => {
    expect(codes(settled.unaccompanied('2015-09-07', end), { place: out })).toContain(code);
  });

  it.each(['A4', 'A6'])('is never told of adopters (%s)', (placement) => {
    expect(codes(settled, { placement, place: far })).toEqual(['visit-due']);
    expect(codes(settled, { placement, place: nowhere })).toEqual(['visit-due']);
  });

  it('is that of the placement left, in hospital', () => {
    expect(codes(settled, { placement: 'T1', place: far })).toEqual([]);
    expect(codes(settled, { placement: 'T2', place: far, sameCarer: true })).toEqual([]);
  });

  it('is told when the carer moves house', () => {
    expect(codes(settled, { sameCarer: true, place: far })).toEqual(['outside-district-far']);
  });

  it('is not told of short breaks', () => {
    const child = aChild().episode({ start: '2019-03-01', legalStatus: 'V4' });
    expect(codes(child, { place: far })).toEqual([]);
    expect(codes(child, { place: far, sameCarer: true })).toEqual([]);
  });
});

describe('the school', () => {
  const said = (bornOn: PlainDate, more: Partial<DraftMove> = {}) =>
    codes(settled.born(bornOn), { schoolChanges: null, ...more }).filter((code) => code !== 'visit-due');

  it.each<[string, PlainDate, WarningCode[]]>([
    ['five that day', '2014-03-11', ['school-not-said']],
    ['five tomorrow', '2014-03-12', []],
    ['sixteen', '2002-03-12', ['school-not-said']],
    ['seventeen that day', '2002-03-11', []],
  ])('is asked for of who is %s', (_, bornOn, expected) => {
    expect(said(bornOn)).toEqual(expected);
  });

  it.each<[PlainDate, WarningCode[]]>([
    ['2017-02-28', []],
    ['2017-03-01', ['school-not-said']],
  ])('is asked for, born on 29 February 2012, on %s', (start, expected) => {
    expect(said('2012-02-29', { start })).toEqual(expected);
  });

  it.each<[string, Partial<DraftMove>, WarningCode[]]>([
    ['it changes', { schoolChanges: true }, ['school-change']],
    ['it changes, in hospital', { schoolChanges: true, placement: 'T1' }, ['school-change']],
    ['it stays', { schoolChanges: false }, []],
    ['in hospital nobody asks', { placement: 'T1' }, []],
    ['with the same carer', { sameCarer: true }, ['school-not-said']],
  ])('%s', (_, more, expected) => {
    expect(said('2010-06-01', more)).toEqual(expected);
  });

  describe('known by its place', () => {
    const ofSchool = (metres: number, more: Partial<DraftMove> = {}, end: PlainDate | null = null) =>
      warned(settled.schoolPlace('mainstream', '2018-09-03', end, at(415_000, 417_000 + metres)), {
        place: near,
        ...more,
      }).filter(({ code }) => code.startsWith('school'));

    it.each<[string, number, Partial<DraftMove>, PlainDate | null, WarningCode[]]>([
      ['10.0 miles', 16_093, {}, null, []],
      ['10.1 miles', 16_254, {}, null, ['school-far']],
      [
        '10.1 miles, nobody has said',
        16_254,
        { schoolChanges: null },
        null,
        ['school-far', 'school-not-said'],
      ],
      ['far, and it changes', 16_254, { schoolChanges: true }, null, ['school-change']],
      ['far, on the last day on roll', 16_254, {}, '2019-03-12', ['school-far']],
      ['far, no longer on roll', 16_254, {}, '2019-03-11', []],
      ['far, in hospital', 16_254, { placement: 'T1' }, null, []],
      ['a placement of which nobody said where', 16_254, { place: nowhere }, null, []],
    ])('%s', (_, metres, more, end, expected) => {
      expect(ofSchool(metres, more, end).map(({ code }) => code)).toEqual(expected);
    });

    it('says how far', () => {
      expect(ofSchool(16_254).map(({ sentence }) => sentence)).toEqual([
        '10.1 miles from school: tell the Virtual School, also when the school is to stay.',
      ]);
    });
  });

  it('changes at three too, when somebody says so', () => {
    expect(said('2016-01-01', { schoolChanges: true })).toEqual(['school-change']);
  });
});

describe('the first visit', () => {
  it('is due within a week, also across the end of February', () => {
    expect(sentence('visit-due', settled, { start: '2019-03-20' })).toMatch(/^Visit by 27 Mar 2019:/);
    expect(sentence('visit-due', settled, { start: '2024-02-24' })).toMatch(/^Visit by 2 Mar 2024:/);
    expect(sentence('visit-due', settled, { start: '2023-02-24' })).toMatch(/^Visit by 3 Mar 2023:/);
  });

  it('is not begun anew with the same carer', () => {
    expect(codes(settled, { sameCarer: true })).toEqual([]);
  });
});

it('asks why of a third placement, and of one far outside', () => {
  const all = [
    ...warned(movedOnce, { place: far, schoolChanges: true }),
    ...warned(settled, { place: at(446_600, 416_900), schoolChanges: null }),
    ...warned(settled, { place: at(426_300, 425_900, leeds) }),
    ...warned(settled, { place: nowhere }),
    ...warned(settled.schoolPlace('special', '2018-09-03', null, far)),
  ];
  const asked = (asks: boolean) =>
    [...new Set(all.filter((one) => asksForReason(one) === asks).map(({ code }) => code))].toSorted();
  expect(asked(true)).toEqual(['outside-district-far', 'third-placement']);
  expect(asked(false)).toEqual([
    'distance-unknown',
    'far-from-home',
    'outside-district',
    'school-change',
    'school-far',
    'school-not-said',
    'visit-due',
  ]);
});
