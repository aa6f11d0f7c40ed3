import { numberOfAdoptersCodes } from '../../../domain/codes/adoption.codes.ts';
import { defineCheck } from './check.ts';
import { notOnList } from './shared/cells.ts';

export default defineCheck({
  rule: '175',
  says: 'The number of adopters is neither 1 nor 2',
  todo: 'Send 1 or 2 as NB_ADOPTR.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { AD1: ['NB_ADOPTR'] },
  find: (child, { collectionYear }) =>
    notOnList(child, 'AD1', 'NB_ADOPTR', numberOfAdoptersCodes, collectionYear),
});
