import { adoptedByFosterCarerCodes } from '../../../domain/codes/adoption.codes.ts';
import { defineCheck } from './check.ts';
import { notOnList } from './shared/cells.ts';

export default defineCheck({
  rule: '114',
  says: 'Whether a child was adopted by their foster carer is neither 0 nor 1',
  todo: 'Send 1 as FOSTER_CARE when the foster carer adopted the child, 0 when not.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { AD1: ['FOSTER_CARE'] },
  find: (child, { collectionYear }) =>
    notOnList(child, 'AD1', 'FOSTER_CARE', adoptedByFosterCarerCodes, collectionYear),
});
