import { planDue } from '../../domain/education/plans-owed.ts';
import { watched } from '../risk-source.ts';
import { defineDuty } from '../duty.ts';

export default defineDuty({
  id: 'education-plan',
  title: 'Personal education plan (PEP) made and gone through each term',
  rank: 'promise',
  source: watched(
    'the plan is there ten working days into care, and is made or reviewed in each term that begins after it',
  ),
  roles: ['social-worker', 'virtual-school'],
  // School and carer have to be asked.
  daysAhead: 28,
  record: 'education-plans',
  judge(history, day) {
    const plan = planDue(history, day);
    return (
      plan && {
        what: plan.after === null ? 'Make a personal education plan' : 'Review the personal education plan',
        due: plan.due,
        because:
          plan.after === null
            ? 'no personal education plan is recorded in this stay in care'
            : `the last personal education plan is of ${plan.after}, and the term after it ends ${plan.due}`,
      }
    );
  },
});
