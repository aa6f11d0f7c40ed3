import { holds, lastDay } from '../../domain/dates/period.ts';
import { defineMeasure, met, notMet } from '../measure.ts';
import { notInCareOn } from './in-care-on.ts';

export default defineMeasure({
  id: 'unaccompanied-children',
  version: 1,
  title: 'Unaccompanied asylum-seeking children in care',
  explanation: `How many of the children in care at the end of the day are recorded as unaccompanied asylum-seeking children on that
    day. Somebody whose time as one has ended, by a decision on their claim or otherwise, is not counted any more. Children who
    are looked after in short breaks only are left out.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'data guidance: unaccompanied asylum-seeking children on 31 March; counted here on any day',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2023/explore',
  },
  cohort: 'children-in-care',
  window: 'day',
  better: 'neither',
  pledge: 'context',
  oba: 'how much',
  reviewBy: '2028-04-01',
  shows: 'count',
  unknownCounts: false,
  phrase: 'were unaccompanied asylum-seeking children',
  judge(history, period) {
    const day = lastDay(period);
    const notInCare = notInCareOn(history, day);
    if (notInCare) return notInCare;
    // The return does not say when it began, so the span may start with the birth, which no sentence holds.
    return history.unaccompanied.some((span) => holds(span, day))
      ? met(`unaccompanied on ${day}`)
      : notMet(`not recorded as unaccompanied on ${day}`);
  },
});
