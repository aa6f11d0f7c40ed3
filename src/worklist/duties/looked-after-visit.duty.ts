import { visitDue } from '../../domain/care/visits.ts';
import { defineDuty } from '../duty.ts';

export default defineDuty({
  id: 'looked-after-visit',
  title: 'Looked-after child visited in time',
  rank: 'law',
  source: {
    title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
    part: 'regulation 28',
    url: 'https://www.legislation.gov.uk/uksi/2010/959/regulation/28',
    standing: 'verified',
  },
  roles: ['social-worker'],
  record: 'contacts',
  judge: visitDue,
});
