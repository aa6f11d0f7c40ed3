import { addDays } from '../../../domain/dates/plain-date.ts';
import { defineCheck } from './check.ts';
import { isAged } from './shared/ages.ts';

export default defineCheck({
  rule: '351',
  says: 'The person was over 25 when the year began',
  todo: 'Put DOB right, or take the person out of this return.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['DOB'] },
  find: ({ Header }, { start }) => Header.filter(({ day }) => isAged(day.DOB, 25, addDays(start, -1))),
});
