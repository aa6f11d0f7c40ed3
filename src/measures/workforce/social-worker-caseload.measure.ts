import { defineMeasure } from '../measure.ts';
import { hundredths } from './in-post.ts';
import { judgeCaseload } from './judge-caseload.ts';

export default defineMeasure({
  id: 'social-worker-caseload',
  version: 1,
  title: 'Children in care for each social worker',
  explanation: `How many children are allocated for each full-time equivalent (FTE) of the social workers who hold at
    least one, agency workers among them. Only the children and young people on this record are counted, and a social worker
    may hold others: so it is not to be compared with what DfE publishes. What a team, a duty desk or a vacant post holds is
    left out.`,
  source: {
    title: 'Department for Education, Children’s social work workforce',
    part: 'average caseload',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-s-social-work-workforce',
  },
  cohort: 'workforce',
  window: 'day',
  better: 'lower',
  pledge: 2,
  oba: 'how much',
  reviewBy: '2028-04-01',
  shows: 'ratio',
  unit: 'cases per FTE',
  perOne: hundredths,
  unknownCounts: false,
  phrase: 'hold cases',
  judge: judgeCaseload('social-worker'),
});
