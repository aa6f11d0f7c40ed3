import { defineMeasure, met, notMet, unknown } from '../measure.ts';
import { judgeSchoolYear } from './judge-school-year.ts';

export default defineMeasure({
  id: 'permanently-excluded',
  version: 1,
  title: 'Permanently excluded from school in the last academic year',
  explanation: `How many were permanently excluded from a school. Asked of the children aged 5 to 15 on the last 31 August
    before the academic year who had been looked after without a break for the twelve months to the 31 March in it. The figure
    is that of the last academic year that is over, which ends on 31 August. A child of whom it is not recorded whether they
    were is shown as unknown and is not in the count.`,
  source: {
    title: 'Department for Education, Explore education statistics, glossary',
    part: 'permanent exclusion; whom it is asked of is decided here',
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
  phrase: 'were permanently excluded from school',
  judge: (history, period) =>
    judgeSchoolYear(history, period, ({ wasPermanentlyExcluded }, inWords) =>
      wasPermanentlyExcluded === null
        ? unknown(`whether permanently excluded is not recorded of the academic year ${inWords}`)
        : (wasPermanentlyExcluded ? met : notMet)(
            `${wasPermanentlyExcluded ? '' : 'not '}permanently excluded in the academic year ${inWords}`,
          ),
    ),
});
