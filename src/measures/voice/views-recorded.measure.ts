import { lastDay } from '../../domain/dates/period.ts';
import { byTeam } from '../breakdowns/breakdowns.ts';
import { notInCareOn } from '../children-in-care/in-care-on.ts';
import { defineMeasure } from '../measure.ts';
import { judgeViews } from './judge-views.ts';

export default defineMeasure({
  id: 'views-recorded',
  version: 1,
  title: 'Children in care whose views were recorded in the last six months',
  explanation: `Of the children in care at the end of the day, how many had their views recorded in the six months to it: heard in
    person, through an advocate, in writing or in another way, as with a child too young to speak. The day six months before
    is not one of them: to 31 January they begin on 1 August. Children of every age are counted, and those who came into care
    only lately. When no views at all are recorded of a child, whether any were heard cannot be told, and the child stays in the
    count. What the child said is not asked here. Short breaks are left out.`,
  source: {
    title: 'Children Act 1989',
    part: 'section 22(4) and (5), the wishes and feelings of the child; that they are recorded every six months is decided here, and is not the law',
    url: 'https://www.legislation.gov.uk/ukpga/1989/41/section/22',
  },
  cohort: 'children-in-care',
  window: 'six months',
  better: 'higher',
  pledge: 1,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: true,
  by: byTeam('children-in-care'),
  phrase: 'had their views recorded in the last six months',
  judge: (history, period) => notInCareOn(history, lastDay(period)) ?? judgeViews(history, period),
});
