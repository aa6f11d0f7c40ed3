import { defineMeasure, excluded, value } from '../measure.ts';
import { judgeYear } from './judge-year.ts';
import { sdqAges } from './sdq.ts';

export default defineMeasure({
  id: 'sdq-average',
  version: 1,
  title: 'Average SDQ score: aged 5 to 16',
  explanation: `The average score of the strengths and difficulties questionnaire (SDQ) of the children aged 5 to 16 on 31 March of whom a
    score is held: the scores together, divided by how many there are. 0 is best and 40 worst. Who has no score is left out, and
    told of under the scores held. Asked once a year of the children who had been looked after without a break for the twelve
    months to 31 March; between two returns the figure is that of the last 31 March. A child of whom the return tells nothing is
    shown as unknown and is not in the count.`,
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
    judgeYear(history, period, sdqAges, ({ sdqScore, sdqReason }, until) =>
      sdqScore === null
        ? excluded(`no score (${sdqReason ?? 'why is not recorded'}), ${until}`)
        : value(sdqScore, `points, ${until}`),
    ),
});
