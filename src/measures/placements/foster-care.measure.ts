import { byPlacement } from '../breakdowns/breakdowns.ts';
import { defineMeasure, met, notMet } from '../measure.ts';
import { judgeByGroup } from './judge-by-group.ts';

export default defineMeasure({
  id: 'foster-care',
  version: 1,
  title: 'In foster care',
  explanation: `Of the children in care, how many are in a foster placement, with relatives or friends or with other carers
    (codes U1 to U6). A child who is away for a time, say in hospital, is counted under the placement they left. Children who
    are looked after in short breaks only are left out.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'placement groups: foster placements',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions',
  },
  comparator: 'placed_in_foster_care_pct',
  cohort: 'children-in-care',
  window: 'day',
  better: 'higher',
  pledge: 2,
  oba: 'how much',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: true,
  by: byPlacement,
  phrase: 'were in foster care',
  judge: (history, period) =>
    judgeByGroup(history, period, (group, sentence) =>
      group === 'foster' ? met(sentence) : notMet(sentence),
    ),
});
