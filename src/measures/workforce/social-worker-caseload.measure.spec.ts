import { aDutyDesk, aSocialWorker, aVacancy } from '../../../test/builders/an-adviser.ts';
import { judgesSubjects } from '../../../test/builders/judges-subjects.ts';
import { count, emptyTally, figureOf } from '../tally.ts';
import { periodOf } from '../window.ts';
import socialWorkerCaseload from './social-worker-caseload.measure.ts';

const inPost = aSocialWorker().post('2014-09-01');
const partTime = aSocialWorker().post('2014-09-01', null, { fte: 60 });

judgesSubjects(socialWorkerCaseload, '2019-01-31', [
  ['holds 20 full time', inPost.holds(20, '2018-03-01'), { of: 20, over: 1 }, 'holds cases, 1 FTE'],
  ['holds one for 0.6', partTime.holds(1, '2018-03-01'), { of: 1, over: 0.6 }, 'holds cases, 0.6 FTE'],
  [
    'agency counts',
    aSocialWorker().post('2018-09-01', null, { isAgency: true }).holds(18, '2018-09-01'),
    { of: 18, over: 1 },
  ],
  ['allocated on the day itself', inPost.holds(3, '2019-01-31'), { of: 3, over: 1 }],
  ['allocated the day after', inPost.holds(3, '2019-02-01'), 'excluded', 'holds no case'],
  ['ended on the day: nobody has them at its end', inPost.holds(3, '2018-03-01', '2019-01-31'), 'excluded'],
  ['ended the day after', inPost.holds(3, '2018-03-01', '2019-02-01'), { of: 3, over: 1 }],
  ['in post and without a case', inPost, 'excluded', 'holds no case'],
  [
    'left the day before, with cases still',
    aSocialWorker().post('2014-09-01', '2019-01-31').holds(2, '2018-03-01'),
    'unknown',
    'no post is recorded',
  ],
  [
    'holds cases, and no post was ever recorded',
    aSocialWorker().holds(2, '2018-03-01'),
    'unknown',
    'holds cases',
  ],
  [
    'a manager now, with one case left',
    aSocialWorker()
      .post('2014-09-01', '2019-01-01')
      .post('2019-01-01', null, { role: 'team-manager' })
      .holds(1, '2018-03-01'),
    'excluded',
    'in another role',
  ],
  ['the duty desk', aDutyDesk('social-worker').holds(5, '2018-03-01'), 'excluded', 'a team, duty desk'],
  ['a vacancy', aVacancy('2018-06-04'), 'outside'],
  ['nothing is recorded', aSocialWorker(), 'outside'],
]);

it('says of nobody how many they hold: less those in sight, it would tell of restricted people', () => {
  const period = periodOf('day', '2019-01-31');
  const sentences = (cases: number) =>
    [inPost, partTime, aSocialWorker(), aDutyDesk('social-worker')].map(
      (worker) => socialWorkerCaseload.judge(worker.holds(cases, '2018-03-01').known(), period).sentence,
    );
  expect(sentences(16)).toEqual(sentences(17));
});

it('is cases for each FTE of those who hold one', () => {
  const period = periodOf('day', '2019-01-31');
  const workers = [inPost.holds(20, '2018-03-01'), partTime.holds(12, '2018-03-01'), inPost];
  const tally = workers.reduce(
    (all, one) => count(all, socialWorkerCaseload.judge(one.known(), period)),
    emptyTally(),
  );
  expect(figureOf(socialWorkerCaseload, tally)).toMatchObject({
    numerator: 32,
    denominator: 1.6,
    value: 20,
    excluded: 1,
  });
});
