import { defineCheck } from './check.ts';
import { inRunsOver } from './shared/legal-status-runs.ts';

export default defineCheck({
  rule: '362',
  says: 'An emergency protection order lasted longer than 21 days',
  todo: 'Check DECOM, DEC and LS; send the legal status that followed from the day it began.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DECOM', 'LS', 'DEC'] },
  find: inRunsOver('L2', 21),
});
