import { dentalCheckDue } from '../../domain/health/checks-due.ts';
import { watched } from '../risk-source.ts';
import { defineDuty } from '../duty.ts';

export default defineDuty({
  id: 'dental-check',
  title: 'Teeth of a child in care checked every year',
  rank: 'promise',
  source: watched('the teeth of a child in care are checked every year'),
  roles: ['social-worker'],
  // An appointment has to be asked for.
  daysAhead: 28,
  record: 'health-checks',
  judge: dentalCheckDue,
});
