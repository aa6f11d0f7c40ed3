import { defineMeasure } from '../measure.ts';
import { judgeEnglishAndMaths } from './judge-english-and-maths.ts';

export default defineMeasure({
  id: 'english-and-maths-grade-4',
  version: 1,
  title: 'English and maths GCSE at grade 4 or better',
  explanation: `How many reached grade 4 or better in mathematics and in English, for which the better of language and
    literature counts. A subject of which no result is recorded counts as not reached, where others of the pupil are recorded.
    What was sat early counts in the year in which key stage 4 ends; that is decided here. Asked of the pupils at the end of key
    stage 4 that summer, wherever they are at school, who had been looked after by this council without a break for the twelve
    months to 31 March; whoever has left care since is in. The figure is that of the last academic year that is over, which ends
    on 31 August. A child who was matched to no pupil is left out, as in what is published, and shown with that reason; one of
    whom nothing is recorded is shown as unknown and is not in the count. What is recorded here by hand
    stands before what a file tells otherwise.`,
  source: {
    title:
      'Department for Education, Outcomes for children in need, including children looked after by local authorities in England',
    part: 'key stage 4, grades 9 to 4 in English and mathematics, children looked after for at least twelve months at 31 March',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/outcomes-for-children-in-need-including-children-looked-after-by-local-authorities-in-england',
  },
  comparator: 'ks4_english_maths_9_4_cla12m_pct',
  cohort: 'children-in-care',
  window: 'academic year',
  better: 'higher',
  pledge: 2,
  oba: 'difference',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: false,
  phrase: 'reached grade 4 or better in English and maths',
  judge: (history, period) => judgeEnglishAndMaths(history, period, 4),
});
