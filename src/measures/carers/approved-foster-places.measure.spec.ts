import { aHousehold } from '../../../test/builders/a-household.ts';
import { judgesSubjects } from '../../../test/builders/judges-subjects.ts';
import { count, emptyTally, figureOf } from '../tally.ts';
import { periodOf } from '../window.ts';
import places from './approved-foster-places.measure.ts';

judgesSubjects(places, '2019-01-31', [
  // DOMAIN M06, cases 1 and 5.
  [
    'a couple, three places',
    aHousehold().approved('2018-05-10', null, { places: 3 }),
    'met',
    '3 places since 2018-05-10',
  ],
  [
    'on hold, a vacant place',
    aHousehold().approved('2018-05-10', null, { places: 1, isOnHold: true }),
    'met',
    '1 place since 2018-05-10, on hold',
  ],
  [
    'one more place from the day on',
    aHousehold()
      .approved('2015-05-10', '2019-01-31', { places: 1, endedBecause: 'changed' })
      .approved('2019-01-31', null, { places: 2 }),
    'met',
    '2 places',
  ],
  ['resigned on the day', aHousehold().approved('2015-05-10', '2019-01-31'), 'outside'],
  ['nothing is recorded', aHousehold(), 'outside'],
]);

it('adds the places up', () => {
  const two = [3, 1].map((n) => aHousehold().approved('2018-05-10', null, { places: n }).known());
  const tally = two.reduce(
    (all, one) => count(all, places.judge(one, periodOf('day', '2019-01-31'))),
    emptyTally(),
  );
  expect(figureOf(places, tally).value).toBe(4);
});
