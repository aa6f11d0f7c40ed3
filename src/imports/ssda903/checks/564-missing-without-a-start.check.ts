import { missingTypeCodes } from '../../../domain/codes/missing-type.codes.ts';
import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '564',
  says: 'A child was missing or away, and the day it began is blank',
  todo: 'Send MIS_START, or take the row out.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Missing: ['MISSING', 'MIS_START'] },
  find: ({ Missing }) =>
    Missing.filter(({ text }) => missingTypeCodes.has(text.MISSING) && text.MIS_START === ''),
});
