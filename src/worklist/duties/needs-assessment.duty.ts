import { needsAssessmentDue } from '../../domain/leaving-care/duties.ts';
import { defineDuty } from '../duty.ts';

export default defineDuty({
  id: 'needs-assessment',
  title: 'Needs assessed within three months',
  rank: 'law',
  source: {
    title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
    part: 'regulation 42; Care Leavers (England) Regulations 2010, regulation 5',
    url: 'https://www.legislation.gov.uk/uksi/2010/959/regulation/42',
    standing: 'verified',
  },
  roles: ['personal-adviser', 'social-worker'],
  record: 'needs-assessments',
  judge: needsAssessmentDue,
});
