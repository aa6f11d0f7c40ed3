import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { itemsOf, sentencesOf } from '../../../test/builders/duties.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import placementAtRisk from './placement-at-risk.duty.ts';

const child = aChild().inCare('2018-06-04');
const moved = child.moved('2019-01-14', 'K2');
const two = [
  'risk Placement at risk: 2 placements in 12 months, from 4 Jun 2018, 14 Jan; another move would make it three',
];

it.each([
  ['one', child, '2019-02-04', []],
  ['the day before the move', moved, '2019-01-13', []],
  ['two', moved, '2019-02-04', two],
  [
    'two, on the last day of both',
    moved,
    '2020-01-13',
    [
      'risk Placement at risk: 2 placements in 12 months, from 4 Jun 2018, 14 Jan 2019; another move would make it three',
    ],
  ],
  // A placement that ended on the first of the twelve months was open at its start (DOMAIN M01).
  ['two, on the last day that counts', moved, '2020-01-14', []],
  [
    'three',
    moved.moved('2019-01-28', 'U6'),
    '2019-02-04',
    ['risk Placement at risk: 3 placements in 12 months, from 4 Jun 2018, 14 Jan, 28 Jan'],
  ],
  [
    'with the same carer',
    aChild().episodes('04/06/2018 S C2 U6 > 14/01/2019; T C2 U6 > open'),
    '2019-02-04',
    [],
  ],
  [
    'left care',
    aChild().episodes('04/06/2018 S C2 U6 > 14/01/2019; P C2 K2 > 01/02/2019 E4A'),
    '2019-02-04',
    [],
  ],
  ['nothing recorded', aChild(), '2019-02-04', []],
] as [string, Person, PlainDate, string[]][])('%s', (_, person, day, sentences) => {
  expect(sentencesOf(placementAtRisk, person, day)).toEqual(sentences);
});

it('says until when a third would count, with the year only where it is far', () => {
  const [item] = itemsOf(placementAtRisk, moved, '2019-02-04');
  expect(item!.wouldChange).toBe(
    'A third placement by 13 Jan 2020 would count in "Three or more placements in the last 12 months".',
  );
});
