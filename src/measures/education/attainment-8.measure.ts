import { defineMeasure, unknown, value } from '../measure.ts';
import { judgeKeyStage4 } from './judge-key-stage-4.ts';

export default defineMeasure({
  id: 'attainment-8',
  version: 1,
  title: 'Average Attainment 8 at the end of key stage 4',
  explanation: `The average of the Attainment 8 scores: the points of each pupil in up to eight subjects, English and
    mathematics counted twice, together and divided by how many pupils there are. The score is taken as it was told, and not
    worked out here. Asked of the pupils at the end of key stage 4 that summer, wherever they are at school, who had been looked
    after by this council without a break for the twelve months to 31 March; whoever has left care since is in. The figure is
    that of the last academic year that is over, which ends on 31 August. A child who was matched to no pupil is left out, as in
    what is published, and shown with that reason; one of whom nothing is recorded is shown as unknown and is not in the count. What is recorded here by hand
    stands before what a file tells otherwise.`,
  source: {
    title:
      'Department for Education, Outcomes for children in need, including children looked after by local authorities in England',
    part: 'key stage 4, average Attainment 8 of children looked after for at least twelve months at 31 March',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/outcomes-for-children-in-need-including-children-looked-after-by-local-authorities-in-england',
  },
  comparator: 'ks4_attainment8_cla12m',
  cohort: 'children-in-care',
  window: 'academic year',
  better: 'higher',
  pledge: 2,
  oba: 'difference',
  reviewBy: '2028-04-01',
  shows: 'mean',
  unit: 'points',
  unknownCounts: false,
  phrase: 'have an Attainment 8 score',
  judge: (history, period) =>
    judgeKeyStage4(history, period, ({ attainment8Tenths }, inWords) =>
      attainment8Tenths === null
        ? unknown(`Attainment 8 is not recorded, ${inWords}`)
        : value(attainment8Tenths / 10, `points, ${inWords}`),
    ),
});
