import { legalStatusOfAdoptersCodes } from '../../../domain/codes/adoption.codes.ts';
import { defineCheck } from './check.ts';
import { notOnList } from './shared/cells.ts';

export default defineCheck({
  rule: '177',
  says: 'The legal status of the adopters is not a code of the list',
  todo: 'Send L0, L11, L12, L2, L3 or L4 as LS_ADOPTR.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { AD1: ['LS_ADOPTR'] },
  find: (child, { collectionYear }) =>
    notOnList(child, 'AD1', 'LS_ADOPTR', legalStatusOfAdoptersCodes, collectionYear),
});
