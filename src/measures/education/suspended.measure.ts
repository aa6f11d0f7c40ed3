import { defineMeasure } from '../measure.ts';
import { judgeExclusions } from './judge-exclusions.ts';
import { judgeSchoolYear } from './judge-school-year.ts';

export default defineMeasure({
  id: 'suspended',
  version: 1,
  title: 'Suspended from school in the last academic year',
  explanation: `How many were suspended from school at least once. Asked of the children aged 5 to 15 on the last 31 August
    before the academic year who had been looked after without a break for the twelve months to the 31 March in it. The figure
    is that of the last academic year that is over, which ends on 31 August. What is recorded here
    comes before what a file tells of the year; of a child of whom no file tells it counts from the first whole academic year in
    which such a thing is recorded of anybody, and then what is not recorded is taken not to have been. A child of whom suspensions are not recorded is
    shown as unknown and is not in the count.`,
  source: {
    title: 'Department for Education, Explore education statistics, glossary',
    part: 'pupils with one or more suspensions (fixed-period exclusions) across a full academic year; whom it is asked of is decided here',
    url: 'https://explore-education-statistics.service.gov.uk/glossary',
  },
  cohort: 'children-in-care',
  window: 'academic year',
  better: 'lower',
  pledge: 2,
  oba: 'difference',
  reviewBy: '2028-04-01',
  shows: 'share',
  unknownCounts: false,
  phrase: 'were suspended from school',
  judge: (history, period) =>
    judgeSchoolYear(history, period, (year) =>
      judgeExclusions(year, 'suspension', year.told?.suspensions ?? null),
    ),
});
