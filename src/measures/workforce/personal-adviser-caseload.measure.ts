import { defineMeasure } from '../measure.ts';
import { hundredths } from './in-post.ts';
import { judgeCaseload } from './judge-caseload.ts';

export default defineMeasure({
  id: 'personal-adviser-caseload',
  version: 1,
  title: 'Young people for each personal adviser',
  explanation: `How many young people are allocated for each full-time equivalent (FTE) of the personal advisers who
    hold at least one, agency workers among them. Only the children and young people on this record are counted, and a
    personal adviser may hold others: so it is not to be compared with what DfE publishes. What a team, a duty desk or a
    vacant post holds is left out.`,
  source: {
    title: 'Department for Education, Children’s social work workforce',
    part: 'average caseload',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-s-social-work-workforce',
  },
  cohort: 'workforce',
  window: 'day',
  better: 'lower',
  pledge: 3,
  oba: 'how much',
  reviewBy: '2028-04-01',
  shows: 'ratio',
  unit: 'cases per FTE',
  perOne: hundredths,
  unknownCounts: false,
  phrase: 'hold cases',
  judge: judgeCaseload('personal-adviser'),
});
