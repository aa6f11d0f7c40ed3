import { activityCodes } from '../../../domain/codes/activity.codes.ts';
import { isValidIn } from '../../../domain/codes/code-list.ts';
import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '132',
  says: "A care leaver's activity is blank or no code of the list",
  todo: 'Send ACTIV as a code of the list, such as F2 or G5; 0 where there is nothing to say.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { OC3: ['ACTIV'] },
  find: ({ OC3 }, { collectionYear }) =>
    OC3.filter(({ text }) => !isValidIn(activityCodes, text.ACTIV, collectionYear)),
});
