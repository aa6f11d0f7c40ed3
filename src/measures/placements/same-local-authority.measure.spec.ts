import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import { at, calderdale, kirklees, leeds, nowhere } from '../../../test/builders/places.ts';
import sameLocalAuthority from './same-local-authority.measure.ts';

const inside = at(414300, 416900, kirklees);
const outside = at(430000, 433000, leeds);
const placed = (place = inside, placement = 'U6') =>
  aChild().inCare('2018-05-04', null, { place, placement });

judges(sameLocalAuthority, '2019-01-31', [
  ['inside', placed(), 'met', 'placed inside the district'],
  ['outside', placed(outside), 'not-met', 'placed outside the district'],
  ['in Scotland', placed(at(330000, 670000, 'SCO')), 'not-met'],
  ['no place is recorded', placed(nowhere), 'unknown', 'cannot be told'],
  // DOMAIN 5, case 7: nothing may give the adopters away.
  ['with adopters inside', placed(inside, 'A6'), 'unknown', 'where is confidential'],
  ['with adopters outside', placed(outside, 'A3'), 'unknown', 'where is confidential'],
  ['unaccompanied, outside', placed(outside).unaccompanied('2018-05-04'), 'not-met'],
  ['moved in on the day itself', placed(outside).moved('2019-01-31', 'U6', inside), 'met'],
  ['moves in the day after', placed(outside).moved('2019-02-01', 'U6', inside), 'not-met'],
  ['in hospital outside, placed inside', placed().moved('2019-01-20', 'T1', outside), 'met'],
  [
    'only a temporary stay is recorded',
    placed(inside, 'T1'),
    'unknown',
    'the placement left is not recorded',
  ],
  ['in a short break', aChild().inCare('2019-01-30', null, { legalStatus: 'V3', place: inside }), 'excluded'],
  ['left care on the day', aChild().inCare('2018-05-04', '2019-01-31', { place: inside }), 'outside'],
  ['nothing is recorded', aChild(), 'outside'],
]);
judges(sameLocalAuthority, '2019-01-31', [['inside another council', placed(), 'not-met']], {
  authority: calderdale,
});
