import { reviewDue } from '../../domain/care/reviews.ts';
import { defineDuty } from '../duty.ts';

export default defineDuty({
  id: 'looked-after-review',
  title: 'Looked-after child’s case reviewed in time',
  rank: 'law',
  source: {
    title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
    part: 'regulation 33',
    url: 'https://www.legislation.gov.uk/uksi/2010/959/regulation/33',
    standing: 'verified',
  },
  roles: ['social-worker', 'reviewing-officer'],
  // A review takes weeks to arrange: who is to come has to be asked.
  daysAhead: 28,
  record: 'reviews',
  judge: reviewDue,
});
