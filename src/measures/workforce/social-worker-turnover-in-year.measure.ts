import { defineMeasure } from '../measure.ts';
import { hundredths } from './in-post.ts';
import { judgeTurnoverInYear } from './judge-turnover.ts';

export default defineMeasure({
  id: 'social-worker-turnover-in-year',
  version: 1,
  title: 'Social worker turnover in the year to 30 September',
  explanation: `How many social workers, in full-time equivalents (FTE), left in the year to the last 30 September, over
    those in post on it: the form of DfE's workforce census. Leavers are those who went from the council's children and
    family work: also to adult services, to an agency, on a career break or a secondment. Who was promoted or moved within
    it, or is on maternity or sick leave, is none, nor who began and left within the twelve months. Agency workers are left
    out.`,
  source: {
    title: 'Department for Education, Children’s social work workforce',
    part: 'turnover rate (FTE)',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-s-social-work-workforce',
  },
  comparator: 'social_worker_turnover_fte_pct',
  cohort: 'workforce',
  window: 'year to 30 September',
  better: 'lower',
  pledge: 2,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'ratio',
  unit: '%',
  perOne: hundredths,
  unknownCounts: false,
  phrase: 'left in the year',
  judge: judgeTurnoverInYear('social-worker'),
});
