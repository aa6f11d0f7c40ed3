import { defineCheck } from './check.ts';
import { placedOver } from './shared/placement-lengths.ts';

export default defineCheck({
  rule: '376',
  says: 'A temporary placement while the foster carers were on holiday (T3) lasted more than three weeks',
  todo: 'Check DECOM and DEC; if they are right, this was no temporary placement: put PLACE right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DECOM', 'PLACE'] },
  find: placedOver('T3', 21),
});
