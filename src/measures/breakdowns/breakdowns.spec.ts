import { aChild, aYoungPerson, type Person } from '../../../test/builders/a-child.ts';
import { isOfPeople } from '../measure.ts';
import { aMeasure } from '../../../test/builders/a-measure.ts';
import { at, calderdale, kirklees, nowhere } from '../../../test/builders/places.ts';
import type { Place } from '../../domain/care/episode.ts';
import { categoryOfNeedCodes } from '../../domain/codes/category-of-need.codes.ts';
import { disabilityCodes } from '../../domain/codes/disability.codes.ts';
import { ethnicOriginCodes } from '../../domain/codes/ethnic-origin.codes.ts';
import { legalStatusCodes } from '../../domain/codes/legal-status.codes.ts';
import { placementCodes } from '../../domain/codes/placement.codes.ts';
import { sexCodes } from '../../domain/codes/sex.codes.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { readCatalogue } from '../catalogue.ts';
import type { Breakdown, Lookups } from './breakdown.ts';
import { breakdowns, breakdownsOf } from './breakdowns.ts';

const lookups: Lookups = {
  authority: kirklees,
  teamOf: (worker) =>
    ({ 'worker-1': 'Leaving Care North', 'worker-2': 'Leaving Care South' })[worker] ?? null,
  areaOf: (postcode, day) => (postcode === 'HD1 8AA' && day >= '2018-04-01' ? 'Huddersfield' : null),
  isConfidential: () => false,
};
const of = (id: string, cohort: Breakdown['cohort'] = 'children-in-care'): Breakdown =>
  breakdowns.find((one) => one.id === id && (one.cohort ?? cohort) === cohort)!;
const groupOf = (
  id: string,
  person: Person | History,
  day: PlainDate,
  cohort?: Breakdown['cohort'],
  more = {},
) => of(id, cohort).groupOf('history' in person ? person.history() : person, day, { ...lookups, ...more });

const inHuddersfield: Place = { ...at(414_300, 416_900), postcode: 'HD1 8AA' };

describe('every breakdown', () => {
  it('tells its groups apart, and leaves "not known" to be put last', () => {
    expect(breakdowns.length).toBeGreaterThan(10);
    for (const { id, groups, title } of breakdowns) {
      const ids = groups.map((group) => group.id);
      expect([id, new Set(ids).size]).toEqual([id, ids.length]);
      expect(ids).not.toContain('unknown');
      expect([id, title, ...groups.map(({ words }) => words)].every((words) => /\S/.test(words))).toBe(true);
    }
  });

  it('puts somebody of whom nothing is recorded into no group but "not known", age and asylum apart', () => {
    const person = aChild();
    const found = breakdowns
      .filter(({ id }) => !['age', 'uasc'].includes(id))
      .map(({ id, groupOf: asked }) => [id, asked(person.history(), '2019-01-31', lookups)]);
    expect(found).toEqual(found.map(([id]) => [id, 'unknown']));
  });

  it('looks no further than the day', () => {
    const before = aChild().inCare('2018-01-10').home(inHuddersfield);
    const after = before
      .moved('2019-02-01', 'K2', at(1, 1, calderdale))
      .unaccompanied('2019-02-01')
      .disability('LD', '2019-02-01')
      .adviser('2019-02-01');
    for (const { id, groupOf: asked } of breakdowns)
      expect([id, asked(after.history(), '2019-01-31', lookups)]).toEqual([
        id,
        asked(before.history(), '2019-01-31', lookups),
      ]);
  });
});

describe('age', () => {
  it.each<[why: string, born: PlainDate, day: PlainDate, group: string]>([
    ['the day of birth', '2019-01-31', '2019-01-31', 'under-1'],
    ['the day before the first birthday', '2018-02-01', '2019-01-31', 'under-1'],
    ['the first birthday', '2018-01-31', '2019-01-31', '1-4'],
    ['the day before the fifth', '2014-02-01', '2019-01-31', '1-4'],
    ['the fifth', '2014-01-31', '2019-01-31', '5-9'],
    ['the tenth', '2009-01-31', '2019-01-31', '10-15'],
    ['the day before the sixteenth', '2003-02-01', '2019-01-31', '10-15'],
    ['the sixteenth', '2003-01-31', '2019-01-31', '16-17'],
    ['the day before the eighteenth', '2001-02-01', '2019-01-31', '16-17'],
    ['the eighteenth, on which care ends', '2001-01-31', '2019-01-31', '18-and-over'],
    ['born on 29 February, on 28 February', '2000-02-29', '2018-02-28', '16-17'],
    ['born on 29 February, on 1 March', '2000-02-29', '2018-03-01', '18-and-over'],
    ['before birth', '2019-02-01', '2019-01-31', 'unknown'],
  ])('in care: %s', (_, born, day, group) => {
    expect(groupOf('age', aChild().born(born), day)).toBe(group);
  });

  it.each<[PlainDate, string]>([
    ['2003-01-31', '16'],
    ['2002-01-31', '17'],
    ['2001-01-31', '18'],
    ['2000-01-31', '19'],
    ['1999-01-31', '20'],
    ['1998-02-01', '20'],
    ['1998-01-31', '21-24'],
    ['1994-02-01', '21-24'],
    ['1994-01-31', 'unknown'],
  ])('of a care leaver born %s is %s', (born, group) => {
    expect(groupOf('age', aYoungPerson().born(born), '2019-01-31', 'care-leavers')).toBe(group);
  });
});

describe('sex and ethnicity', () => {
  const person = aChild().history();

  it.each([
    ['M', 'male'],
    ['1', 'male'],
    ['F', 'female'],
    ['2', 'female'],
    ['U', 'unknown'],
    [null, 'unknown'],
  ])('sex %s is %s', (sex, group) => {
    expect(groupOf('sex', { ...person, sex }, '2019-01-31')).toBe(group);
    expect(sex === null || sexCodes.has(sex)).toBe(true);
  });

  it('gives every code of ETHNIC a group, and those who refused one of their own', () => {
    const group = (ethnicity: string) => groupOf('ethnicity', { ...person, ethnicity }, '2019-01-31');
    expect([...ethnicOriginCodes.keys()].filter((code) => group(code) === 'unknown')).toEqual([]);
    expect(['WROM', 'MOTH', 'CHNE', 'BAFR', 'OOTH', 'REFU', 'NOBT', 'XXXX'].map(group)).toEqual([
      'white',
      'mixed',
      'asian',
      'black',
      'other',
      'not-given',
      'not-given',
      'unknown',
    ]);
  });
});

it.each<[PlainDate, string]>([
  ['2017-12-31', 'never'],
  ['2018-01-01', 'now'],
  ['2018-05-31', 'now'],
  ['2018-06-01', 'before'],
])('unaccompanied on %s: %s', (day, group) => {
  expect(groupOf('uasc', aChild().unaccompanied('2018-01-01', '2018-06-01'), day)).toBe(group);
});

describe('disability', () => {
  it.each<[PlainDate, string]>([
    ['2017-12-31', 'unknown'],
    ['2018-01-01', 'none'],
    ['2018-05-31', 'none'],
    ['2018-06-01', 'disabled'],
    ['2018-11-30', 'disabled'],
    ['2018-12-01', 'unknown'],
  ])('on %s: %s', (day, group) => {
    const person = aChild()
      .disability('NONE', '2018-01-01', '2018-06-01')
      .disability('AUT', '2018-06-01', '2018-12-01');
    expect(groupOf('disability', person, day)).toBe(group);
  });

  it('is so by any code but NONE, and by several', () => {
    const group = (...codes: string[]) =>
      groupOf(
        'disability',
        codes.reduce((one, code) => one.disability(code, '2018-01-01'), aChild()),
        '2019-01-31',
      );
    const codes = [...disabilityCodes.keys()];
    expect(codes.filter((code) => group(code) !== 'disabled')).toEqual(['NONE']);
    expect([group('MOB', 'VIS'), group('NONE', 'VIS')]).toEqual(['disabled', 'disabled']);
  });

  it('is never told of whom nobody asked, also when category of need is disability', () => {
    const person = aChild().episode({ start: '2018-01-10', categoryOfNeed: 'N2' });
    expect(groupOf('disability', person, '2019-01-31')).toBe('unknown');
    expect(groupOf('disability', aYoungPerson(), '2019-01-31', 'care-leavers')).toBe('unknown');
  });
});

describe('what the episodes tell', () => {
  const inCare = (facts: object) => aChild().episode({ start: '2018-01-10', ...facts });

  it('gives every category of need that is valid a group', () => {
    const need = (categoryOfNeed: string) =>
      groupOf('category-of-need', inCare({ categoryOfNeed }), '2019-01-31');
    const valid = [...categoryOfNeedCodes].filter(([, { neverValid }]) => !neverValid).map(([code]) => code);
    expect(valid.map(need)).toEqual(valid);
    expect(['N9', 'N0'].map(need)).toEqual(['unknown', 'unknown']);
  });

  it('gives every legal status a group, short breaks apart', () => {
    const status = (legalStatus: string) => groupOf('legal-status', inCare({ legalStatus }), '2019-01-31');
    const lost = [...legalStatusCodes.keys()].filter((code) => status(code) === 'unknown');
    expect(lost).toEqual(['V3', 'V4', 'V1']);
    expect(['C1', 'C2', 'E1', 'V2', 'L2', 'J1'].map(status)).toEqual([
      'interim-care-order',
      'full-care-order',
      'placement-order',
      'section-20',
      'child-protection',
      'youth-justice',
    ]);
  });

  it('gives every placement a type, a time away apart', () => {
    const type = (placement: string) => groupOf('placement-type', inCare({ placement }), '2019-01-31');
    const lost = [...placementCodes.keys()].filter((code) => type(code) === 'unknown');
    expect(lost).toEqual(['T0', 'T1', 'T2', 'T3', 'T4']);
    expect(type('U6')).toBe('foster');
  });

  it('goes by the placement that a child who is away for a time has left', () => {
    const away = aChild().inCare('2018-01-10', null, { placement: 'K2' }).moved('2019-01-20', 'T1');
    expect(groupOf('placement-type', away, '2019-01-31')).toBe("secure and children's homes");
  });

  it('goes by the last episode of a child who has left care, and says nothing of one who has not come', () => {
    const left = aChild().inCare('2018-01-10', '2019-01-15', { placement: 'K2', legalStatus: 'V2' });
    const on = (day: PlainDate) => ['placement-type', 'legal-status'].map((id) => groupOf(id, left, day));
    expect(on('2018-01-09')).toEqual(['unknown', 'unknown']);
    for (const day of ['2018-01-10', '2019-01-14', '2019-01-15', '2019-01-31'] as const)
      expect(on(day)).toEqual(["secure and children's homes", 'section-20']);
  });

  it('tells the provider, where one is recorded', () => {
    const provider = (code: string | null) => groupOf('provider', inCare({ provider: code }), '2019-01-31');
    expect(['PR0', 'PR4', 'PR9', null].map(provider)).toEqual(['PR0', 'PR4', 'unknown', 'unknown']);
  });
});

describe('where', () => {
  const placed = (place: Place, placement = 'U6') =>
    aChild().inCare('2018-01-10', null, { place, placement });
  const both = (person: Person, day: PlainDate = '2019-01-31', more = {}) =>
    ['district', 'placement-area'].map((id) => groupOf(id, person, day, undefined, more));

  it.each<[why: string, place: Place, district: string, area: string]>([
    ['in an area', inHuddersfield, 'IN', 'Huddersfield'],
    ['in none that the reference names', at(1, 1), 'IN', 'unknown'],
    ['outside', { ...at(1, 1, calderdale), postcode: 'HD1 8AA' }, 'OUT', 'outside'],
    ['in Scotland', at(1, 1, 'SCO'), 'OUT', 'outside'],
    ['confidential', { ...nowhere, authority: 'CON' }, 'unknown', 'confidential'],
    ['at a postcode that is not on the map', { ...nowhere, postcode: 'HD1 8AA' }, 'unknown', 'unknown'],
    ['not recorded', nowhere, 'unknown', 'unknown'],
  ])('%s', (_, place, district, area) => {
    expect(both(placed(place))).toEqual([district, area]);
  });

  it('tells nothing of adopters, though their place came all the same', () => {
    expect(both(placed(inHuddersfield, 'A5'))).toEqual(['unknown', 'confidential']);
  });

  it('tells nothing of an address made confidential, of the home as of the placement', () => {
    const person = placed(inHuddersfield).home(inHuddersfield);
    const areas = (more: object) => [
      both(person, '2019-01-31', more)[1],
      groupOf('home-area', person, '2019-01-31', undefined, more),
    ];
    expect(areas({})).toEqual(['Huddersfield', 'Huddersfield']);
    const isConfidential: Lookups['isConfidential'] = (_, { start, end }) =>
      start === '2018-01-10' && end === null;
    expect(areas({ isConfidential })).toEqual(['confidential', 'confidential']);
  });

  it('goes by the areas of the day', () => {
    expect(both(placed(inHuddersfield), '2018-03-31')).toEqual(['IN', 'unknown']);
    expect(both(placed(inHuddersfield), '2018-04-01')).toEqual(['IN', 'Huddersfield']);
  });

  it('goes by the home when the child came into care, wherever the placement is', () => {
    const person = placed(at(1, 1, calderdale)).home(inHuddersfield);
    expect(groupOf('home-area', person, '2019-01-31')).toBe('Huddersfield');
    expect(groupOf('home-area', person, '2018-01-09')).toBe('unknown');
  });
});

describe('teams', () => {
  it.each<[PlainDate, string]>([
    ['2018-02-28', 'unknown'],
    ['2018-03-01', 'Leaving Care North'],
    ['2018-08-31', 'Leaving Care North'],
    ['2018-09-01', 'Leaving Care South'],
    ['2018-12-01', 'unknown'],
  ])("on %s the adviser's is %s", (day, team) => {
    const person = aYoungPerson().adviser('2018-03-01', '2018-09-01').adviser('2018-09-01', '2018-12-01');
    expect(groupOf('team', person, day, 'care-leavers')).toBe(team);
  });

  it("are the social worker's as allocated here, not as the return knows them", () => {
    const team = (source: 'return' | 'allocation') =>
      groupOf('team', aChild().socialWorker('worker-1', '2018-03-01', null, source), '2019-01-31');
    expect([team('allocation'), team('return')]).toEqual(['Leaving Care North', 'unknown']);
  });
});

describe('what a measure is broken down by', () => {
  const ids = (said: Parameters<typeof aMeasure>[0]) => breakdownsOf(aMeasure(said)).map(({ id }) => id);

  it('is that of its cohort, unless it says so', () => {
    expect(ids({ cohort: 'children-in-care' })).toEqual([
      'age',
      'sex',
      'ethnicity',
      'uasc',
      'category-of-need',
      'disability',
    ]);
    expect(ids({ cohort: 'care-leavers' })).toEqual(['age', 'sex', 'ethnicity', 'uasc', 'disability']);
    expect(ids({ by: ['age', 'team'] })).toEqual(['age', 'team']);
  });

  it('is refused when there is no such breakdown of that cohort', () => {
    expect(() => ids({ cohort: 'care-leavers', by: ['category-of-need'] })).toThrow('"category-of-need"');
  });

  it('is there for every measure of people in the catalogue, and for no other', async () => {
    const { measures } = await readCatalogue();
    for (const measure of measures)
      expect([measure.id, breakdownsOf(measure).length >= 4]).toEqual([measure.id, isOfPeople(measure)]);
  });
});
