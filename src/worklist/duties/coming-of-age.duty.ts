import { birthday } from '../../domain/dates/age.ts';
import { daysBetween, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { leavingCareStatus } from '../../domain/leaving-care/eligibility.ts';
import type { StatusName } from '../../domain/leaving-care/status-words.ts';
import { defineDuty, type Task } from '../duty.ts';
import { goodbyeChecklist } from '../goodbye.ts';
import { counted } from '../words.ts';

export const daysAhead = 90;

const turns: readonly { age: number; of: readonly StatusName[]; words: string }[] = [
  {
    age: 18,
    of: ['looked after', 'eligible', 'relevant'],
    words: 'plan how care ends and what comes after it',
  },
  { age: 21, of: ['former relevant'], words: 'ask whether they want support until 25' },
  { age: 25, of: ['former relevant', 'former relevant, not receiving'], words: 'plan the goodbye' },
];

export default defineDuty({
  id: 'coming-of-age',
  title: 'Turning 18, 21 or 25 within 90 days',
  rank: 'soon',
  source: {
    title: 'Children Act 1989',
    part: 'section 23C; from 21 to 25, Children and Social Work Act 2017, section 3',
    url: 'https://www.legislation.gov.uk/ukpga/1989/41/section/23C',
    standing: 'verified',
  },
  roles: ['personal-adviser', 'social-worker'],
  daysAhead,
  record: 'pathway-plans',
  judge: (history, day, { tasks }) => comingOfAge(history, day, tasks),
});

function comingOfAge(history: History, day: PlainDate, tasks: readonly Task[]) {
  const { status } = leavingCareStatus(history, day);
  const turn = turns
    .filter(({ of }) => of.includes(status))
    .map((one) => ({ ...one, on: birthday(history.bornOn, one.age) }))
    .find(({ on }) => day <= on && daysBetween(day, on) <= daysAhead);
  if (!turn) return null;
  const days = daysBetween(day, turn.on);
  const sentence = `Turns ${turn.age} ${days === 0 ? 'today' : `in ${counted(days, 'day')}`}: ${turn.words}`;
  return {
    what: `Turns ${turn.age}`,
    due: turn.on,
    because: turn.words,
    sentence,
    ...(turn.age === 25 && { checklist: goodbyeChecklist(history, tasks, day) }),
  };
}
