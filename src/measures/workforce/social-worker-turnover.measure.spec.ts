import { aDutyDesk, anAdviser, aSocialWorker, aVacancy } from '../../../test/builders/an-adviser.ts';
import { judgesSubjects } from '../../../test/builders/judges-subjects.ts';
import { postEnds, type PostEnd } from '../../domain/workforce/post-ends.ts';
import { emptyTally, figureOf, count } from '../tally.ts';
import { periodOf } from '../window.ts';
import socialWorkerTurnover from './social-worker-turnover.measure.ts';

const since2014 = (end: Parameters<ReturnType<typeof aSocialWorker>['post']>[1], said = {}) =>
  aSocialWorker().post('2014-09-01', end, { endedBecause: end && 'resigned', ...said });
const all13 = { of: 0, over: 1 };

judgesSubjects(socialWorkerTurnover, '2019-01-31', [
  ['in post all along', since2014(null), all13, 'in post at 13 of 13 month-ends, 1 FTE now'],
  ['left after seven month-ends', since2014('2018-08-01'), { of: 1, over: 7 / 13 }, 'left 2018-08-01, 1 FTE'],
  // DOMAIN M23, cases 2 to 6.
  [
    'moves to an adult team',
    since2014('2018-08-01', { endedBecause: 'moved to adult services' }),
    { of: 1, over: 7 / 13 },
  ],
  [
    'becomes agency in the same team: of the employed, a leaver',
    since2014('2018-08-01', { endedBecause: 'became agency' }).post('2018-08-01', null, { isAgency: true }),
    { of: 1, over: 7 / 13 },
  ],
  [
    'starts and leaves within the twelve months: neither starter nor leaver',
    aSocialWorker().post('2018-02-02', '2018-08-01', { endedBecause: 'resigned' }),
    { of: 0, over: 6 / 13 },
    'began 2018-02-02 and ended 2018-08-01',
  ],
  ['maternity leave ends no post', since2014(null), all13],
  ['0.6 FTE leaves', since2014('2018-08-01', { fte: 60 }), { of: 0.6, over: 4.2 / 13 }, '0.6 FTE'],

  [
    'began the day before the window, and left',
    aSocialWorker().post('2018-01-31', '2018-02-28', { endedBecause: 'resigned' }),
    { of: 1, over: 1 / 13 },
  ],
  ['left on the first day of the window', since2014('2018-02-01'), { of: 1, over: 1 / 13 }],
  ['left the day before the window: not at its start', since2014('2018-01-31'), 'outside'],
  ['left on the as-at day: not in post at its end', since2014('2019-01-31'), { of: 1, over: 12 / 13 }],
  ['leaves the day after', since2014('2019-02-01'), all13],
  [
    'promoted',
    since2014('2018-08-01', { endedBecause: 'promoted' }),
    { of: 0, over: 7 / 13 },
    'no leaver: ended 2018-08-01;',
  ],
  [
    'other hours, without a break',
    since2014('2018-08-01', { endedBecause: 'hours changed' }).post('2018-08-01', null, { fte: 50 }),
    { of: 0, over: (7 + 6 * 0.5) / 13 },
  ],
  [
    'the last post of two ends',
    since2014('2018-03-31').post('2014-09-01', '2018-08-01', { fte: 20, endedBecause: 'retired' }),
    { of: 0.2, over: (2 + 7 * 0.2) / 13 },
  ],
  [
    'a secondment out, and back',
    since2014('2018-05-01', { endedBecause: 'seconded out' }).post('2018-09-01'),
    { of: 1, over: 9 / 13 },
  ],
  [
    'why it ended is not recorded',
    since2014('2018-08-01', { endedBecause: null }),
    'unknown',
    'why is not recorded',
  ],
  ['agency all along', since2014(null, { isAgency: true }), 'outside', 'agency'],
  ['a personal adviser', anAdviser().post('2014-09-01'), 'outside'],
  ['a vacancy', aVacancy('2018-06-04'), 'outside'],
  ['a duty desk without a post', aDutyDesk('social-worker').holds(5, '2018-01-01'), 'outside'],
  ['nothing is recorded', aSocialWorker(), 'outside'],
  [
    'posts are recorded only since the second month-end',
    aSocialWorker().post('2018-02-01').recordedFrom('2018-02-01'),
    'unknown',
    'no post of anybody is recorded on 2018-01-31',
  ],
  ['posts are recorded since the first month-end', since2014(null).recordedFrom('2018-01-31'), all13],
]);

// The twelve months to 28 February begin on 29 February of a leap year, whose month-end it is.
judgesSubjects(socialWorkerTurnover, '2025-02-28', [
  ['left on the leap day before', since2014('2024-02-29'), { of: 1, over: 0 }],
  ['left on the day after it', since2014('2024-03-01'), { of: 1, over: 1 / 13 }],
]);

describe('the figure', () => {
  const period = periodOf('twelve months', '2019-01-31');
  const tally = (...workers: ReturnType<typeof aSocialWorker>[]) =>
    workers.reduce(
      (all, worker) => count(all, socialWorkerTurnover.judge(worker.known(), period)),
      emptyTally(),
    );

  it('is leavers over the average of 13 month-ends, exactly', () => {
    const figure = figureOf(
      socialWorkerTurnover,
      tally(since2014(null), since2014(null, { fte: 50 }), since2014('2018-08-01')),
    );
    expect(figure).toMatchObject({ numerator: 1, denominator: 26.5 / 13, lower: null, upper: null });
    expect(figure.value).toBeCloseTo(13 / 26.5, 12);
  });

  it('is none, not nought, when nobody was in post', () => {
    expect(figureOf(socialWorkerTurnover, tally(aSocialWorker()))).toMatchObject({
      value: null,
      numerator: 0,
    });
  });
});

it.each(Object.keys(postEnds) as PostEnd[])('does not say why somebody is gone: %s', (endedBecause) => {
  const { sentence } = socialWorkerTurnover.judge(
    since2014('2018-08-01', { endedBecause }).known(),
    periodOf('twelve months', '2019-01-31'),
  );
  expect(sentence).toMatch(/^(left|no leaver: ended) 2018-08-01(, 1 FTE)?; in post at 7 of 13 month-ends$/);
});
