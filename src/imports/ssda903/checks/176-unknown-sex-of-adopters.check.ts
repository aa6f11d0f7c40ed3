import { sexOfAdoptersCodes } from '../../../domain/codes/adoption.codes.ts';
import { defineCheck } from './check.ts';
import { notOnList } from './shared/cells.ts';

export default defineCheck({
  rule: '176',
  says: 'The sex of the adopters is not a code of the list',
  todo: 'Send M1 or F1 as SEX_ADOPTR for one adopter, MM, FF or MF for two.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { AD1: ['SEX_ADOPTR'] },
  find: (child, { collectionYear }) =>
    notOnList(child, 'AD1', 'SEX_ADOPTR', sexOfAdoptersCodes, collectionYear),
});
