import { defineMeasure } from '../measure.ts';
import { hundredths } from './in-post.ts';
import { judgePosts } from './judge-posts.ts';

export default defineMeasure({
  id: 'agency-covering-vacancies',
  version: 1,
  title: 'Agency social workers who cover a vacancy',
  explanation: `Of the social workers engaged through an agency, in full-time equivalents (FTE), how many stand in for a
    vacancy.`,
  source: {
    title: 'Department for Education, Children’s social work workforce',
    part: 'agency workers covering vacancies',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-s-social-work-workforce',
  },
  cohort: 'workforce',
  window: 'day',
  better: 'neither',
  pledge: 2,
  oba: 'how well',
  reviewBy: '2028-04-01',
  shows: 'ratio',
  unit: '%',
  perOne: hundredths,
  unknownCounts: false,
  phrase: 'cover a vacancy',
  judge: judgePosts({
    role: 'social-worker',
    over: ({ isAgency }) => isAgency,
    of: ({ coversVacancy }) => coversVacancy,
  }),
});
