import { defineMeasure, met, notMet } from '../measure.ts';
import { judgeSchoolYear } from './judge-school-year.ts';
import { judgeSessions } from './sessions-missed.ts';

export default defineMeasure({
  id: 'persistent-absence',
  version: 1,
  title: 'Persistently absent from school in the last academic year',
  explanation: `How many missed a tenth or more of the sessions they could have been at school for, with leave or without. A
    session is half a day. Asked of the children aged 5 to 15 on the last 31 August before the academic year who had been looked
    after without a break for the twelve months to the 31 March in it. The figure is that of the last academic year that is
    over, which ends on 31 August. What is counted here up to 1 July or later
    stands for the year, before what a file tells of it. A child of whom the sessions are not recorded is shown as unknown and is not in the count;
    one for whom no session was possible is left out.`,
  source: {
    title: 'Department for Education, Explore education statistics, glossary',
    part: 'persistent absence, since 2015/16; asked here of every child of school age, whether or not a school census found them',
    url: 'https://explore-education-statistics.service.gov.uk/glossary',
  },
  cohort: 'children-in-care',
  window: 'academic year',
  better: 'lower',
  pledge: 2,
  oba: 'difference',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: false,
  phrase: 'were persistently absent from school',
  judge: (history, period) =>
    judgeSchoolYear(history, period, (year) =>
      judgeSessions(year, ({ possible, missed }, told) => (missed * 10 >= possible ? met : notMet)(told)),
    ),
});
