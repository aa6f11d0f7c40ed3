import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { sentencesOf } from '../../../test/builders/duties.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import planReview from './pathway-plan-review.duty.ts';

const planned = aChild().born('2004-06-10').inCare('2015-03-02', '2022-06-10').planned('2022-08-01');
const reviewed = planned.planReviewed('2024-09-30');
const says = 'the pathway plan was last reviewed 30 Sep';

it.each([
  ['15 days before', reviewed, '2025-03-15', []],
  [
    'DOMAIN M21, case 7: on the day',
    reviewed,
    '2025-03-30',
    [`soon Pathway plan review: ${says} - due today`],
  ],
  ['DOMAIN M21, case 6: the day after', reviewed, '2025-03-31', [`promise Overdue by 1 day: ${says}`]],
  [
    'never reviewed, held to the month’s end',
    planned.planned('2024-08-31'),
    '2025-03-01',
    ['promise Overdue by 1 day: the pathway plan was made 31 Aug and not reviewed since'],
  ],
  ['no plan', aChild().born('2004-06-10').inCare('2015-03-02', '2022-06-10'), '2025-03-31', []],
] as [string, Person, PlainDate, string[]][])('%s', (_, person, day, sentences) => {
  expect(sentencesOf(planReview, person, day)).toEqual(sentences);
});
