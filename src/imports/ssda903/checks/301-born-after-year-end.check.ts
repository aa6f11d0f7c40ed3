import { defineCheck } from './check.ts';
import { isAfter } from './shared/adoption.ts';

export default defineCheck({
  rule: '301',
  says: 'The child was born after the end of the year',
  todo: 'Put DOB right, or take the child out of this return.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['DOB'] },
  find: ({ Header }, { lastDay }) => Header.filter(({ day }) => isAfter(day.DOB, lastDay)),
});
