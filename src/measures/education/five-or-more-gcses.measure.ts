import { defineMeasure, met, notMet } from '../measure.ts';
import { counted } from '../words.ts';
import { judgeGrades } from './judge-key-stage-4.ts';

export default defineMeasure({
  id: 'five-or-more-gcses',
  version: 1,
  title: 'Five or more GCSEs at grade 4 or better',
  explanation: `How many had five or more GCSEs at grade 4 or better, as the Kirklees Corporate Parenting Strategy 2019-21 asks.
    Combined science counts as two, each by its own grade, and of a subject sat twice the better result counts; what was sat
    early counts in the year in which key stage 4 ends. All three are decided here. No such figure of children in care is known
    to have been published since 2016/17. Asked of the pupils at the end of key stage 4 that summer, wherever they are at
    school, who had been looked after by this council without a break for the twelve months to 31 March; whoever has left care
    since is in. The figure is that of the last academic year that is over, which ends on 31 August. A child who was matched to
    no pupil is left out, as in what is published, and shown with that reason; one of whom nothing is recorded is shown as
    unknown and is not in the count. What is recorded here by hand
    stands before what a file tells otherwise.`,
  source: {
    title:
      'Department for Education, Outcomes for children in need, including children looked after by local authorities in England',
    part: 'key stage 4, for whom is asked; five or more GCSEs is the wording of the Kirklees Corporate Parenting Strategy 2019-21',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/outcomes-for-children-in-need-including-children-looked-after-by-local-authorities-in-england',
  },
  cohort: 'children-in-care',
  window: 'academic year',
  better: 'higher',
  pledge: 2,
  oba: 'difference',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: false,
  phrase: 'had five or more GCSEs at grade 4 or better',
  judge: (history, period) =>
    judgeGrades(history, period, ({ passes }, inWords) =>
      (passes(4) >= 5 ? met : notMet)(`${counted(passes(4), 'GCSE')} at grade 4 or better, ${inWords}`),
    ),
});
