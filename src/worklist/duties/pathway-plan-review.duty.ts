import { planReviewDue } from '../../domain/leaving-care/duties.ts';
import { defineDuty } from '../duty.ts';

export default defineDuty({
  id: 'pathway-plan-review',
  title: 'Pathway plan reviewed every six months',
  rank: 'law',
  source: {
    title: 'Care Leavers (England) Regulations 2010',
    part: 'regulation 7, whose English text was not read',
    standing: 'second-hand',
  },
  roles: ['personal-adviser', 'social-worker'],
  record: 'pathway-plan-reviews',
  judge: planReviewDue,
});
