import { defineMeasure, met, notMet } from '../measure.ts';
import { judgeYear } from './judge-year.ts';
import { judgeSdq, sdqAges } from './sdq.ts';

export default defineMeasure({
  id: 'sdq-scored',
  version: 1,
  title: 'Emotional health asked after (SDQ score held): aged 5 to 16',
  explanation: `Of how many children aged 5 to 16 on 31 March a score of the strengths and difficulties questionnaire (SDQ) is held, which
    their carer fills in once a year. The return asks from 4 on; 4-year-olds are left out, as in what is published. A score that
    is not there for a reason, say that the carer declined, counts as not held. Asked once a year of the children who had been
    looked after without a break for the twelve months to 31 March; between two returns the figure is that of the last 31 March. What is recorded here on a day
    counts as well as what the return tells of the year; of a child of whom no return tells, from the first whole year in which
    it is recorded of anybody, and then what is not recorded is taken not to be so. Before that such a child is shown as unknown and is not
    in the count.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'data guidance: emotional and behavioural health, strengths and difficulties questionnaire received',
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
  phrase: 'had an SDQ score',
  judge: (history, period) =>
    judgeYear(history, period, sdqAges, (year) =>
      judgeSdq(year, { score: (_, until) => met(`a score, ${until}`), none: notMet }),
    ),
});
