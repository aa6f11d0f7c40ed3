import { defineMeasure } from '../measure.ts';
import { judgeAnswer, judgeYear } from './judge-year.ts';

export default defineMeasure({
  id: 'immunisations-up-to-date',
  version: 1,
  title: 'Immunisations up to date at 31 March',
  explanation: `How many had had every immunisation due at their age by 31 March, those due before they came into care among them. Asked once
    a year of the children who had been looked after without a break for the twelve months to 31 March; between two returns the
    figure is that of the last 31 March. What is recorded here on a day
    counts as well as what the return tells of the year; of a child of whom no return tells, from the first whole year in which
    it is recorded of anybody, and then what is not recorded is taken not to be so. Before that such a child is shown as unknown and is not
    in the count.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'data guidance: health outcomes, immunisations up to date',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2023/explore',
  },
  comparator: 'immunisations_up_to_date_pct',
  cohort: 'children-in-care',
  window: 'year to 31 March',
  better: 'higher',
  pledge: 2,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: false,
  phrase: 'had had every immunisation due',
  judge: (history, period) =>
    judgeYear(history, period, {}, (year) =>
      judgeAnswer(year, 'hadImmunisations', 'immunisations up to date'),
    ),
});
