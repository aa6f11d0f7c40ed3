import { defineCheck } from './check.ts';
import { inRunsOver } from './shared/legal-status-runs.ts';

export default defineCheck({
  rule: '363',
  says: 'A child assessment order lasted longer than the 7 days that the Children Act 1989 allows',
  todo: 'Check DECOM, DEC and LS; send the legal status that followed from the day it began.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['LS', 'DECOM', 'DEC'] },
  find: inRunsOver('L3', 7),
});
