import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import pepOnTime from './pep-on-time.measure.ts';

const child = aChild().born('2012-06-01');
// In care through the spring and the summer term of 2025, from the autumn before.
const inCare = child.inCare('2024-10-01').educationPlan('2024-10-10');
const inBoth = inCare.educationPlan('2025-02-03', 'reviewed').educationPlan('2025-06-10', 'reviewed');

// The first plan: the 10th working day of DOMAIN 4.
judges(pepOnTime, '2025-05-31', [
  [
    'over Christmas, on the day',
    child.inCare('2024-12-16').educationPlan('2025-01-02').educationPlan('2025-03-01', 'reviewed'),
    'met',
  ],
  [
    'over Christmas, a day late',
    child.inCare('2024-12-16').educationPlan('2025-01-03').educationPlan('2025-03-01', 'reviewed'),
    'not-met',
    'first plan due 2025-01-02, done 2025-01-03',
  ],
  [
    'in spring, on the day',
    child.inCare('2025-04-01').educationPlan('2025-04-15'),
    'met',
    'due 2025-04-15, done 2025-04-15',
  ],
  ['in spring, a day late', child.inCare('2025-04-01').educationPlan('2025-04-16'), 'not-met'],
  ['none', child.inCare('2025-04-01'), 'not-met', 'first plan due 2025-04-15, and none is recorded'],
  ['left on the due day', child.inCare('2025-04-01', '2025-04-15'), 'outside', 'fell due'],
  ['left the day after it', child.inCare('2025-04-01', '2025-04-16'), 'not-met'],
  ['made, and then left', child.inCare('2025-04-01', '2025-04-10').educationPlan('2025-04-04'), 'met'],
  ['made four weeks before', child.inCare('2025-04-01').educationPlan('2025-03-04'), 'met'],
  ['made a day earlier than that', child.inCare('2025-04-01').educationPlan('2025-03-03'), 'not-met'],
  [
    'came back, with no plan anew',
    child.inCare('2023-05-04', '2024-05-04').educationPlan('2023-05-10').inCare('2025-04-01'),
    'not-met',
    'first plan due 2025-04-15',
  ],
  ['short breaks only', child.inCare('2025-04-01', null, { legalStatus: 'V4' }), 'outside'],
  ['nothing is recorded', aChild(), 'outside'],
]);

const due = child.inCare('2025-04-01');
judges(pepOnTime, '2025-04-14', [['due tomorrow', due, 'outside']]);
judges(pepOnTime, '2025-04-15', [
  ['due today, and none', due, 'outside'],
  ['due today, and made', due.educationPlan('2025-04-15'), 'met'],
  ['made tomorrow', due.educationPlan('2025-04-16'), 'outside'],
]);
judges(pepOnTime, '2025-04-16', [['due yesterday', due, 'not-met']]);
judges(pepOnTime, '2026-04-14', [
  ['on the first day of the window', due, 'not-met', 'due 2025-04-15'],
  ['late, and the first day of the window', due.educationPlan('2025-05-01'), 'not-met'],
]);
// From here on whether any was made cannot be told.
judges(pepOnTime, '2026-04-15', [
  [
    'the day before the window',
    due,
    'unknown',
    'no plan at all is recorded of a stay in care whose first was due 2025-04-15',
  ],
]);

// One in each term after.
judges(pepOnTime, '2025-12-30', [
  [
    'one in each term',
    inBoth,
    'met',
    '2 plans on time, the last: plan of the term due 2025-08-31, done 2025-06-10',
  ],
  [
    'none in spring',
    inCare.educationPlan('2025-06-10'),
    'not-met',
    'plan of the term due 2025-03-31, and none is recorded',
  ],
  ['on the first day of each', inCare.educationPlan('2025-01-01').educationPlan('2025-04-01'), 'met'],
  ['on the last day of each', inCare.educationPlan('2025-03-31').educationPlan('2025-08-31'), 'met'],
  ['a day late for summer', inCare.educationPlan('2025-03-31').educationPlan('2025-09-01'), 'not-met'],
  ['the autumn term is not over', inBoth.educationPlan('2025-12-31'), 'met', '2 plans'],
  [
    'left before the end of the term',
    child.inCare('2024-10-01', '2025-08-31').educationPlan('2024-10-10').educationPlan('2025-02-03'),
    'met',
    '1 plan on time',
  ],
  [
    'left the day after it',
    child.inCare('2024-10-01', '2025-09-01').educationPlan('2024-10-10').educationPlan('2025-02-03'),
    'not-met',
  ],
]);
judges(pepOnTime, '2025-12-31', [
  ['due today, and none', inBoth, 'met', '2 plans'],
  ['due today, and done', inBoth.educationPlan('2025-12-31', 'reviewed'), 'met', '3 plans'],
]);
judges(pepOnTime, '2026-01-01', [['due yesterday, and none', inBoth, 'not-met', 'due 2025-12-31']]);

// School age: from the September after the fourth birthday, and the first term then.
const under = (bornOn: PlainDate) => aChild().born(bornOn).inCare('2022-05-04');
judges(pepOnTime, '2025-01-31', [
  [
    '4 on 31 August: a plan by Christmas',
    under('2020-08-31').educationPlan('2024-12-31'),
    'met',
    'due 2024-12-31',
  ],
  ['and none', under('2020-08-31'), 'not-met', 'first plan due 2024-12-31, and none is recorded'],
  ['4 on 1 September: not yet', under('2020-09-01'), 'outside'],
  ['came at 3', aChild().born('2020-09-01').inCare('2024-10-01'), 'outside'],
  ['born on 29 February, 4 on it', under('2020-02-29'), 'not-met', 'due 2024-12-31'],
]);
judges(pepOnTime, '2025-05-31', [
  // Care began earlier than we know, so that a plan may have been made then.
  ['care began before the record', child.episodes('01/10/2024 L C2 U6 > open'), 'not-met', 'due 2025-03-31'],
  [
    'care began before the record, and a plan in the term',
    child.episodes('01/10/2024 L C2 U6 > open').educationPlan('2025-03-31'),
    'met',
  ],
]);
judges(pepOnTime, '2013-05-31', [
  [
    'before the calendar of working days',
    aChild().born('2000-06-01').inCare('2013-04-01').educationPlan('2013-04-15'),
    'met',
    'due 2013-04-15',
  ],
]);
