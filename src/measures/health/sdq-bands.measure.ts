import { among, defineMeasure, excluded } from '../measure.ts';
import { judgeYear } from './judge-year.ts';
import { judgeSdq, sdqAges, sdqBand, sdqBands } from './sdq.ts';

export default defineMeasure({
  id: 'sdq-bands',
  version: 1,
  title: 'Emotional health by SDQ score: aged 5 to 16',
  explanation: `How the children aged 5 to 16 on 31 March of whom a score of the strengths and difficulties questionnaire (SDQ) is held are
    doing: 0 to 13 is normal, 14 to 16 borderline, 17 to 40 a cause for concern. Who has no score is left out, and told of under
    the scores held. The average score is a measure apart. Asked once a year of the children who had
    been looked after without a break for the twelve months to 31 March; between two returns the figure is that of the last 31
    March. What is recorded here on a day
    counts as well as what the return tells of the year; of a child of whom no return tells, from the first whole year in which
    it is recorded of anybody, and then what is not recorded is taken not to be so. Before that such a child is shown as unknown and is not
    in the count.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'data guidance: emotional and behavioural health, bands of the strengths and difficulties questionnaire',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2023/explore',
  },
  cohort: 'children-in-care',
  window: 'year to 31 March',
  better: 'neither',
  pledge: 2,
  oba: 'difference',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: false,
  kinds: sdqBands,
  phrase: 'were in each band of the SDQ',
  judge: (history, period) =>
    judgeYear(history, period, sdqAges, (year) =>
      judgeSdq(year, {
        score: (score, until) => among(sdqBand(score), `score ${score}, ${until}`),
        none: excluded,
      }),
    ),
});
