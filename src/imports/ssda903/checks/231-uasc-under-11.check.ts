import { defineCheck } from './check.ts';
import { isUnder } from './shared/ages.ts';
import { isUasc } from './shared/unaccompanied.ts';

export default defineCheck({
  rule: '231',
  says: 'An unaccompanied asylum-seeking child was under 11 at the end of the year, which is rare',
  todo: 'Check DOB; if it is right, tell the Department so when the return is sent.',
  severity: 'query',
  from: 2025,
  fields: { Header: ['DOB', 'UASC'] },
  find: ({ Header }, { lastDay }) => Header.filter((row) => isUasc(row) && isUnder(row.day.DOB, 11, lastDay)),
});
