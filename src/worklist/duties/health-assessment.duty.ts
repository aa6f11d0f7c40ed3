import { healthAssessmentDue } from '../../domain/health/checks-due.ts';
import { watched } from '../risk-source.ts';
import { defineDuty } from '../duty.ts';

export default defineDuty({
  id: 'health-assessment',
  title: 'Health of a child in care assessed in time',
  rank: 'promise',
  source: watched(
    'the health of a child in care is assessed every six months under 5, and every year from 5 on',
  ),
  roles: ['social-worker'],
  // An appointment has to be asked for.
  daysAhead: 28,
  record: 'health-checks',
  judge: healthAssessmentDue,
});
