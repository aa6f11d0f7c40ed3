import { isValidIn } from '../../../domain/codes/code-list.ts';
import { inTouchCodes } from '../../../domain/codes/in-touch.codes.ts';
import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '131',
  says: 'Whether the authority is in touch with a care leaver is blank or no code of the list',
  todo: `Send IN_TOUCH as one of ${[...inTouchCodes.keys()].join(', ')}.`,
  severity: 'stage 1 error',
  from: 2023,
  fields: { OC3: ['IN_TOUCH'] },
  find: ({ OC3 }, { collectionYear }) =>
    OC3.filter(({ text }) => !isValidIn(inTouchCodes, text.IN_TOUCH, collectionYear)),
});
