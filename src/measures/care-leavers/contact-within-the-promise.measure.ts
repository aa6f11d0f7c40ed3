import {
  cohortOf,
  contactDue,
  isCareLeaver,
  promiseTo,
  type ContactDue,
  type ContactPromise,
} from '../../domain/contact/contact-promises.ts';
import { lastDay } from '../../domain/dates/period.ts';
import { addDays, type PlainDate } from '../../domain/dates/plain-date.ts';
import { leavingCareStatus } from '../../domain/leaving-care/eligibility.ts';
import { byTeam } from '../breakdowns/breakdowns.ts';
import { defineMeasure, excluded, met, notMet, outside, unknown, type Judgement } from '../measure.ts';

export default defineMeasure({
  id: 'contact-within-the-promise',
  version: 1,
  title: 'Care leavers in contact as often as the council has promised',
  explanation: `Of the care leavers, relevant and former relevant, to whom the council’s own promise of contact or of visits holds at the
    end of the day, how many were reached within it. What is promised stands in the council’s data, by age, from a day until a
    day; of several promises of one kind the one made last holds, and where contact and visits are both promised, both are
    asked. The last contact that succeeded counts, and of promised visits the last visit; an attempt does not. Nobody is late
    before the promise was made, or before they were a care leaver: until then, and until the first contact is due, they are
    left out. When no contact or attempt at all is recorded, it cannot be told, and the young person stays in the count. Visits to
    a new address are not asked here.`,
  source: {
    title: 'Children Act 1989',
    part: 'sections 23B(1) and 23C(2): to keep in touch; how often is the council’s own promise, as it recorded it, and is not the law',
    url: 'https://www.legislation.gov.uk/ukpga/1989/41/section/23C',
  },
  cohort: 'care-leavers',
  window: 'day',
  better: 'higher',
  pledge: 3,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: true,
  by: byTeam('care-leavers'),
  phrase: 'were in contact as often as promised',
  judge(history, period, { promises }) {
    const day = lastDay(period);
    const { status, because } = leavingCareStatus(history, day);
    const cohort = isCareLeaver(status) ? cohortOf(history, day) : null;
    if (cohort?.name !== 'care leavers') return outside(because);

    const judged = (['contact', 'visit'] as const).flatMap((kind) => {
      const promise = promiseTo(history, day, cohort, kind, promises);
      if (!promise) return [];
      const isRecorded = history.contacts.some(({ happenedOn }) => happenedOn <= day);
      return [judgeOne(promise, contactDue(history, day, cohort, promise), day, isRecorded)];
    });
    const weightiest = (['not-met', 'unknown', 'met', 'excluded'] as const)
      .map((answer) => judged.find((one) => one.answer === answer))
      .find((one) => one !== undefined);
    return weightiest ?? excluded(`nothing is promised to them on ${day}`);
  },
});

function judgeOne(
  { kind, everyDays }: ContactPromise,
  { last, from, due, hasTried }: ContactDue,
  day: PlainDate,
  isRecorded: boolean,
): Judgement {
  const rule = `${kind} every ${everyDays} days`;
  const since = last ? `last ${kind} ${last.happenedOn}` : `no ${kind} since ${from}`;
  if (last && day <= addDays(last.happenedOn, everyDays!)) return met(`${rule}: ${since}, due ${due}`);
  if (day <= due) return excluded(`${rule}: ${since}, and none is due before ${due}`);
  if (!isRecorded) return unknown(`${rule}: no contact or attempt at all is recorded`);
  return notMet(`${rule}: ${since}, was due ${due}${hasTried ? '; attempts do not count' : ''}`);
}
