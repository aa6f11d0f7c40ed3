import { pathwayPlanDue } from '../../domain/leaving-care/duties.ts';
import { defineDuty } from '../duty.ts';

export default defineDuty({
  id: 'pathway-plan',
  title: 'A pathway plan in place',
  rank: 'law',
  // The law asks for the plan, and no source that was read sets its day: each finding says so by its own source.
  source: {
    title: 'Children Act 1989',
    part: 'sections 23A to 24D and schedule 2, paragraphs 19A to 19C',
    url: 'https://www.legislation.gov.uk/ukpga/1989/41/section/23B',
    standing: 'house decision',
  },
  roles: ['personal-adviser', 'social-worker'],
  record: 'pathway-plans',
  judge: pathwayPlanDue,
});
