import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { itemsOf, sentencesOf } from '../../../test/builders/duties.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import needsAssessment from './needs-assessment.duty.ts';

// 16 on 10/06/2024: due by 10/09/2024 (DOMAIN 3.3, case 1).
const child = aChild().born('2008-06-10').inCare('2015-03-02');
const says = 'eligible since 10 Jun, and no needs assessment is recorded';

it.each([
  ['15 days before', child, '2024-08-26', []],
  ['14 days before', child, '2024-08-27', [`soon Needs assessment: ${says} - due in 14 days`]],
  ['the day before', child, '2024-09-09', [`soon Needs assessment: ${says} - due in 1 day`]],
  ['on the day', child, '2024-09-10', [`soon Needs assessment: ${says} - due today`]],
  ['the day after', child, '2024-09-11', [`law Overdue by 1 day: ${says}`]],
  ['done', child.assessed('2024-09-11'), '2024-09-11', []],
  ['nothing recorded', aChild(), '2024-09-11', []],
] as [string, Person, PlainDate, string[]][])('%s', (_, person, day, sentences) => {
  expect(sentencesOf(needsAssessment, person, day)).toEqual(sentences);
});

it('of somebody who asked at 22 is this house’s rule, and never the law', () => {
  const asked = aChild().born('2008-06-10').inCare('2015-03-02', '2026-06-10').askedForSupport('2031-02-10');
  expect(itemsOf(needsAssessment, asked, '2031-05-11')).toMatchObject([
    { rank: 'promise', overdueByDays: 1, rule: { isStatutory: false } },
  ]);
});
