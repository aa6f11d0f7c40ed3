import { accommodationCodes } from '../../../domain/codes/accommodation.codes.ts';
import { isValidIn } from '../../../domain/codes/code-list.ts';
import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '133',
  says: "A care leaver's accommodation is blank or no code of the list",
  todo: 'Send ACCOM as a code of the list, such as U1 or X2; 0 where there is nothing to say.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { OC3: ['ACCOM'] },
  find: ({ OC3 }, { collectionYear }) =>
    OC3.filter(({ text }) => !isValidIn(accommodationCodes, text.ACCOM, collectionYear)),
});
