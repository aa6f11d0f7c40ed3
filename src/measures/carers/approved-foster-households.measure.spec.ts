import { aHousehold } from '../../../test/builders/a-household.ts';
import { judgesSubjects } from '../../../test/builders/judges-subjects.ts';
import { count, emptyTally, figureOf } from '../tally.ts';
import { periodOf } from '../window.ts';
import households from './approved-foster-households.measure.ts';

judgesSubjects(households, '2019-01-31', [
  ['approved', aHousehold().approved('2015-05-10'), 'met', 'approved since 2015-05-10'],
  ['approved on the day itself', aHousehold().approved('2019-01-31'), 'met'],
  ['approved the day after', aHousehold().approved('2019-02-01'), 'outside'],
  [
    'deregistered on the day',
    aHousehold().approved('2015-05-10', '2019-01-31', { endedBecause: 'deregistered' }),
    'outside',
  ],
  ['on hold', aHousehold().approved('2015-05-10', null, { isOnHold: true }), 'met', 'on hold'],
  [
    'for the time being',
    aHousehold().approved('2018-12-10', null, { isTemporary: true }),
    'outside',
    'for the time being',
  ],
  ['kinship', aHousehold().approved('2015-05-10', null, { kind: 'kinship' }), 'outside', 'kinship'],
  ["an agency's", aHousehold().approved('2015-05-10', null, { provider: 'agency' }), 'outside'],
  ['nothing is recorded', aHousehold(), 'outside'],
  [
    'no household is recorded of the day',
    aHousehold().approved('2019-02-01').recordedFrom('2019-02-01'),
    'unknown',
  ],
]);

it('is missing, not nought, of a day before any household was recorded', () => {
  const late = aHousehold().approved('2019-02-01').recordedFrom('2019-02-01');
  const said = households.judge(late.known(), periodOf('day', '2019-01-31'));
  expect(figureOf(households, count(emptyTally(), said))).toMatchObject({
    value: null,
    missing: expect.any(String),
  });
});
