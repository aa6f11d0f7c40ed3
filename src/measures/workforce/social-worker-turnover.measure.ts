import { defineMeasure } from '../measure.ts';
import { judgeRollingTurnover, perOneOfRolling } from './judge-turnover.ts';

export default defineMeasure({
  id: 'social-worker-turnover',
  version: 1,
  title: 'Social worker turnover, rolling 12 months',
  explanation: `How many social workers, in full-time equivalents (FTE), left in the twelve months to the day, over the
    average in post on the day and at the twelve month-ends before it. Leavers are those who went from the council's
    children and family work: also to adult services, to an agency, on a career break or a secondment. Who was promoted or
    moved within it, or is on maternity or sick leave, is none, nor who began and left within the twelve months. Agency
    workers are left out. This is the Board's own form and is not to be compared with what DfE publishes of a year to 30
    September.`,
  source: {
    title: 'Department for Education, Children’s social work workforce',
    part: 'turnover, in the Board’s rolling form',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-s-social-work-workforce',
  },
  cohort: 'workforce',
  window: 'twelve months',
  better: 'lower',
  pledge: 2,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'ratio',
  unit: '%',
  perOne: perOneOfRolling,
  unknownCounts: false,
  phrase: 'left in the last 12 months',
  judge: judgeRollingTurnover('social-worker'),
});
