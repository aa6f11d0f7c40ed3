import { defineMeasure } from '../measure.ts';
import { judgeAnswer, judgeYear } from './judge-year.ts';

export default defineMeasure({
  id: 'convicted-or-cautioned',
  version: 1,
  title: 'Convicted or cautioned in the year to 31 March: aged 10 or over',
  explanation: `How many of the children aged 10 or over on 31 March were convicted in the year, or given a youth caution or a youth
    conditional caution. Whether the offence was committed in care is not asked. Asked once a year of the children who had been
    looked after without a break for the twelve months to 31 March; between two returns the figure is that of the last 31 March. What is recorded here on a day
    counts as well as what the return tells of the year; of a child of whom no return tells, from the first whole year in which
    it is recorded of anybody, and then what is not recorded is taken not to be so. Before that such a child is shown as unknown and is not
    in the count.`,
  source: {
    title: 'Department for Education, Children looked after in England including adoptions',
    part: 'data guidance: offending by children looked after; ages as in the release of 2024/25',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2023/explore',
  },
  comparator: 'convicted_or_cautioned_pct',
  cohort: 'children-in-care',
  window: 'year to 31 March',
  better: 'lower',
  pledge: 2,
  oba: 'difference',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: false,
  phrase: 'were convicted or cautioned in the year',
  judge: (history, period) =>
    judgeYear(history, period, { from: 10 }, (year) =>
      judgeAnswer(year, 'wasConvicted', 'convicted or cautioned'),
    ),
});
