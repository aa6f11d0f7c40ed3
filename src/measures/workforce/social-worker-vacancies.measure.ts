import { defineMeasure } from '../measure.ts';
import { hundredths } from './in-post.ts';
import { judgePosts } from './judge-posts.ts';

export default defineMeasure({
  id: 'social-worker-vacancies',
  version: 1,
  title: 'Social worker posts that are vacant',
  explanation: `Of the posts of social workers, in full-time equivalents (FTE), how many nobody employed holds. A
    vacancy that an agency worker covers is one still; agency workers themselves are left out.`,
  source: {
    title: 'Department for Education, Children’s social work workforce',
    part: 'vacancy rate (FTE)',
    url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-s-social-work-workforce',
  },
  comparator: 'social_worker_vacancy_fte_pct',
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
  phrase: 'are vacant',
  judge: judgePosts({
    role: 'social-worker',
    over: ({ isAgency }) => !isAgency,
    of: (_, isVacancy) => isVacancy,
  }),
});
