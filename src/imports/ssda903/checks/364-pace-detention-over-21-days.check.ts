import { defineCheck } from './check.ts';
import { inRunsOver } from './shared/legal-status-runs.ts';

export default defineCheck({
  rule: '364',
  says: 'Detention under the Police and Criminal Evidence Act 1984 adds up to more than 21 days in one run',
  todo: 'Check DECOM, DEC and LS: sections 41 to 46 of the Act allow it for a short time only.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['LS', 'DECOM', 'DEC'] },
  find: inRunsOver('J2', 21),
});
