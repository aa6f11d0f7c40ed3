import { defineMeasure } from '../measure.ts';
import { judgeAnswer, judgeYear } from './judge-year.ts';

export default defineMeasure({
  id: 'substance-misuse-identified',
  version: 1,
  title: 'Substance misuse identified in the year to 31 March',
  explanation: `How many were found in the year to have a problem with drugs, alcohol or other substances. Children of every age are in the
    count. Asked once a year of the children who had been looked after without a break for the twelve months to 31 March; between
    two returns the figure is that of the last 31 March. What is recorded here on a day
    counts as well as what the return tells of the year; of a child of whom no return tells, from the first whole year in which
    it is recorded of anybody, and then what is not recorded is taken not to be so. Before that such a child is shown as unknown and is not
    in the count.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'data guidance: substance misuse',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2023/explore',
  },
  cohort: 'children-in-care',
  window: 'year to 31 March',
  better: 'lower',
  pledge: 2,
  oba: 'difference',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: false,
  phrase: 'were found to misuse substances in the year',
  judge: (history, period) =>
    judgeYear(history, period, {}, (year) =>
      judgeAnswer(year, 'misusedSubstances', 'substance misuse identified'),
    ),
});
