import { isValidIn } from '../../../domain/codes/code-list.ts';
import { ethnicOriginCodes } from '../../../domain/codes/ethnic-origin.codes.ts';
import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '103',
  says: 'The ethnic origin of the child is blank or no code of the list',
  todo: 'Send a code of the list as ETHNIC; REFU where it was refused, NOBT where it is not known yet.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Header: ['ETHNIC'] },
  find: ({ Header }, { collectionYear }) =>
    Header.filter(({ text }) => !isValidIn(ethnicOriginCodes, text.ETHNIC, collectionYear)),
});
