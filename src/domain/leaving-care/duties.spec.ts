import { aChild, type Person } from '../../../test/builders/a-child.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import { needsAssessmentDue, pathwayPlanDue, planReviewDue } from './duties.ts';

// DOMAIN 3.3: 16 on 10/06/2024, 18 on 10/06/2026, 21 on 10/06/2029, 25 on 10/06/2033.
const child = aChild().born('2008-06-10');
const onCareOrder = child.inCare('2015-03-02');
const to18 = child.inCare('2015-03-02', '2026-06-10', { because: 'E17' });
const twice = child.episodes('01/04/2024 S V2 U6 > 15/05/2024 E4A; 20/06/2024 S V2 U6 > open');
const left = child.inCare('2015-03-02', '2025-01-31');

type Line = [why: string, person: Person, day: PlainDate, due: PlainDate | null, standing?: string];

const lines = (judge: typeof needsAssessmentDue, cases: readonly Line[]): void =>
  // Named one by one, jest would take the last of five parameters for its callback.
  it.each(cases)('%s', (...[, person, day, due, standing]) => {
    const duty = judge(person.history(), day);
    expect({ due: duty?.due ?? null, standing: standing && duty?.source.standing }).toEqual({
      due,
      standing,
    });
    expect(duty?.because ?? day).toMatch(/\d{4}-\d\d-\d\d/);
  });

describe('needs assessment', () => {
  lines(needsAssessmentDue, [
    ['1 the day before 16', onCareOrder, '2024-06-09', null],
    ['1 from 16', onCareOrder, '2024-06-10', '2024-09-10', 'verified'],
    ['1 long after it was due', onCareOrder, '2025-06-10', '2024-09-10'],
    ['2 the day before the 91st', twice, '2024-08-05', null],
    ['2 from the 91st day', twice, '2024-08-06', '2024-11-06'],
    ['3 nothing after 16', child.inCare('2023-01-01', '2024-06-09'), '2025-01-01', null],
    ['done the day before', onCareOrder.assessed('2024-07-01'), '2024-07-02', null],
    ['done on the day', onCareOrder.assessed('2024-07-01'), '2024-07-01', null],
    ['done the day after', onCareOrder.assessed('2024-07-01'), '2024-06-30', '2024-09-10'],
    // Three months from 30 November are held to the month's end.
    [
      'relevant without a plan',
      child.inCare('2015-03-02', '2024-11-30'),
      '2024-12-01',
      '2025-02-28',
      'verified',
    ],
    ['relevant with a plan', left.planned('2024-10-01'), '2025-02-01', null],
    ['relevant, planned tomorrow', left.planned('2025-02-02'), '2025-02-01', '2025-04-30'],
    ['former relevant, never assessed', to18, '2027-01-01', null],
    // DOMAIN M21, cases 2, 3 and 5.
    ['22, never asked', to18, '2031-03-31', null],
    ['22, asked', to18.askedForSupport('2031-02-10'), '2031-03-31', '2031-05-10', 'house decision'],
    [
      '22, asked, and assessed at 16',
      to18.assessed('2024-08-01').askedForSupport('2031-02-10'),
      '2031-03-31',
      '2031-05-10',
    ],
    [
      '22, asked, and assessed that day',
      to18.askedForSupport('2031-02-10').assessed('2031-02-10'),
      '2031-02-10',
      null,
    ],
    ['21, asked before 21', to18.askedForSupport('2029-06-09'), '2029-06-10', null],
    ['25, asked', to18.askedForSupport('2031-02-10'), '2033-06-10', null],
    [
      'eligible, turned 16 on 10/01/2025',
      aChild().born('2009-01-10').inCare('2020-01-01'),
      '2025-03-31',
      '2025-04-10',
    ],
    ['born on 29 February', aChild().born('2008-02-29').inCare('2015-01-01'), '2024-02-29', '2024-05-29'],
    ['nothing recorded', child, '2025-01-01', null],
    ['died', onCareOrder.died('2024-08-01'), '2024-08-01', null],
  ]);
});

describe('pathway plan', () => {
  lines(pathwayPlanDue, [
    ['the day before 16', onCareOrder, '2024-06-09', null],
    // The law asks for a plan; the day is this house's, and is never called statutory.
    ['from 16', onCareOrder, '2024-06-10', '2024-09-10', 'house decision'],
    ['made on the day', onCareOrder.planned('2024-07-01'), '2024-07-01', null],
    ['made tomorrow', onCareOrder.planned('2024-07-01'), '2024-06-30', '2024-09-10'],
    ['relevant', left, '2025-02-01', '2025-04-30'],
    ['former relevant, and never had one', to18, '2027-01-01', '2024-09-10'],
    ['22, asked', to18.askedForSupport('2031-02-10'), '2031-03-31', '2031-05-10', 'house decision'],
    ['22, never asked', to18, '2031-03-31', null],
    ['qualifying', child.inCare('2024-05-02', '2024-07-31'), '2025-01-01', null],
    ['nothing recorded', child, '2025-01-01', null],
  ]);
});

describe('pathway plan review', () => {
  const planned = to18.planned('2024-08-31');
  // DOMAIN M21, cases 6 and 7.
  const reviewed = planned.planReviewed('2026-09-30');

  lines(planReviewDue, [
    ['no plan', to18, '2025-01-01', null],
    ['six months from the plan, held to the month’s end', planned, '2024-08-31', '2025-02-28', 'second-hand'],
    ['the same when asked much later', planned, '2026-01-01', '2025-02-28'],
    ['six months from the review', reviewed, '2026-09-30', '2027-03-30', 'second-hand'],
    ['a review tomorrow', reviewed, '2026-09-29', '2025-02-28'],
    ['a plan made anew since', reviewed.planned('2026-12-01'), '2026-12-01', '2027-06-01'],
    ['in a leap year', to18.planned('2027-08-31'), '2027-09-01', '2028-02-29'],
    ['the day before 21', reviewed, '2029-06-09', '2027-03-30', 'second-hand'],
    ['21, not asked', reviewed, '2029-06-10', null],
    ['22, asked', reviewed.askedForSupport('2030-11-01'), '2030-11-01', '2027-03-30', 'house decision'],
    ['not owed one', child.planned('2025-01-01'), '2025-01-01', null],
  ]);
});
