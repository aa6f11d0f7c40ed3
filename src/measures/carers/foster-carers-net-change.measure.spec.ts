import { aHousehold } from '../../../test/builders/a-household.ts';
import { judgesSubjects } from '../../../test/builders/judges-subjects.ts';
import { count, emptyTally, figureOf } from '../tally.ts';
import { periodOf } from '../window.ts';
import netChange from './foster-carers-net-change.measure.ts';

const agency = { provider: 'agency' } as const;

judgesSubjects(netChange, '2019-01-31', [
  // DOMAIN M06, cases 1 to 5.
  [
    'a couple approved as one household',
    aHousehold().approved('2018-05-10', null, { places: 3 }),
    'met',
    'approved since 2018-05-10',
  ],
  [
    'moves from an agency to the council',
    aHousehold()
      .approved('2015-05-10', '2018-06-01', { ...agency, endedBecause: 'transferred' })
      .approved('2018-06-01'),
    'met',
    "a year before: an agency's",
  ],
  [
    'moves from the council to an agency',
    aHousehold()
      .approved('2015-05-10', '2018-06-01', { endedBecause: 'transferred' })
      .approved('2018-06-01', null, agency),
    'not-met',
    'ended 2018-06-01 (transferred)',
  ],
  [
    'approved and resigned within the year: +1 and -1',
    aHousehold().approved('2018-05-10', '2019-01-20'),
    'excluded',
    'approved 2018-05-10, ended 2019-01-20 (resigned)',
  ],
  [
    'a relative approved for the time being',
    aHousehold().approved('2018-05-10', null, { kind: 'kinship', isTemporary: true }),
    'outside',
    'for the time being',
  ],
  [
    'on hold without a child',
    aHousehold()
      .approved('2015-05-10', '2018-11-01', { endedBecause: 'changed' })
      .approved('2018-11-01', null, { isOnHold: true }),
    'excluded',
    'on hold now',
  ],

  ['approved on the first day of the window', aHousehold().approved('2018-02-01'), 'met'],
  ['approved the day before it', aHousehold().approved('2018-01-31'), 'excluded', 'at both ends'],
  ['approved on the as-at day', aHousehold().approved('2019-01-31'), 'met'],
  ['approved the day after', aHousehold().approved('2019-02-01'), 'outside'],
  [
    'resigned on the as-at day',
    aHousehold().approved('2015-05-10', '2019-01-31'),
    'not-met',
    'ended 2019-01-31 (resigned)',
  ],
  ['resigns the day after', aHousehold().approved('2015-05-10', '2019-02-01'), 'excluded'],
  ['resigned on the first day of the window', aHousehold().approved('2015-05-10', '2018-02-01'), 'not-met'],
  ['resigned the day before it', aHousehold().approved('2015-05-10', '2018-01-31'), 'outside'],
  [
    'why it ended is not recorded: it ended',
    aHousehold().approved('2015-05-10', '2018-06-01', { endedBecause: null }),
    'not-met',
    'why is not recorded',
  ],
  [
    'away for a while, and approved again',
    aHousehold().approved('2015-05-10', '2018-06-01').approved('2018-12-01'),
    'excluded',
  ],
  [
    'approved as kinship',
    aHousehold().approved('2018-05-10', null, { kind: 'kinship' }),
    'outside',
    'kinship',
  ],
  ['nothing is recorded', aHousehold(), 'outside'],
  [
    'households are recorded only since the window began',
    aHousehold().approved('2018-02-01').recordedFrom('2018-02-01'),
    'unknown',
    'no household is recorded on 2018-01-31',
  ],
]);

describe('the figure', () => {
  const figure = (...households: ReturnType<typeof aHousehold>[]) =>
    figureOf(
      netChange,
      households.reduce(
        (all, one) => count(all, netChange.judge(one.known(), periodOf('twelve months', '2019-01-31'))),
        emptyTally(),
      ),
    );
  const came = aHousehold().approved('2018-05-10');
  const went = aHousehold().approved('2015-05-10', '2018-06-01');

  it('is those who came less those who went, below nought too', () => {
    expect(figure(came, went, went, went)).toMatchObject({
      numerator: -2,
      denominator: 4,
      value: -2,
      missing: null,
    });
    expect(figure(aHousehold().approved('2015-05-10'))).toMatchObject({
      numerator: 0,
      value: 0,
      excluded: 1,
    });
  });

  it('is missing, not nought, when of nobody both ends are known', () => {
    const { value, numerator, missing } = figure(came.recordedFrom('2018-02-01'));
    expect([value, numerator, missing]).toEqual([null, null, expect.stringContaining('cannot tell')]);
  });
});
