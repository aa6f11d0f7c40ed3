import { defineMeasure, several } from '../measure.ts';
import { judgeSchoolYear } from './judge-school-year.ts';
import { judgeSessions } from './sessions-missed.ts';

export default defineMeasure({
  id: 'absence',
  version: 1,
  title: 'Sessions of school missed in the last academic year',
  explanation: `Of all the sessions these children could have been at school for in the academic year, how many they missed,
    with leave or without. A session is half a day, and sessions are counted, not children; since those of one child go
    together, the interval is narrower than it should be. Asked of the children aged 5 to 15 on the last 31 August before the
    academic year who had been looked after without a break for the twelve months to the 31 March in it. The figure is that of
    the last academic year that is over, which ends on 31 August. What is counted here up to 1 July or later
    stands for the year, before what a file tells of it. A child of whom the sessions are not recorded is shown as
    unknown and is not in the count.`,
  source: {
    title: 'Department for Education, Explore education statistics, glossary',
    part: 'absence and possible school session; asked here of every child of school age, whether or not a school census found them',
    url: 'https://explore-education-statistics.service.gov.uk/glossary',
  },
  cohort: 'children-in-care',
  window: 'academic year',
  better: 'lower',
  pledge: 2,
  oba: 'difference',
  reviewBy: '2028-04-01',
  shows: 'share',
  unit: 'sessions',
  unknownCounts: false,
  phrase: 'were sessions missed',
  judge: (history, period) =>
    judgeSchoolYear(history, period, (year) =>
      judgeSessions(year, ({ possible, missed }, told) =>
        several({ met: missed, notMet: possible - missed, unknown: 0 }, told),
      ),
    ),
});
