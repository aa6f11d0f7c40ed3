import { defineMeasure, excluded, value } from '../measure.ts';
import { judgeYear } from './judge-year.ts';
import { judgeSdq, sdqAges } from './sdq.ts';

export default defineMeasure({
  id: 'sdq-average',
  version: 1,
  title: 'Average SDQ score: aged 5 to 16',
  explanation: `The average score of the strengths and difficulties questionnaire (SDQ) of the children aged 5 to 16 on 31 March of whom a
    score is held: the scores together, divided by how many there are. 0 is best and 40 worst. Who has no score is left out, and
    told of under the scores held. Asked once a year of the children who had been looked after without a break for the twelve
    months to 31 March; between two returns the figure is that of the last 31 March. What is recorded here on a day
    counts as well as what the return tells of the year; of a child of whom no return tells, from the first whole year in which
    it is recorded of anybody, and then what is not recorded is taken not to be so. Before that such a child is shown as unknown and is not
    in the count.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'data guidance: emotional and behavioural health, average score of the strengths and difficulties questionnaire',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2023/explore',
  },
  comparator: 'sdq_average_score',
  cohort: 'children-in-care',
  window: 'year to 31 March',
  better: 'lower',
  pledge: 2,
  oba: 'difference',
  reviewBy: '2028-04-01',
  shows: 'mean',
  unit: 'points',
  unknownCounts: false,
  phrase: 'had an SDQ score',
  judge: (history, period) =>
    judgeYear(history, period, sdqAges, (year) =>
      judgeSdq(year, { score: (score, until) => value(score, `points, ${until}`), none: excluded }),
    ),
});
