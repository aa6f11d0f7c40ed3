import { defineMeasure } from '../measure.ts';
import { judgeAnswer, judgeYear } from './judge-year.ts';

export default defineMeasure({
  id: 'health-assessed',
  version: 1,
  title: 'Health assessments done in the year to 31 March',
  explanation: `How many had their health assessed as the law asks: twice in the year, six months apart, while under 5, and once in it from 5
    on. Whether both of a younger child were done is as the return says it. Asked once a year of the children who had been looked
    after without a break for the twelve months to 31 March; between two returns the figure is that of the last 31 March. What is recorded here on a day
    counts as well as what the return tells of the year; of a child of whom no return tells, from the first whole year in which
    it is recorded of anybody, and then what is not recorded is taken not to be so. Before that such a child is shown as unknown and is not
    in the count.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'data guidance: health outcomes, annual health assessment',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2023/explore',
  },
  comparator: 'health_assessment_pct',
  cohort: 'children-in-care',
  window: 'year to 31 March',
  better: 'higher',
  pledge: 2,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: false,
  phrase: 'had their health assessed in the year',
  judge: (history, period) =>
    judgeYear(history, period, {}, (year) => judgeAnswer(year, 'hadHealthAssessment', 'health assessed')),
});
