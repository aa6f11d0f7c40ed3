import { sdqReasonCodes } from '../../../domain/codes/sdq-reason.codes.ts';
import { defineCheck } from './check.ts';
import { notOnList } from './shared/cells.ts';

export default defineCheck({
  rule: '196',
  says: 'The reason for no SDQ score is not a code of the list',
  todo: 'Send SDQ1 to SDQ5 as SDQ_REASON, or leave it blank where there is a score.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { OC2: ['SDQ_REASON'] },
  find: (child, { collectionYear }) => notOnList(child, 'OC2', 'SDQ_REASON', sdqReasonCodes, collectionYear),
});
