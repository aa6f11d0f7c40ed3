import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '621',
  says: 'A mother is no older than her own child',
  todo: 'Put DOB or MC_DOB right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['DOB', 'MC_DOB'] },
  find: ({ Header }) =>
    Header.filter(({ day: { DOB, MC_DOB } }) => DOB !== null && MC_DOB !== null && MC_DOB <= DOB),
});
