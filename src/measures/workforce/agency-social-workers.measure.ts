import { defineMeasure } from '../measure.ts';
import { hundredths } from './in-post.ts';
import { judgePosts } from './judge-posts.ts';

export default defineMeasure({
  id: 'agency-social-workers',
  version: 1,
  title: 'Social workers from an agency',
  explanation: `Of the social workers at work, in full-time equivalents (FTE), how many are engaged through an agency.`,
  source: {
    title: 'Department for Education, Children’s social work workforce',
    part: 'agency worker rate (FTE)',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-s-social-work-workforce',
  },
  comparator: 'social_worker_agency_fte_pct',
  cohort: 'workforce',
  window: 'day',
  better: 'lower',
  pledge: 2,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'ratio',
  unit: '%',
  perOne: hundredths,
  unknownCounts: false,
  phrase: 'are from an agency',
  judge: judgePosts({
    role: 'social-worker',
    over: (_, isVacancy) => !isVacancy,
    of: ({ isAgency }) => isAgency,
  }),
});
