import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { itemsOf, sentencesOf } from '../../../test/builders/duties.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import pathwayPlan from './pathway-plan.duty.ts';

const child = aChild().born('2008-06-10').inCare('2015-03-02');
const says = 'eligible since 10 Jun, and no pathway plan is recorded';

it.each([
  ['15 days before', child, '2024-08-26', []],
  ['on the day', child, '2024-09-10', [`soon Pathway plan: ${says} - due today`]],
  // No source that was read sets the day, so that it is past is no breach of the law.
  ['the day after', child, '2024-09-11', [`promise Overdue by 1 day: ${says}`]],
  ['made', child.planned('2024-09-11'), '2024-09-11', []],
  ['nothing recorded', aChild(), '2024-09-11', []],
] as [string, Person, PlainDate, string[]][])('%s', (_, person, day, sentences) => {
  expect(sentencesOf(pathwayPlan, person, day)).toEqual(sentences);
});

it('says whose rule the day is', () => {
  expect(itemsOf(pathwayPlan, child, '2024-09-11')[0]?.rule).toMatchObject({
    source: { title: 'Decision of Pledgekeeper' },
    isStatutory: false,
  });
});
