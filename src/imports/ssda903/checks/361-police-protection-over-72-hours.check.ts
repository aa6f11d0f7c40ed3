import { defineCheck } from './check.ts';
import { inRunsOver } from './shared/legal-status-runs.ts';

export default defineCheck({
  rule: '361',
  says: 'Police protection lasted longer than the 72 hours that the Children Act 1989 allows',
  todo: 'Check DECOM, DEC and LS; send the legal status that followed from the day it began.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DECOM', 'LS', 'DEC'] },
  find: inRunsOver('L1', 3),
});
