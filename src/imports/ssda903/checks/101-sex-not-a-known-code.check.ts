import { isValidIn } from '../../../domain/codes/code-list.ts';
import { sexCodes } from '../../../domain/codes/sex.codes.ts';
import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '101',
  says: 'The sex of the child is blank or no code of the year',
  todo: 'Send M, F or U as SEX (1 or 2 in returns up to 2023/24).',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Header: ['SEX'] },
  find: ({ Header }, { collectionYear }) =>
    Header.filter(({ text }) => !isValidIn(sexCodes, text.SEX, collectionYear)),
});
