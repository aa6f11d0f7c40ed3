import { adviserMissing } from '../../domain/leaving-care/own-adviser.ts';
import { defineDuty } from '../duty.ts';

export default defineDuty({
  id: 'no-personal-adviser',
  title: 'A personal adviser of their own',
  rank: 'law',
  source: {
    title: 'Children Act 1989',
    part: 'sections 23B(2) and 23C(3); from 21, Children and Social Work Act 2017, section 3',
    url: 'https://www.legislation.gov.uk/ukpga/1989/41/section/23B',
    standing: 'verified',
  },
  roles: ['team-manager'],
  // Three months, which domain counts, and no more than 92 days.
  daysAhead: 92,
  record: 'pa-allocations',
  judge(history, day) {
    const missing = adviserMissing(history, day);
    if (!missing) return null;
    const { since, because, source } = missing;
    return { what: 'Allocate a personal adviser', due: since, because, source };
  },
});
