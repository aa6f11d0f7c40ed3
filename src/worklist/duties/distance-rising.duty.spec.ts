import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { client, itemsOf, sentencesOf } from '../../../test/builders/duties.ts';
import { at, nowhere } from '../../../test/builders/places.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { itemsFor } from '../find-items.ts';
import distanceRising from './distance-rising.duty.ts';

const home = at(414_300, 416_900);
const metresInAMile = 1_609.344;
/** So many miles east of home. */
const milesOff = (miles: number) => at(home.grid!.easting + Math.round(miles * metresInAMile), 416_900);
const child = aChild().home(home);
const moved = (before: number, now: number) =>
  child.inCare('2018-06-04', null, { place: milesOff(before) }).moved('2019-01-14', 'U6', milesOff(now));
const says = (before: string, now: string) => [
  `risk ${now} miles from home since 14 Jan; the placement before was ${before} miles away`,
];

it.each([
  ['the day before the move', moved(6, 14), '2019-01-13', []],
  ['the day of the move', moved(6, 14), '2019-01-14', says('6.0', '14.0')],
  ['5.1 miles farther', moved(10.1, 15.2), '2019-02-04', says('10.1', '15.2')],
  // 10.3 less 5.3 is a little more than 5 in binary fractions.
  ['5.0 miles farther', moved(5.3, 10.3), '2019-02-04', []],
  ['10.0 miles away', moved(1, 10), '2019-02-04', []],
  ['10.1 miles away', moved(1, 10.1), '2019-02-04', says('1.0', '10.1')],
  ['nearer', moved(30, 14), '2019-02-04', []],
  [
    'the placement before is not on the map',
    child.inCare('2018-06-04').moved('2019-01-14', 'U6', milesOff(14)),
    '2019-02-04',
    [],
  ],
  [
    'this placement is not on the map',
    child.inCare('2018-06-04', null, { place: milesOff(2) }).moved('2019-01-14', 'U6', nowhere),
    '2019-02-04',
    [],
  ],
  ['home is not on the map', moved(6, 14).home(nowhere), '2019-02-04', []],
  ['the first placement', child.inCare('2018-06-04', null, { place: milesOff(14) }), '2019-02-04', []],
  [
    'another status in the same place',
    moved(6, 14).moved('2019-01-28', 'U4', milesOff(14)),
    '2019-02-04',
    says('6.0', '14.0'),
  ],
  ['back near home since', moved(6, 14).moved('2019-01-28', 'U6', milesOff(7)), '2019-02-04', []],
  [
    'far away for a time only, in hospital',
    child.inCare('2018-06-04', null, { place: milesOff(6) }).moved('2019-01-14', 'T1', milesOff(40)),
    '2019-02-04',
    [],
  ],
  [
    'back in the same place from a hospital near home',
    child
      .inCare('2018-06-04', null, { place: milesOff(14) })
      .moved('2019-01-14', 'T1', milesOff(2))
      .moved('2019-01-28', 'U6', milesOff(14)),
    '2019-02-04',
    [],
  ],
  ['unaccompanied', moved(6, 14).unaccompanied('2018-06-04'), '2019-02-04', []],
  [
    'a far placement of an earlier stay',
    child
      .inCare('2016-06-04', '2017-06-04', { place: milesOff(2) })
      .inCare('2018-06-04', null, { place: milesOff(14) }),
    '2019-02-04',
    [],
  ],
  [
    'left care',
    child.inCare('2018-06-04', '2019-02-04', { place: milesOff(6) }).moved('2019-01-14', 'U6', milesOff(14)),
    '2019-02-04',
    [],
  ],
  ['nothing recorded', aChild(), '2019-02-04', []],
] as [string, Person, PlainDate, string[]][])('%s', (_, person, day, sentences) => {
  expect(sentencesOf(distanceRising, person, day)).toEqual(sentences);
});

it.each([
  [20, 'Not counted in "Placed outside the district and more than 20 miles from home"'],
  [20.1, 'Counted in "Placed outside the district and more than 20 miles from home"'],
])('says at %s miles what would change the figure', (miles, words) => {
  const [item] = itemsOf(distanceRising, moved(6, miles), '2019-02-04');
  expect(item!.wouldChange).toMatch(words);
});

it('says nothing to somebody from whom the address is hidden', () => {
  const context = { promises: [], tasks: [] };
  const shown = (hidesAddress: boolean) =>
    itemsFor(
      client({ roles: ['social-worker'], hidesAddress }),
      moved(6, 14).history(),
      '2019-02-04',
      context,
    ).map(({ rule }) => rule.id);
  expect(shown(false)).toContain('distance-rising');
  expect(shown(true)).not.toContain('distance-rising');
});
