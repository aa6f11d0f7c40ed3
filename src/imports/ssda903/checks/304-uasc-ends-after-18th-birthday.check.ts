import { birthday } from '../../../domain/dates/age.ts';
import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '304',
  says: 'A young person ceased to be an unaccompanied asylum-seeking child only after their 18th birthday',
  todo: 'Send the 18th birthday as DUC, or an earlier day; check DOB.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { UASC: ['DUC'] },
  find: ({ UASC }) =>
    UASC.filter(({ day: { DOB, DUC } }) => DOB !== null && DUC !== null && DUC > birthday(DOB, 18)),
});
