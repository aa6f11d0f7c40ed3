import { defineCheck } from './check.ts';
import { atFaultBefore, dated } from './shared/episode-pairs.ts';

export default defineCheck({
  rule: '142',
  says: 'A later episode has begun, but this one has no end',
  todo: 'Send the DEC and REC of this episode; where the child simply moved on, the DECOM of the next one and X1.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Episodes: ['DEC', 'REC'] },
  find: ({ Episodes }) => atFaultBefore(dated(Episodes), ({ text }) => text.DEC === '' || text.REC === ''),
});
