import { defineCheck } from './check.ts';
import { placedOver } from './shared/placement-lengths.ts';

export default defineCheck({
  rule: '379',
  says: 'A temporary placement for another reason (T4) lasted more than seven days',
  todo: 'Check DECOM and DEC; if they are right, this was no temporary placement: put PLACE right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DECOM', 'PLACE'] },
  find: placedOver('T4', 7),
});
