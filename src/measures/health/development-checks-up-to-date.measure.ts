import { defineMeasure } from '../measure.ts';
import { judgeAnswer, judgeYear } from './judge-year.ts';

export default defineMeasure({
  id: 'development-checks-up-to-date',
  version: 1,
  title: 'Development checks up to date at 31 March: under 5',
  explanation: `How many of the children under 5 on 31 March had had their health and development checks. Asked once a year of the children
    who had been looked after without a break for the twelve months to 31 March; between two returns the figure is that of the
    last 31 March. What is recorded here on a day
    counts as well as what the return tells of the year; of a child of whom no return tells, from the first whole year in which
    it is recorded of anybody, and then what is not recorded is taken not to be so. Before that such a child is shown as unknown and is not
    in the count.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'data guidance: health outcomes, development assessments of children under 5',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2023/explore',
  },
  cohort: 'children-in-care',
  window: 'year to 31 March',
  better: 'higher',
  pledge: 2,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: false,
  phrase: 'had had their development checks',
  judge: (history, period) =>
    judgeYear(history, period, { to: 4 }, (year) =>
      judgeAnswer(year, 'hadDevelopmentChecks', 'development checks up to date'),
    ),
});
