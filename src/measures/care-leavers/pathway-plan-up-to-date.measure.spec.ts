import { aYoungPerson } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import pathwayPlanUpToDate from './pathway-plan-up-to-date.measure.ts';

/** In care until 18: 19, 20 and 22 on 31 March 2025. */
const at19 = aYoungPerson().born('2005-06-01').inCare('2015-05-04', '2023-06-01', { because: 'E17' });
const at20 = aYoungPerson().born('2004-06-01').inCare('2015-05-04', '2022-06-01', { because: 'E17' });
const at22 = aYoungPerson().born('2002-06-01').inCare('2015-05-04', '2020-06-01', { because: 'E17' });
const planned = at19.assessed('2021-08-01').planned('2021-09-01');
const asked = at22.askedForSupport('2025-02-10');
const eligible = aYoungPerson().born('2009-01-10').inCare('2015-05-04');

// DOMAIN M21, persons 1 to 7.
judges(pathwayPlanUpToDate, '2025-03-31', [
  ['1: between two advisers, which is another question', planned.planReviewed('2024-12-01'), 'met'],
  ['2: 22, never asked for support', at22, 'outside', 'not receiving support'],
  ['3: 22, asked on 10 February', asked, 'excluded', 'not due until 2025-05-10'],
  ['4: 20, declined an adviser, and is owed a plan', at20.planned('2024-12-01'), 'met'],
  ['4: and the plan is old', at20.planned('2024-06-01'), 'not-met'],
  ['5: eligible, 16 on 10 January, not assessed', eligible, 'excluded', 'not due until 2025-04-10'],
  [
    '6: last reviewed on 30 September',
    planned.planReviewed('2024-09-30'),
    'not-met',
    'last reviewed 2024-09-30, due by 2025-03-30',
  ],
]);
judges(pathwayPlanUpToDate, '2025-03-30', [['7: the day before', planned.planReviewed('2024-09-30'), 'met']]);

judges(pathwayPlanUpToDate, '2025-04-10', [['5: due today', eligible, 'excluded']]);
judges(pathwayPlanUpToDate, '2025-04-11', [
  ['5: due yesterday', eligible, 'not-met', 'needs assessment was due 2025-04-10'],
  [
    '5: assessed, without a plan',
    eligible.assessed('2025-04-01'),
    'not-met',
    'pathway plan was due 2025-04-10',
  ],
  ['5: planned, and not assessed', eligible.planned('2025-04-01'), 'not-met', 'needs assessment'],
  ['5: both on the day, a day late', eligible.assessed('2025-04-11').planned('2025-04-11'), 'met'],
  ['5: both tomorrow', eligible.assessed('2025-04-12').planned('2025-04-12'), 'not-met'],
]);
judges(pathwayPlanUpToDate, '2025-05-11', [
  ['3: asked, and three months are over', asked, 'not-met'],
  // What was assessed and planned years ago answers nobody who asks now.
  ['3: with a plan of years ago', asked.assessed('2018-08-01').planned('2018-09-01'), 'not-met'],
  ['3: assessed and planned anew', asked.assessed('2025-05-01').planned('2025-05-01'), 'met'],
]);

// Six months from 31 August are held to the end of February.
judges(pathwayPlanUpToDate, '2024-02-29', [['the leap day', planned.planReviewed('2023-08-31'), 'met']]);
judges(pathwayPlanUpToDate, '2024-03-01', [
  ['the day after it', planned.planReviewed('2023-08-31'), 'not-met'],
]);

judges(pathwayPlanUpToDate, '2025-03-31', [
  ['the plan itself is the first review', at19.planned('2024-09-30'), 'not-met', 'not reviewed since'],
  ['made six months ago to the day', at19.planned('2024-10-01'), 'met', 'due by 2025-04-01'],
  ['reviewed tomorrow', planned.planReviewed('2025-04-01'), 'not-met'],
  // Due at 16, four years ago: nobody knows whether there ever was one.
  ['19, and nothing of the kind is recorded', at19, 'unknown', 'pathway plan was due'],
  ['19, assessed once and never planned', at19.assessed('2021-08-01'), 'not-met'],
  ['19, and all of it comes tomorrow', at19.assessed('2025-04-01').planned('2025-04-01'), 'unknown'],
  [
    'relevant, three months are over',
    aYoungPerson().born('2007-06-10').inCare('2015-05-04', '2024-12-30'),
    'not-met',
    'due 2025-03-30',
  ],
  ['relevant, due today', aYoungPerson().born('2007-06-10').inCare('2015-05-04', '2024-12-31'), 'excluded'],
  ['under 16', aYoungPerson().born('2009-04-01').inCare('2015-05-04'), 'outside'],
  ['died', planned.planReviewed('2024-12-01').died('2025-03-31'), 'outside'],
  ['nothing is recorded', aYoungPerson(), 'outside'],
]);
