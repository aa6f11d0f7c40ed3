import { defineCheck } from './check.ts';
import { placedOver } from './shared/placement-lengths.ts';

export default defineCheck({
  rule: '375',
  says: 'A stay in hospital that counts as temporary (T1) lasted more than six weeks',
  todo: 'Check DECOM and DEC; if they are right, this was no temporary placement: put PLACE right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DECOM', 'PLACE'] },
  find: placedOver('T1', 42),
});
