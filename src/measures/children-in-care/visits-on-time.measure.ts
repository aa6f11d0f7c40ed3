import { stayOn } from '../../domain/care/stay.ts';
import { visitDue } from '../../domain/care/visits.ts';
import { lastDay } from '../../domain/dates/period.ts';
import { addMonths, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { byTeam } from '../breakdowns/breakdowns.ts';
import { defineMeasure, met, notMet, unknown } from '../measure.ts';
import { notInCareOn } from './in-care-on.ts';

export default defineMeasure({
  id: 'visits-on-time',
  version: 1,
  title: 'Children in care whose visit by the social worker is not overdue',
  explanation: `Of the children in care at the end of the day, how many were seen in time: within a week of the start of the placement,
    and then every six weeks. After a year it may be every three months, when the placement is meant to last until 18; that is not
    recorded, so between six weeks and three months it cannot be told then. When no visit at all is recorded of a child, it cannot be
    told either. Both stay in the count. A visit is one at which somebody saw the child. The closer intervals for some children
    who live with parents or with relatives who are approved for a time are not counted. Short breaks, which have rules of
    their own, are left out.`,
  source: {
    title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
    part: 'regulation 28(2); that a move with the same carer does not begin anew is decided here',
    url: 'https://www.legislation.gov.uk/uksi/2010/959/regulation/28',
  },
  cohort: 'children-in-care',
  window: 'day',
  better: 'higher',
  pledge: 2,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: true,
  by: byTeam('children-in-care'),
  phrase: 'had been visited in time',
  judge(history, period) {
    const day = lastDay(period);
    const notInCare = notInCareOn(history, day);
    if (notInCare) return notInCare;
    const visit = visitDue(history, day);
    if (!visit) return unknown(`in care on ${day}, but in no stay from which a visit could be counted`);

    const sentence = `due ${visit.due}: ${visit.because}`;
    if (visit.due >= day) return met(sentence);
    const visits = history.contacts.filter(({ kind, happenedOn }) => kind === 'visit' && happenedOn <= day);
    if (visits.length === 0) return unknown(`no visit at all is recorded; due ${visit.due}`);
    return mayBeInTime(history, visit.due, day) ? unknown(sentence) : notMet(sentence);
  },
});

/** Past the first year of a placement, and within three months of the last visit in it (regulation 28(2)(c)). */
function mayBeInTime(history: History, due: PlainDate, day: PlainDate): boolean {
  const stay = stayOn(history, day);
  const last = history.contacts.findLast(
    ({ kind, succeeded, happenedOn }) => kind === 'visit' && succeeded && happenedOn <= day,
  );
  if (!stay || !last || last.happenedOn < stay.placedOn) return false;
  const startIsKnown = stay.startIsKnown || stay.placedOn > stay.start;
  const isFirstYear = startIsKnown && due < addMonths(stay.placedOn, 12);
  return !isFirstYear && addMonths(last.happenedOn, 3) >= day;
}
