import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import { at, calderdale, leeds, nowhere } from '../../../test/builders/places.ts';
import type { Place } from '../../domain/care/episode.ts';
import placedOver20Miles from './placed-over-20-miles.measure.ts';

const home = at(414300, 416900);
const child = aChild().home(home);
const placedAt = (place: Place) => child.inCare('2018-05-04', null, { place });
const farAway = at(446600, 416900, leeds);

// DOMAIN 5, placements 1 to 8.
judges(placedOver20Miles, '2019-01-31', [
  ['1: 20.0708 miles', placedAt(farAway), 'met', 'placed outside the district, 20.1 miles from home'],
  // Compared after rounding: 20.0 is not more than 20.
  ['2: 20.0460 miles', placedAt(at(446560, 416900, leeds)), 'not-met', 'placed 20.0 miles from home'],
  ['3: 20.0503 miles', placedAt(at(446567, 416900, leeds)), 'met', '20.1 miles'],
  ['4: 31.1 miles, but inside the district', placedAt(at(444300, 456900)), 'not-met', 'inside the district'],
  ['5: outside, and near', placedAt(at(426300, 425900, calderdale)), 'not-met', '9.3 miles'],
  [
    '6: unaccompanied, outside the district',
    placedAt(farAway).unaccompanied('2018-05-04'),
    'not-met',
    'unaccompanied: no family home in England, so no distance',
  ],
  [
    '7: with adopters, whose address is confidential',
    child.inCare('2018-05-04', null, { placement: 'A6', place: { ...nowhere, authority: 'CON' } }),
    'unknown',
    'the distance from home is not known',
  ],
  [
    '8: the home is not known',
    aChild().inCare('2018-05-04', null, { place: farAway }),
    'unknown',
    'the distance from home is not known',
  ],
]);

judges(placedOver20Miles, '2019-01-31', [
  ['the placement is not on the map', placedAt({ ...nowhere, authority: leeds }), 'unknown'],
  ['far away in an unknown district', placedAt({ ...farAway, authority: null }), 'unknown', '20.1 miles'],
  ['near in an unknown district', placedAt(at(426300, 425900, null)), 'not-met', '9.3 miles'],
  [
    'inside the district, the home not known',
    aChild().inCare('2018-05-04', null, { place: home }),
    'not-met',
  ],
  ['in Scotland', placedAt(at(325000, 673000, 'SCO')), 'met'],
  ['moved far away on the day itself', placedAt(home).moved('2019-01-31', 'U6', farAway), 'met'],
  ['moves far away the day after', placedAt(home).moved('2019-02-01', 'U6', farAway), 'not-met'],
  // DOMAIN M03: a child away for a time is judged by the placement they left.
  ['in hospital at home, placed far away', placedAt(farAway).moved('2019-01-20', 'T1', home), 'met'],
  ['in hospital far away, placed at home', placedAt(home).moved('2019-01-20', 'T1', farAway), 'not-met'],
  [
    'in hospital, and no placement before it is recorded',
    child.inCare('2019-01-20', null, { placement: 'T1', place: farAway }),
    'unknown',
    'the placement left is not recorded',
  ],
  ['left care on the day', child.inCare('2018-05-04', '2019-01-31', { place: farAway }), 'outside'],
  [
    'in a short break far away',
    child.inCare('2019-01-30', null, { legalStatus: 'V3', place: farAway }),
    'excluded',
  ],
  ['died', placedAt(farAway).died('2019-01-31'), 'outside'],
  ['nothing is recorded', aChild(), 'outside'],
]);

// Rule 406: no distance in this collection, from 1 April 2018, nor in the two after the one in which it ended.
judges(placedOver20Miles, '2019-01-31', [
  ['ceased on 1 April 2016', placedAt(farAway).unaccompanied('2015-01-01', '2016-04-01'), 'met'],
  ['ceased on 2 April 2016', placedAt(farAway).unaccompanied('2015-01-01', '2016-04-02'), 'not-met'],
  ['unaccompanied from the day on', placedAt(farAway).unaccompanied('2019-01-31'), 'not-met'],
  ['unaccompanied from the day after', placedAt(farAway).unaccompanied('2019-02-01'), 'met'],
]);

// Another council's child in the same place.
judges(
  placedOver20Miles,
  '2019-01-31',
  [['placed in Leeds by Leeds', placedAt(farAway), 'not-met', 'inside']],
  {
    authority: leeds,
  },
);
